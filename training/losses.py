"""What a batch of windows costs: one loss a head, for what the window's corpus teaches."""

from collections import defaultdict

import torch
import torch.nn.functional as F

from labels import (CERTAINTY, COUNTS, DIMENSIONS, ENTITY_TYPES, EVENT_TYPES, FILLERS, FORCE, PARTS_PLAYED, RE3D_ONLY, RELATION_TYPES,
                    SOURCE_TYPES, STATUS, VALUES)
from model import LINK_AT, LINKS, TAG_AT, Reader

MENTION_REACH = 60  # words between the ends of a relation
ROW_WEIGHT = {"row": 2.0, "stance": 1.0}


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
            elif len(cue) == len(c["cue"]) and content:
                label = [words.index(c[k]) if c[k] in words else -100 for k, words in (("certainty", CERTAINTY), ("force", FORCE), ("sourceType", SOURCE_TYPES))]
                self.claims.append((cue, source, content, label))
        self.cue = bio(n, [(a, b, 0) for c in {tuple(c[0]) for c in self.claims} for a, b in runs(list(c))])
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
        self.event = bio(n, [(*e["words"], EVENT_TYPES.index(e["type"])) for e in self.events])
        self.fillers = [{**f, "words": moved(f["words"])} for f in doc.fillers if inside(f["words"])]
        self.role = bio(n, [(*f["words"], FILLERS.index(f["what"])) for f in self.fillers if f["what"] in FILLERS])
        self.count = bio(n, [(*f["words"], COUNTS.index(f["what"])) for f in self.fillers if f["what"] in COUNTS])

        self.rows = [{**r, "words": moved(r["words"])} for r in doc.rows if inside(r["words"])]
        self.stances = [{**s, "words": moved(s["words"])} for s in doc.stances if inside(s["words"])]
        self.row_tags = {r: bio(n, [(*x["words"], 0) for x in self.rows if x["role"] == r]) for r in PARTS_PLAYED}
        self.stance_tags = {d: bio(n, [(*x["words"], 0) for x in self.stances if x["dimension"] == d]) for d in DIMENSIONS}


def averaging(words: int, stretches) -> torch.Tensor:
    """[stretches, words]: times a [words, d] tensor it gives each stretch's mean. A stretch is a list of words."""
    out = torch.zeros(len(stretches), words)
    for i, ws in enumerate(stretches):
        out[i, list(ws)] = 1 / len(ws)
    return out


