"""How well each head does on dev, word by word and span by span: enough to choose an epoch. The program itself is measured by its readings."""

import random
from collections import defaultdict

import torch

from labels import DIMENSIONS, PARTS_PLAYED
from losses import Losses
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


@torch.no_grad()
def evaluate(model, dev, pieces, batch_of, batches) -> dict:
    model.eval()
    counts = defaultdict(lambda: [0, 0, 0])
    right = defaultdict(lambda: [0, 0])
    masked = Losses(model).masked_types

    def add(name, tp, pred, gold):
        for i, n in enumerate((tp, pred, gold)):
            counts[name][i] += n

    def compare(name, pred, gold, overlap=False):
        if overlap:
            add(name, sum(any(meet(g, q) for q in pred) for g in gold), len(pred), len(gold))
        else:
            add(name, len(pred & gold), len(pred), len(gold))

    for corpus, ws in dev.items():
        for group in batches(ws, random.Random(0)):
            ids, mask, firsts = batch_of(group, pieces.pad)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                hidden = model.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
            words = hidden.gather(1, firsts.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
            tags, links = model.tags(words), model.links(words)
            for b, w in enumerate(group):
                t = w.target
                tag = lambda name: tags[b, : t.words, TAG_AT[name]]
                tagged = lambda name, bias=0: spans((tag(name) + bias).argmax(-1).tolist())
                if "claims" in t.teaches:
                    compare(f"{corpus} cue", tagged("cue"), spans(t.cue.tolist()), True)
                    at = torch.arange(t.words)
                    for cue, source, content, label in t.claims:
                        for name, gold in (("source", source), ("content", content)):
                            q, k = (links[b, : t.words, LINK_AT[f"{side}:{name}"]] for side in ("q", "k"))
                            score = k @ q[cue].mean(0) + model.distance_bias(name, at - cue[0])
                            pred, goldset = set((score > 0).nonzero().flatten().tolist()), set(gold)
                            dice = 2 * len(pred & goldset) / max(1, len(pred) + len(goldset)) if pred or goldset else 1
                            right[f"{corpus} {name}"][0] += dice >= 0.5
                            right[f"{corpus} {name}"][1] += 1
                        if label[0] >= 0:
                            logits = tag("claim-certainty")[content].mean(0) + tag("cue-certainty")[cue].mean(0)
                            right[f"{corpus} certainty"][0] += int(logits.argmax()) == label[0]
                            right[f"{corpus} certainty"][1] += 1
                if "mentions" in t.teaches:
                    bias = 0 if "all-types" in t.teaches else masked
                    for name, gold in (("name", t.name), ("nominal", t.nominal)):
                        compare(f"{corpus} {name}", tagged(name, bias), spans(gold.tolist()))
                if "roles" in t.teaches:
                    compare(f"{corpus} role", tagged("role"), spans(t.role.tolist()), True)
                if "rows" in t.teaches:
                    compare("event", tagged("event"), spans(t.event.tolist()), True)
                    for r in PARTS_PLAYED:
                        compare("rows", tagged(f"row:{r}"), spans(t.row_tags[r].tolist()), True)
                    for d in DIMENSIONS:
                        compare("stances", tagged(f"stance:{d}"), spans(t.stance_tags[d].tolist()), True)
                    for x in [*t.rows, *t.stances]:
                        if not t.mentions:
                            continue
                        mean = lambda v, ws_: v[ws_[0]: ws_[1] + 1].mean(0)
                        k = torch.stack([mean(links[b, :, LINK_AT["k:actor"]], m["words"]) for m in t.mentions])
                        q = mean(links[b, :, LINK_AT["q:actor"]], x["words"])
                        where = torch.tensor([m["words"][0] for m in t.mentions]) - x["words"][0]
                        best = int(torch.cat([torch.zeros(1), k @ q + model.distance_bias("actor", where)]).argmax())
                        right["actor"][0] += (None if best == 0 else t.mentions[best - 1]["entity"]) == x["actor"]
                        right["actor"][1] += 1
    out = {n: round(100 * 2 * tp / max(1, p + g), 1) for n, (tp, p, g) in counts.items()}
    out |= {n: round(100 * a / max(1, b), 1) for n, (a, b) in right.items()}
    chosen = [out[n] for n in ("polnear cue", "polnear source", "polnear content", "re3d name", "re3d nominal", "contested cue", "contested name",
                               "contested nominal", "event", "rows", "actor", "muc4 role") if n in out]
    return {"mean": round(sum(chosen) / len(chosen), 2), **out}
