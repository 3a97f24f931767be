"""The same people before and after: change of a measure of outcome, from sums alone.

Whoever answered at the start but not at the follow-up is not in the change; `coverage` tells how many are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, isfinite, sqrt
from types import MappingProxyType
from typing import Literal

from metrics.intervals import mean_t, wilson

Verdict = Literal["improved", "worse", "no_clear_change", "too_few"]
Importance = Literal["important", "unimportant", "unclear"]
# missing: a number is hidden or was not given; impossible: a count negative or not whole, more asked again
# than at first, a negative spread, or a mean outside the instrument's scale.
Problem = Literal["missing", "impossible"]
FEWEST = 10  # pairs; a mean of fewer, and its interval, are those of single people
CONFIDENCE = 0.95


@dataclass(frozen=True)
class Instrument:
    """What is asked before and after.

    scale: lowest and highest score, None where the instrument has several. better: 1 where a higher score is
    better, -1 where a lower one is, None where it depends on the form in use. minimal_change: the least
    change of the mean, in points of the scale, that means something to the people asked, with its source;
    None where none is declared, and then none is claimed.
    """

    id: str
    scale: tuple[float, float] | None
    better: Literal[1, -1] | None
    minimal_change: float | None = None
    source: str | None = None

    def __post_init__(self) -> None:
        if self.minimal_change is not None and not (self.minimal_change > 0 and self.source):
            raise ValueError(f"expected a positive minimal change of {self.id} with its source")


# A minimal important change is declared only where one is published for the very scale that is delivered.
INSTRUMENTS: Mapping[str, Instrument] = MappingProxyType(
    {
        each.id: each
        for each in (
            Instrument("work_ability_score", (0.0, 10.0), 1),  # own estimate; 10 is one's lifetime best
            Instrument("kykyviisari", None, 1),
            # the index, full health at 1; states worse than death are below 0
            Instrument("eq_5d", (-1.0, 1.0), 1, 0.074, "Walters & Brazier, Quality of Life Research 2005"),
            Instrument("whodas", None, -1),  # the more points, the more disability
            Instrument("promis", None, None),  # more of what the form asks: good of function, bad of pain
        )
    }
)


@dataclass(frozen=True)
class Paired:
    """Sums of one group. None or NaN: hidden or not given.

    n_start: asked at the start. n_paired: of them asked again. mean_start, mean_follow_up: of those asked
    twice, in points; where the mean at the start is of everybody asked then, the change also has in it who
    dropped out. sd_change: sample standard deviation of each person's change (divisor n - 1), in points.
    """

    n_start: float | None
    n_paired: float | None
    mean_start: float | None
    mean_follow_up: float | None
    sd_change: float | None


@dataclass(frozen=True)
class Change:
    """What the sums of a group tell. None where its numbers are missing or impossible (`problem`).

    change: mean at follow-up less mean at the start, in points; interval: Student's t, 95 %, None of fewer
    than two pairs. coverage: share (0-1) asked again; coverage_interval: Wilson, 95 %. Both are told also
    where only the means are missing. importance: whether a clear change, in either direction, reaches the
    minimal important one; None where the instrument declares none or the change is not clear.
    """

    n_paired: int | None
    change: float | None
    interval: tuple[float, float] | None
    coverage: float | None
    coverage_interval: tuple[float, float] | None
    verdict: Verdict | None
    importance: Importance | None
    problem: Problem | None = None


def compare_paired(
    paired: Paired, instrument: Instrument, *, confidence: float = CONFIDENCE, fewest: int = FEWEST
) -> Change:
    """Change of a group, how sure it is, and for how many it is known.

    verdict: "too_few" under `fewest` pairs; else "improved" or "worse" where the interval leaves out zero,
    else "no_clear_change". None where there is a problem, and where the change is clear but not which way is
    better (`Instrument.better`). Where all changed alike (sd 0) the interval is the change itself.
    """
    if _is_impossible(paired, instrument):
        return Change(None, None, None, None, None, None, None, "impossible")
    n_start, n_paired = _known(paired.n_start), _known(paired.n_paired)
    coverage = within = None
    if n_start and n_paired is not None:
        coverage, within = n_paired / n_start, wilson(n_paired, n_start, confidence)
    pairs = None if n_paired is None else int(n_paired)
    change, interval = _change(paired, confidence)
    if pairs is not None and pairs < fewest:
        return Change(pairs, change, interval, coverage, within, "too_few", None)
    if change is None or interval is None:
        return Change(pairs, change, None, coverage, within, None, None, "missing")
    verdict = _judge(interval, instrument)
    importance = _weigh(interval, instrument)
    return Change(pairs, change, interval, coverage, within, verdict, importance)


def _known(number: float | None) -> float | None:
    return None if number is None or number != number else float(number)


def _is_impossible(paired: Paired, instrument: Instrument) -> bool:
    counts = [each for each in map(_known, (paired.n_start, paired.n_paired)) if each is not None]
    means = [each for each in map(_known, (paired.mean_start, paired.mean_follow_up)) if each is not None]
    sd = _known(paired.sd_change)
    numbers = [*counts, *means, *([] if sd is None else [sd])]
    low, high = instrument.scale or (float("-inf"), float("inf"))
    return (
        not all(map(isfinite, numbers))
        or any(count < 0 or count != int(count) for count in counts)
        or (len(counts) == 2 and counts[1] > counts[0])
        or any(not low <= mean <= high for mean in means)
        or (sd is not None and sd < 0)
    )


def _change(paired: Paired, confidence: float) -> tuple[float | None, tuple[float, float] | None]:
    """Nobody asked again has no change; fewer than two pairs, or no spread told, have no interval."""
    n, sd = _known(paired.n_paired), _known(paired.sd_change)
    start, follow_up = _known(paired.mean_start), _known(paired.mean_follow_up)
    if not n or start is None or follow_up is None:
        return None, None
    change = follow_up - start
    if n < 2 or sd is None:
        return change, None
    return change, mean_t(mean=change, sd=sd, n=n, confidence=confidence)


def _judge(interval: tuple[float, float], instrument: Instrument) -> Verdict | None:
    low, high = interval
    if low <= 0 <= high:
        return "no_clear_change"
    if instrument.better is None:
        return None
    return "improved" if low * instrument.better > 0 else "worse"


def _weigh(interval: tuple[float, float], instrument: Instrument) -> Importance | None:
    """Whether a clear change, up or down, reaches the minimal important one."""
    least, (low, high) = instrument.minimal_change, interval
    if least is None or low <= 0 <= high:
        return None
    nearest, farthest = sorted((abs(low), abs(high)))
    return "important" if nearest >= least else "unimportant" if farthest < least else "unclear"


def pool(groups: Sequence[Paired]) -> Paired:
    """The groups (teams, half-years) as one: exactly what the people of all of them together would give.

    n are summed; means are weighted by pairs; the spread has in it the spread within groups and that of their
    mean changes. A group without pairs adds only to n_start. What is missing in a group that counts for it is
    missing in the whole; nobody at all is 0, 0 and no means.
    """
    n_start, n_paired = _sum([each.n_start for each in groups]), _sum([each.n_paired for each in groups])
    counted = [each for each in groups if _known(each.n_paired) != 0]
    start = _mean(counted, [each.mean_start for each in counted], n_paired)
    follow_up = _mean(counted, [each.mean_follow_up for each in counted], n_paired)
    sd = None
    if n_paired is not None and n_paired >= 2 and start is not None and follow_up is not None:
        sd = _pooled_sd(counted, follow_up - start, n_paired)
    return Paired(n_start, n_paired, start, follow_up, sd)


def _sum(numbers: Sequence[float | None]) -> float | None:
    known = [each for each in map(_known, numbers) if each is not None]
    return fsum(known) if len(known) == len(numbers) else None


def _mean(groups: Sequence[Paired], means: Sequence[float | None], n: float | None) -> float | None:
    if not n:
        return None
    weighted = _sum([_times(each.n_paired, mean) for each, mean in zip(groups, means, strict=True)])
    return None if weighted is None else weighted / n


def _times(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one * other


def _pooled_sd(groups: Sequence[Paired], change: float, n: float) -> float | None:
    squares = _sum([_squares(each, change) for each in groups])
    return None if squares is None else sqrt(max(squares, 0.0) / (n - 1))


def _squares(group: Paired, change: float) -> float | None:
    """Squared distances of a group's changes from the change of all; a lone pair has no spread of its own."""
    n, sd = _known(group.n_paired), _known(group.sd_change)
    start, follow_up = _known(group.mean_start), _known(group.mean_follow_up)
    if n is None or start is None or follow_up is None or (sd is None and n > 1):
        return None
    return (n - 1) * (sd or 0.0) ** 2 + n * (follow_up - start - change) ** 2
