"""A forum pack as a PDF report: tagged (PDF/UA-1), archivable (PDF/A-2a), with its own fonts."""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import typst

from charts.frame import UnitFormat
from charts.labels import clean
from charts.tokens import LIGHT
from exports.forum.drawings import draw_figure
from exports.forum.model import Pack, PackFigure
from exports.forum.spread import Cell, Spread, spread
from exports.pictures import FAMILY, FONTS
from exports.words import write_status
from locales import text
from locales.numbers import Language
from metrics.protected import STATUS_SUFFIX, Status, require_protected

TEMPLATE = Path(__file__).with_suffix(".typ")
PAGE_WIDTH, PAGE_HEIGHT = 481.0, 560.0  # points that a picture may take
MOST_COLUMNS = 6  # lines that a table on paper has side by side
MOST_UNITS = 3  # columns of a table whose values still have room for their unit
LONG_TABLE = 14  # rows after which a chart's numbers stand in the appendix
LONGEST_WORD = 32  # characters after which a word may be broken anywhere
SIZE = re.compile(r'<svg[^>]* width="([\d.]+)"[^>]* height="([\d.]+)"')
# what exports/fonts/ can show; anything else would be an empty box, which an archive must not have
UNSHOWABLE = re.compile(
    "[^\\s\u0020-\u007e\u00a0-\u017e\u01b7\u01e4-\u01e7\u01ee-\u01ef\u0218-\u021b\u0292\u02b9\u02bc\u0394"
    "\u03b1-\u03b2\u03bc\u1e9e\u2009\u2010-\u2014\u2018-\u2019\u201c-\u201e\u2020\u2022\u2026\u202f-\u2030"
    "\u2032-\u2033\u20ac\u2153\u2190-\u2193\u2212\u221a\u221e\u2248\u2260\u2264-\u2265\u25a0-\u25a1\u25aa"
    "\u25b2-\u25b3\u25bc-\u25bd\u25c6\u25cb\u25cf\u2713]"
)
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
Step = Callable[[int, int], None]
"""Told how many figures of how many are drawn; what it raises stops the work."""
Json = dict[str, object]
Table = tuple[list[str], list[bool], Sequence[Sequence[Json]]]
"""Headings, which columns are numbers, and rows of cells."""


def write_report(pack: Pack, at: datetime | None = None, on_step: Step | None = None) -> bytes:
    """The pack as a PDF. at: the moment it is made, now by default.

    The same pack and moment make the same bytes. Raises whatever `on_step` raises, at once.
    """
    made = at or datetime.now(UTC).replace(microsecond=0)
    data = json.dumps(_describe(pack, _draw(pack, on_step)), ensure_ascii=False)
    compiled: bytes = typst.compile(
        TEMPLATE.read_bytes(),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"data": data},
        pdf_standards=["ua-1", "a-2a"],
        timestamp=made,
    )
    return compiled


def to_showable(value: str, longest: int = LONGEST_WORD) -> str:
    """One line of signs that the report's font has, in which words over `longest` signs may be broken."""
    return " ".join(_breakable(word, longest) for word in replace_unshowable(clean(value)).split(" "))


def replace_unshowable(value: str) -> str:
    """The text with signs that the font lacks in a plainer form, or as question marks."""
    return UNSHOWABLE.sub(_replace_sign, unicodedata.normalize("NFC", value))


def _replace_sign(found: re.Match[str]) -> str:
    sign = found[0]
    if sign in CIRCLED:
        return f"({CIRCLED.index(sign) + 1})"
    plain = unicodedata.normalize("NFKC", sign)
    # a plainer sign must not become markup where the text is SVG
    return "?" if UNSHOWABLE.search(plain) or escape(plain, {'"': "&quot;"}) != plain else plain


def _breakable(word: str, longest: int) -> str:
    """A word with soft hyphens where it would not fit a column."""
    if len(word) <= longest:
        return word
    piece = min(longest, 12)
    return "\u00ad".join(word[place : place + piece] for place in range(0, len(word), piece))


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


# --- the pack as data ------------------------------------------------------------------------------


def _draw(pack: Pack, on_step: Step | None) -> list[str]:
    """The pictures of the figures in order as SVG; what takes long of a report."""
    drawn: list[str] = []
    for figure in pack.figures:
        if on_step is not None:
            on_step(len(drawn), len(pack.figures))
        drawn.append(replace_unshowable(draw_figure(figure, pack.language)))
    return drawn


