"""What Python makes of texts, for comparing with what TypeScript makes of them.

    python parity.py logits READER OUT.json         100 texts of our own through READER (data/reader); then: node training/parity.ts OUT.json
    python parity.py words READER/vocabulary.json OUT.json     words, pieces, shapes and windows alone: test/read/model/data/as-in-python.json

Positions in OUT are UTF-16 code units. Windows go through the network one at a time, as in `src/read/model/encoder.ts`: int8 takes its scale
from all that it is given, so several at once give other logits.
"""

import json
import random
import sys
from pathlib import Path

import numpy as np

from shapes import SHAPES, shape_of
from windows import windows_of
from words import Pieces, words_of

TEXTS = Path(__file__).parent / "texts"
# Words of each window whose logits are kept, evenly spaced.
KEPT = 8

TRICKY = [
    "The minister", "don’t re-open U.S. talks", "McCain’s NATO 5th A-10 IV a İx ΑΣ", "naïve coöperation", "nai\u0308ve", "STRAẞE", "İstanbul IĞDIR", "ΟΔΟΣ ΣΑΣ", "ﬁnal ﬂaw",
    "السَّلَام عليكم", "हिन्दी में", "한국 사람", "東京tower 数百人", "ไทย", "👩‍👩‍👧‍👦 ok 🇺🇳", "𝔘𝔫𝔦code 𐐀𐐁", "zero\u200bwidth\u200djoin\u2060er", "soft\u00adhyphen",
    "\ufeffmark\u0085next\u00a0line", "a\u0301\u0302\u0303b", "1,234.5% ½ Ⅷ ²", "antidisestablishmentarianism" * 3, "x" * 100, "x" * 101, "é" * 101,
    "\u0001\u0007bell", "[CLS] [UNK] [SEP]", "_under_ #tag @name", "“quoted” —dash… №5", "\u0301 alone",
]


def units(text: str):
    """Code points -> UTF-16 code units."""
    at = [0]
    for c in text:
        at.append(at[-1] + (2 if ord(c) >= 0x10000 else 1))
    return at


def cut(text: str, pieces: Pieces) -> dict:
    at, spans = units(text), words_of(text)
    return {"text": text, "words": [[at[a], at[b]] for a, b in spans], "pieces": [list(pieces.of(text[a:b])) for a, b in spans],
            "shapes": [SHAPES[shape_of(text[a:b])] for a, b in spans]}


def words_only(vocabulary: Path, out: Path):
    pieces, draw = Pieces(vocabulary), random.Random(7)
    windows = []
    for most, overlap in ((12, 0), (12, 3), (20, 8), (30, 29), (510, 64)):
        for n in (0, 1, 13, 60):
            sizes = [draw.choice((1, 1, 1, 2, 3, 12)) for _ in range(n if most < 100 else n * 12)]
            windows.append({"sizes": sizes, "most": most, "overlap": overlap, "windows": windows_of(sizes, most, overlap)})
    out.write_text(json.dumps({"texts": [cut(t, pieces) for t in TRICKY], "windows": windows}, ensure_ascii=True) + "\n")


def logits(reader: Path, out: Path):
    import onnxruntime
    import torch

    from model import bucket

    table = json.loads((reader / "reader.json").read_text())
    pieces = Pieces(reader / "vocabulary.json")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(reader / "reader.onnx"), options, providers=["CPUExecutionProvider"])

    masked = "mask" in {given.name for given in session.get_inputs()}

    def run(first, end, ids_of, shape_names):
        ids = np.array([[pieces.cls, *(i for w in range(first, end) for i in ids_of[w]), pieces.sep]], dtype=np.int64)
        shapes = np.array([[0, *(SHAPES.index(shape_names[w]) for w in range(first, end) for _ in ids_of[w]), 0]], dtype=np.int64)
        firsts = 1 + np.cumsum([[0, *(len(ids_of[w]) for w in range(first, end - 1))]], axis=1, dtype=np.int64)
        tags, links = session.run(["tags", "links"], {"ids": ids, "shapes": shapes, "firsts": firsts, **({"mask": np.ones_like(ids)} if masked else {})})
        return tags[0], links[0]

    def link_scores(links, a, b):
        scores = {}
        for name, at in table["links"].items():
            q, k, width = at["query"], at["key"], at["width"]
            bias = table["distanceBias"][name][int(bucket(torch.tensor(b - a)))]
            scores[name] = round(float(links[a, q : q + width] @ links[b, k : k + width]) + bias, 5)
        return scores

    # Every hand's texts, and one of many windows: four of them end to end, eight times.
    texts = [json.loads(f.read_text())["text"] for f in sorted(TEXTS.glob("*/*.json"))]
    random.Random(0).shuffle(texts)
    texts = [*texts[:99], "\n\n".join(texts[:4] * 8)]
    records = []
    for text in texts:
        record = cut(text, pieces)
        windows = windows_of([len(p) for p in record["pieces"]], table["mostPieces"] - 2, table["overlap"])
        seen = []
        for first, end in windows:
            tags, links = run(first, end, record["pieces"], record["shapes"])
            kept = sorted({int(x) for x in np.linspace(0, end - first - 1, KEPT)})
            seen.append({
                "first": first, "end": end, "kept": [first + w for w in kept],
                "tags": [[round(float(x), 5) for x in tags[w, : table["tagWidth"]]] for w in kept],
                "links": [link_scores(links, a, z) for a, z in zip(kept, kept[1:])] + [link_scores(links, z, a) for a, z in zip(kept, kept[2:])],
            })
        records.append({**record, "windows": seen})
    out.write_text(json.dumps(records) + "\n")
    print(f"{len(records)} texts, {sum(len(r['windows']) for r in records)} windows, onnxruntime {onnxruntime.__version__}")


if __name__ == "__main__":
    what, source, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    {"logits": logits, "words": words_only}[what](source, out)
