"""Waiting lists: how loaded a queue is, how long it may be, and what capacity would bring it there.

Source: Fong, Mushtaq, House, Gordon, Chen, Griffths, Ahmad & Walton 2022, "Understanding Waiting Lists
Pressures", medRxiv 2022.08.23.22279117; formulas as in the code of the public R package NHSRwaitinglist
0.1.2, with whose documented examples they are tested.

Units: waits in weeks, queues in persons, demand and capacity in persons a week. Any one unit of time does,
as long as it is the same throughout; months and weeks must not be mixed.

Shapes: every function takes numbers or arrays that broadcast together, and gives a plain float for plain
numbers. An amount that is missing (None, NaN, pd.NA), negative or infinite gives NaN, never an error or a
warning, because published tables have hidden cells. What a zero gives stands with each function. ValueError
is for programmers' mistakes: text, shapes that do not fit together, a factor that is not above zero.
"""

from typing import TYPE_CHECKING, Any

import numpy as np

from metrics.intervals import Floats, to_floats

if TYPE_CHECKING:
    from metrics.intervals import Numbers, Scalar

_QUIET = np.errstate(all="ignore")  # what a zero gives is documented; nobody is warned of it


@_QUIET
def load(demand: "Scalar | Numbers", capacity: "Scalar | Numbers") -> Any:
    """How many come for each one that the team can take: demand / capacity, without a unit.

    demand, capacity: persons a week. At 1 or above the queue grows without end. Infinite where nobody can be
    taken and somebody comes; NaN where nobody comes either.

    >>> round(load(30, 27), 4)  # 30 persons a week come, 27 a week are taken: the queue grows by 3 a week
    1.1111
    """
    come, taken = _amounts(demand=demand, capacity=capacity)
    return _given(_over(come, taken))


@_QUIET
def target_mean_wait(target_wait: "Scalar | Numbers", factor: "Scalar | Numbers" = 4) -> Any:
    """The mean wait in weeks with which about 98 of 100 stay within the target: target_wait / factor.

    target_wait: weeks that nobody should exceed. factor: 4 for 1.8 % over the target, 6 for 0.2 %; 1 where
    the target itself is a mean. Zero weeks give zero.

    >>> target_mean_wait(52)  # weeks: a mean of 13 keeps nearly all within 52
    13.0
    """
    (target,) = _amounts(target_wait=target_wait)
    return _given(target / _factor(factor))


@_QUIET
def target_queue_size(
    demand: "Scalar | Numbers", target_wait: "Scalar | Numbers", factor: "Scalar | Numbers" = 4
) -> Any:
    """How many may wait for the target to hold, by Little's law: demand × target_wait / factor, in persons.

    demand: persons a week. target_wait: weeks. factor: as in `target_mean_wait`. Zero demand or zero weeks
    give zero.

    >>> target_queue_size(30, 52)  # 30 persons a week, 52 weeks at most: so many persons may wait
    390.0
    """
    come, target = _amounts(demand=demand, target_wait=target_wait)
    return _given(come * target / _factor(factor))


@_QUIET
def relief_capacity(
    demand: "Scalar | Numbers", queue_size: "Scalar | Numbers", target_queue_size: "Scalar | Numbers",
    weeks_to_target: "Scalar | Numbers" = 26,
) -> Any:  # fmt: skip
    """The capacity in persons a week that brings the queue to its target size in a given time.

    demand + (queue_size − target_queue_size) / weeks_to_target. demand: persons a week. queue_size,
    target_queue_size: persons. Under the demand where the queue is shorter than its target, and below zero
    where it would stay so with nobody taken. In zero weeks: infinite where the queue is too long, else NaN.

    >>> round(relief_capacity(30, 1200, 390, 26), 2)  # persons a week, from 1,200 to 390 in 26 weeks
    61.15
    """
    come, queue, goal, weeks = _amounts(
        demand=demand, queue_size=queue_size, target_queue_size=target_queue_size,
        weeks_to_target=weeks_to_target,
    )  # fmt: skip
    too_many = queue - goal
    at_once = np.where(too_many > 0, np.inf, np.nan)
    return _given(come + np.where(weeks > 0, _over(too_many, weeks), np.where(weeks == 0, at_once, np.nan)))


