"""What a batch of windows costs: one loss a head, for what the window's corpus teaches."""

from collections import defaultdict

import torch
import torch.nn.functional as F

from labels import CERTAINTY, DIMENSIONS, ENTITY_TYPES, EVENT_TYPES, FORCE, PARTS_PLAYED, RE3D_ONLY, RELATION_TYPES, SOURCE_TYPES, STATUS, VALUES
from model import LINK_AT, TAG_AT, Reader

MENTION_REACH = 60  # words between the ends of a relation
WEIGHTS = {
    "cue": 2.0, "free": 1.0, "source": 1.0, "content": 1.0, "name": 2.0, "nominal": 2.0, "relation": 2.0, "antecedent": 0.5, "speaker": 1.0,
    "claim-certainty": 1.0, "claim-force": 1.0, "source-type": 0.5, "event": 2.0, "event-type": 0.5, "status": 0.3, "same-event": 0.3,
    "row": 3.0, "part": 1.0, "stance": 2.0, "dimension": 0.7, "value": 0.4, "row-certainty": 0.7, "row-force": 0.7, "actor": 1.0, "row-of": 0.3,
}

# Marks that stand on few words in a hundred weigh more, or a head would learn to mark nothing.
RARE = {"row": 1.5, "stance": 3.0}


def bio(words: int, spans: list[tuple[int, int, int]]) -> torch.Tensor:
    """spans: (first, last, label); of overlapping ones the shorter stays, being the harder to guess."""
    out = torch.zeros(words, dtype=torch.long)
    taken = [False] * words
    for first, last, label in sorted(spans, key=lambda s: s[1] - s[0]):
        if first < 0 or last >= words or any(taken[first:last + 1]):
            continue
        out[first] = 1 + 2 * label
        out[first + 1:last + 1] = 2 + 2 * label
        taken[first:last + 1] = [True] * (last + 1 - first)
    return out


def runs(words: list[int]) -> list[tuple[int, int]]:
    out: list[list[int]] = []
    for w in words:
        if out and out[-1][1] == w - 1:
            out[-1][1] = w
        else:
            out.append([w, w])
    return [(a, b) for a, b in out]


class Target:
    """One window of a document, its annotations counted from the window's first word."""

    def __init__(self, doc, first: int, end: int):
        self.teaches, self.words = doc.teaches, end - first
        n = self.words
        inside = lambda ws: ws[0] >= first and ws[1] < end
        moved = lambda ws: (ws[0] - first, ws[1] - first)

        self.claims, free = [], []
        for c in doc.claims:
            cue, source, content = ([w - first for w in c[k] if first <= w < end] for k in ("cue", "source", "content"))
            if not c["cue"]:
                free += runs(content)
            if len(cue) == len(c["cue"]) and content:
                self.claims.append({**c, "cue": cue, "source": source, "content": content})
        self.cue = bio(n, [(a, b, 0) for cue in {tuple(c["cue"]) for c in self.claims} for a, b in runs(list(cue))])
        self.free = bio(n, [(a, b, 0) for a, b in free])

        index, self.mentions = {}, []
        for i, m in enumerate(doc.mentions):
            if inside(m["words"]):
                index[i] = len(self.mentions)
                self.mentions.append({**m, "words": moved(m["words"])})
        spans = lambda names: [(*m["words"], ENTITY_TYPES.index(m["type"])) for m in self.mentions if (m["kind"] == "name") == names]
        self.name, self.nominal = bio(n, spans(True)), bio(n, spans(False))
        self.relations = [(index[a], index[b], RELATION_TYPES.index(t)) for a, b, t in doc.relations if a in index and b in index]

        self.events = [{**e, "words": moved(e["words"])} for e in doc.events if inside(e["words"])]
        self.rows = [{**r, "words": moved(r["words"])} for r in doc.rows if inside(r["words"])]
        self.stances = [{**s, "words": moved(s["words"])} for s in doc.stances if inside(s["words"])]
        whole = lambda items: bio(n, [(*x["words"], 0) for x in items])
        self.event, self.row, self.stance = whole(self.events), whole(self.rows), whole(self.stances)


def stretch(item) -> range:
    return range(item["words"][0], item["words"][1] + 1)


def mean(vectors: torch.Tensor, stretches) -> torch.Tensor:
    """[words, d] -> [stretches, d]"""
    weights = torch.zeros(len(stretches), len(vectors))
    for i, ws in enumerate(stretches):
        weights[i, list(ws)] = 1 / len(ws)
    return weights @ vectors


