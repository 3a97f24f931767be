"""Colours by meaning, for light and dark: defined here once, used by every chart, card and slide.

Held by computation in tests/charts/test_tokens.py: text at least 4.5:1 and marks at least 3:1 on both
surfaces of their theme; sectors, and signals, differ by CIEDE2000 of at least 15 in normal, deuteranopic and
protanopic sight. Of thirteen statuses and twelve teams not all do; they differ by CIE76 of at least 15.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from metrics.catalogue.codes import SECTORS, SOURCES, TARGETS
from metrics.catalogue.model import CodeList

Theme = Literal["light", "dark"]
Signal = Literal["improvement", "concern", "neutral", "common"]
SIGNALS: tuple[Signal, ...] = ("improvement", "concern", "neutral", "common")
SHADE_SPREAD = 0.42  # how far from its sector's colour the last shade of a service may go


@dataclass(frozen=True)
class Palette:
    """One theme's colours. `plain` is for figures whose colour means nothing."""

    theme: Theme
    text: str
    muted: str
    grid: str
    axis: str
    background: str
    surface: str
    improvement: str
    concern: str
    neutral: str
    common: str
    plain: str
    target: str
    study: str
    hidden: str
    low: str
    high: str
    sectors: Mapping[str, str]
    statuses: Mapping[str, str]
    teams: tuple[str, ...]

    def signal(self, name: Signal) -> str:
        """The colour of a signal by its name."""
        return {
            "improvement": self.improvement,
            "concern": self.concern,
            "neutral": self.neutral,
            "common": self.common,
        }[name]

    def team_colours(self, codes: Iterable[str]) -> dict[str, str]:
        """Team -> colour in the order given; from the thirteenth on they repeat, so label those directly."""
        return {code: self.teams[place % len(self.teams)] for place, code in enumerate(codes)}

    @property
    def sources(self) -> dict[str, str]:
        """Who refers -> a shade of its sector's colour."""
        return _shades_of(SOURCES, self)

    @property
    def targets(self) -> dict[str, str]:
        """Service referred to -> a shade of its sector's colour."""
        return _shades_of(TARGETS, self)

    def sequence(self, share: float) -> str:
        """The colour of a share 0..1 on the scale from few to many."""
        return mix(self.low, self.high, min(max(share, 0.0), 1.0))

    def ink_on(self, fill: str) -> str:
        """Black or white, whichever reads better on `fill`: always at least 4.5:1."""
        return max(("#000000", "#FFFFFF"), key=lambda ink: contrast(ink, fill))


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green, blue (0-255) of "#RRGGBB"."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(one: str, other: str, share: float) -> str:
    """The colour `share` of the way from one to the other."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2."""
    parts = [part / 255 for part in channels(colour)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2: 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def shades(colour: str, count: int, palette: Palette) -> list[str]:
    """The colour itself and `count` - 1 shades of it, each at least 3:1 on the theme's surfaces.

    Shades go towards the text's colour, away from the background, so contrast only grows.
    """
    return [mix(colour, palette.text, SHADE_SPREAD * step / max(count - 1, 1)) for step in range(count)]


def _shades_of(codes: CodeList, palette: Palette) -> dict[str, str]:
    found: dict[str, str] = {}
    for sector in SECTORS:
        members: Sequence[str] = codes.members(sector.id)
        found |= dict(zip(members, shades(palette.sectors[sector.id], len(members), palette), strict=True))
    return {code: found.get(code, palette.sectors["other"]) for code in codes.ids}


_STATUS_IDS = (
    "paid_work", "degree_studies", "job_trial", "unemployed_rehabilitation", "unemployed_service",
    "rehabilitative_work", "unemployed_jobseeker", "sick_leave", "disability_pension", "old_age_pension",
    "outside_labour_force", "other", "unknown",
)  # fmt: skip

LIGHT = Palette(
    theme="light",
    text="#1B2733",
    muted="#55626F",
    grid="#DFE5EB",
    axis="#7D8B99",
    background="#FFFFFF",
    surface="#F2F5F8",
    improvement="#0B6FB8",
    concern="#C8500A",
    neutral="#4A1F6B",  # 7A4FA3 is the blue of improvement to a deuteranope, this is not
    common="#6B7480",
    plain="#3F5468",
    target="#1B2733",
    study="#7A4FA3",
    hidden="#6B7480",
    low="#E9F0F7",
    high="#0B3C68",
    sectors={
        "health": "#5F86F2",
        "social": "#C97A1E",
        "employment": "#3F5A12",
        "kela": "#1854B4",
        "rehabilitation": "#00665A",
        "mental_health": "#4A1A4F",
        "other": "#8C8790",
    },
    statuses=dict(
        zip(
            _STATUS_IDS,
            (
                "#0088FF", "#221177", "#0099AA", "#446644", "#998811", "#003333", "#994411", "#772211",
                "#6655AA", "#222255", "#998855", "#335566", "#777777",
            ),
            strict=True,
        )
    ),
    teams=(
        "#004499", "#AA8811", "#442200", "#009988", "#5588EE", "#336644", "#442233", "#8888BB", "#665500",
        "#445577", "#669955", "#112255",
    ),
)  # fmt: skip

DARK = Palette(
    theme="dark",
    text="#E8EDF2",
    muted="#AEB9C4",
    grid="#2A3742",
    axis="#728393",
    background="#121920",
    surface="#1C262F",
    improvement="#4FA3E0",
    concern="#F08A4B",
    neutral="#E6D3F7",
    common="#88939F",
    plain="#9DB2C6",
    target="#E8EDF2",
    study="#B892DB",
    hidden="#93A0AD",
    low="#1F2E3B",
    high="#A9D3FA",
    sectors={
        "health": "#30A8D8",
        "social": "#B47830",
        "employment": "#E4F06C",
        "kela": "#2F70DC",
        "rehabilitation": "#7DF0FA",
        "mental_health": "#9C6C84",
        "other": "#A8C0B4",
    },
    statuses=dict(
        zip(
            _STATUS_IDS,
            (
                "#00AAFF", "#0077EE", "#33DDFF", "#AADD77", "#DDEEBB", "#00BB88", "#FFAA22", "#DD5555",
                "#EE88CC", "#9966BB", "#AA7700", "#777788", "#DDDDDD",
            ),
            strict=True,
        )
    ),
    teams=(
        "#77DDFF", "#998811", "#BBEE99", "#3377DD", "#CCCC55", "#338866", "#88AAFF", "#55AAAA", "#77EEDD",
        "#6677AA", "#889955", "#66CC99",
    ),
)  # fmt: skip

PALETTES: Mapping[Theme, Palette] = {"light": LIGHT, "dark": DARK}
