"""Whether a series looks as if its usual level had changed for good: a question to people, never an answer.

NHS England's Making Data Count has limits set anew only where the shift is sustained and its cause is known.
The first can be computed and is, below; the second only people know, so nothing is set anew without them.
"""

import numpy as np

from metrics.protected import Numbers
from metrics.signal import MINIMUM_POINTS
from metrics.spc import xmr

SUSTAINED = 8  # values on one side of the earlier mean, up to the newest
CLEAR = 2 / 3  # of the way from the earlier mean to its limit: as near it as a "2 of 3" signal
SETTLED = 1 / 2  # of the change: how far apart the two halves of the new values may be


def suggest_rebase(values: Numbers) -> int | None:
    """The place from which a series seems to be at another level; None where it does not seem so.

    values: one level's, in time order, NaN where there is none. The place is the one, with at least twelve
    values before it, at which two means fit best (least squares). All of this must hold there: at least eight
    values from it on; every one of them, to the newest, on the same side of the mean of those before; the two
    means at least two thirds as far apart as that mean is from its limits. And the new ones must have
    settled, since what still moves has no level yet: no rise or fall of seven values among them, and the
    means of their two halves at most half as far apart as the level has moved.
    """
    places = np.flatnonzero(~np.isnan(values))
    cuts = places[MINIMUM_POINTS:].tolist()
    if not cuts:
        return None
    best: int = min(cuts, key=lambda cut: _misfit(values, cut))
    return best if _is_shift(values[:best], values[best:]) else None


def _is_shift(before: Numbers, after: Numbers) -> bool:
    mean = float(np.nanmean(before))
    new = after[~np.isnan(after)]
    if new.size < SUSTAINED or not ((new > mean).all() or (new < mean).all()):
        return False
    limit = float(xmr(before).columns["upper"][-1])  # NaN where no two values are neighbours
    change = abs(float(new.mean()) - mean)
    if not change >= CLEAR * (limit - mean):
        return False
    half = new.size // 2
    if abs(float(new[half:].mean()) - float(new[:half].mean())) > SETTLED * change:
        return False
    return not any("Trend" in str(cause) for cause in xmr(after).columns["special_cause"])


def _misfit(values: Numbers, cut: int) -> float:
    return sum(float(np.nansum((part - np.nanmean(part)) ** 2)) for part in (values[:cut], values[cut:]))
