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
from model import BOUNDS, LINK_AT, LINKS, TAG_AT, Reader
from windows import MOST_PIECES, OVERLAP


class Exported(torch.nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, mask, firsts):
        hidden = self.reader.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        words = hidden.gather(1, firsts.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
        return self.reader.tags(words), self.reader.links(words)


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
    example = (ids, torch.ones_like(ids), torch.arange(1, 21).repeat(2, 1))
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "float.onnx"
        axes = {"ids": {0: "batch", 1: "pieces"}, "mask": {0: "batch", 1: "pieces"}, "firsts": {0: "batch", 1: "words"},
                "tags": {0: "batch", 1: "words"}, "links": {0: "batch", 1: "words"}}
        torch.onnx.export(model, example, str(whole), input_names=["ids", "mask", "firsts"], output_names=["tags", "links"],
                          dynamic_axes=axes, opset_version=17, dynamo=False)
        quantize_dynamic(str(whole), str(a.out / "reader.onnx"), weight_type=QuantType.QInt8, reduce_range=True, per_channel=True)
        fuse(a.out / "reader.onnx", config.num_attention_heads)
        if a.float:
            shutil.copy(whole, a.out / "reader-float.onnx")
    shutil.copy(a.base / "tokenizer.json", a.out / "vocabulary.json")
    table = {
        "sha256": {n: hashlib.sha256((a.out / n).read_bytes()).hexdigest() for n in ("reader.onnx", "vocabulary.json")},
        "mostPieces": MOST_PIECES, "overlap": OVERLAP,
        "tags": {n: [s.start, s.stop - s.start] for n, s in TAG_AT.items()}, "tagWidth": max(s.stop for s in TAG_AT.values()),
        "links": {n: {"query": LINK_AT[f"q:{n}"].start, "key": LINK_AT[f"k:{n}"].start, "width": w} for n, w in LINKS.items()},
        "linkWidth": max(s.stop for s in LINK_AT.values()),
        "distanceBounds": BOUNDS,
        "distanceBias": {n: [round(float(v), 5) for v in reader.bias[i]] for i, n in enumerate(LINKS)},
        "labels": {
            "entityTypes": labels.ENTITY_TYPES, "relationTypes": labels.RELATION_TYPES, "certainty": labels.CERTAINTY, "force": labels.FORCE,
            "sourceTypes": labels.SOURCE_TYPES, "eventTypes": labels.EVENT_TYPES, "status": labels.STATUS, "fillers": labels.FILLERS,
            "counts": labels.COUNTS, "partsPlayed": labels.PARTS_PLAYED, "dimensions": labels.DIMENSIONS, "values": labels.VALUES,
        },
    }
    (a.out / "reader.json").write_text(json.dumps(table, indent=1) + "\n")
    for f in sorted(a.out.iterdir()):
        print(f"{f.name} {f.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
