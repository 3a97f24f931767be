"""The section on impact: goals, and every indicator of outcomes, experience, job coaching and money."""

from functools import partial

from exports.forum.parts import Desk, Draw, Outline
from exports.forum.sections_flows import draw_goals
from exports.forum.sections_theme import draw_theme, one_of_each, say_theme, stand
from metrics.catalogue.indicators import INDICATORS

# Every theme of the registry that no other section has.
OTHER_SECTIONS = ("strategy", "access", "workload", "process", "flows", "transitions", "data")
TRENDS = 3


def outline_impact(desk: Desk) -> Outline:
    context = desk.context
    found = stand(desk, [one for one in INDICATORS if one.theme not in OTHER_SECTIONS])
    drawers: list[Draw] = draw_theme("impact", found, desk, trends=TRENDS, rank=one_of_each)
    if found:
        drawers.append(partial(draw_goals, "impact", context))
    return Outline(
        "impact",
        lambda: say_theme(found, context),
        tuple(drawers),
        context.say("forum-missing-impact"),
    )
