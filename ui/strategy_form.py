"""Editing a measure of the strategy on its page: a labelled form, saved as an import that can be undone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from data_access.edit_strategy import StrategyInForce, read_strategy
from locales.numbers import Language, day
from metrics.catalogue.codes import MEASURE_STATES, RECOMMENDATIONS
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.catalogue.model import CodeList
from metrics.measure_checks import can_have_target
from ui.access import may_edit
from ui.page import Context
from ui.strategy_objective import edit_objective
from ui.strategy_saving import (
    NEW,
    Opened,
    Told,
    field_key,
    forget_opened,
    keep_opened,
    key_of,
    read_opened,
    read_told,
    save,
    say_of_field,
    say_told,
)
from ui.strategy_words import ANSWERS, field_name, field_note, name_indicator
from ui.table import escape_markdown

NEW_OBJECTIVE = "new_objective"
EMPTY_SAYS = ("indicator", "with_clients")  # choices in which nothing is an answer too
TEXTS = ("owner", "start", "due", "baseline", "target", "target_date")


def offer_editing(context: Context) -> None:
    """The fold with the forms, for those who may edit."""
    if not may_edit(context):
        return
    box = st.expander(context.say("strategy-edit"), key="strategy-edit", on_change="rerun")
    if box.open:
        with box:
            _edit(context)


def _edit(context: Context) -> None:
    now = read_strategy(context.store, context.scope.county)
    st.markdown(context.say("strategy-edit-note"))
    if not len(now.rows):
        _edit_measure(now, context)
        return
    kind = st.segmented_control(
        context.say("strategy-edit-what"),
        ("measure", "objective"),
        format_func=lambda kind: context.say(f"strategy-edit-{kind}"),
        default="measure",
        required=True,
        key="strategy-kind",
    )
    if kind == "objective":
        edit_objective(now, context)
    else:
        _edit_measure(now, context)


def _edit_measure(now: StrategyInForce, context: Context) -> None:
    names = {
        str(row["measure"]): f"{row['measure']} · {row['action']}" for row in now.rows.to_dict("records")
    }
    kept = st.session_state.get(key_of("which"))
    if kept and kept != NEW:
        names.setdefault(kept, kept)  # somebody may have taken it away while it is being edited
    chosen = st.selectbox(
        context.say("strategy-edit-which"),
        ("", NEW, *names),
        format_func=lambda id: names.get(id) or context.say(f"strategy-edit-{'new' if id else 'choose'}"),
        placeholder=context.say("strategy-edit-choose"),
        key=key_of("which"),
    )
    if not chosen:
        forget_opened()
        return
    opened = read_opened(context.scope.county, chosen) or keep_opened(_open(chosen, now, context))
    _draw_form(opened, list(dict.fromkeys(map(str, now.rows["objective"]))), context)


def _open(chosen: str, now: StrategyInForce, context: Context) -> Opened:
    """A measure as it is in force, as the form's fields hold it."""
    rows = {str(row["measure"]): row for row in now.rows.to_dict("records")}
    row = {str(name): value for name, value in rows.get(chosen, {}).items()}
    measure = now.next_measure if chosen == NEW else chosen
    initial = _to_fields(row, context.language)
    return Opened(context.scope.county, chosen, (measure,), now.import_id, initial, whole=chosen == NEW)


def _to_fields(row: Mapping[str, object], language: Language) -> dict[str, object]:
    """A stored row, or nothing yet, as the form's fields hold it: codes as they are, the rest as texts."""
    given = {name: None if value != value else value for name, value in row.items()}
    with_clients = given.get("with_clients")
    return {
        "recommendation": given.get("recommendation") or "",
        "objective": given.get("objective") or "",
        NEW_OBJECTIVE: "",
        "action": str(given.get("action") or ""),
        "state": given.get("state") or "not_started",
        "indicator": given.get("indicator") or "",
        "with_clients": "" if with_clients is None else "yes" if with_clients else "no",
        **{name: _write(given.get(name), language) for name in TEXTS},
    }


def _write(value: object, language: Language) -> str:
    """A stored value as people type it: days with dots, numbers with the language's decimal sign."""
    if isinstance(value, date):
        return day(value, "fi")
    if isinstance(value, float):
        plain = f"{value:.6f}".rstrip("0").rstrip(".")
        return plain if language == "en" else plain.replace(".", ",")
    return "" if value is None else str(value)


