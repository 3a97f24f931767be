"""The big screen: one message at a time, large, without filters; forward and back by keyboard."""

import base64
from dataclasses import dataclass
from html import escape
from pathlib import Path

import streamlit as st

from exports.forum.drawings import draw_figure
from exports.forum.model import Pack, PackFigure
from ui import session
from ui.forum_pack import make_pack
from ui.page import Context
from ui.words import to_readable

SHOWING, PLACE = "nayta", "kuva"  # in the URL
MOST_LARGE_ROWS = 8  # of a table, before its words get smaller
STYLE = Path(__file__).parent / "screen.css"


@dataclass(frozen=True, eq=False)
class Screen:
    """One screen: a section's message, or a figure with its title."""

    above: str
    message: str
    figure: PackFigure | None = None


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


def list_screens(pack: Pack) -> list[Screen]:
    """The title, then each section's message and its figures; a section without data says why."""
    screens = [Screen(pack.scope, pack.title)]
    for section in pack.sections:
        screens.append(Screen(section.title, section.message or section.missing))
        screens += [Screen(section.title, figure.title, figure) for figure in section.figures]
    return screens


def show_screen(sections: tuple[str, ...], context: Context) -> None:
    """Draw the screen that the URL names, and the buttons to the others."""
    pack = make_pack(sections, context, session.palette())
    screens = list_screens(pack)
    place = _read_place(len(screens))
    st.html(STYLE)
    screen = screens[place]
    source = pack.release if screen.figure is None else f"{screen.figure.source} · {screen.figure.dated}"
    st.html(
        f'<section class="screen" aria-live="polite"><p class="screen-above">{escape(screen.above)}</p>'
        f'<h1 class="screen-message">{escape(screen.message)}</h1>{_draw(screen, pack)}'
        f'<p class="screen-foot">{escape(source)}</p></section>'
    )
    _show_buttons(place, len(screens), context)


def _read_place(count: int) -> int:
    written = st.query_params.get(PLACE, "1")
    number = int(written) if written.isdecimal() and len(written) < 6 else 1
    return min(max(number, 1), count) - 1


def _draw(screen: Screen, pack: Pack) -> str:
    figure = screen.figure
    if figure is None:
        return ""
    subtitle = f'<p class="screen-subtitle">{escape(figure.subtitle)}</p>'
    drawn = draw_figure(figure, pack.language)
    if not drawn:
        return subtitle + _tabulate(figure)
    picture = base64.b64encode(drawn.encode()).decode()
    return (
        f'{subtitle}<img class="screen-figure" alt="{escape(figure.alt)}" '
        f'src="data:image/svg+xml;base64,{picture}">'
    )


def _tabulate(figure: PackFigure) -> str:
    readable = to_readable(figure.table, dict(figure.headings), dict(figure.formats))
    head = "".join(f"<th>{escape(str(name))}</th>" for name in readable.columns)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>"
        for row in readable.itertuples(index=False, name=None)
    )
    dense = " dense" if len(readable) > MOST_LARGE_ROWS else ""
    return f'<table class="screen-table{dense}"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _show_buttons(place: int, count: int, context: Context) -> None:
    with st.container(horizontal=True, key="screen-buttons", vertical_alignment="center"):
        if st.button(context.say("forum-back"), key="screen-back", shortcut="Left", disabled=place == 0):
            _go(place)
        if st.button(
            context.say("forum-next"), key="screen-next", shortcut="Right", disabled=place == count - 1
        ):
            _go(place + 2)
        st.markdown(f"{place + 1} / {count}")
        if st.button(context.say("forum-close"), key="screen-close", shortcut="Escape"):
            st.query_params.pop(SHOWING, None)
            st.query_params.pop(PLACE, None)
            st.rerun()


def _go(number: int) -> None:
    st.query_params[PLACE] = str(number)
    st.rerun()
