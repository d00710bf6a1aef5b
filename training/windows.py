"""Long documents in overlapping windows, cut as `src/read/model/windows.ts` cuts them."""

MOST_PIECES = 512
OVERLAP = 64


def windows_of(sizes: list[int], most: int = MOST_PIECES - 2, overlap: int = OVERLAP) -> list[tuple[int, int]]:
    """Word ranges whose pieces fit a window; each begins `overlap` pieces or so before its forerunner ends."""
    if sizes and max(sizes) > most:
        raise ValueError(f"a word has {max(sizes)} pieces; a window holds {most}")
    out, start = [], 0
    while start < len(sizes):
        end, held = start, 0
        while end < len(sizes) and held + sizes[end] <= most:
            held += sizes[end]
            end += 1
        out.append((start, end))
        if end >= len(sizes):
            break
        back, start_next = 0, end
        while start_next > start + 1 and back + sizes[start_next - 1] <= overlap:
            start_next -= 1
            back += sizes[start_next]
        start = start_next
    return out
