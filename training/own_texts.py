"""Texts written for this project, with their readings: from the form people write to the form of a reading.

A file of `training/texts/` is one report, its spans quoted rather than counted (`texts/README.md` has the form). This
module finds the quotations in the text, checks the whole, and gives what `ascribe extract` takes and gives.

    python own_texts.py check FILE...        every fault with its file; exit status 1 when there is one
    python own_texts.py build OUT            OUT.docs.jsonl and OUT.gold.jsonl from all of texts/
"""

import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent / "texts"

TYPES = "person organisation location nationality weapon platform vehicle money quantity temporal document comms frequency url".split()
RELATIONS = (
    "alias-of leads member-of part-of affiliated-with backed-by commands front-for splinter-of allied-with opposes "
    "located-in holds-office attribute-of communicates-with"
).split()
FURNITURE = "headline deck key-point caption credit byline dateline short-url section-label boilerplate".split()
CERTAINTY = "certain probable possible doubtful denied unknown".split()
FORCE = "asserted presupposed conditional question alternative demanded".split()
KINDS = "direct indirect mixed narration".split()
PARTS = "body headline deck key-point caption".split()
SOURCES = ["official", "party", "witness", "analyst", "document", "media", "unnamed", None]
INCIDENTS = (
    "assassination armed-assault bombing drone-strike airstrike shelling arson siege raid hijacking hostage-taking kidnapping "
    "facility-attack unarmed-assault protest riot crackdown arrest political-event other"
).split()
STATUS = "happened attempted threatened planned denied hypothetical".split()
ROLES = "perpetratorIndividual perpetratorOrganisation physicalTarget humanTarget instrument".split()
PARTS_PLAYED = "perpetrator ordered supported encouraged permitted knew opposed none unknown".split()
GROUNDS = "motive capability pattern timing physical document witness admission inference silence".split()
DIMENSIONS = "intent audience motive timing means claim-authentic effect response".split()
MENTIONS = {"n": "name", "d": "nominal", "p": "pronoun"}


class Fault(ValueError):
    pass


def utf16(text: str, at: int) -> int:
    return len(text[:at].encode("utf-16-le")) // 2


class Finder:
    """Finds quoted words in one text: `the guard`, or `told [the guard] to` where the words stand more than once."""

    def __init__(self, text: str):
        self.text = text

    def all(self, words: str) -> list[dict]:
        pattern = r"(?<![\w])" * bool(re.match(r"\w", words)) + re.escape(words) + r"(?![\w])" * bool(re.search(r"\w$", words))
        return [self._span(m.start(), m.end()) for m in re.finditer(pattern, self.text)]

    def one(self, quoted: str) -> dict:
        marked = re.fullmatch(r"(.*?)\[(.+?)\](.*)", quoted, re.S)
        before, words, after = marked.groups() if marked else ("", quoted, "")
        found = [i for i in range(len(self.text)) if self.text.startswith(before + words + after, i)]
        if not marked:
            found = [s for s in found if self._bounded(s, s + len(words))]
        if not found:
            raise Fault(f"not in the text: {quoted!r}")
        if len(found) > 1:
            raise Fault(f"stands {len(found)} times, mark it within more words, like 'told [{words[:30]}] to': {quoted!r}")
        start = found[0] + len(before)
        if not self._bounded(start, start + len(words)):
            raise Fault(f"begins or ends inside a word: {quoted!r}")
        return self._span(start, start + len(words))

    def _bounded(self, start: int, end: int) -> bool:
        t = self.text
        return not (start > 0 and t[start - 1].isalnum() and t[start].isalnum()) and not (
            end < len(t) and t[end].isalnum() and t[end - 1].isalnum()
        )

    def _span(self, start: int, end: int) -> dict:
        return {"start": utf16(self.text, start), "end": utf16(self.text, end)}

    def many(self, quoted) -> list[dict]:
        spans = [self.one(q) for q in (quoted if isinstance(quoted, list) else [quoted] if quoted else [])]
        if spans != sorted(spans, key=lambda s: s["start"]):
            raise Fault(f"pieces are not in text order: {quoted!r}")
        return spans


