"""Colours are told apart and texts are read, in both themes and by people who see fewer colours."""

import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.tokens import DARK, LIGHT, PALETTES, SIGNALS, channels, contrast, mix, shades
from metrics.catalogue.codes import SECTORS, SOURCES, STATUSES, TARGETS

TEXTS = ("text", "muted")
MARKS = (
    "axis", "improvement", "concern", "neutral", "common", "plain", "target", "study", "hidden",
)  # fmt: skip
APART = 15.0
# Machado, Oliveira & Fernandes 2009, severity 1, in linear RGB
SIGHTS = {
    "normal": np.eye(3),
    "deuteranopic": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "protanopic": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
}
XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")

themes = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
sights = pytest.mark.parametrize("sight", SIGHTS)


def lab(colour, sight="normal"):
    """CIELAB (D65) of a colour as it is seen."""
    given_ = np.array(channels(colour)) / 255
    linear = np.where(given_ <= 0.04045, given_ / 12.92, ((given_ + 0.055) / 1.055) ** 2.4)
    xyz = XYZ @ np.clip(SIGHTS[sight] @ linear, 0, 1) / np.array([0.95047, 1.0, 1.08883])
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def ciede2000(one, other):
    """Sharma, Wu & Dalal 2005."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    seventh = ((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2) ** 7
    stretch = 1.5 - 0.5 * math.sqrt(seventh / (seventh + 25**7))
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = math.degrees(math.atan2(b1, a1)) % 360, math.degrees(math.atan2(b2, a2)) % 360
    grey = c1 * c2 == 0
    turn = 0.0 if grey else (h2 - h1 + 180) % 360 - 180
    hue = h1 + h2 if grey else (h1 + ((h2 - h1 + 180) % 360 - 180) / 2) % 360
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = 1 - 0.17 * _cos(hue - 30) + 0.24 * _cos(2 * hue) + 0.32 * _cos(3 * hue + 6) - 0.2 * _cos(4 * hue - 63)
    dl = (l2 - l1) / (1 + 0.015 * (lightness - 50) ** 2 / math.sqrt(20 + (lightness - 50) ** 2))
    dc = (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2)) / (1 + 0.015 * chroma * t)
    bend = 30 * math.exp(-(((hue - 275) / 25) ** 2))
    rotation = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7)) * math.sin(math.radians(2 * bend))
    return math.sqrt(dl**2 + dc**2 + dh**2 + rotation * dc * dh)


def _cos(degrees):
    return math.cos(math.radians(degrees))


def closest(colours, sight, difference):
    return min(
        (difference(lab(one, sight), lab(other, sight)), one, other)
        for one, other in combinations(colours, 2)
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (50, 3.2592, 0.3350), 1.0000),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
        ((50, -0.001, 2.49), (50, 0.0011, -2.49), 4.7461),
    ],
)
def test_the_difference_is_that_of_the_published_pairs(one, other, expected):
    assert ciede2000(one, other) == pytest.approx(expected, abs=5e-5)


def test_a_deuteranope_sees_grey_as_grey():
    assert math.dist(lab("#808080", "deuteranopic"), lab("#808080")) < 0.5


@themes
@pytest.mark.parametrize("name", TEXTS)
def test_text_is_read_on_background_and_surface(palette, name):
    assert min(contrast(getattr(palette, name), on) for on in (palette.background, palette.surface)) >= 4.5


@themes
@pytest.mark.parametrize("name", MARKS)
def test_marks_are_seen_on_background_and_surface(palette, name):
    assert min(contrast(getattr(palette, name), on) for on in (palette.background, palette.surface)) >= 3


@themes
@pytest.mark.parametrize("group", ["sectors", "statuses", "sources", "targets"])
def test_every_coded_colour_is_seen_on_background_and_surface(palette, group):
    faint = {
        code: colour
        for code, colour in getattr(palette, group).items()
        if min(contrast(colour, on) for on in (palette.background, palette.surface)) < 3
    }
    assert faint == {}


@themes
def test_every_team_colour_is_seen_on_background_and_surface(palette):
    assert (
        min(contrast(team, on) for team in palette.teams for on in (palette.background, palette.surface)) >= 3
    )


@themes
@sights
def test_any_two_sectors_differ(palette, sight):
    found = closest(palette.sectors.values(), sight, ciede2000)
    assert found[0] >= APART, found


@themes
@sights
def test_any_two_signals_differ(palette, sight):
    found = closest([palette.signal(name) for name in SIGNALS], sight, ciede2000)
    assert found[0] >= APART, found


@themes
@sights
@pytest.mark.parametrize("group", ["statuses", "teams"])
def test_any_two_statuses_and_teams_differ_by_the_older_measure(palette, sight, group):
    colours = getattr(palette, group)
    found = closest(colours if group == "teams" else colours.values(), sight, math.dist)
    assert found[0] >= APART, found


@themes
def test_every_code_has_a_colour(palette):
    assert set(palette.sectors) == {sector.id for sector in SECTORS}
    assert set(palette.statuses) == set(STATUSES.ids)
    assert set(palette.sources) == set(SOURCES.ids)
    assert set(palette.targets) == set(TARGETS.ids)


@themes
def test_services_of_a_sector_have_shades_of_their_own(palette):
    for codes, colours in ((SOURCES, palette.sources), (TARGETS, palette.targets)):
        for sector in SECTORS:
            members = [colours[code] for code in codes.members(sector.id)]
            assert len(set(members)) == len(members)


@given(colour=COLOURS)
def test_ink_is_read_on_any_fill(colour):
    for palette in (LIGHT, DARK):
        assert contrast(palette.ink_on(colour), colour) >= 4.5


@given(one=COLOURS, other=COLOURS, share=st.floats(0, 1))
def test_a_mix_lies_between_its_ends(one, other, share):
    for a, b, mixed in zip(channels(one), channels(other), channels(mix(one, other, share)), strict=True):
        assert min(a, b) <= mixed <= max(a, b)


@themes
def test_more_is_always_further_from_the_background(palette):
    steps = [contrast(palette.sequence(share / 20), palette.background) for share in range(21)]
    assert steps == sorted(steps)
    assert palette.sequence(7) == palette.sequence(1)
    assert palette.sequence(-1) == palette.sequence(0)


@themes
def test_the_first_shade_is_the_colour_itself(palette):
    for count in (1, 4):
        found = shades(palette.plain, count, palette)
        assert (found[0], len(found)) == (palette.plain, count)


def test_the_thirteenth_team_takes_the_first_colour_again():
    found = LIGHT.team_colours(str(place) for place in range(13))
    assert found["12"] == found["0"]
    assert len(set(found.values())) == 12
