"""How a word is written, which the vocabulary does not tell; `src/read/model/shapes.ts` does the same."""

SHAPES = ["none", "lower", "title", "upper", "mixed", "digits", "marks"]


def shape_of(word: str) -> int:
    """The place in SHAPES; "none" is kept for what is no word. A single capital is a title."""
    if not any(c.isalpha() for c in word):
        return SHAPES.index("digits" if any(c.isnumeric() for c in word) else "marks")
    lower, upper = word.lower(), word.upper()
    if word == lower:
        return SHAPES.index("lower")
    if word == upper and len(word) > 1:
        return SHAPES.index("upper")
    return SHAPES.index("title" if word[1:] == lower[1:] else "mixed")