def _describe(pack: Pack, pictures: Sequence[str]) -> Json:
    """Everything that stands in the report, in order and in words."""
    drawn = iter(pictures)
    language = pack.language
    words = ("contents", "summary", "decisions", "decided", "numbers", "elsewhere", "appendix", "reading")
    messages = [(to_showable(each.title), to_showable(each.message)) for each in pack.sections]
    return {
        "title": to_showable(pack.title) or text("app-name", language),
        "author": text("app-name", language),
        "language": language,
        "scope": to_showable(pack.scope),
        "release": to_showable(pack.release),
        "look": {"font": FAMILY, "text": LIGHT.text, "muted": LIGHT.muted, "grid": LIGHT.grid},
        "words": {word: text(f"report-{word}", language) for word in words},
        "summary": [pair for pair in messages if pair[1]],
        "sections": [
            {
                "title": to_showable(section.title) or section.id,
                "message": to_showable(section.message),
                "missing": to_showable(section.missing),
                "figures": [_describe_figure(figure, next(drawn), language) for figure in section.figures],
            }
            for section in pack.sections
        ],
        "decisions": _describe_decisions(pack),
        "reading": _explain_statuses(pack),
    }


def _describe_figure(figure: PackFigure, drawn: str, language: Language) -> Json:
    require_protected(figure.table)
    head, numeric, rows = _describe_table(figure, language)
    return {
        "title": to_showable(figure.title) or to_showable(figure.subtitle) or figure.key,
        "subtitle": to_showable(figure.subtitle),
        "alt": clean(figure.alt) or clean(figure.title) or figure.key,
        "svg": drawn,
        "width": _fit(drawn),
        "apart": bool(drawn) and len(rows) > LONG_TABLE,
        "comment": to_showable(figure.comment),
        "table": {"head": head, "numeric": numeric, "rows": rows},
        "notes": [(name, to_showable(said)) for name, said in list_notes(figure, language)],
    }


def list_notes(figure: PackFigure, language: Language) -> list[tuple[str, str]]:
    """What is to be known of a figure: name (empty where the text names itself) and text; no empty texts."""
    given = [
        (text("report-definition", language), figure.definition),
        (text("report-source", language), figure.source),
        ("", " · ".join(filter(None, (figure.n, figure.dated)))),
    ]
    return [(name, said) for name, said in given if said]


def _fit(drawn: str) -> float:
    """Points that a picture is wide: its own size, or what fits a page."""
    size = SIZE.search(drawn)
    if size is None:
        return PAGE_WIDTH
    width, height = float(size[1]), float(size[2])
    return round(min(PAGE_WIDTH, width, PAGE_HEIGHT * width / max(height, 1.0)), 2)


def _describe_table(figure: PackFigure, language: Language) -> Table:
    """The numbers with series side by side where there are few, else row by row."""
    found = spread(figure) if figure.series else None
    if found is not None and found.whole and len(found.lines) <= MOST_COLUMNS:
        return _describe_spread(figure, found, language)
    table = figure.table
    numeric = [column in table.measures for column in figure.headings]
    crowded = len(numeric) > MOST_UNITS
    columns: list[Sequence[Json]] = []
    for column in figure.headings:
        if column in table.measures:
            form = figure.formats.get(column, UnitFormat())
            pairs = zip(table.frame[column], table.frame[column + STATUS_SUFFIX], strict=True)
            cells = [Cell(float(value) if status == "shown" else None, status) for value, status in pairs]
            columns.append([_write(cell, form, language, unit=not crowded) for cell in cells])
        else:
            source = f"{column}_label" if f"{column}_label" in table.frame else column
            columns.append([_say(str(value)) for value in table.frame[source]])
    longest = 8 if len(numeric) > MOST_COLUMNS + 1 else LONGEST_WORD
    head = [to_showable(heading, longest) for heading in figure.headings.values()]
    return head, numeric, list(zip(*columns, strict=True))


def _describe_spread(figure: PackFigure, found: Spread, language: Language) -> Table:
    head = [figure.headings.get(figure.category, ""), *(line.name for line in found.lines)]
    roomy = len(head) <= MOST_UNITS
    rows = [
        [_say(label), *(_write(line.cells[place], line.form, language, unit=roomy) for line in found.lines)]
        for place, label in enumerate(found.labels)
    ]
    return [to_showable(each) for each in head], [False, *(True for _ in found.lines)], rows


def _describe_decisions(pack: Pack) -> Json:
    head = [text(f"report-decision-{name}", pack.language) for name in ("date", "author", "text", "about")]
    rows = [[_say(part) for part in decision] for decision in pack.decisions]
    return {"head": head, "numeric": [False] * len(head), "rows": rows}


def _write(cell: Cell | None, form: UnitFormat, language: Language, *, unit: bool = True) -> Json:
    """A value in words, or why there is none."""
    if cell is not None and cell.value is not None:
        return _say((form.full if unit else form.short)(cell.value, language))
    status: Status = "no_data" if cell is None or cell.status == "shown" else cell.status
    return {"text": write_status(status, language), "quiet": True}


def _say(value: str) -> Json:
    return {"text": to_showable(value), "quiet": False}


def _explain_statuses(pack: Pack) -> list[str]:
    """What the words mean that stand in place of values, those that occur."""
    tables = [figure.table for figure in pack.figures]
    legends: Mapping[Status, str] = {"suppressed": "hidden-legend", "withheld": "withheld-legend"}
    return [
        text(id, pack.language, threshold=pack.threshold)
        for status, id in legends.items()
        if any(table.any_with(status) for table in tables)
    ]