def over(items) -> list[range]:
    return [range(x["words"][0], x["words"][1] + 1) for x in items]


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
            of_tag = dict(zip(TAG_AT, tags[b, : t.words].split([s.stop - s.start for s in TAG_AT.values()], -1)))
            of_link = dict(zip(LINK_AT, links[b, : t.words].split([s.stop - s.start for s in LINK_AT.values()], -1)))
            tag = of_tag.__getitem__
            link = lambda side, name: of_link[f"{side}:{name}"]
            if "claims" in t.teaches:
                self._claims(out, t, tag, link)
            if "mentions" in t.teaches:
                self._mentions(out, t, tag, link)
            if "roles" in t.teaches:
                out["role"].append(self._tagged(tag("role"), t.role))
            if "rows" in t.teaches:
                self._events(out, t, tag, link)
                self._rows(out, t, tag, link)
        return {name: torch.stack(values).mean() for name, values in out.items()}

    @staticmethod
    def _tagged(logits, gold, smooth=0.0):
        return F.cross_entropy(logits, gold, label_smoothing=smooth)

    def _bias(self, name, frm, to):
        return self.model.distance_bias(name, to - frm)

    def _claims(self, out, t, tag, link):
        out["cue"].append(self._tagged(tag("cue"), t.cue) * 2)
        if "rows" in t.teaches:
            out["free"].append(self._tagged(tag("free"), t.free))
        if not t.claims:
            return
        at = torch.arange(t.words)
        cues, contents = (averaging(t.words, [c[k] for c in t.claims]) for k in (0, 2))
        for name, k in (("source", 1), ("content", 2)):
            q, key = link("q", name), link("k", name)
            heads = cues @ q
            gold = torch.zeros(len(t.claims), t.words)
            for i, c in enumerate(t.claims):
                gold[i, c[k]] = 1
            distance = torch.stack([at - c[0][0] for c in t.claims])
            score = heads @ key.T + self.model.distance_bias(name, distance)
            loss = F.binary_cross_entropy_with_logits(score, gold, reduction="none")
            # A window's far words say little: half of the weight lies on what is near.
            near = (distance.abs() <= 80).float()
            out[name].append((loss * near).sum() / near.sum() * 2 + loss.mean())
        labels = torch.tensor([c[3] for c in t.claims])
        for i, (name, of_content, of_cue) in enumerate((("certainty", "claim-certainty", "cue-certainty"), ("force", "claim-force", "cue-force"))):
            if (labels[:, i] >= 0).any():
                logits = contents @ tag(of_content) + cues @ tag(of_cue)
                out[f"claim-{name}"].append(F.cross_entropy(logits, labels[:, i]) * 0.5)
        if (labels[:, 2] >= 0).any():
            logits = averaging(t.words, [c[1] or c[0] for c in t.claims]) @ tag("source-type")
            out["source-type"].append(F.cross_entropy(logits, labels[:, 2]) * 0.5)

    def _mentions(self, out, t, tag, link):
        mask = 0 if "all-types" in t.teaches else self.masked_types
        out["name"].append(self._tagged(tag("name") + mask, t.name) * 2)
        out["nominal"].append(self._tagged(tag("nominal") + mask, t.nominal) * 2)
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
        mean = averaging(t.words, over(ms))
        for r in RELATION_TYPES:
            name = f"relation:{r}"
            q, k = (mean @ link(side, name) for side in ("q", "k"))
            scores.append(q @ k.T + self.model.distance_bias(name, distance))
        if near.any():
            out["relation"].append(F.cross_entropy(torch.stack(scores, -1)[near], gold[near]) * 2)
        if "coreference" not in t.teaches:
            return
        kinds = torch.tensor([0 if m["kind"] == "nominal" else 1 for m in ms if m["kind"] != "name"])
        if len(kinds):
            logits = averaging(t.words, over([m for m in ms if m["kind"] != "name"])) @ tag("kind")
            out["kind"].append(F.cross_entropy(logits, kinds) * 0.2)
        order = sorted(range(len(ms)), key=lambda i: ms[i]["words"])
        q, k = (mean[order] @ link(side, "antecedent") for side in ("q", "k"))
        place = heads[order]
        score = q @ k.T + self.model.distance_bias("antecedent", place.unsqueeze(0) - place.unsqueeze(1))
        losses = []
        for i in range(1, len(order)):
            row = torch.cat([torch.zeros(1), score[i, :i]])
            right = [j + 1 for j in range(i) if ms[order[j]]["entity"] == ms[order[i]]["entity"]] or [0]
            losses.append(torch.logsumexp(row, 0) - torch.logsumexp(row[right], 0))
        out["antecedent"].append(torch.stack(losses).mean() * 0.5)

    def _events(self, out, t, tag, link):
        out["event"].append(self._tagged(tag("event"), t.event) * 2)
        out["count"].append(self._tagged(tag("count"), t.count))
        es = t.events
        if not es:
            return
        for name, words in (("status", STATUS), ("series", [False, True]), ("main", [False, True])):
            logits = averaging(t.words, over(es)) @ tag(name)
            out[name].append(F.cross_entropy(logits, torch.tensor([words.index(e[name]) for e in es])) * 0.3)
        order = sorted(range(len(es)), key=lambda i: es[i]["words"])
        mean = averaging(t.words, over([es[i] for i in order]))
        q, k = (mean @ link(side, "same-event") for side in ("q", "k"))
        losses = []
        for i in range(1, len(order)):
            at, before = es[order[i]]["words"][0], torch.tensor([es[order[j]]["words"][0] for j in range(i)])
            row = torch.cat([torch.zeros(1), k[:i] @ q[i] + self.model.distance_bias("same-event", before - at)])
            right = [j + 1 for j in range(i) if es[order[j]]["incident"] == es[order[i]]["incident"]] or [0]
            losses.append(torch.logsumexp(row, 0) - torch.logsumexp(row[right], 0))
        if losses:
            out["same-event"].append(torch.stack(losses).mean() * 0.3)
        self._pointed(out, "told-of", t.fillers, es, link, lambda f, e: f["incident"] == e["incident"])
        self._pointed(out, "row-of", [*t.rows, *t.stances], es, link, lambda r, e: r["incident"] == e["incident"])

    def _pointed(self, out, name, items, events, link, right):
        losses = []
        if not items:
            return
        k, qs = (averaging(len(link("k", name)), over(xs)) @ link(side, name) for side, xs in (("k", events), ("q", items)))
        at = torch.tensor([e["words"][0] for e in events])
        for item, q in zip(items, qs):
            good = [i for i, e in enumerate(events) if right(item, e)]
            if good:
                row = k @ q + self.model.distance_bias(name, at - item["words"][0])
                losses.append(torch.logsumexp(row, 0) - torch.logsumexp(row[good], 0))
        if losses:
            out[name].append(torch.stack(losses).mean() * 0.3)

    def _rows(self, out, t, tag, link):
        for r in PARTS_PLAYED:
            out[f"row:{r}"].append(self._tagged(tag(f"row:{r}"), t.row_tags[r]) * ROW_WEIGHT["row"])
        for d in DIMENSIONS:
            out[f"stance:{d}"].append(self._tagged(tag(f"stance:{d}"), t.stance_tags[d]) * ROW_WEIGHT["stance"])
        items = [*t.rows, *t.stances]
        if not items:
            return
        for name, key, words in (("row-certainty", "certainty", CERTAINTY), ("row-force", "force", FORCE)):
            logits = averaging(t.words, over(items)) @ tag(name)
            out[name].append(F.cross_entropy(logits, torch.tensor([words.index(r[key]) for r in items])) * 0.5)
        valued = [s for s in t.stances if s["value"] in VALUES]
        if valued:
            logits = averaging(t.words, over(valued)) @ tag("value")
            out["value"].append(F.cross_entropy(logits, torch.tensor([VALUES.index(s["value"]) for s in valued])) * 0.3)
        if not t.mentions:
            return
        k, qs = (averaging(t.words, over(xs)) @ link(side, "actor") for side, xs in (("k", t.mentions), ("q", items)))
        at = torch.tensor([m["words"][0] for m in t.mentions])
        losses = []
        for r, q in zip(items, qs):
            scores = k @ q + self.model.distance_bias("actor", at - r["words"][0])
            row = torch.cat([torch.zeros(1), scores])
            right = [0] if r["actor"] is None else [i + 1 for i, m in enumerate(t.mentions) if m["entity"] == r["actor"]]
            if right:
                losses.append(torch.logsumexp(row, 0) - torch.logsumexp(row[right], 0))
        if losses:
            out["actor"].append(torch.stack(losses).mean())