@_QUIET
def target_capacity(
    demand: "Scalar | Numbers", target_wait: "Scalar | Numbers", factor: "Scalar | Numbers" = 4,
    cv_demand: "Scalar | Numbers" = 1, cv_capacity: "Scalar | Numbers" = 1,
) -> Any:  # fmt: skip
    """The capacity in persons a week that keeps a queue at its target once it is there.

    demand + (cv_demand² + cv_capacity²) / 2 × factor / target_wait, Kingman's approximation. demand: persons
    a week. target_wait: weeks. factor: as in `target_mean_wait`. cv_demand, cv_capacity: coefficients of
    variation of the times between arrivals and between removals; 1 where they come at random. (The
    package's help page leaves out the half; its code and its tests have it, and so has Kingman's formula.)
    In zero weeks: infinite, but the demand alone where nothing varies.

    >>> round(target_capacity(30, 52, 3, 1.1, 1.2), 6)  # persons a week, of whom 30 come; 52 weeks at most
    30.076442
    """
    come, target, arrivals, removals = _amounts(
        demand=demand, target_wait=target_wait, cv_demand=cv_demand, cv_capacity=cv_capacity
    )
    spare = (arrivals**2 + removals**2) / 2 * _factor(factor)
    needed = np.where((spare == 0) & ~np.isnan(target), 0.0, _over(spare, target))
    return _given(come + needed)


@_QUIET
def pressure(
    mean_wait: "Scalar | Numbers", target_wait: "Scalar | Numbers", factor: "Scalar | Numbers" = 2
) -> Any:
    """How hard a queue presses on its target: factor × mean_wait / target_wait, without a unit.

    mean_wait, target_wait: weeks. Above 1 the target will most likely be missed. Infinite where the target
    is zero and somebody waits; NaN where nobody does.

    >>> round(pressure(63, 52), 4)  # a mean of 63 weeks against a target of 52 weeks: far too high
    2.4231
    """
    mean, target = _amounts(mean_wait=mean_wait, target_wait=target_wait)
    return _given(_over(mean * _factor(factor), target))


def _over(above: Floats, below: Floats) -> Floats:
    """The quotient; over zero infinite, nothing over nothing NaN."""
    return np.asarray(above / below, dtype=np.float64)


def _amounts(**given: "Scalar | Numbers") -> list[Floats]:
    """Each as floats of one shape, NaN where it is no amount that can be counted with."""
    read = []
    for name, value in given.items():
        floats = to_floats(_without_infinite(value), name)
        read.append(np.where(floats >= 0, floats, np.nan) + 0.0)  # no zero with a minus
    try:
        return list(np.broadcast_arrays(*read))
    except ValueError:
        shapes = ", ".join(f"{name} {each.shape}" for name, each in zip(given, read, strict=True))
        raise ValueError(f"expected shapes that fit together, got {shapes}") from None


def _without_infinite(value: "Scalar | Numbers") -> "Numbers":
    raw = np.asarray(value)
    if raw.dtype.kind not in "fO":
        return raw
    infinite = [isinstance(item, float | np.floating) and np.isinf(item) for item in raw.flat]
    return np.where(np.reshape(infinite, raw.shape), np.nan, raw)


def _factor(value: "Scalar | Numbers") -> Floats:
    floats = to_floats(value, "factor")
    if not np.all(floats > 0):
        raise ValueError(f"expected a factor above 0, got {value}")
    return floats


def _given(floats: Floats) -> float | Floats:
    return float(floats) if np.ndim(floats) == 0 else floats