def reading_of(doc: dict) -> tuple[dict, dict]:
    """The report and its reading; raises Fault with everything that is wrong."""
    faults: list[str] = []
    find = Finder(doc["text"])

    def attempt(where, act, *args):
        try:
            return act(*args)
        except Fault as fault:
            faults.append(f"{where}: {fault}")
            return None

    def word(where, value, allowed):
        if value not in allowed:
            faults.append(f"{where}: {value!r} is none of {', '.join(map(str, allowed))}")
        return value

    def maybe(where, quoted):
        return attempt(where, find.one, quoted) if quoted else None

    entities = []
    for e in doc.get("entities", []):
        at, mentions = f"entity {e['id']}", []
        for m in e.get("mentions", []):
            kind, _, quoted = m.partition("|")
            everywhere = kind.endswith("*")
            name = MENTIONS.get(kind.rstrip("*"))
            if name is None:
                faults.append(f"{at}: a mention begins with n|, d|, p| or n*| for all: {m!r}")
                continue
            spans = find.all(quoted) if everywhere else [attempt(at, find.one, quoted)]
            if everywhere and not spans:
                faults.append(f"{at}: not in the text: {quoted!r}")
            mentions += [{**s, "kind": name} for s in spans if s]
        mentions = sorted({(m["start"], m["end"]): m for m in mentions}.values(), key=lambda m: m["start"])
        # `n*|Brigades` beside `n*|Kamand Brigades`: the longer name counts.
        mentions = [
            m for m in mentions
            if not any(o is not m and o["start"] <= m["start"] and m["end"] <= o["end"] and o["kind"] == m["kind"] == "name" for o in mentions)
        ]
        entities.append({"id": e["id"], "type": word(at, e.get("type"), TYPES), "name": e["name"], "aliases": e.get("aliases", []),
                         "mentions": mentions, "confidence": None})
    known = {e["id"] for e in entities}

    def entity(where, ref):
        if ref is not None and ref not in known:
            faults.append(f"{where}: no entity {ref!r}")
        return ref

    held = {}
    for e in entities:
        for m in e["mentions"]:
            key = (m["start"], m["end"])
            if key in held:
                faults.append(f"the same words are mentions of {held[key]} and {e['id']}: {doc['text'][m['start']:m['end']]!r}")
            held[key] = e["id"]

    claim_ids = {c["id"] for c in doc.get("claims", [])}

    def claim(where, ref):
        if ref is not None and ref not in claim_ids:
            faults.append(f"{where}: no claim {ref!r}")
        return ref

    claims = []
    for c in doc.get("claims", []):
        at = f"claim {c['id']}"
        content = attempt(at, find.many, c.get("content")) or []
        if not content:
            faults.append(f"{at}: has no content")
        claims.append({
            "id": c["id"], "speaker": entity(at, c.get("speaker")), "affiliation": entity(at, c.get("affiliation")),
            "sourceType": word(at, c.get("sourceType"), SOURCES), "kind": word(at, c.get("kind", "indirect"), KINDS),
            "part": word(at, c.get("part", "body"), PARTS), "repeats": claim(at, c.get("repeats")),
            "source": attempt(at, find.many, c.get("source")) or [], "cue": attempt(at, find.many, c.get("cue")) or [], "content": content,
            "certainty": word(at, c.get("certainty", "certain"), CERTAINTY), "certaintyCue": maybe(at, c.get("certaintyCue")),
            "force": word(at, c.get("force", "asserted"), FORCE), "condition": maybe(at, c.get("condition")),
            "alternativeTo": claim(at, c.get("alternativeTo")), "reportedBy": claim(at, c.get("reportedBy")),
            "about": c.get("about", []), "confidence": None,
        })

    def count(at, rows):
        return [{"low": r.get("low"), "best": r.get("best"), "high": r.get("high"), "claim": claim(at, r.get("claim")),
                 "span": attempt(at, find.one, r["span"])} for r in rows]

    incidents = []
    for i in doc.get("incidents", []):
        at, roles = f"incident {i['id']}", []
        for r in i.get("roles", []):
            span = attempt(at, find.one, r["text"])
            if span:
                roles.append({"role": word(at, r.get("role"), ROLES), "entity": entity(at, r.get("entity")),
                              "text": re.sub(r"[\[\]]", "", r["text"]) if "[" not in r["text"] else re.search(r"\[(.+?)\]", r["text"]).group(1),
                              "form": r.get("form", "description"), **span})
        place, date = maybe(at, i.get("place")), maybe(at, i.get("date"))
        incidents.append({
            "id": i["id"], "main": bool(i.get("main")), "series": bool(i.get("series")), "type": word(at, i.get("type"), INCIDENTS),
            "status": word(at, i.get("status", "happened"), STATUS), "trigger": attempt(at, find.one, i["trigger"]),
            "mentions": attempt(at, find.many, i.get("mentions")) or [], "part": "body",
            "date": {"edtf": None, "span": date, "inferredFrom": None} if date else None,
            "place": {"name": doc["text"][place["start"]:place["end"]], "span": place, "country": None, "geonameId": None,
                      "lat": None, "lon": None, "precision": None} if place else None,
            "killed": count(at, i.get("killed", [])), "injured": count(at, i.get("injured", [])), "roles": roles, "confidence": None,
        })
    incident_ids = {i["id"] for i in incidents}

    def grounds(at, rows):
        return [{"kind": word(at, g.get("kind"), GROUNDS), "span": attempt(at, find.one, g["span"])} for g in rows]

    row_ids = {r["id"] for r in doc.get("responsibility", [])}
    responsibility = []
    for r in doc.get("responsibility", []):
        at = f"responsibility {r['id']}"
        if (r.get("incident") is None) == (r.get("matter") is None):
            faults.append(f"{at}: names an incident or a matter, one of the two")
        if r.get("incident") is not None and r["incident"] not in incident_ids:
            faults.append(f"{at}: no incident {r['incident']!r}")
        if r.get("alternativeTo") is not None and r["alternativeTo"] not in row_ids:
            faults.append(f"{at}: no row {r['alternativeTo']!r}")
        if r.get("force") == "conditional" and not r.get("condition"):
            faults.append(f"{at}: a conditional row gives its condition")
        responsibility.append({
            "id": r["id"], "incident": r.get("incident"), "matter": r.get("matter"), "actor": entity(at, r.get("actor")),
            "role": word(at, r.get("role"), PARTS_PLAYED), "assertedBy": entity(at, r.get("assertedBy")), "claim": claim(at, r.get("claim")),
            "certainty": word(at, r.get("certainty", "certain"), CERTAINTY), "force": word(at, r.get("force", "asserted"), FORCE),
            "condition": maybe(at, r.get("condition")), "alternativeTo": r.get("alternativeTo"), "ownClaim": bool(r.get("ownClaim")),
            "grounds": grounds(at, r.get("grounds", [])), "evidence": attempt(at, find.one, r.get("evidence", "")), "confidence": None,
        })
    stances = []
    for s in doc.get("stances", []):
        at = f"stance {s['id']}"
        if s.get("incident") not in incident_ids:
            faults.append(f"{at}: no incident {s.get('incident')!r}")
        stances.append({
            "id": s["id"], "incident": s.get("incident"), "dimension": word(at, s.get("dimension"), DIMENSIONS), "value": s["value"],
            "actor": entity(at, s.get("actor")), "assertedBy": entity(at, s.get("assertedBy")), "claim": claim(at, s.get("claim")),
            "certainty": word(at, s.get("certainty", "certain"), CERTAINTY), "force": word(at, s.get("force", "asserted"), FORCE),
            "grounds": grounds(at, s.get("grounds", [])), "evidence": attempt(at, find.one, s.get("evidence", "")), "confidence": None,
        })
    relations = []
    for n, r in enumerate(doc.get("relations", [])):
        at = f"relation {n + 1} ({r.get('type')})"
        ends = [maybe(at, r.get(end)) for end in ("fromMention", "toMention")]
        relations.append({
            "type": word(at, r.get("type"), RELATIONS), "from": entity(at, r.get("from")), "to": entity(at, r.get("to")),
            "status": word(at, r.get("status", "stated"), ["stated", "implied", "disputed", "denied"]),
            "qualifier": word(at, r.get("qualifier"), ["formal", "de-facto", "former", None]),
            "fromMention": ends[0], "toMention": ends[1], "evidence": attempt(at, find.one, r.get("evidence", "")),
            "claim": claim(at, r.get("claim")), "confidence": None,
        })
    questions = [{"id": f"q{n + 1}", "kind": q[0], "incident": None, "span": attempt("question", find.one, q[1]), "confidence": None}
                 for n, q in enumerate(doc.get("questions", []))]
    furniture = [{"kind": word("furniture", k, FURNITURE), **(attempt("furniture", find.one, q) or {"start": 0, "end": 0}), "confidence": None}
                 for k, q in doc.get("furniture", [])]
    outlook = [{"id": f"o{n + 1}", "kind": o[0], "span": attempt("outlook", find.one, o[1]), "leadsTo": [], "likelihood": None,
                "claim": None, "confidence": None} for n, o in enumerate(doc.get("outlook", []))]
    if faults:
        raise Fault("\n".join(faults))
    report = {k: doc[k] for k in ("id", "text", "title", "published", "publisher", "dateline") if doc.get(k)}
    reading = {
        "format": "ascribe-reading/1", "id": doc["id"], "language": "en", "reader": {"name": "hand", "version": "1", "model": None},
        "furniture": furniture, "entities": entities, "relations": relations, "claims": claims, "incidents": incidents,
        "responsibility": responsibility, "stances": stances, "questions": questions, "quantities": [], "outlook": outlook, "findings": [],
    }
    return report, reading


