"""Net change by status on Siirtymät: the figure with its intervals, and whether before and after differ."""

import streamlit as st

from charts.caterpillar import Line, Look, caterpillar
from charts.frame import KeyItem, Spec, UnitFormat
from exports.transitions import net_change, note_net_changes, study_net_changes, title_net_changes
from locales.numbers import MINUS, number, percent
from metrics.catalogue.codes import STATUSES
from metrics.catalogue.counties import is_study
from metrics.flow_tables import add_reference
from metrics.marginal import CONFIDENCE, Bounds, StatusChange
from metrics.net_change import (
    COURSE,
    HIGH,
    LOW,
    PER_HUNDRED_HIGH,
    PER_HUNDRED_LOW,
    NetChange,
    sort_changes,
)
from metrics.protected import ProtectedTable
from metrics.tables import VALUE
from metrics.transition_tables import PER_HUNDRED
from ui.figure import Figure, show_figure
from ui.flows import transitions
from ui.page import Context
from ui.ranges import write_range
from ui.shares import STUDY, write_n
from ui.words import chart_words, with_labels

FEW_MOVERS = 25  # under this the approximate test of all statuses together is not told
PERSONS = UnitFormat(0, signed=True)
HUNDRED = UnitFormat(1, signed=True)


def show_net_change(context: Context) -> None:
    """The figure, and below it in words which changes are more than chance."""
    flow = transitions(context.store, context.release, context.scope)
    if flow is None:
        return
    found = net_change(flow.basis)
    _show_figure(found, context)
    _say_difference(found, context)


# --- the figure ------------------------------------------------------------------------------------


def _show_figure(found: NetChange, context: Context) -> None:
    study = is_study(context.scope.county)
    compared = add_reference(found.table, study_net_changes(context), "before", PER_HUNDRED)
    table = with_labels(compared, before=STATUSES)
    has_reference = bool(table.frame[STUDY].notna().any())
    title = title_net_changes(table, context, found)
    columns = {"before": "status", VALUE: "net"}
    columns |= {LOW: "low", HIGH: "high"} if found.is_paired else {}
    columns |= {} if study else {PER_HUNDRED: "per-hundred"}
    if found.is_paired and not study:
        columns |= {PER_HUNDRED_LOW: "per-hundred-low", PER_HUNDRED_HIGH: "per-hundred-high"}
    columns |= {STUDY: "study"} if has_reference else {}
    headings = {column: context.say(f"transitions-heading-{name}") for column, name in columns.items()}
    formats = dict.fromkeys((VALUE, LOW, HIGH), PERSONS)
    formats |= dict.fromkeys((PER_HUNDRED, PER_HUNDRED_LOW, PER_HUNDRED_HIGH, STUDY), HUNDRED)
    subtitle = context.say(
        "transitions-net-subtitle-study" if study else "transitions-net-subtitle",
        range=write_range(found.basis, context), n=write_n(found.n, context),
    )  # fmt: skip
    spec = _draw(found, table, title, has_reference, context)
    note = _note(found, has_reference, context)
    show_figure(Figure("net-change", title, subtitle, table, spec, headings, formats, note), context)


def _draw(found: NetChange, table: ProtectedTable, title: str, has_reference: bool, context: Context) -> Spec:
    study = is_study(context.scope.county)
    unit = context.say("transitions-unit-clients" if study else "transitions-unit-hundred")
    unsure = set(table.frame.loc[table.frame[COURSE] == "chance", "before"])
    told = {True: context.say("transitions-net-chance"), False: context.say("transitions-net-sure")}
    looks = {
        code: Look(colour, hollow=code in unsure, told=told[code in unsure] if found.is_paired else "")
        for code, colour in context.palette.statuses.items()
    }
    hollow = KeyItem(told[True], "circle", context.palette.background, context.palette.plain, 80)
    return caterpillar(
        table, chart_words(), palette=context.palette, alt=title, looks=looks,
        interval=context.say("compare-interval"), lines=[Line(0.0, "", "zero")],
        key=[hollow] if unsure else [], unit_format=UnitFormat(0 if study else 1, unit, signed=True),
        measure=VALUE if study else PER_HUNDRED,
        bounds=(LOW, HIGH) if study else (PER_HUNDRED_LOW, PER_HUNDRED_HIGH),
        reference=STUDY if has_reference else None,
    )  # fmt: skip


