"""The PDF report: what a reader with and without eyes finds in it, and what nobody finds in it."""

import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from itertools import pairwise

import pypdf
import pytest
import typst

from charts.labels import clean
from exports.forum import report
from exports.forum.drawings import draw_figure, draw_flow
from exports.forum.report import replace_unshowable, to_showable, write_report
from locales import text
from tests.exports.packs import (
    HOSTILE,
    LONG,
    SECRET,
    bars,
    flow_figure,
    limits,
    make_figure,
    make_pack,
    protect_all,
    several_series,
)

AT = datetime(2026, 10, 14, 6, 30, tzinfo=UTC)
SECRETS = ("31337", "31 337", "31\u00a0337", "313\u00a0372")


@cache
def made(smuggled=None):
    return write_report(make_pack(smuggled), AT)


def read(content):
    return pypdf.PdfReader(BytesIO(content))


def text_of(content):
    """The text of all pages, with plain spaces and without soft hyphens."""
    pages = "\n".join(page.extract_text() for page in read(content).pages)
    return pages.replace("\u00a0", " ").replace("\u00ad", "")


def tags_of(content):
    """Every structure element with its type and what is below it, in the order of reading."""
    return list(_walk(read(content).trailer["/Root"]["/StructTreeRoot"]["/K"]))


def _walk(part):
    part = part.get_object() if hasattr(part, "get_object") else part
    if isinstance(part, list):
        for each in part:
            yield from _walk(each)
    elif isinstance(part, dict):
        if "/S" in part:
            yield part
        if "/K" in part:
            yield from _walk(part["/K"])


def kinds(content):
    return [tag["/S"] for tag in tags_of(content)]


def test_the_report_says_that_it_is_accessible_and_archivable():
    root = read(made()).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - pypdf's own boolean
    assert root["/Lang"] == "fi-FI"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    xmp = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in xmp


def test_title_and_author_tell_of_no_person_and_no_machine():
    found = read(made()).metadata
    assert found.title == make_pack().title
    assert found.author == "Työkyvyn tilannekuva"
    assert "Maija" not in str(dict(found))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_document_has_the_language_of_its_pack(language):
    section = replace(make_pack().sections[0], figures=(make_figure(),))
    content = write_report(make_pack(language=language, sections=(section,)), AT)
    assert read(content).trailer["/Root"]["/Lang"] == f"{language}-FI"
    assert text("report-contents", language) in text_of(content)
    assert text("status-suppressed", language) in text_of(content)


def test_every_picture_has_its_words_and_every_table_its_headings():
    tags = tags_of(made())
    figures = [tag for tag in tags if tag["/S"] == "/Figure"]
    pack = make_pack()
    assert len(figures) == sum(1 for figure in pack.figures if figure.kind != "table")
    assert {tag["/Alt"] for tag in figures} <= {figure.alt for figure in pack.figures}
    tables = [tag for tag in tags if tag["/S"] == "/Table"]
    assert len(tables) == len(pack.figures) + 1  # the decisions
    for table in tables:
        inside = [tag["/S"] for tag in _walk(table["/K"])]
        assert inside.count("/THead") == 1
        assert inside.count("/TH") >= 2
    heads = [tag for tag in tags if tag["/S"] == "/TH"]
    assert all(tag["/A"][0]["/Scope"] == "/Column" for tag in heads)


def test_headings_begin_at_the_first_level_and_skip_none():
    levels = [int(kind[2]) for kind in kinds(made()) if re.fullmatch(r"/H\d", kind)]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert levels.count(2) == len(make_pack().figures)


def test_the_contents_lead_to_every_section_and_figure():
    tags = kinds(made())
    pack = make_pack()
    chapters = len(pack.sections) + 2  # decisions, how to read
    assert tags.count("/TOCI") == chapters + len(pack.figures)


def test_every_sentence_of_the_pack_can_be_read():
    found = " ".join(text_of(made()).split())
    pack = make_pack()
    said = [pack.title, pack.scope, pack.release, *(part for row in pack.decisions for part in row)]
    for section in pack.sections:
        said += [section.title, section.message, section.missing]
    for figure in pack.figures:
        said += [figure.title, figure.subtitle, figure.definition, figure.source, figure.n, figure.dated]
        said.append(figure.comment)
    for sentence in said:
        assert to_showable(sentence) in found, sentence


def test_letters_minus_and_decimal_comma_are_finnish():
    found = text_of(made())
    for part in ("Sisällys", "Määritelmä", "−42", "35,5 vrk", "1 234", "Näin luet lukuja"):
        assert part in found
    assert "\u2060" not in found  # what a digit of the contents once carried into every other


def test_what_is_hidden_is_said_in_words_and_explained():
    found = " ".join(text_of(made()).split())
    assert "12/2025 suojattu" in found
    assert "3/2026 ei saatu" in found
    assert "6/2026 ei tietoa" in found
    for legend in ("hidden-legend", "withheld-legend"):
        assert text(legend, "fi", threshold=5)[:40] in found


@pytest.mark.parametrize("name", [*HOSTILE, *LONG])
def test_names_stay_text(name):
    found = "".join(text_of(made()).split())
    shown = to_showable(name).replace("\u00ad", "")
    assert "".join(shown.split()) in found


