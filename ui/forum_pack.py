"""The pack's sections, and the files made of them while a bar tells how far it is."""

from collections.abc import Callable, Hashable

import streamlit as st

from charts.tokens import LIGHT, Palette
from exports.forum.build import SECTIONS, build_pack, name_section
from exports.forum.decisions import list_decisions
from exports.forum.model import Pack
from exports.forum.report import write_report
from exports.forum.slides import write_slides
from exports.forum.workbook import write_pack_workbook
from locales import UserError, render
from ui import session
from ui.imports import name_uploader
from ui.page import Context
from ui.table import escape_markdown

KEY = "osiot"  # of the sections in the URL
WIDGET, CHOSEN, KEPT = "forum-sections", "forum-sections-chosen", "forum-sections-kept"
LARGEST_TEMPLATE = 20  # MiB
Tell = Callable[[int, int], None]
Write = Callable[[Pack, bytes | None, Tell], bytes]
_MADE, _WANTED, _STOPPED, _PACK = "forum-files", "forum-wanted", "forum-stopped", "forum-pack"
KINDS = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
WRITERS: dict[str, Write] = {
    "pptx": lambda pack, template, _: write_slides(pack, template),
    "pdf": lambda pack, _, tell: write_report(pack, on_step=tell),
    "xlsx": lambda pack, _, __: write_pack_workbook(pack),
}


def choose_sections(context: Context, *, drawn: bool = True) -> tuple[str, ...]:
    """The sections in force, in the pack's order; they live in the URL. drawn: with the list of them."""
    st.session_state[WIDGET] = _settle_sections()
    if drawn:
        st.multiselect(
            context.say("forum-sections"), SECTIONS, key=WIDGET,
            format_func=lambda id: name_section(id, context.language),
            placeholder=context.say("forum-sections-none"),
        )  # fmt: skip
    chosen = tuple(id for id in SECTIONS if id in st.session_state[WIDGET])
    if set(chosen) in (set(SECTIONS), set()):
        st.query_params.pop(KEY, None)
    else:
        st.query_params[KEY] = ",".join(chosen)
    st.session_state[KEPT] = st.query_params.get(KEY)
    st.session_state[CHOSEN] = list(st.session_state[WIDGET])
    return chosen or SECTIONS


def _settle_sections() -> list[str]:
    """Those of a link or the back button, else those of the list, else the last ones: a presentation draws no
    list, and Streamlit forgets what is not drawn."""
    written, before = st.query_params.get(KEY), st.session_state.get(KEPT)
    if written is not None and written != before:
        return [id for id in SECTIONS if id in written.split(",")]
    if written is None and before is not None and WIDGET in st.session_state:
        return list(SECTIONS)
    found: list[str] = st.session_state.get(WIDGET, st.session_state.get(CHOSEN, list(SECTIONS)))
    return list(found)


def offer_files(sections: tuple[str, ...], context: Context) -> None:
    """Slides, report and workbook: made on a press, then there to be downloaded."""
    st.markdown(f"## {context.say('forum-files')}")
    name_uploader(context.language, "forum-template-limit")
    template = st.file_uploader(
        context.say("forum-template"), type=["pptx", "potx"], key="forum-template",
        help=context.say("forum-template-help"), max_upload_size=LARGEST_TEMPLATE,
    )  # fmt: skip
    given = None if template is None else template.getvalue()
    of = {kind: (*_identify(sections, context), given if kind == "pptx" else None) for kind in KINDS}
    with st.container(horizontal=True):
        for kind in KINDS:
            st.button(
                context.say(f"forum-make-{kind}"), key=f"forum-make-{kind}", on_click=_want, args=(kind,)
            )
    if st.session_state.pop(_STOPPED, False):
        st.info(context.say("forum-stopped"))
    for kind in [kind for kind in KINDS if kind in _wanted() and _wanted()[kind] in (None, of[kind])]:
        _wanted()[kind] = of[kind]
        _make(kind, of[kind], given, sections, context)
    _wanted().clear()  # those that were asked for with other filters
    _offer_made(of, context)


def _identify(sections: tuple[str, ...], context: Context) -> tuple[Hashable, ...]:
    """Everything that a file rests on: another one of these, and it is another file."""
    return (
        context.release.id, context.scope, context.language, sections, list_decisions(context),
        context.all_rebases,
    )  # fmt: skip


def _wanted() -> dict[str, Hashable]:
    """Kinds of files that were asked for, each with what it is to rest on; None where it has not begun."""
    found: dict[str, Hashable] = st.session_state.setdefault(_WANTED, {})
    return found


def _made() -> dict[str, tuple[Hashable, bytes]]:
    found: dict[str, tuple[Hashable, bytes]] = st.session_state.setdefault(_MADE, {})
    return found


def _want(kind: str) -> None:
    """A second press while something is made joins it: the run begins anew and makes both."""
    _wanted()[kind] = None


def _stop() -> None:
    _wanted().clear()
    st.session_state[_STOPPED] = True


def _make(
    kind: str, of: Hashable, template: bytes | None, sections: tuple[str, ...], context: Context
) -> None:
    """Make one file; whoever presses stop ends it, and nothing is left half-made."""
    stop = st.empty()
    stop.button(context.say("forum-stop"), key=f"forum-stop-{kind}", on_click=_stop)
    try:
        content = _write(make_pack(sections, context), kind, template, context)
    except UserError as error:
        st.error(escape_markdown(render(error.message, context.language)))
    else:
        _made()[kind] = (of, content)
    _wanted().pop(kind, None)
    stop.empty()


def _write(pack: Pack, kind: str, template: bytes | None, context: Context) -> bytes:
    bar = st.progress(0.0, context.say("forum-writing"))

    def tell(done: int, total: int) -> None:
        bar.progress(done / total if total else 1.0, context.say("forum-writing"))

    try:
        return WRITERS[kind](pack, template, tell)
    finally:
        bar.empty()


def make_pack(sections: tuple[str, ...], context: Context, palette: Palette = LIGHT) -> Pack:
    """The pack of what the page is about; a bar tells how far it is. Kept until something of it changes."""
    key = (*_identify(sections, context), palette.theme)
    kept = st.session_state.get(_PACK)
    if kept is not None and kept[0] == key:
        pack: Pack = kept[1]
        return pack
    bar = st.progress(0.0, context.say("forum-making"))

    def tell(done: int, total: int, name: str) -> None:
        bar.progress(done / total if total else 1.0, f"{context.say('forum-making')} {escape_markdown(name)}")

    scope = context.scope
    pack = build_pack(
        session.store(), county=scope.county, teams=scope.teams, first=scope.first, last=scope.last,
        level="rolling" if scope.rolling else scope.level, client_group=scope.client_group,
        language=context.language, sections=sections, decisions=list_decisions(context), palette=palette,
        on_step=tell,
    )  # fmt: skip
    bar.empty()
    st.session_state[_PACK] = key, pack
    return pack


def _offer_made(of: dict[str, tuple[Hashable, ...]], context: Context) -> None:
    """The files that still rest on what is on the screen."""
    ready = {kind: content for kind, (rests_on, content) in _made().items() if rests_on == of[kind]}
    with st.container(horizontal=True):
        for kind, content in ready.items():
            name = f"tilannekuva-{context.scope.county}-{context.scope.last}.{kind}"
            st.download_button(
                context.say(f"forum-download-{kind}", size=max(1, len(content) // 1024)),
                content, name, KINDS[kind], key=f"forum-download-{kind}", type="primary",
                on_click="ignore",
            )  # fmt: skip
