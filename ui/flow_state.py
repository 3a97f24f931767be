"""The choices of a flow figure. They live in the URL, so a link opens the same view for somebody else.

Nonsense in a link falls back to the default without a word: these choices change nothing but the drawing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from metrics.flow_walk import Pin
from ui.address import keep_choice, written

_KEPT = "kept-flow-choices"
_TURNS = "flow-turns"
LIST_WIDTH = 300  # px


@dataclass(frozen=True)
class Choice:
    """One choice of a page. page: so that two pages may use the same name in the URL. default: an option."""

    page: str
    key: str
    options: tuple[str, ...]
    default: str

    @property
    def widget(self) -> str:
        return f"flow-{self.page}-{self.key}"

    @property
    def place(self) -> str:
        return f"{self.page}:{self.key}"


def _kept() -> dict[str, str]:
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    return kept


def settle(choice: Choice) -> str:
    """The option in force: that of a link or the back button, else what the widget or an earlier run had."""
    kept = _kept()
    in_url = _changed_url(choice.key, choice.place, choice.widget)
    if in_url is not None:
        wanted = in_url or choice.default
    else:
        state = _as_text(st.session_state.get(choice.widget))
        wanted = kept.get(choice.place, choice.default) if state is None else state
    return keep(choice, wanted if wanted in choice.options else choice.default)


def _changed_url(key: str, place: str, widget: str) -> str | None:
    """What the URL says if it is something else than was written there; empty where it says nothing any more.

    Another page's URL says nothing of this page's choices: only while the widget stayed on the screen has a
    missing word been taken away, by the back button.
    """
    in_url, before = st.query_params.get(key), written(_kept(), place)
    if in_url is None:
        return "" if before and widget in st.session_state else None
    return in_url if in_url != before else None


def keep(choice: Choice, value: str) -> str:
    """Remember an option and write it into the URL, unless it is the default."""
    keep_choice(_kept(), choice.place, choice.key, value, choice.default)
    return value


def show_segments(choice: Choice, value: str, label: str, names: Sequence[str]) -> None:
    """Draw a settled choice as segments. names: of its options, in their order."""
    st.session_state[choice.widget] = value
    words = dict(zip(choice.options, names, strict=True))
    st.segmented_control(
        label, choice.options, format_func=lambda id: words.get(id, id), key=choice.widget, required=True
    )


def show_list(choice: Choice, value: str, label: str, names: Sequence[str]) -> None:
    """Draw a settled choice as a list to pick from."""
    st.session_state[choice.widget] = value
    words = dict(zip(choice.options, names, strict=True))
    st.selectbox(label, choice.options, format_func=words.__getitem__, key=choice.widget, width=LIST_WIDTH)


def show_switch(choice: Choice, value: str, label: str) -> None:
    """Draw a settled choice of two as a switch; on is the option that is not the default."""
    st.session_state[choice.widget] = value != choice.default
    st.toggle(label, key=choice.widget)


def settle_switch(page: str, key: str) -> tuple[Choice, bool]:
    """A choice of on ("1") or off (""), and whether it is on."""
    choice = Choice(page, key, ("", "1"), "")
    return choice, settle(choice) == "1"


def _as_text(state: object) -> str | None:
    """A widget's state as an option; a switch's is true or false."""
    if isinstance(state, bool):
        return "1" if state else ""
    return state if isinstance(state, str) else None


# --- the pinned path -------------------------------------------------------------------------------

PATH_KEY = "polku"
_STEP = "|"


def read_pin(page: str, exists: Callable[[Pin], bool]) -> Pin:
    """The pinned path, as long as it exists in what is drawn; else none."""
    place, kept = f"{page}:{PATH_KEY}", _kept()
    in_url = _changed_url(PATH_KEY, place, step_widget(page, 0))
    if in_url is not None:
        kept[place] = in_url
        _forget_clicks(page)
    pin = tuple(kept.get(place, "").split(_STEP)) if kept.get(place) else ()
    if pin and not exists(pin):
        pin = ()
    keep_choice(kept, place, PATH_KEY, _STEP.join(pin))
    return pin


def pin_path(page: str, pin: Pin, *, clicked: bool = False) -> None:
    """Pin a path from the next run on; an empty one clears. clicked: in the drawing, not elsewhere."""
    _kept()[f"{page}:{PATH_KEY}"] = _STEP.join(pin)
    if not clicked:
        _forget_clicks(page)


def _forget_clicks(page: str) -> None:
    turns: dict[str, int] = st.session_state.setdefault(_TURNS, {})
    turns[page] = turns.get(page, 0) + 1


def step_widget(page: str, place: int) -> str:
    """The key of a list that a path is chosen from; the first one is always on the screen."""
    return f"flow-step-{page}-{place}"


def count_turns(page: str) -> int:
    """How often something else than a click has pinned: then the drawing must forget what was clicked in it,
    because a browser tells of a click only if it changes what was selected."""
    turns: dict[str, int] = st.session_state.get(_TURNS, {})
    return turns.get(page, 0)