def _draw_form(opened: Opened, objectives: Sequence[str], context: Context) -> None:
    told = read_told(opened.choice)
    draw = _Fields(opened, told, context)
    with st.form(key_of(f"form-{opened.choice}"), enter_to_submit=False):
        heading = "strategy-form-new" if opened.choice == NEW else "strategy-form"
        st.markdown(f"**{escape_markdown(context.say(heading, measure=opened.measures[0]))}**")
        draw.choice("recommendation", RECOMMENDATIONS.ids, _labels(RECOMMENDATIONS, context, code=True))
        draw.objective(objectives)
        draw.text("action", long=True)
        draw.text("owner")
        draw.choice("state", MEASURE_STATES.ids, _labels(MEASURE_STATES, context))
        draw.beside("start", "due")
        draw.choice("indicator", ("", *_indicators(opened)), lambda id: name_indicator(id, context))
        draw.beside("baseline", "target", "target_date")
        draw.choice("with_clients", ANSWERS, lambda id: context.say(f"strategy-answer-{id or 'none'}"))
        say_told(told, context)
        button = context.say("strategy-save")
        st.form_submit_button(
            button, type="primary", key=key_of("save"), on_click=_save, args=(context, opened.choice)
        )


@dataclass(frozen=True)
class _Fields:
    """Draws the fields of a form, each with its label, and under it what the last attempt had to say."""

    opened: Opened
    told: Told
    context: Context

    def choice(self, name: str, options: Sequence[str], say: Callable[[str], str]) -> None:
        now = str(self.opened.initial[name])
        if not now and now not in options:
            options = ("", *options)
        st.selectbox(
            field_name(name, self.context),
            options,
            placeholder=self.context.say("strategy-edit-choose"),
            index=options.index(now) if now in options else 0,
            format_func=lambda id: (
                say(id) if id or name in EMPTY_SAYS else self.context.say("strategy-edit-choose")
            ),
            key=field_key(self.opened.choice, name),
        )
        self._say(name)

    def text(self, name: str, *, long: bool = False) -> None:
        draw = st.text_area if long else st.text_input
        draw(
            field_name(name, self.context),
            value=str(self.opened.initial[name]),
            key=field_key(self.opened.choice, name),
        )
        self._say(name)

    def beside(self, *names: str) -> None:
        for place, name in zip(st.columns(len(names)), names, strict=True):
            with place:
                self.text(name)

    def _say(self, name: str) -> None:
        note = field_note(name, self.context)
        if note:
            st.caption(note)
        say_of_field(self.told, name, self.context)

    def objective(self, there: Sequence[str]) -> None:
        """One of the objectives there are, or a new one beside."""
        if there:
            self.choice("objective", there, str)
        self.text(NEW_OBJECTIVE)
        if not there:
            say_of_field(self.told, "objective", self.context)


def _labels(codes: CodeList, context: Context, *, code: bool = False) -> Callable[[str], str]:
    def say(id: str) -> str:
        name = codes.label(id, context.language)
        return f"{id.upper()} · {name}" if code else name

    return say


def _indicators(opened: Opened) -> list[str]:
    """Those that a target can be set for, and the one that the measure has."""
    now = opened.initial["indicator"]
    return [id for id, one in INDICATOR_BY_ID.items() if can_have_target(one) or id == now]


def _save(context: Context, choice: str) -> None:
    opened = read_opened(context.scope.county, choice)
    if opened is None:
        return
    name = context.say("strategy-import-name", measure=opened.measures[0])
    measure = opened.measures[0]
    outcome = save([{"measure": measure, **_read_typed(opened)}], opened, measure, name, context)
    if outcome is not None and outcome.status == "conflict":
        _open_again(opened, outcome.in_force, context)
    elif outcome is not None and outcome.status != "refused":
        st.session_state[key_of("which")] = measure  # the form stays where one looks, as it is now stored


def _open_again(opened: Opened, in_force: int, context: Context) -> None:
    """After somebody else's save: what was typed stays, and the next save rests on what is in force now."""
    now = read_strategy(context.store, opened.county)
    if opened.choice == NEW:
        opened = replace(opened, measures=(now.next_measure,))  # theirs may have taken the id
    elif opened.choice not in set(now.rows["measure"]):
        opened = replace(opened, whole=True)
    keep_opened(replace(opened, seen=in_force))


def _read_typed(opened: Opened) -> dict[str, object]:
    """What was typed; of a measure that is there, only what is different from what the form began with."""
    values = {name: st.session_state.get(field_key(opened.choice, name)) for name in opened.initial}
    typed = {name: value for name, value in values.items() if opened.whole or value != opened.initial[name]}
    written = str(typed.pop(NEW_OBJECTIVE, None) or "").strip()
    return typed | {"objective": written} if written else typed
