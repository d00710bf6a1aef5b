"""Words and word pieces, cut exactly as `src/read/model/words.ts` cuts them.

A word is a run of letters, marks and digits, or one other character that is not white space; each is given to WordPiece alone, so
that every piece has a place in the text. Positions here are code points; readings count UTF-16 code units (`CodeUnits`).
"""

from functools import lru_cache
from pathlib import Path

import regex
from tokenizers import Tokenizer

# White space is what either side holds for it: `\s` here lacks U+FEFF, JavaScript's lacks U+0085.
WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+|[^\s\ufeff\p{L}\p{M}\p{N}]")


class Pieces:
    def __init__(self, tokenizer_json: Path):
        self.tokenizer = Tokenizer.from_file(str(tokenizer_json))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.cls, self.sep, self.pad, self.unk = (self.tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[PAD]", "[UNK]"))
        self.of = lru_cache(maxsize=200_000)(self._of)

    def _of(self, word: str) -> tuple[int, ...]:
        # A very long run says nothing beyond its beginning, and would fill a window.
        return tuple(self.tokenizer.encode(word, add_special_tokens=False).ids[:12]) or (self.unk,)


def words_of(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in WORD.finditer(text)]


class CodeUnits:
    """From UTF-16 code units to code points."""

    def __init__(self, text: str):
        self.plain = all(ord(c) < 0x10000 for c in text)
        if not self.plain:
            self.at, units = {}, 0
            for i, c in enumerate(text):
                self.at[units] = i
                units += 2 if ord(c) >= 0x10000 else 1
            self.at[units] = len(text)

    def point(self, unit: int) -> int:
        return unit if self.plain else self.at[unit]