def _note(found: NetChange, has_reference: bool, context: Context) -> str:
    interval = context.say("transitions-net-interval") if found.is_paired else ""
    return f"{interval} {note_net_changes(found.basis, has_reference, context)}".strip()


# --- whether before and after differ ---------------------------------------------------------------


def _say_difference(found: NetChange, context: Context) -> None:
    st.subheader(context.say("transitions-differ"))
    if not found.is_paired:
        kind = "study" if is_study(context.scope.county) else found.marginal.problem or "nobody"
        st.markdown(context.say(f"transitions-differ-{kind.replace('_', '-')}"))
        return
    st.markdown(f"{_say_whole(found, context)} {_say_movers(found, context)}")
    lines = [
        context.say(f"transitions-differ-{kind}", statuses=_list(changes, context))
        for kind, changes in sort_changes(found.marginal).items()
        if changes
    ]
    st.markdown("\n".join(f"- {line}" for line in lines))


def _say_whole(found: NetChange, context: Context) -> str:
    """All statuses together: the test of them all where it can be made, else what single statuses tell."""
    test, kinds = found.marginal.homogeneity, sort_changes(found.marginal)
    differs = bool(kinds["more"] or kinds["fewer"])
    if test is not None and test.movers >= FEW_MOVERS:
        differs = differs or test.p_value < 1 - CONFIDENCE
        return context.say("transitions-differ-yes" if differs else "transitions-differ-no")
    if differs:
        return context.say("transitions-differ-yes")
    if test is not None:
        movers = number(test.movers, context.language)
        return context.say("transitions-differ-few", movers=movers)
    return context.say("transitions-differ-open")


def _say_movers(found: NetChange, context: Context) -> str:
    """The share that stayed in their status, and the share that moved."""
    stayed, moved = found.marginal.stayed_share, found.marginal.moved_share
    if stayed is None or moved is None:
        return context.say("transitions-movers-hidden")
    shares = {"stayed": _write_share(stayed, context), "moved": _write_share(moved, context)}
    exact = shares["stayed"] == percent(stayed.low, context.language)
    n = write_n(found.n, context)
    return context.say("transitions-movers" if exact else "transitions-movers-bounds", n=n, **shares)


def _write_share(share: Bounds, context: Context) -> str:
    low, high = (percent(end, context.language) for end in (share.low, share.high))
    return high if low == high else f"{number(share.low * 100, context.language)}–{high}"


def _list(changes: list[StatusChange], context: Context) -> str:
    return "; ".join(_write_change(change, context) for change in changes)


def _write_change(change: StatusChange, context: Context) -> str:
    """A status with its change: exact with its interval, or as far as the published numbers bound it."""
    name = STATUSES.label(change.code, context.language)
    if change.change is None:
        return context.say("transitions-change-unknown", name=name)
    low, high = (_write_persons(end, context) for end in (change.change.low, change.change.high))
    if low != high:
        return context.say("transitions-change-between", name=name, low=low, high=high)
    if change.interval is None:
        return context.say("transitions-change-exact", name=name, change=low)
    ends = (_write_persons(end, context) for end in (change.interval.low, change.interval.high))
    least, most = ends
    return context.say("transitions-change-interval", name=name, change=low, low=least, high=most)


def _write_persons(change: float, context: Context) -> str:
    """A signed whole number; no "minus nothing"."""
    written = number(change, context.language, signed=True)
    return "0" if written in (f"{MINUS}0", "+0") else written
