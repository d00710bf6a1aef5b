"""How well each head does on dev, word by word and span by span: enough to choose an epoch. The program itself is measured by its readings."""

import random
from collections import defaultdict

import torch

from labels import CERTAINTY, EVENT_TYPES, FORCE, PARTS_PLAYED, SOURCE_TYPES
from losses import Losses, chances, mean, mentions_of, named, stretch
from model import LINK_AT, TAG_AT


def spans(tags: list[int]) -> set:
    out, first, label = set(), None, None
    for i, t in enumerate([*tags, 0]):
        if first is not None and (t == 0 or t % 2 == 1 or (t - 1) // 2 != label):
            out.add((first, i - 1, label))
            first = None
        if t and first is None:
            first, label = i, (t - 1) // 2
    return out


def meet(a, b) -> bool:
    return a[2] == b[2] and a[0] <= b[1] and b[0] <= a[1]


class Figures:
    def __init__(self):
        self.counts = defaultdict(lambda: [0, 0, 0])
        self.right = defaultdict(lambda: [0, 0])

    def marks(self, name, pred, gold, overlap=False):
        found = sum(any(meet(g, q) for q in pred) for g in gold) if overlap else len(pred & gold)
        for i, n in enumerate((found, len(pred), len(gold))):
            self.counts[name][i] += n

    def share(self, name, good: bool):
        self.right[name][0] += good
        self.right[name][1] += 1

    def result(self) -> dict[str, float]:
        out = {n: round(100 * 2 * tp / max(1, p + g), 1) for n, (tp, p, g) in self.counts.items()}
        return out | {n: round(100 * a / max(1, b), 1) for n, (a, b) in self.right.items()}


CHOSEN = ("polnear cue", "polnear source", "polnear content", "re3d name", "re3d nominal", "contested cue", "contested name", "contested nominal",
          "contested content", "speaker", "certainty", "force", "event", "row", "part", "actor", "row-certainty", "stance")


@torch.no_grad()
def evaluate(model, dev, pieces, batch_of, batches) -> dict:
    model.eval()
    figures = Figures()
    masked = Losses(model).masked_types
    for corpus, ws in dev.items():
        for group in batches(ws, random.Random(0)):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                words = model.encoded(*batch_of(group, pieces.pad))
            tags, links = model.tags(words), model.links(words)
            for b, w in enumerate(group):
                judge(figures, corpus, model, w.target, tags[b, : w.words], links[b, : w.words], masked)
    out = figures.result()
    chosen = [out[n] for n in CHOSEN if n in out]
    return {"mean": round(sum(chosen) / len(chosen), 2), **out}


def judge(figures: Figures, corpus: str, model, t, tags, links, masked):
    tag = lambda name: tags[:, TAG_AT[name]]
    tagged = lambda name, bias=0: spans((tag(name) + bias).argmax(-1).tolist())
    vectors = lambda side, name: links[:, LINK_AT[f"{side}:{name}"]]

    def drawn(name, query, keys, right):
        """Is the key that is drawn most, or none, a right one? right: keys, [] for none, None where not known."""
        if right is None or not keys:
            return
        distance = torch.tensor([k[0] - query[0] for k in keys])
        score = mean(vectors("k", name), keys) @ mean(vectors("q", name), [query])[0] + model.distance_bias(name, distance)
        top = int(torch.cat([torch.zeros(1), score]).argmax()) - 1
        figures.share(name, top in right if right else top < 0)

    def classed(name, words, right, *spoken):
        if right in words:
            figures.share(name, words[int(chances(*spoken).argmax())] == right)

    if "claims" in t.teaches:
        figures.marks(f"{corpus} cue", tagged("cue"), spans(t.cue.tolist()), True)
        at = torch.arange(t.words)
        for c in t.claims:
            for name in ("source", "content") if c["cue"] else ():
                score = vectors("k", name) @ mean(vectors("q", name), [c["cue"]])[0] + model.distance_bias(name, at - c["cue"][0])
                pred, gold = set((score > 0).nonzero().flatten().tolist()), set(c[name])
                dice = 2 * len(pred & gold) / max(1, len(pred) + len(gold)) if pred or gold else 1
                figures.share(f"{corpus} {name}", dice >= 0.5)
            if "rows" in t.teaches:
                for what, words in (("certainty", CERTAINTY), ("force", FORCE)):
                    classed(what, words, c[what], (tag(f"content-{what}"), c["content"]), (tag(f"cue-{what}"), c["cue"]))
                classed("source type", SOURCE_TYPES, c["sourceType"], (tag("source-type"), c["source"] or c["cue"] or c["content"]))
                right = named(t, c["speaker"])
                # Any mention of the speaker will do.
                drawn("speaker", c["cue"] or c["content"], [stretch(m) for m in t.mentions], right and mentions_of(t, c["speaker"]))
    if "mentions" in t.teaches:
        bias = 0 if "all-types" in t.teaches else masked
        for name, gold in (("name", t.name), ("nominal", t.nominal)):
            figures.marks(f"{corpus} {name}", tagged(name, bias), spans(gold.tolist()))
    if "rows" in t.teaches:
        for name, gold in (("event", t.event), ("row", t.row), ("stance", t.stance)):
            figures.marks(name, tagged(name), spans(gold.tolist()), True)
        for e in t.events:
            classed("event type", EVENT_TYPES, e["type"], (tag("event-type"), stretch(e)))
        for r in t.rows:
            classed("part", PARTS_PLAYED, r["role"], (tag("part"), stretch(r)))
        for x in [*t.rows, *t.stances]:
            classed("row-certainty", CERTAINTY, x["certainty"], (tag("row-certainty"), stretch(x)))
            classed("row-force", FORCE, x["force"], (tag("row-force"), stretch(x)))
            drawn("actor", stretch(x), [stretch(m) for m in t.mentions], mentions_of(t, x["actor"]))
