"""One encoder, one linear head a task.

Two kinds of outputs leave the network for every word (its first piece stands for it): `tags`, logits of the tagging and classifying heads,
and `links`, the query and key vectors of the linking heads. What is linked is scored outside, as a dot product plus a bias for the
distance in words, so that the TypeScript side needs no second network.

Because every head is linear, the logits of a stretch of words are the mean of its words' logits.
"""

import torch
from torch import nn
from transformers import BertConfig, BertModel

from labels import (CERTAINTY, COUNTS, DIMENSIONS, ENTITY_TYPES, EVENT_TYPES, FILLERS, FORCE, PARTS_PLAYED, RELATION_TYPES, SOURCE_TYPES,
                    STATUS, VALUES)

# Head -> outputs a word. BIO heads over k labels have 1 + 2k: outside, then begin and inside of each label.
TAGS = {
    "cue": 3, "free": 3,
    "name": 1 + 2 * len(ENTITY_TYPES), "nominal": 1 + 2 * len(ENTITY_TYPES), "kind": 2,
    "event": 1 + 2 * len(EVENT_TYPES), "role": 1 + 2 * len(FILLERS), "count": 1 + 2 * len(COUNTS),
    **{f"row:{r}": 3 for r in PARTS_PLAYED}, **{f"stance:{d}": 3 for d in DIMENSIONS},
    "claim-certainty": len(CERTAINTY), "cue-certainty": len(CERTAINTY), "claim-force": len(FORCE), "cue-force": len(FORCE),
    "source-type": len(SOURCE_TYPES), "row-certainty": len(CERTAINTY), "row-force": len(FORCE), "value": len(VALUES),
    "status": len(STATUS), "series": 2, "main": 2,
}
# Link -> width of its query and key vectors.
LINKS = {"source": 64, "content": 64, "antecedent": 64, "same-event": 48, "told-of": 48, "row-of": 48, "actor": 64,
         **{f"relation:{r}": 24 for r in RELATION_TYPES}}

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
    """Signed distance in words -> 0..BUCKETS-1; `src/read/model/distance.ts` does the same."""
    size = torch.bucketize(distance.abs(), torch.tensor(BOUNDS), right=True)
    return torch.where(distance < 0, len(BOUNDS) - size, len(BOUNDS) + size).clamp(0, BUCKETS - 1)


class Reader(nn.Module):
    def __init__(self, base: str | None = None, config: BertConfig | None = None):
        super().__init__()
        self.encoder = BertModel.from_pretrained(base, attn_implementation="sdpa", add_pooling_layer=False) if base else BertModel(config, add_pooling_layer=False)
        hidden = self.encoder.config.hidden_size
        self.tags = nn.Linear(hidden, TAG_AT[list(TAGS)[-1]].stop)
        self.links = nn.Linear(hidden, 2 * sum(LINKS.values()))
        self.bias = nn.Parameter(torch.zeros(len(LINKS), BUCKETS))
        self.drop = nn.Dropout(0.1)

    def forward(self, ids, mask, firsts):
        """ids, mask [B, L]; firsts [B, W], the first piece of each word -> tags [B, W, T], links [B, W, P]"""
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        words = self.drop(hidden.gather(1, firsts.unsqueeze(-1).expand(-1, -1, hidden.shape[-1])))
        return self.tags(words), self.links(words)

    def distance_bias(self, link: str, distance: torch.Tensor) -> torch.Tensor:
        return self.bias[list(LINKS).index(link)][bucket(distance)]
