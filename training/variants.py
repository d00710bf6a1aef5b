"""The same report with other names, or in other capitals: what is said does not hang on either."""

import random
from collections import defaultdict
from dataclasses import replace

SWAPPED = {"person", "organisation", "location"}
# Shares of the reports of a corpus with coreference that get other names, and of all that come in capitals or without any.
OTHER_NAMES, CAPITALS, NO_CAPITALS = 0.5, 0.05, 0.03


class Variants:
    def __init__(self, docs, rng: random.Random):
        self.rng = rng
        self.common = {w for d in docs for w in d.written if w.islower()}
        self.pool = defaultdict(set)
        for d in docs:
            for at, kind in self._names(d).items():
                self.pool[kind].add(d.written[at])
        self.pool = {kind: sorted(words) for kind, words in self.pool.items()}

    def of(self, doc):
        written = doc.written
        if "coreference" in doc.teaches and self.rng.random() < OTHER_NAMES:
            written = self._renamed(doc)
        draw = self.rng.random()
        if draw < CAPITALS:
            written = [w.upper() for w in written]
        elif draw < CAPITALS + NO_CAPITALS:
            written = [w.lower() for w in written]
        return doc if written is doc.written else replace(doc, written=written)

    def _names(self, doc) -> dict[int, str]:
        """Words of names that are no words otherwise -> the type of what they name."""
        return {w: m["type"] for m in doc.mentions if m["kind"] == "name" and m["type"] in SWAPPED for w in range(m["words"][0], m["words"][1] + 1)
                if doc.written[w].istitle() and doc.written[w].lower() not in self.common}

    def _renamed(self, doc) -> list[str]:
        kinds = {doc.written[w]: kind for w, kind in self._names(doc).items()}
        names = {word: self.rng.choice(self.pool[kind]) for word, kind in kinds.items()}
        # One word of a name stands for the same everywhere, also where it is no mention.
        return [names.get(w, w) for w in doc.written]