def main(argv: list[str]) -> int:
    if len(argv) < 2 or argv[0] not in ("check", "build"):
        print(__doc__, file=sys.stderr)
        return 2
    files = [Path(f) for f in argv[1:]] if argv[0] == "check" else sorted(HERE.glob("*/*.json"))
    good, bad, seen = [], 0, set()
    for file in files:
        try:
            doc = json.loads(file.read_text(encoding="utf-8"))
            if doc["id"] in seen:
                raise Fault(f"the id {doc['id']} stands twice")
            seen.add(doc["id"])
            good.append(reading_of(doc))
        except (Fault, KeyError, TypeError, AttributeError, json.JSONDecodeError) as fault:
            bad += 1
            for line in str(fault if isinstance(fault, Fault) else repr(fault)).splitlines():
                print(f"{file}: {line}")
    totals = {k: sum(len(r[k]) for _, r in good) for k in ("entities", "claims", "incidents", "responsibility", "stances", "relations")}
    print(f"{len(good)} good, {bad} faulty; " + ", ".join(f"{n} {k}" for k, n in totals.items()), file=sys.stderr)
    if argv[0] == "build" and not bad:
        for n, suffix in enumerate(("docs", "gold")):
            with open(f"{argv[1]}.{suffix}.jsonl", "w", encoding="utf-8") as out:
                out.writelines(json.dumps(pair[n], ensure_ascii=False) + "\n" for pair in good)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
