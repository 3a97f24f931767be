"""The county's strategy as it stands: its measures, its targets, and one sentence about both."""

from dataclasses import dataclass
from datetime import date

from exports.context import Context
from exports.standings import as_of
from exports.words import join_words
from locales import Message
from metrics.strategy import GOOD, Measure, TargetView, Verdict, judge_measure, judge_target

WORST = ("missed", "off_track", "at_risk")
UNKNOWN = ("no_data", "no_direction", "no_target")
MOST_NAMED = 3


@dataclass(frozen=True)
class Plan:
    """The county's strategy as it stands on a day."""

    measures: list[Measure]
    targets: list[TargetView]
    today: date

    @property
    def failing(self) -> list[TargetView]:
        """Targets that are missed or in danger, the worst first."""
        found = [target for target in self.targets if target.verdict in WORST]
        return sorted(found, key=lambda target: WORST.index(target.verdict))


def read_plan(found: list[Measure], context: Context) -> Plan:
    today = as_of(context)
    views = [
        judge_target(
            measure, context.reading(measure.indicator.id), today, context.judgement(measure.indicator.id)
        )
        for measure in found
        if measure.indicator is not None and measure.target is not None and measure.state != "cancelled"
    ]
    return Plan(found, views, today)


def describe_strategy(plan: Plan, context: Context) -> Message:
    """How many of the targets that can be judged hold, which fail and how, and how many measures are late."""
    verdicts = [target.verdict for target in plan.targets]
    unknown = sum(verdict in UNKNOWN for verdict in verdicts)
    return Message(
        "strategy-headline",
        {
            "good": sum(verdict in GOOD for verdict in verdicts),
            "of": len(verdicts) - unknown,
            "off": verdicts.count("off_track"),
            "off_names": _name_targets(plan, "off_track", context),
            "missed": verdicts.count("missed"),
            "missed_names": _name_targets(plan, "missed", context),
            "risk": verdicts.count("at_risk"),
            "unknown": unknown,
            "late": sum(judge_measure(measure, plan.today) == "late" for measure in plan.measures),
        },
    )


def _name_targets(plan: Plan, verdict: Verdict, context: Context) -> str:
    """The indicators with a verdict: up to three by name, of more how many."""
    names = [
        target.measure.indicator.names.get(context.language)
        for target in plan.targets
        if target.measure.indicator is not None and target.verdict == verdict
    ]
    named = list(dict.fromkeys(names))
    if len(named) > MOST_NAMED:
        more = context.say("strategy-more", count=len(named) - MOST_NAMED)
        named = [*named[:MOST_NAMED], more]
    return join_words(named, context.say("and"))
