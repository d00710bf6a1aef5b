"""Teaches the encoder and its heads; see `run` for the whole way.

    python train.py OUT --base DIR --epochs 3 --corpora polnear=1,re3d=4,contested=4,own=2 [--init CHECKPOINT] [--lr 2e-4]

`corpora` says how often a corpus is gone through in one epoch. A checkpoint is written after each epoch and every few minutes;
running the same command again goes on from it. The epoch that is best on dev is kept as OUT/best.pt.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch

import corpora
from evaluate import evaluate
from losses import Losses, Target
from model import Reader
from shapes import shape_of
from variants import Variants
from windows import windows_of
from words import Pieces

LOADERS = {"polnear": corpora.polnear, "re3d": corpora.re3d, "contested": corpora.contested}
SAVE_SECONDS = 240
BATCH_PIECES = 1100


class Window:
    def __init__(self, doc, first: int, end: int, pieces: Pieces):
        self.doc, self.words = doc, end - first
        self.ids, self.shapes, self.firsts = [pieces.cls], [0], []
        for word in doc.written[first:end]:
            self.firsts.append(len(self.ids))
            of_word = pieces.of(word)
            self.ids += of_word
            self.shapes += [shape_of(word)] * len(of_word)
        self.ids.append(pieces.sep)
        self.shapes.append(0)
        self.target = Target(doc, first, end)


def windows(docs, pieces: Pieces) -> list[Window]:
    out = []
    for doc in docs:
        sizes = [len(pieces.of(w)) for w in doc.written]
        out += [Window(doc, a, b, pieces) for a, b in windows_of(sizes)]
    return out


def batch_of(ws: list[Window], pad: int):
    """ids, mask, shapes, firsts, as `Reader` takes them"""
    length, words = max(len(w.ids) for w in ws), max(w.words for w in ws)
    filled = lambda values, size, filler: values + [filler] * (size - len(values))
    return (torch.tensor([filled(w.ids, length, pad) for w in ws]), torch.tensor([filled([1] * len(w.ids), length, 0) for w in ws]),
            torch.tensor([filled(w.shapes, length, 0) for w in ws]), torch.tensor([filled(w.firsts, words, 0) for w in ws]))


def batches(ws: list[Window], rng: random.Random) -> list[list[Window]]:
    """Windows of like length together, about BATCH_PIECES pieces each."""
    order = sorted(ws, key=lambda w: len(w.ids) + rng.random() * 40)
    out, held, longest = [], [], 0
    for w in order:
        longest = max(longest, len(w.ids))
        if held and longest * (len(held) + 1) > BATCH_PIECES:
            out.append(held)
            held, longest = [], len(w.ids)
        held.append(w)
    out.append(held)
    rng.shuffle(out)
    return out


def epoch_of(docs: dict[str, list], shares: dict[str, float], variants: Variants, pieces: Pieces, rng: random.Random) -> list[list[Window]]:
    out = []
    for name, share in shares.items():
        for part in [1.0] * int(share) + ([share % 1] if share % 1 else []):
            some = rng.sample(docs[name], max(1, round(len(docs[name]) * part)))
            out += batches(windows([variants.of(d) for d in some], pieces), rng)
    rng.shuffle(out)
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("out", type=Path)
    p.add_argument("--base", required=True)
    p.add_argument("--init", type=Path)
    p.add_argument("--corpora", required=True)
    p.add_argument("--epochs", type=int, default=4)
    p.add_argument("--lr", type=float, default=2e-4)
    p.add_argument("--head-lr", type=float, default=1e-3)
    p.add_argument("--part", type=float, default=1.0, help="share of each corpus's documents, for comparing recipes")
    p.add_argument("--all-licences", action="store_true", help="with re3d's BBC Online part (CC BY-NC)")
    p.add_argument("--seed", type=int, default=7)
    p.add_argument("--threads", type=int, default=2)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    rng = random.Random(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    pieces = Pieces(Path(a.base) / "tokenizer.json")
    shares = {n: float(s) for n, s in (c.split("=") for c in a.corpora.split(","))}
    docs = {}
    for name in shares:
        whole = corpora.own() if name == "own" else corpora.re3d("train", not a.all_licences) if name == "re3d" else LOADERS[name]("train")
        docs[name] = whole[: max(1, round(len(whole) * a.part))]
    dev = {n: windows(LOADERS[n]("dev"), pieces) for n in LOADERS}
    dev["polnear"] = dev["polnear"][:120]

    model = Reader(a.base)
    if a.init:
        model.load_state_dict(torch.load(a.init, weights_only=True)["model"])
    # The vocabulary stays as it was: a few thousand documents would teach it only their own words.
    model.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    losses = Losses(model)
    heads = [q for n, q in model.named_parameters() if not n.startswith("encoder")]
    optimiser = torch.optim.AdamW([
        {"params": [q for n, q in model.encoder.named_parameters() if q.requires_grad and q.ndim > 1 and "embeddings" not in n], "lr": a.lr, "weight_decay": 0.01},
        {"params": [q for n, q in model.encoder.named_parameters() if q.requires_grad and not (q.ndim > 1 and "embeddings" not in n)], "lr": a.lr, "weight_decay": 0.0},
        {"params": heads, "lr": a.head_lr, "weight_decay": 0.0},
    ], fused=True)
    variants = Variants([d for some in docs.values() for d in some], rng)
    plan = [epoch_of(docs, shares, variants, pieces, rng) for _ in range(a.epochs)]
    total = sum(map(len, plan))
    warm = max(20, total // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(s / warm, 1) * max(0.02, (total - s) / max(1, total - warm)) if s < total else 0.02)

    state_file, log = a.out / "state.pt", (a.out / "log.jsonl").open("a")
    done, best = 0, -math.inf
    if state_file.exists():
        state = torch.load(state_file, weights_only=True)
        model.load_state_dict(state["model"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        done, best = state["done"], state["best"]
        print(f"going on from step {done} of {total}", flush=True)

    def save():
        torch.save({"model": model.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict(), "done": done, "best": best}, a.out / "state.tmp")
        (a.out / "state.tmp").rename(state_file)

    step, saved, began, seen = 0, time.time(), time.time(), 0
    mean: dict[str, float] = {}
    for number, epoch in enumerate(plan):
        for group in epoch:
            step += 1
            if step <= done:
                continue
            model.train()
            ids, mask, shapes, firsts = batch_of(group, pieces.pad)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                words = model.encoded(ids, mask, shapes, firsts)
            words = model.drop(words)
            parts = losses(model.tags(words), model.links(words), [w.target for w in group])
            loss = sum(parts.values())
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad(set_to_none=True)
            done, seen = step, seen + int(mask.sum())
            for name, value in parts.items():
                mean[name] = 0.98 * mean.get(name, value.item()) + 0.02 * value.item()
            if step % 50 == 0:
                print(f"step {step}/{total} {seen / (time.time() - began):.0f} pieces/s " + " ".join(f"{n}={v:.3f}" for n, v in mean.items()), flush=True)
            if time.time() - saved > SAVE_SECONDS:
                save()
                saved = time.time()
        if step < done:
            continue
        figures = evaluate(model, dev, pieces, batch_of, batches)
        print(f"epoch {number + 1}: {json.dumps(figures)}", flush=True)
        log.write(json.dumps({"epoch": number + 1, **figures}) + "\n")
        log.flush()
        if figures["mean"] > best:
            best = figures["mean"]
            torch.save({"model": model.state_dict()}, a.out / "best.pt")
        save()


if __name__ == "__main__":
    main()