def test_no_hidden_number_is_anywhere_in_the_file():
    content = made(SECRET)
    reader = read(content)
    inside = text_of(content) + reader.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
    inside += " ".join(str(tag.get("/Alt", "")) for tag in tags_of(content))
    for page in reader.pages:
        inside += page.get_contents().get_data().decode("latin-1")
    assert not [secret for secret in SECRETS if secret in inside]
    assert not any(secret.encode() in content for secret in SECRETS)


def test_a_hidden_number_changes_nothing_in_the_file():
    assert made(SECRET) == made()


def test_the_same_pack_and_moment_make_the_same_file():
    assert hashlib.sha256(write_report(make_pack(), AT)).digest() == hashlib.sha256(made()).digest()


def test_only_the_shipped_fonts_are_used():
    names = set()
    for page in read(made()).pages:
        fonts = page["/Resources"].get("/Font", {})
        names |= {font.get_object()["/BaseFont"].split("+")[-1].split("-")[0] for font in fonts.values()}
    assert names == {"TilannekuvaSans"}


def test_every_sign_that_is_let_through_is_in_both_fonts():
    signs = [
        chr(code) for code in range(0x20, 0x2FFF)
        if not report.UNSHOWABLE.search(chr(code)) and not chr(code).isspace() and code != 0xAD
    ]  # fmt: skip
    assert len(signs) > 350
    source = b"""#set document(title: "x", date: none)
#set text(font: "Tilannekuva Sans", fallback: false)
#sys.inputs.signs #text(weight: 600, sys.inputs.signs)"""
    found, warned = typst.compile_with_warnings(
        source, font_paths=report._fonts(), ignore_system_fonts=True, format="pdf",
        pdf_standards=["ua-1"], sys_inputs={"signs": " ".join(signs)},
    )  # fmt: skip
    assert found[:5] == b"%PDF-"
    assert not warned


@pytest.mark.parametrize(
    ("given", "shown"),
    [("①", "(1)"), ("ﬁ", "fi"), ("🙂", "?"), ("Ａ", "A"), ("a\u0308", "ä"), ("＜b＞", "?b?"), ("ǥ", "ǥ")],
)
def test_signs_that_the_font_lacks_become_plainer_but_never_markup(given, shown):
    assert replace_unshowable(given) == shown


@pytest.mark.parametrize("kind", ["line", "bars", "columns", "flow", "table"])
def test_a_figure_without_rows_and_texts_does_not_break_the_report(kind):
    table = protect_all(["period"], {"value": []}, period=[], period_label=[])
    texts = dict.fromkeys(("title", "subtitle", "alt", "definition", "source", "n", "dated"), "")
    figure = make_figure(kind=kind, table=table, **texts)
    section = replace(make_pack().sections[0], title="", message="", figures=(figure,))
    assert kinds(write_report(make_pack(sections=(section,), title="", scope="", release=""), AT))


def test_an_empty_pack_is_still_a_report():
    found = text_of(write_report(make_pack(sections=(), decisions=()), AT))
    assert "yhteistyöfoorumi 4/2026" in found
    assert "Mitä on sovittu" not in found


def test_surrogates_and_control_signs_do_not_break_the_report():
    pack = make_pack(title="A\ud800\u0000B", scope="\u202ex\n\ny")
    assert read(write_report(pack, AT)).metadata.title == "A B"


def test_long_tables_of_charts_stand_in_the_appendix_and_are_named_there():
    names = [f"Palvelu {place}" for place in range(40)]
    figure = bars("many", "bars", names, [float(100 - place) for place in range(40)], alt="Palvelut")
    section = replace(make_pack().sections[0], figures=(figure, make_figure("short")))
    found = " ".join(text_of(write_report(make_pack(sections=(section,)), AT)).split())
    assert "Luvut ovat liitteessä: Taulukko 3." in found
    assert found.rindex("Palvelu 39") > found.rindex("Liite: kuvien luvut")
    assert "Taulukko 3. Kuva 1." in found


def test_the_work_tells_how_far_it_is_and_stops_when_told():
    told = []

    def listen(done, total):
        told.append((done, total))
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        write_report(make_pack(), AT, listen)
    count = len(make_pack().figures)
    assert told == [(0, count), (1, count), (2, count)]


def test_a_bare_table_is_refused():
    figure = replace(make_figure(), table=make_figure().table.frame)
    section = replace(make_pack().sections[0], figures=(figure,))
    with pytest.raises(TypeError, match="expected ProtectedTable"):
        write_report(make_pack(sections=(section,)), AT)


# --- pictures --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "figure", [make_figure(), several_series(), limits(), bars("b", "columns", LONG, [5, 6, 7])]
)
def test_a_figure_without_a_picture_of_its_own_is_drawn_from_its_table(figure):
    found = draw_figure(figure, "fi")
    assert found.startswith("<svg")
    assert "Tilannekuva Sans" in found


def test_the_drawing_of_a_flow_keeps_names_as_text():
    found = draw_flow(flow_figure().drawing)
    assert "Kela &lt;b&gt;&amp;" in found
    assert "<b>" not in found
    assert 'fill="url(#hatch0)"' in found


def test_a_drawn_hidden_value_leaves_no_trace():
    for figure, smuggled in zip(make_pack().figures, make_pack(SECRET).figures, strict=True):
        assert draw_figure(figure, "fi") == draw_figure(smuggled, "fi"), clean(figure.key)
