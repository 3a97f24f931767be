"""A forum pack as an Excel workbook: a contents sheet, a sheet per figure, and native charts."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from charts.tokens import LIGHT
from exports.forum.model import Pack, PackFigure
from exports.forum.native_charts import ChartSheet, describe_chart
from exports.forum.report import list_notes
from exports.sheets import HEAD, QUIET, Book, fit_row, to_cell_text, write_table
from exports.words import write_status
from locales import text
from metrics.protected import STATUSES, require_protected

TOP = 4  # the row of a figure's headings, counted from 0
LONGEST_NAME = 31  # characters that Excel allows a sheet's name
FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
CONTENTS = (24, 24, 60, 60)  # widths in characters
DECISIONS = (14, 24, 70, 30)
ROW = 20  # px that a row is high
LINK = {"font_color": LIGHT.improvement, "underline": 1}


def write_pack_workbook(pack: Pack) -> bytes:
    """The pack as XLSX: the same pack makes the same bytes."""
    book = Book(pack.title)
    names = name_sheets(pack)
    contents = book.add_sheet(text("workbook-contents", pack.language))
    sheets = {figure.key: book.add_sheet(names[figure.key]) for figure in pack.figures}
    if pack.decisions:
        _write_decisions(book, pack)
    charts = ChartSheet(book, _name_sheet(text("workbook-chart-numbers", pack.language)), pack.language)
    _write_contents(book, contents, pack, names)
    statuses: dict[str, str] = {status: write_status(status, pack.language) for status in STATUSES}
    for figure in pack.figures:
        _write_figure(book, sheets[figure.key], figure, pack, charts, statuses)
    return book.finish()


def name_sheets(pack: Pack) -> Mapping[str, str]:
    """Figure -> the name of its sheet: its number in the pack and its section, "2.1 Odotus"."""
    return {
        figure.key: _name_sheet(f"{place}.{number} {section.title}")
        for place, section in enumerate(pack.sections, start=1)
        for number, figure in enumerate(section.figures, start=1)
    }


def _name_sheet(name: str) -> str:
    return FORBIDDEN.sub(" ", to_cell_text(name))[:LONGEST_NAME].strip()


# --- contents --------------------------------------------------------------------------------------


def _write_contents(book: Book, sheet: Any, pack: Pack, names: Mapping[str, str]) -> None:
    """Title, scope, and a line per figure that leads to it; a section without figures says why."""
    book.put(sheet, 0, 0, pack.title, bold=True, font_size=16)
    book.put(sheet, 1, 0, pack.scope)
    book.put(sheet, 2, 0, pack.release, **QUIET)
    for column, head in enumerate(("sheet", "section", "figure", "subtitle")):
        book.put(sheet, TOP, column, text(f"workbook-{head}", pack.language), **HEAD)
    row = TOP + 1
    for section in pack.sections:
        said = section.missing or section.message
        if said:
            _put_texts(book, sheet, row, ("", section.title, said, ""), CONTENTS, bold=not section.missing)
            row += 1
        for figure in section.figures:
            texts = ("", section.title, figure.title, figure.subtitle)
            _put_texts(book, sheet, row, texts, CONTENTS)
            _put_link(book, sheet, row, 0, names[figure.key], names[figure.key])
            row += 1
    sheet.freeze_panes(TOP + 1, 0)
    _set_paper(sheet)


def _put_texts(
    book: Book, sheet: Any, row: int, texts: Sequence[str], widths: Sequence[int], **look: object
) -> None:
    """A row of wrapped texts, as high as they need, in columns of these widths."""
    for column, (said, width) in enumerate(zip(texts, widths, strict=True)):
        sheet.set_column(column, column, width)
        book.put(sheet, row, column, said, valign="top", text_wrap=True, **look)
    fit_row(sheet, row, texts, widths)


def _put_link(book: Book, sheet: Any, row: int, column: int, target: str, label: str) -> None:
    """A link to another sheet, whose name holds no apostrophe."""
    look = book.look(**LINK, valign="top")
    sheet.write_url(row, column, f"internal:'{target}'!A1", look, to_cell_text(label))


def _write_decisions(book: Book, pack: Pack) -> None:
    name = text("workbook-decisions", pack.language)
    sheet = book.add_sheet(name)
    book.put(sheet, 0, 0, text("report-decisions", pack.language), bold=True, font_size=14)
    _put_back(book, sheet, pack)
    for column, head in enumerate(("date", "author", "text", "about")):
        book.put(sheet, TOP, column, text(f"report-decision-{head}", pack.language), **HEAD)
    for row, decision in enumerate(pack.decisions, start=TOP + 1):
        _put_texts(book, sheet, row, decision, DECISIONS)
    sheet.freeze_panes(TOP + 1, 0)
    sheet.autofilter(TOP, 0, TOP + len(pack.decisions), 3)
    _set_paper(sheet)


# --- a figure --------------------------------------------------------------------------------------


def _write_figure(
    book: Book, sheet: Any, figure: PackFigure, pack: Pack, charts: ChartSheet, statuses: Mapping[str, str]
) -> None:
    """Title, subtitle, the table, what is to be known of it, and beside it the chart."""
    table = require_protected(figure.table)
    book.put(sheet, 0, 0, figure.title, bold=True, font_size=14)
    book.put(sheet, 1, 0, figure.subtitle)
    _put_back(book, sheet, pack)
    end = write_table(book, sheet, TOP, table, figure.headings, statuses, figure.formats)
    chart = charts.draw(figure)
    if chart is not None:
        options = {"description": describe_chart(figure), "object_position": 2}
        sheet.insert_chart(TOP + 1, len(figure.headings) + 1, chart, options)
        end = max(end, TOP + int(chart.height) // ROW + 2)
    notes = [figure.comment, figure.target_label]
    notes += [f"{name}: {said}" if name else said for name, said in list_notes(figure, pack.language)]
    notes += [pack.scope, pack.release]
    for row, note in enumerate(filter(None, notes), start=end + 1):
        book.put(sheet, row, 0, note, **QUIET)
    _set_paper(sheet)
    sheet.repeat_rows(TOP)


def _put_back(book: Book, sheet: Any, pack: Pack) -> None:
    contents = text("workbook-contents", pack.language)
    _put_link(book, sheet, 2, 0, contents, text("workbook-back", pack.language))


def _set_paper(sheet: Any) -> None:
    """For those who print: A4 lying, as wide as one page, numbered."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&R&P / &N")
