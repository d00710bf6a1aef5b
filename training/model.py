"""One encoder, one linear head a task.

The vocabulary knows no capitals, so how each word is written goes in beside its pieces (`shapes.py`).

Two kinds of outputs leave the network for every word (its first piece stands for it): `tags`, logits of the tagging and classifying heads,
and `links`, the query and key vectors of the linking heads. What is linked is scored outside, as a dot product plus a bias for the
distance in words, so that the TypeScript side needs no second network. A stretch of words has the mean of its words' vectors.

What class a stretch is of, any one of its words may say ("allegedly"): the chance of a class is its share of the exponentials of all its
words' logits (`chances` in `losses.py`).
"""

import torch
from torch import nn
from transformers import BertConfig, BertModel

from labels import CERTAINTY, DIMENSIONS, ENTITY_TYPES, EVENT_TYPES, FORCE, PARTS_PLAYED, RELATION_TYPES, SOURCE_TYPES, STATUS, VALUES
from shapes import SHAPES

# Heads that mark stretches. BIO over k labels has 1 + 2k outputs a word: outside, then begin and inside of each label.
MARKS = {"cue": 1, "free": 1, "name": len(ENTITY_TYPES), "nominal": len(ENTITY_TYPES), "event": 1, "row": 1, "stance": 1}
# Heads that say what a stretch is -> their labels. Of a claim both the words said and the cue speak, each with a head of its own.
CLASSES = {
    "event-type": EVENT_TYPES, "status": STATUS, "part": PARTS_PLAYED, "dimension": DIMENSIONS, "value": VALUES,
    "row-certainty": CERTAINTY, "row-force": FORCE, "source-type": SOURCE_TYPES,
    "content-certainty": CERTAINTY, "cue-certainty": CERTAINTY, "content-force": FORCE, "cue-force": FORCE,
}
TAGS = {**{n: 1 + 2 * k for n, k in MARKS.items()}, **{n: len(words) for n, words in CLASSES.items()}}
# Taught because it helps the rest; the program does not ask for it, so `export.py` leaves it out.
TAUGHT_ONLY = ("free", "status", "same-event")
# Link -> width of its query and key vectors.
LINKS = {"source": 64, "content": 64, "speaker": 64, "actor": 64, "antecedent": 64, "same-event": 32, "row-of": 32,
         **{f"relation:{r}": 12 for r in RELATION_TYPES}}

BOUNDS = [0, 1, 2, 3, 4, 6, 9, 14, 22, 34, 54, 85, 130]
BUCKETS = 2 * len(BOUNDS) + 1


def slots(widths: dict) -> dict:
    at, out = 0, {}
    for name, width in widths.items():
        out[name] = slice(at, at + width)
        at += width
    return out


TAG_AT = slots(TAGS)
LINK_AT = slots({f"{side}:{name}": width for name, width in LINKS.items() for side in ("q", "k")})


def bucket(distance: torch.Tensor) -> torch.Tensor:
    """Signed distance in words -> 0..BUCKETS-1; `View` in `src/read/model/sight.ts` does the same."""
    size = torch.bucketize(distance.abs(), torch.tensor(BOUNDS), right=True)
    return torch.where(distance < 0, len(BOUNDS) - size, len(BOUNDS) + size).clamp(0, BUCKETS - 1)


class Reader(nn.Module):
    def __init__(self, base: str | None = None, config: BertConfig | None = None):
        super().__init__()
        self.encoder = BertModel.from_pretrained(base, attn_implementation="eager", attention_probs_dropout_prob=0.0, add_pooling_layer=False) if base else BertModel(config, add_pooling_layer=False)
        hidden = self.encoder.config.hidden_size
        self.shape = nn.Embedding(len(SHAPES), hidden)
        nn.init.zeros_(self.shape.weight)
        self.tags = nn.Linear(hidden, sum(TAGS.values()))
        self.links = nn.Linear(hidden, 2 * sum(LINKS.values()))
        self.bias = nn.Parameter(torch.zeros(len(LINKS), BUCKETS))
        self.drop = nn.Dropout(0.1)

    def encoded(self, ids, mask, shapes, firsts):
        """ids, mask, shapes [B, L]; firsts [B, W], the first piece of each word -> [B, W, hidden]"""
        pieces = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        hidden = self.encoder(inputs_embeds=pieces, attention_mask=mask).last_hidden_state.float()
        return hidden.gather(1, firsts.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))

    def forward(self, ids, mask, shapes, firsts):
        """-> tags [B, W, T], links [B, W, P]"""
        words = self.drop(self.encoded(ids, mask, shapes, firsts))
        return self.tags(words), self.links(words)

    def distance_bias(self, link: str, distance: torch.Tensor) -> torch.Tensor:
        return self.bias[list(LINKS).index(link)][bucket(distance)]
