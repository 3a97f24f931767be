"""Text on charts: how wide it is, where it breaks, and where it may stand without touching its neighbour."""

from collections.abc import Sequence

LABEL = 12  # px, text beside marks
LINE = 15  # px from one line of such text to the next
EM = 0.535  # width of a mean character of the app's font, as a share of its size


def clean(text: object) -> str:
    """One line without control characters: names come from other people's files."""
    return " ".join("".join(c if c.isprintable() else " " for c in str(text)).split())


def text_width(text: str, size: float = LABEL) -> float:
    """Px a line of text takes, on the safe side."""
    return len(text) * size * EM + 2


def shorten(text: str, limit: int) -> str:
    """The text, cut with an ellipsis to at most `limit` characters."""
    return text if len(text) <= limit else text[: max(limit - 1, 1)].rstrip(" ,-–/(") + "…"


def wrap(text: str, width: int, lines: int = 2) -> str:
    """The text on at most `lines` lines of `width` characters, broken at spaces and hyphens if possible."""
    done: list[str] = []
    rest = text
    while len(rest) > width and len(done) < lines - 1:
        cut = max(rest.rfind(" ", 0, width + 1), rest.rfind("-", 0, width) + 1)
        if cut < width // 3:
            done.append(rest[: width - 1] + "-")
            rest = rest[width - 1 :]
        else:
            done.append(rest[:cut].rstrip())
            rest = rest[cut:].lstrip()
    return "\n".join([*done, shorten(rest, width)])


def dodge(wishes: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Centres nearest to the wishes (least squares), in the order of the wishes, none overlapping.

    wishes and sizes: px. All stay between low and high where they fit there at all; else they run over
    at `high`, still without overlap.
    """
    order = sorted(range(len(wishes)), key=lambda i: (wishes[i], i))
    before, total = {}, 0.0
    for i in order:
        before[i] = total + sizes[i] / 2
        total += sizes[i]
    blocks: list[tuple[float, int]] = []  # mean wish, count: pooled where neighbours would overlap
    for i in order:
        blocks.append((wishes[i] - before[i], 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (mean, count), (above, more) = blocks.pop(), blocks.pop()
            blocks.append(((mean * count + above * more) / (count + more), count + more))
    starts = [mean for mean, count in blocks for _ in range(count)]
    last = max(high - total, low)
    placed = {i: min(max(start, low), last) + before[i] for i, start in zip(order, starts, strict=True)}
    return [placed[i] for i in range(len(wishes))]


def rows_without_overlap(starts: Sequence[float], ends: Sequence[float], gap: float = 8) -> list[int]:
    """For each span the lowest row in which it meets no earlier one."""
    taken: list[list[tuple[float, float]]] = []
    found = []
    for start, end in zip(starts, ends, strict=True):
        row = next(
            (
                r for r, spans in enumerate(taken)
                if all(end + gap <= a or start >= b + gap for a, b in spans)
            ),
            len(taken),
        )  # fmt: skip
        if row == len(taken):
            taken.append([])
        taken[row].append((start, end))
        found.append(row)
    return found
