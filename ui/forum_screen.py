"""The big screen: one message at a time, large, without filters; forward and back by keyboard."""

import base64
from dataclasses import dataclass
from html import escape
from pathlib import Path

import streamlit as st

from exports.forum.large import Shown, cut_for_screen, draw_large
from exports.forum.model import Pack, PackFigure, Section
from ui import session
from ui.forum_pack import make_pack
from ui.page import Context
from ui.words import to_readable

SHOWING, PLACE = "nayta", "kuva"  # in the URL
MOST_DECISIONS = 5  # on one screen
STYLE = Path(__file__).parent / "screen.css"


@dataclass(frozen=True, eq=False)
class Screen:
    """One screen: a section's message, a figure with its title, or what was decided.

    part: which of how many, where one figure takes several screens.
    """

    above: str
    message: str
    shown: Shown | None = None
    part: str = ""
    decisions: tuple[tuple[str, str, str, str], ...] = ()


def is_showing() -> bool:
    return st.query_params.get(SHOWING) == "1"


def offer_screen(sections: tuple[str, ...], context: Context) -> None:
    st.markdown(f"## {context.say('forum-screen')}")
    st.caption(context.say("forum-screen-about"))
    if st.button(context.say("forum-screen-open"), key="forum-screen-open", type="primary"):
        make_pack(sections, context, session.palette())
        st.query_params[SHOWING] = "1"
        st.query_params[PLACE] = "1"
        st.rerun()


def list_screens(pack: Pack, context: Context) -> list[Screen]:
    """The title, then each section's message and its figures, and last what was decided.

    A section without data says why. Its message has a screen of its own unless its first figure says it.
    """
    screens = [Screen(pack.scope, pack.title)]
    for section in pack.sections:
        figures = [screen for figure in section.figures for screen in _list_parts(section, figure)]
        if not figures or figures[0].message != section.message:
            screens.append(Screen(section.title, section.message or section.missing))
        screens += figures
    for first in range(0, len(pack.decisions), MOST_DECISIONS):
        some = pack.decisions[first : first + MOST_DECISIONS]
        screens.append(Screen(pack.scope, context.say("slides-decisions"), decisions=some))
    return screens


def _list_parts(section: Section, figure: PackFigure) -> list[Screen]:
    parts = cut_for_screen(figure)
    return [
        Screen(section.title, figure.title, part, f"{place}/{len(parts)}" if len(parts) > 1 else "")
        for place, part in enumerate(parts, start=1)
    ]


def show_screen(sections: tuple[str, ...], context: Context) -> None:
    """Draw the screen that the URL names, and the buttons to the others."""
    pack = make_pack(sections, context, session.palette())
    screens = list_screens(pack, context)
    place = _read_place(len(screens))
    st.html(STYLE)
    screen = screens[place]
    figure = None if screen.shown is None else screen.shown.figure
    source = pack.release if figure is None else f"{figure.source} · {figure.dated}"
    st.html(
        f'<section class="screen" aria-live="polite"><p class="screen-above">{escape(screen.above)}</p>'
        f'<h1 class="screen-message">{escape(screen.message)}</h1>{_draw(screen, pack, context)}'
        f'<p class="screen-foot">{escape(source)}</p></section>'
    )
    _show_buttons(place, len(screens), context)


def _read_place(count: int) -> int:
    written = st.query_params.get(PLACE, "1")
    number = int(written) if written.isdecimal() and len(written) < 6 else 1
    return min(max(number, 1), count) - 1


def _draw(screen: Screen, pack: Pack, context: Context) -> str:
    if screen.decisions:
        return _tabulate_decisions(screen, context)
    if screen.shown is None:
        return ""
    figure = screen.shown.figure
    said = f"{figure.subtitle} ({screen.part})" if screen.part else figure.subtitle
    if not screen.part and screen.shown.rows < screen.shown.of:
        first = context.say("forum-first-of", rows=screen.shown.rows, of=screen.shown.of)
        said = f"{said} {first}"
    subtitle = f'<p class="screen-subtitle">{escape(said)}</p>'
    drawn = draw_large(figure, pack.language, session.palette())
    if not drawn:
        return subtitle + _tabulate(figure)
    picture = base64.b64encode(drawn.encode()).decode()
    return (
        f'{subtitle}<img class="screen-figure" alt="{escape(figure.alt)}" '
        f'src="data:image/svg+xml;base64,{picture}">'
    )


def _tabulate(figure: PackFigure) -> str:
    readable = to_readable(figure.table, dict(figure.headings), dict(figure.formats))
    numbers = [column in figure.table.measures for column in figure.headings]
    rows = [[str(cell) for cell in row] for row in readable.itertuples(index=False, name=None)]
    return _write_table([str(name) for name in readable.columns], rows, numbers)


def _tabulate_decisions(screen: Screen, context: Context) -> str:
    headings = [context.say(f"slides-decision-{name}") for name in ("date", "text", "about", "author")]
    rows = [[date, said, about, author] for date, author, said, about in screen.decisions]
    return _write_table(headings, rows, [False] * 4)


def _write_table(headings: list[str], rows: list[list[str]], numbers: list[bool]) -> str:
    def write(tag: str, cells: list[str]) -> str:
        classes = [' class="number"' if number else "" for number in numbers]
        written = zip(classes, cells, strict=True)
        return "<tr>" + "".join(f"<{tag}{look}>{escape(cell)}</{tag}>" for look, cell in written) + "</tr>"

    body = "".join(write("td", row) for row in rows)
    return f'<table class="screen-table"><thead>{write("th", headings)}</thead><tbody>{body}</tbody></table>'


def _show_buttons(place: int, count: int, context: Context) -> None:
    with st.container(horizontal=True, key="screen-buttons", vertical_alignment="center"):
        st.button(
            context.say("forum-back"), key="screen-back", shortcut="Left", disabled=place == 0,
            on_click=_go, args=(place,),
        )  # fmt: skip
        st.button(
            context.say("forum-next"), key="screen-next", shortcut="Right", disabled=place == count - 1,
            on_click=_go, args=(place + 2,),
        )  # fmt: skip
        st.markdown(f"{place + 1} / {count}")
        st.button(context.say("forum-close"), key="screen-close", shortcut="Escape", on_click=_close)


def _go(number: int) -> None:
    st.query_params[PLACE] = str(number)


def _close() -> None:
    st.query_params.pop(SHOWING, None)
    st.query_params.pop(PLACE, None)