def chances(*spoken) -> torch.Tensor:
    """[classes], log chances up to a constant. spoken: logits [words, classes] of a head, and the words that speak."""
    return torch.logsumexp(torch.cat([logits[list(ws)] for logits, ws in spoken if len(ws)]), 0)


class Losses:
    def __init__(self, model: Reader):
        self.model = model
        self.masked_types = torch.zeros(1 + 2 * len(ENTITY_TYPES))
        for t in RE3D_ONLY:
            at = 1 + 2 * ENTITY_TYPES.index(t)
            self.masked_types[at:at + 2] = -1e4

    def __call__(self, tags: torch.Tensor, links: torch.Tensor, targets: list[Target]) -> dict[str, torch.Tensor]:
        out: dict[str, list[torch.Tensor]] = defaultdict(list)
        for b, t in enumerate(targets):
            # Split once: each slice of its own would cost a gradient of the whole.
            tag = dict(zip(TAG_AT, tags[b, : t.words].split([s.stop - s.start for s in TAG_AT.values()], -1)))
            link = dict(zip(LINK_AT, links[b, : t.words].split([s.stop - s.start for s in LINK_AT.values()], -1)))
            if "claims" in t.teaches:
                self._claims(out, t, tag, link)
            if "mentions" in t.teaches:
                self._mentions(out, t, tag, link)
            if "rows" in t.teaches:
                self._events(out, t, tag, link)
                self._rows(out, t, tag, link)
        return {name: torch.stack(values).mean() * WEIGHTS[name] for name, values in out.items()}

    @staticmethod
    def _mark(out, name, tag, gold, mask=0):
        weight = torch.ones(tag[name].shape[-1])
        weight[1:] = RARE.get(name, 1.0)
        out[name].append(F.cross_entropy(tag[name] + mask, gold, weight))

    @staticmethod
    def _classed(out, name, items, words, chances_of, key=None):
        """items of a class that is none of `words` are left out"""
        key = key or name
        known = [x for x in items if x[key] in words]
        if known:
            logits = torch.stack([chances_of(x) for x in known])
            out[name].append(F.cross_entropy(logits, torch.tensor([words.index(x[key]) for x in known])))

    def _pointed(self, out, name, link, queries, keys, right, open_end=False):
        """Each query draws one of the keys, or, with an open end, none. queries, keys: stretches; right(i) -> keys, None where not known."""
        if not len(queries) or not (len(keys) or open_end):
            return
        q = mean(link[f"q:{name}"], queries)
        score = q.new_zeros(len(queries), 0)
        if len(keys):
            distance = torch.tensor([[k[0] - a[0] for k in keys] for a in queries])
            score = q @ mean(link[f"k:{name}"], keys).T + self.model.distance_bias(name, distance)
        losses = []
        for i in range(len(queries)):
            good = right(i)
            if good is None or not (good or open_end):
                continue
            row = torch.cat([torch.zeros(1), score[i]]) if open_end else score[i]
            at = [k + 1 for k in good] or [0] if open_end else good
            losses.append(torch.logsumexp(row, 0) - torch.logsumexp(row[at], 0))
        if losses:
            out[name].append(torch.stack(losses).mean())

    def _chained(self, out, name, link, items, same):
        """Each item draws an earlier one of the same, or none."""
        order = sorted(items, key=lambda x: x["words"])
        if len(order) < 2:
            return
        q, k = (mean(link[f"{side}:{name}"], [stretch(x) for x in order]) for side in ("q", "k"))
        at = torch.tensor([x["words"][0] for x in order])
        score = q @ k.T + self.model.distance_bias(name, at.unsqueeze(0) - at.unsqueeze(1))
        losses = []
        for i in range(1, len(order)):
            row = torch.cat([torch.zeros(1), score[i, :i]])
            right = [j + 1 for j in range(i) if order[j][same] == order[i][same]] or [0]
            losses.append(torch.logsumexp(row, 0) - torch.logsumexp(row[right], 0))
        out[name].append(torch.stack(losses).mean())

    def _claims(self, out, t, tag, link):
        self._mark(out, "cue", tag, t.cue)
        if "rows" in t.teaches:
            self._mark(out, "free", tag, t.free)
        cued = [c for c in t.claims if c["cue"]]
        if cued:
            self._drawn(out, t, link, cued)
        if "rows" not in t.teaches or not t.claims:
            return
        for what, words in (("certainty", CERTAINTY), ("force", FORCE)):
            self._classed(out, f"claim-{what}", t.claims, words, key=what,
                          chances_of=lambda c: chances((tag[f"content-{what}"], c["content"]), (tag[f"cue-{what}"], c["cue"])))
        self._classed(out, "source-type", t.claims, SOURCE_TYPES, key="sourceType",
                      chances_of=lambda c: chances((tag["source-type"], c["source"] or c["cue"] or c["content"])))
        self._pointed(out, "speaker", link, [c["cue"] or c["content"] for c in t.claims], [stretch(m) for m in t.mentions],
                      lambda i: named(t, t.claims[i]["speaker"]), open_end=True)

    def _drawn(self, out, t, link, claims):
        """Each cue draws the words of its source and of what is said."""
        at = torch.arange(t.words)
        distance = torch.stack([at - c["cue"][0] for c in claims])
        near = (distance.abs() <= 80).float()
        for name in ("source", "content"):
            gold = torch.zeros(len(claims), t.words)
            for i, c in enumerate(claims):
                gold[i, c[name]] = 1
            score = mean(link[f"q:{name}"], [c["cue"] for c in claims]) @ link[f"k:{name}"].T + self.model.distance_bias(name, distance)
            loss = F.binary_cross_entropy_with_logits(score, gold, reduction="none")
            # A window's far words say little: half of the weight lies on what is near.
            out[name].append((loss * near).sum() / near.sum() * 2 + loss.mean())

    def _mentions(self, out, t, tag, link):
        mask = 0 if "all-types" in t.teaches else self.masked_types
        self._mark(out, "name", tag, t.name, mask)
        self._mark(out, "nominal", tag, t.nominal, mask)
        ms = t.mentions
        if len(ms) < 2:
            return
        heads = torch.tensor([m["words"][0] for m in ms])
        distance = heads.unsqueeze(0) - heads.unsqueeze(1)  # [i, j] = j - i
        gold = torch.zeros(len(ms), len(ms), dtype=torch.long)
        for i, j, r in t.relations:
            gold[i, j] = 1 + r
        near = (distance.abs() <= MENTION_REACH) & (distance != 0)
        scores = [torch.zeros(len(ms), len(ms))]
        for r in RELATION_TYPES:
            name = f"relation:{r}"
            q, k = (mean(link[f"{side}:{name}"], [stretch(m) for m in ms]) for side in ("q", "k"))
            scores.append(q @ k.T + self.model.distance_bias(name, distance))
        if near.any():
            out["relation"].append(F.cross_entropy(torch.stack(scores, -1)[near], gold[near]))
        if "coreference" in t.teaches:
            self._chained(out, "antecedent", link, ms, "entity")

    def _events(self, out, t, tag, link):
        self._mark(out, "event", tag, t.event)
        for name, key, words in (("event-type", "type", EVENT_TYPES), ("status", "status", STATUS)):
            self._classed(out, name, t.events, words, lambda e: chances((tag[name], stretch(e))), key)
        self._chained(out, "same-event", link, t.events, "incident")

    def _rows(self, out, t, tag, link):
        self._mark(out, "row", tag, t.row)
        self._mark(out, "stance", tag, t.stance)
        items = [*t.rows, *t.stances]
        for name, some, key, words in (
            ("part", t.rows, "role", PARTS_PLAYED), ("dimension", t.stances, "dimension", DIMENSIONS), ("value", t.stances, "value", VALUES),
            ("row-certainty", items, "certainty", CERTAINTY), ("row-force", items, "force", FORCE),
        ):
            self._classed(out, name, some, words, lambda x: chances((tag[name], stretch(x))), key)
        said = [stretch(x) for x in items]
        self._pointed(out, "actor", link, said, [stretch(m) for m in t.mentions], lambda i: mentions_of(t, items[i]["actor"]), open_end=True)
        self._pointed(out, "row-of", link, said, [stretch(e) for e in t.events],
                      lambda i: [k for k, e in enumerate(t.events) if e["incident"] == items[i]["incident"]])


def mentions_of(t: Target, entity) -> list[int] | None:
    """None where there is such a one, but not in this window."""
    found = [i for i, m in enumerate(t.mentions) if m["entity"] == entity] if entity is not None else []
    return found if found or entity is None else None


def named(t: Target, entity) -> list[int] | None:
    """Where it is named; else where it is described: a pronoun alone does not tell who speaks."""
    found = mentions_of(t, entity)
    for kind in ("name", "nominal"):
        of_kind = [i for i in found or [] if t.mentions[i]["kind"] == kind]
        if of_kind:
            return of_kind
    return found
