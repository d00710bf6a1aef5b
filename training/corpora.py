"""The corpora as one kind of document: words, and whatever of a reading the corpus annotates.

What a corpus does not annotate is left out of `teaches`, and no head is taught or measured on it there.
"""

import json
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from pathlib import Path

import own_texts
from labels import EVENT_TYPES, RE3D_RELATION, RE3D_TYPE
from words import CodeUnits, words_of

DATA = Path(__file__).parents[2] / "shared" / "data"


@dataclass
class Document:
    id: str
    corpus: str
    teaches: frozenset
    written: list                                  # each word as it is written
    claims: list = field(default_factory=list)     # {source, cue, content: word lists; certainty, force, sourceType, speaker}
    mentions: list = field(default_factory=list)   # {words: (first, last), type, kind, entity}
    relations: list = field(default_factory=list)  # (mention, mention, type)
    events: list = field(default_factory=list)     # {words, type, incident, status}
    rows: list = field(default_factory=list)       # {words, role, actor, incident, certainty, force}
    stances: list = field(default_factory=list)    # {words, dimension, value, actor, incident, certainty, force}


class Cut:
    """Spans of a text as words."""

    def __init__(self, text: str):
        self.units = CodeUnits(text)
        self.words = words_of(text)
        self.written = [text[a:b] for a, b in self.words]
        self.starts = [s for s, _ in self.words]
        self.ends = [e for _, e in self.words]

    def of(self, span) -> list[int]:
        start, end = self.units.point(span["start"]), self.units.point(span["end"])
        return list(range(bisect_right(self.ends, start), bisect_left(self.starts, end)))

    def all(self, spans) -> list[int]:
        return sorted({w for s in spans for w in self.of(s)})


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def pairs(folder: str, split: str):
    gold = {g["id"]: g for g in lines(DATA / folder / f"{split}.gold.jsonl")}
    for doc in lines(DATA / folder / f"{split}.docs.jsonl"):
        yield doc, gold[doc["id"]]


def polnear(split: str) -> list[Document]:
    out = []
    for doc, gold in pairs("polnear", split):
        cut = Cut(doc["text"])
        d = Document(doc["id"], "polnear", frozenset({"claims"}), cut.written)
        for c in gold["claims"]:
            d.claims.append({k: cut.all(c[k]) for k in ("source", "cue", "content")})
        out.append(d)
    return out


def re3d(split: str, commercial: bool = True) -> list[Document]:
    out = []
    for doc, gold in pairs("re3d", split):
        if commercial and "BBC" in doc["subset"]:
            continue
        cut = Cut(doc["text"])
        d = Document(doc["id"], "re3d", frozenset({"mentions", "relations", "all-types"}), cut.written)
        at = {}
        for e in gold["entities"]:
            words = cut.of(e)
            if words and e["type"] in RE3D_TYPE:
                at[(e["start"], e["end"])] = len(d.mentions)
                kind = kind_of([d.written[w] for w in words], e["type"])
                # A name leaves out its article here; in re3d it does not.
                first = words[1] if kind == "name" and len(words) > 1 and d.written[words[0]].lower() in ARTICLES else words[0]
                d.mentions.append({"words": (first, words[-1]), "type": RE3D_TYPE[e["type"]], "kind": kind, "entity": None})
        for r in gold["relations"]:
            ends = [at.get((r[k]["start"], r[k]["end"])) for k in ("from", "to")]
            if None not in ends and r["type"] in RE3D_RELATION:
                if r["type"] == "HasAttrOf":
                    ends.reverse()
                d.relations.append((*ends, RE3D_RELATION[r["type"]]))
        out.append(d)
    return out


ARTICLES = {"the", "a", "an"}


def kind_of(words: list[str], kind: str) -> str:
    """re3d does not say what is a name: a phrase that ends in a capitalised word. "The Foreign Secretary" describes."""
    first, last = words[0], words[-1]
    if kind == "Person" and first.lower() in ARTICLES:
        return "nominal"
    return "name" if last[0].isupper() or last[0].isdigit() and first[0].isupper() else "nominal"


def readings(pairs_of, corpus: str) -> list[Document]:
    out = []
    teaches = frozenset({"claims", "mentions", "relations", "coreference", "rows"})
    for doc, gold in pairs_of:
        cut = Cut(doc["text"])
        d = Document(doc["id"], corpus, teaches, cut.written)
        for c in gold["claims"]:
            if c["kind"] == "narration" or c["part"] != "body":
                continue
            d.claims.append({k: cut.all(c[k]) for k in ("source", "cue", "content")} | {k: c[k] for k in ("certainty", "force", "sourceType", "speaker")})
        at = {}
        for e in gold["entities"]:
            for m in e["mentions"]:
                words = cut.of(m)
                if words:
                    at[(m["start"], m["end"])] = len(d.mentions)
                    d.mentions.append({"words": (words[0], words[-1]), "type": e["type"], "kind": m["kind"], "entity": e["id"]})
        for r in gold["relations"]:
            ends = [at.get((r[k]["start"], r[k]["end"])) if r[k] else None for k in ("fromMention", "toMention")]
            if None not in ends:
                d.relations.append((*ends, r["type"]))
        for i in gold["incidents"]:
            for n, span in enumerate([i["trigger"], *i["mentions"]]):
                words = cut.of(span)
                if words:
                    d.events.append({"words": (words[0], words[-1]), "type": i["type"] if i["type"] in EVENT_TYPES else "other", "incident": i["id"],
                                     "status": i["status"]})
        for key, rows in (("role", d.rows), ("dimension", d.stances)):
            for r in gold["responsibility" if key == "role" else "stances"]:
                words = cut.of(r["evidence"])
                if words and r["incident"]:
                    rows.append({"words": (words[0], words[-1]), key: r[key], "value": r.get("value"), "actor": r["actor"],
                                 "incident": r["incident"], "certainty": r["certainty"], "force": r["force"]})
        out.append(d)
    return out


def contested(split: str) -> list[Document]:
    return readings(pairs("contested", split), "contested")


def own() -> list[Document]:
    files = sorted(own_texts.HERE.glob("*/*.json"))
    return readings((own_texts.reading_of(json.loads(f.read_text(encoding="utf-8"))) for f in files), "own")
