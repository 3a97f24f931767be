"""What is said of referrals: who sends, where to, and which link is missing."""

from exports.context import Context
from exports.ranges import write_newest, write_range
from exports.shares import Shares, find_shares
from exports.trends import team_colours
from exports.words import write_latest
from locales import Message, render
from locales.numbers import number, percent, short_period
from metrics.basis import Basis, total_of
from metrics.catalogue.codes import SOURCES, TARGETS
from metrics.catalogue.counties import is_study
from metrics.catalogue.model import UNKNOWN
from metrics.flow_cells import TEAM
from metrics.flow_search import FoundFlow
from metrics.flow_tables import MEASURE, MissingLink, Referrals, rank_margin, sectors


def describe_referrals(flows: Referrals | None, missing: list[MissingLink], context: Context) -> Message:
    """The missing link that matters most, and for how long, else where most are sent; and the wait, where it
    has changed by more than ordinary variation."""
    first, wait = _describe_links(flows, missing, context), _describe_wait(context)
    if not wait:
        return first
    return Message("referrals-headline-and", {"first": render(first, context.language), "wait": wait})


def _describe_wait(context: Context) -> str:
    """Which way the wait has changed, to what, and since when; empty where it is ordinary variation."""
    found, judged = context.reading("wait_median"), context.judgement("wait_median")
    if found is None or judged is None or judged.since is None:
        return ""
    if judged.variation not in ("improving", "worsening"):
        return ""
    since = short_period(judged.since, found.level)
    value = write_latest(found, context.language)
    return context.say(f"referrals-headline-wait-{judged.variation}", value=value, since=since)


def _describe_links(flows: Referrals | None, missing: list[MissingLink], context: Context) -> Message:
    if flows is None:
        return Message("referrals-headline-waits")
    if is_study(context.scope.county):
        return _study_headline(context)
    if missing:
        first = missing[0]
        arguments = {"team": context.teams[first.team], "service": name_service(first.target, context)}
        return Message(
            "referrals-headline-missing",
            {
                **arguments,
                "periods": first.periods,
                "period": write_newest(flows.whole, context),
                "more": len(missing) - 1,
            },
        )
    return _calm_headline(flows, context)


def _calm_headline(flows: Referrals, context: Context) -> Message:
    ranked = rank_margin(flows.whole, "target", sectors(TARGETS))
    total = total_of(flows.whole, MEASURE)
    if not ranked or not total:
        return Message("referrals-headline-hidden", {"range": write_range(flows.whole, context)})
    service = TARGETS.label(ranked[0][0], context.language)
    if len(flows.whole.view.teams) < 2:
        count = number(total, context.language)
        written = write_range(flows.whole, context)
        return Message("referrals-headline-plain", {"count": count, "service": service, "range": written})
    share = percent(ranked[0][1] / total, context.language)
    period = write_newest(flows.whole, context)
    return Message("referrals-headline-none", {"service": service, "share": share, "period": period})


def _study_headline(context: Context) -> Message:
    found = find_shares("target_share", context)
    mental = None if found is None else found.share_of("mental_health")
    if found is None or found.largest is None or mental is None:
        return Message("referrals-headline-waits")
    name, share = found.largest
    written = {"share": percent(share, context.language, 1), "mental": percent(mental, context.language, 1)}
    return Message("referrals-headline-study", {"service": name, **written})


def name_service(code: str, context: Context) -> str:
    return TARGETS.label(code, context.language)


def referral_colours(context: Context) -> dict[str, str]:
    """Sectors in their own colours, who sends and services in shades of them, teams in theirs."""
    sector_colours = {f"g:{id}": colour for id, colour in context.palette.sectors.items()}
    return context.palette.sources | context.palette.targets | sector_colours | team_colours(context)


def title_referrals(found: FoundFlow, context: Context) -> str:
    """Where most come from, and where most are sent, as far as the stages tell."""
    ends = []
    for dimension, codes, basis in (("source", SOURCES, found.bases[0]), ("target", TARGETS, found.basis)):
        ranked = rank_margin(basis, dimension, sectors(codes)) if dimension in found.flow.stages else []
        ends.append(codes.label(ranked[0][0], context.language) if ranked else "")
    source, target = ends
    if source and target:
        return context.say("referrals-flow-title", source=source, target=target)
    if source:
        return context.say("referrals-flow-title-sources", source=source)
    hidden = "referrals-flow-title-hidden"
    return context.say("referrals-flow-title-targets", target=target) if target else context.say(hidden)


def note_referrals(found: FoundFlow, whole: Basis, known: bool, context: Context) -> str:
    notes = [context.say("referrals-flow-note" if found.flow.grouped else "referrals-flow-note-fine")]
    if not known:
        notes.append(context.say("referrals-flow-note-targets"))
    if TEAM not in found.flow.stages and context.scope.teams:
        notes.append(context.say("referrals-matrix-county"))
    if found.basis.months < whole.months:
        notes.append(context.say("referrals-flow-shorter", range=write_range(found.basis, context)))
    return " ".join(notes)


def title_shares(found: Shares, id: str, context: Context) -> str:
    if found.largest is None:
        return context.say(f"{id}-hidden")
    name, share = found.largest
    return context.say(id, name=name, share=found.form.short(share, context.language))


def say_unknown(found: Shares, id: str, context: Context) -> str:
    unknown = total_of(found.basis, MEASURE, **{found.dimension: UNKNOWN})
    return context.say(id, count=number(unknown, context.language)) if unknown else ""
