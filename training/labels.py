"""What the heads tell apart. `export.py` writes these lists beside the weights; the TypeScript side reads them there."""

ENTITY_TYPES = [
    "person", "organisation", "location", "nationality", "weapon", "platform", "vehicle", "document", "comms",
    "money", "quantity", "temporal", "frequency", "url",
]
# Annotated in re3d alone; elsewhere these are not "no entity" but "not said".
RE3D_ONLY = ["money", "quantity", "temporal", "frequency", "url"]

RE3D_TYPE = {
    "Person": "person", "Organisation": "organisation", "Location": "location", "Nationality": "nationality", "Weapon": "weapon",
    "MilitaryPlatform": "platform", "Vehicle": "vehicle", "Money": "money", "Quantity": "quantity", "Temporal": "temporal",
    "DocumentReference": "document", "CommsIdentifier": "comms", "Frequency": "frequency", "Url": "url",
}

RELATION_TYPES = [
    "alias-of", "leads", "member-of", "part-of", "affiliated-with", "backed-by", "commands", "front-for", "splinter-of",
    "allied-with", "opposes", "located-in", "holds-office", "attribute-of", "communicates-with",
]
RE3D_RELATION = {
    "CoLocated": "located-in", "BelongsTo": "member-of", "InChargeOf": "leads", "FightingAgainst": "opposes", "AlliesOf": "allied-with",
    "IsSynonymOf": "alias-of", "HasAttrOf": "attribute-of", "CommWith": "communicates-with",
}

CERTAINTY = ["certain", "probable", "possible", "doubtful", "denied", "unknown"]
FORCE = ["asserted", "presupposed", "conditional", "question", "alternative", "demanded"]
SOURCE_TYPES = ["official", "party", "witness", "analyst", "document", "media", "unnamed"]

EVENT_TYPES = [
    "assassination", "armed-assault", "bombing", "drone-strike", "airstrike", "shelling", "arson", "siege", "raid", "hijacking",
    "hostage-taking", "kidnapping", "facility-attack", "unarmed-assault", "protest", "riot", "crackdown", "arrest", "political-event", "other",
]
STATUS = ["happened", "attempted", "threatened", "planned", "denied", "hypothetical"]
PARTS_PLAYED = ["perpetrator", "ordered", "supported", "encouraged", "permitted", "knew", "opposed", "none", "unknown"]
DIMENSIONS = ["intent", "audience", "motive", "timing", "means", "claim-authentic", "effect", "response"]
VALUES = [
    "kill", "injure", "destroy", "warn", "intimidate", "signal", "provoke", "retaliate", "discredit", "silence", "profit", "weaken",
    "election", "talks", "visit", "authentic", "fear", "force", "investigate", "other",
]
