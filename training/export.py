"""From a checkpoint to what the program ships: int8 ONNX, the vocabulary, and the table of heads.

    python export.py CHECKPOINT OUT --base DIR [--float]

OUT gets reader.onnx, reader.json, vocabulary.json. The heads are int8 like the rest.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import BertConfig

import labels
from fuse import fuse
from model import BOUNDS, LINK_AT, LINKS, TAG_AT, TAGS, TAUGHT_ONLY, Reader, slots
from shapes import SHAPES
from windows import MOST_PIECES, OVERLAP


def asked(widths: dict) -> dict:
    return {name: width for name, width in widths.items() if name not in TAUGHT_ONLY}


# What the program gets, each head where it then stands.
TAGS_OUT = slots(asked(TAGS))
LINKS_OUT = slots({f"{side}:{name}": width for name, width in asked(LINKS).items() for side in ("q", "k")})


def some_of(whole: torch.nn.Linear, at: dict, names) -> torch.nn.Linear:
    rows = torch.cat([torch.arange(at[name].start, at[name].stop) for name in names])
    out = torch.nn.Linear(whole.in_features, len(rows))
    out.weight.data, out.bias.data = whole.weight.data[rows], whole.bias.data[rows]
    return out


class Exported(torch.nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader
        self.tags, self.links = some_of(reader.tags, TAG_AT, TAGS_OUT), some_of(reader.links, LINK_AT, LINKS_OUT)

    def forward(self, ids, mask, shapes, firsts):
        words = self.reader.encoded(ids, mask, shapes, firsts)
        return self.tags(words), self.links(words)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("checkpoint", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--base", type=Path, required=True)
    p.add_argument("--float", action="store_true", help="also keep reader-float.onnx, for comparing")
    a = p.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    config = BertConfig.from_pretrained(a.base)
    config._attn_implementation = "eager"
    reader = Reader(config=config)
    reader.load_state_dict(torch.load(a.checkpoint, weights_only=True)["model"])
    model = Exported(reader).eval()
    ids = torch.randint(1000, 2000, (2, 32))
    example = (ids, torch.ones_like(ids), torch.ones_like(ids), torch.arange(1, 21).repeat(2, 1))
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "float.onnx"
        axes = {"ids": {0: "batch", 1: "pieces"}, "mask": {0: "batch", 1: "pieces"}, "shapes": {0: "batch", 1: "pieces"}, "firsts": {0: "batch", 1: "words"},
                "tags": {0: "batch", 1: "words"}, "links": {0: "batch", 1: "words"}}
        torch.onnx.export(model, example, str(whole), input_names=["ids", "mask", "shapes", "firsts"], output_names=["tags", "links"],
                          dynamic_axes=axes, opset_version=17, dynamo=False)
        quantize_dynamic(str(whole), str(a.out / "reader.onnx"), weight_type=QuantType.QInt8, reduce_range=True, per_channel=True)
        fuse(a.out / "reader.onnx", config.num_attention_heads)
        if a.float:
            shutil.copy(whole, a.out / "reader-float.onnx")
    shutil.copy(a.base / "tokenizer.json", a.out / "vocabulary.json")
    table = {
        "sha256": {n: hashlib.sha256((a.out / n).read_bytes()).hexdigest() for n in ("reader.onnx", "vocabulary.json")},
        "mostPieces": MOST_PIECES, "overlap": OVERLAP,
        "tags": {n: [s.start, s.stop - s.start] for n, s in TAGS_OUT.items()}, "tagWidth": max(s.stop for s in TAGS_OUT.values()),
        "links": {n: {"query": LINKS_OUT[f"q:{n}"].start, "key": LINKS_OUT[f"k:{n}"].start, "width": w} for n, w in asked(LINKS).items()},
        "linkWidth": max(s.stop for s in LINKS_OUT.values()),
        "distanceBounds": BOUNDS,
        "distanceBias": {n: [round(float(v), 5) for v in reader.bias[i]] for i, n in enumerate(LINKS) if n in asked(LINKS)},
        # Nothing yet: calibrate.ts fits them.
        "calibration": {kind: [1, 0] for kind in ("entities", "relations", "claims", "incidents", "responsibility", "stances")},
        "shapes": SHAPES,
        "labels": {
            "entityTypes": labels.ENTITY_TYPES, "relationTypes": labels.RELATION_TYPES, "certainty": labels.CERTAINTY, "force": labels.FORCE,
            "sourceTypes": labels.SOURCE_TYPES, "eventTypes": labels.EVENT_TYPES, "partsPlayed": labels.PARTS_PLAYED, "dimensions": labels.DIMENSIONS, "values": labels.VALUES,
        },
    }
    (a.out / "reader.json").write_text(json.dumps(table, indent=1) + "\n")
    for f in sorted(a.out.iterdir()):
        print(f"{f.name} {f.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
