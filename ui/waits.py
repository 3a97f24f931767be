"""Waiting over time, with the beginning of a centralised team marked."""

from exports.waits import central_starts, describe_waits
from ui.page import Context
from ui.trends import show_trend


def show_waits(context: Context) -> bool:
    """The median wait from referral to first contact; False without data."""
    starts = central_starts(context)
    marks = [(month, context.say("referrals-wait-start")) for month, _ in starts]
    return show_trend("wait_median", context, note=describe_waits(starts, context), annotations=marks)
