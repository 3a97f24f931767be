"""The pack's sections, and the files made of them while a bar tells how far it is."""

from collections.abc import Callable

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
WIDGET, KEPT = "forum-sections", "forum-sections-kept"
LARGEST_TEMPLATE = 20  # MiB
Write = Callable[[Pack, Callable[[int, int], None]], bytes]
_MADE, _PACK = "forum-files", "forum-pack"
KINDS = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def choose_sections(context: Context, *, drawn: bool = True) -> tuple[str, ...]:
    """The sections in force, in the pack's order; they live in the URL. drawn: with the list of them."""
    written = st.query_params.get(KEY)
    if written is not None and written != st.session_state.get(KEPT):
        st.session_state[WIDGET] = [id for id in SECTIONS if id in written.split(",")]
        st.session_state[KEPT] = written
    st.session_state.setdefault(WIDGET, list(SECTIONS))
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
    return chosen or SECTIONS


def offer_files(sections: tuple[str, ...], context: Context) -> None:
    """Slides, report and workbook: made on a press, then there to be downloaded."""
    st.markdown(f"## {context.say('forum-files')}")
    name_uploader(context.language, "forum-template-limit")
    template = st.file_uploader(
        context.say("forum-template"), type=["pptx", "potx"], key="forum-template",
        help=context.say("forum-template-help"), max_upload_size=LARGEST_TEMPLATE,
    )  # fmt: skip
    given = None if template is None else template.getvalue()
    writers: dict[str, Write] = {
        "pptx": lambda pack, _: write_slides(pack, given),
        "pdf": lambda pack, tell: write_report(pack, on_step=tell),
        "xlsx": lambda pack, _: write_pack_workbook(pack),
    }
    with st.container(horizontal=True):
        for kind in KINDS:
            if st.button(context.say(f"forum-make-{kind}"), key=f"forum-make-{kind}"):
                st.session_state[_MADE] = {**_made(context), kind: None}
    wanted = [kind for kind, content in _made(context).items() if content is None]
    for kind in wanted:
        _make(kind, writers[kind], sections, context)
    _offer_made(context)


def _made(context: Context) -> dict[str, bytes | None]:
    found: dict[str, bytes | None] = st.session_state.get(_MADE, {})
    return found if st.session_state.get(f"{_MADE}-of") == _identify(context) else {}


def _identify(context: Context) -> tuple[object, ...]:
    return context.release.id, context.scope, context.language, tuple(st.session_state[WIDGET])


def _make(kind: str, write: Write, sections: tuple[str, ...], context: Context) -> None:
    """Make one file; whoever presses stop, or anything else, ends it and nothing is left half-made."""
    made = {name: content for name, content in _made(context).items() if content is not None}
    st.session_state[_MADE] = made
    st.session_state[f"{_MADE}-of"] = _identify(context)
    stop = st.empty()
    stop.button(context.say("forum-stop"), key=f"forum-stop-{kind}")
    try:
        pack = make_pack(sections, context)
        content = _write(pack, write, context)
    except UserError as error:
        st.error(render(error.message, context.language))
    else:
        st.session_state[_MADE] = {**made, kind: content}
    stop.empty()


def _write(pack: Pack, write: Write, context: Context) -> bytes:
    bar = st.progress(0.0, context.say("forum-writing"))

    def tell(done: int, total: int) -> None:
        bar.progress(done / total, context.say("forum-writing"))

    content = write(pack, tell)
    bar.empty()
    return content


def make_pack(sections: tuple[str, ...], context: Context, palette: Palette = LIGHT) -> Pack:
    """The pack of what the page is about; a bar tells how far it is. Kept until something of it changes."""
    decisions = list_decisions(context)
    key = (
        context.release.id,
        context.scope,
        context.language,
        sections,
        palette.theme,
        decisions,
        context.all_rebases,
    )
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
        language=context.language, sections=sections, decisions=decisions, palette=palette, on_step=tell,
    )  # fmt: skip
    bar.empty()
    st.session_state[_PACK] = key, pack
    return pack


def _offer_made(context: Context) -> None:
    made = _made(context)
    with st.container(horizontal=True):
        for kind, content in made.items():
            if content is not None:
                name = f"tilannekuva-{context.scope.county}-{context.scope.last}.{kind}"
                st.download_button(
                    context.say(f"forum-download-{kind}", size=max(1, len(content) // 1024)),
                    content, name, KINDS[kind], key=f"forum-download-{kind}", type="primary",
                    on_click="ignore",
                )  # fmt: skip
