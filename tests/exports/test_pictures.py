"""Pictures of charts: as wide as asked, in the app's font, on their theme's background, nothing fetched."""

import copy
import re
import struct
from xml.etree import ElementTree

import pytest

from charts.tokens import DARK, LIGHT
from exports import pictures
from exports.pictures import FAMILY, stack_png, stack_svg, to_png, to_svg
from tests.charts.flow_made import draw, links_of
from tests.charts.made import ranked

LINKS = [("0:a", "1:x", 60), ("0:b", "1:x", 20)]


def size_of(png):
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


@pytest.mark.parametrize("width", [400, 1000])
def test_a_picture_is_as_wide_as_asked(width):
    spec = draw(links_of(LINKS))
    assert size_of(to_png(spec, width, 2))[0] == pytest.approx(2 * width, abs=4)
    assert float(re.search(r'<svg[^>]* width="([\d.]+)"', to_svg(spec, width)).group(1)) == pytest.approx(
        width, abs=2
    )


def test_every_chart_can_become_a_picture():
    assert size_of(to_png(ranked([40, 3, 7]), 600))[1] > 100


def test_a_picture_leaves_the_specification_as_it_was():
    spec = draw(links_of(LINKS))
    before = copy.deepcopy(spec)
    to_svg(spec, 500)
    assert spec == before


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_a_picture_has_the_background_of_its_theme(palette):
    found = to_svg(draw(links_of(LINKS), palette=palette), 500)
    assert f'fill="{palette.background}"' in found


def test_an_svg_brings_its_font_and_names_no_other_address():
    found = to_svg(draw(links_of(LINKS)), 500)
    assert f'@font-face{{font-family:"{FAMILY}";src:url(data:font/ttf;base64,' in found
    addresses = set(re.findall(r"https?://[^\"\s)]+", found))
    assert addresses == {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}


def test_texts_are_set_in_our_font(monkeypatch):
    spec = draw(links_of(LINKS))
    ours = to_png(spec, 500)
    monkeypatch.setattr(pictures, "FAMILY", "No Such Font")
    monkeypatch.setattr(pictures, "FONT", "sans-serif")
    assert to_png(spec, 500) != ours


def test_nothing_is_fetched_for_a_picture():
    spec = {**ranked([40]), "data": {"url": "http://127.0.0.1:9/nothing.json"}}
    spec["layer"] = [{"mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"}}}]
    try:
        found = to_svg(spec, 300)
    except ValueError:
        return
    assert "nothing.json" not in found


def test_several_charts_are_one_picture_below_one_another():
    specs = [draw(links_of(LINKS)), ranked([40, 3, 7])]
    whole = size_of(stack_png(specs, 600))
    assert whole[0] == pytest.approx(1200, abs=4)
    assert whole[1] > sum(size_of(to_png(spec, 600))[1] for spec in specs)
    drawn = stack_svg(specs, 600)
    assert drawn.count("<svg") == 3
    assert drawn.count("@font-face") == 1
    assert ElementTree.fromstring(drawn).tag.endswith("svg")  # noqa: S314 - made here


def test_one_chart_alone_is_the_picture_of_that_chart():
    spec = draw(links_of(LINKS))
    assert stack_svg([spec], 500) == to_svg(spec, 500)
