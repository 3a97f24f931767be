"""A forum pack made by hand with everything that is hard to write out, and ways to look into zipped files."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import numpy as np
import pandas as pd

from charts.flow_shapes import Box, Line, Polygon, Text
from charts.frame import UnitFormat
from charts.trend import trend
from exports.forum.model import FlowDrawing, Pack, PackFigure, Section
from metrics.protected import ProtectedTable
from tests.charts.made import LOOK, WORDS, H, months, status

W = "withheld"
SECRET = 31337.25  # stands behind every hidden cell of a smuggling pack
HOSTILE = (
    '=HYPERLINK("http://x")', "+1", "-2+3", "@SUM(A1)", "<script>alert(1)</script>", "#let x = 1", "$x$",
    "<r><t>rich</t></r>", "_x0041_", "*lihava* _vino_ `koodi` \\", "Työkyky 🙂 \u202e\u0000",
)  # fmt: skip
LONG = (
    "Pirkanmaan ja Keski-Suomen yhteinen monialainen työkyvyn tuen keskitetty ratkaisijatiimi, Äänekoski",
    "Österbottens och Åbolands gemensamma sektorsövergripande team för stöd för arbetsförmågan, Närpes",
    "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilaskoulutuksenjälkeinentyökykytiimi",
)
TEAMS = ("Rauma", "Pori", "Kankaanpää", "Huittinen")


def protect(dimensions, measure, cells, smuggled=None, **columns):
    """A protected table of one measure."""
    return protect_all(dimensions, {measure: cells}, smuggled, **columns)


def protect_all(dimensions, measures, smuggled=None, **columns):
    """measures: name -> its cells. smuggled: a number slipped in behind what is hidden."""
    frame = pd.DataFrame(columns)
    for measure, cells in measures.items():
        statuses = ["withheld" if cell == W else status(cell) for cell in cells]
        shown = [each == "shown" for each in statuses]
        pairs = zip(cells, shown, strict=True)
        frame[measure] = np.array([float(cell) if here else np.nan for cell, here in pairs], dtype=float)
        frame[measure + "_status"] = statuses
    table = ProtectedTable(tuple(dimensions), tuple(measures), frame, 5)
    if smuggled is not None:
        for measure in measures:
            table.frame.loc[table.frame[measure + "_status"] != "shown", measure] = smuggled
    return table


def make_figure(key="wait", **changes):
    """A line over a year with a hidden and a withheld month and a target."""
    periods = months(12, 202510)
    cells = [41, 39, H, 35.5, 33, W, 30, 28, None, 24, 21, 19]
    figure = PackFigure(
        key=key,
        section="waits",
        title="Satakunnan tiimiin pääsee nyt nopeammin: mediaani 41 → 19 vrk",
        subtitle="Odotusaika ensikontaktiin, Satakunta, kuukausittain 10/2025–9/2026, vuorokautta",
        kind="line",
        table=protect(
            ["period"], "value", cells, changes.pop("smuggled", None),
            period=periods, period_label=[f"{p % 100}/{p // 100}" for p in periods],
        ),
        category="period",
        measures=("value",),
        headings={"period": "Kausi", "value": "Mediaani, vrk"},
        formats={"value": UnitFormat(1, "vrk")},
        alt="Viiva laskee 41 vuorokaudesta 19 vuorokauteen. Kaksi kuukautta puuttuu.",
        definition="Puolet odottaa vähemmän, puolet enemmän. Yhä odottavat ovat mukana.",
        source="Työkyvyn tilannekuva, aineisto Viiveet",
        n="312 asiakasta",
        dated="30.9.2026",
        target=28.0,
        target_label="tavoite 28 vrk",
    )  # fmt: skip
    return replace(figure, **changes)


def several_series(smuggled=None, count=3):
    """A line per team, over half a year."""
    periods = months(6, 202604)
    rows = [(team, period) for team in TEAMS[:count] for period in periods]
    cells = [H if place % 5 == 2 else 0.31 + place / 100 for place in range(len(rows))]
    return make_figure(
        "plans",
        title="Suunnitelma tehdään useammin kuin keväällä",
        subtitle="Osuus, jolla on yhteinen suunnitelma, tiimeittäin",
        table=protect(
            ["team", "period"], "value", cells, smuggled,
            team=[f"t{TEAMS.index(team)}" for team, _ in rows], team_label=[team for team, _ in rows],
            period=[period for _, period in rows],
            period_label=[f"{period % 100}/{period // 100}" for _, period in rows],
        ),
        series="team",
        headings={"period": "Kausi", "team": "Tiimi", "value": "Osuus"},
        formats={"value": UnitFormat(0, "%", share=True)},
        colours={"t0": "#004499", "t1": "#AA8811"},
        target=0.5,
        target_label="tavoite 50 %",
    )  # fmt: skip


def limits(smuggled=None):
    """A line with its mean and limits, each a measure."""
    periods = months(10, 202511)
    cells = [12, 14, 11, H, 15, 13, 12, 30, 14, 13]
    return make_figure(
        "load",
        title="Kuormitus on tavanomaisella tasolla",
        subtitle="Aktiivisia asiakkuuksia htv:tä kohden",
        table=protect_all(
            ["period"],
            {"value": cells, "mean": [13.4] * 10, "lower": [8.1] * 10, "upper": [18.7] * 10},
            smuggled,
            period=periods,
            period_label=[f"{p % 100}/{p // 100}" for p in periods],
        ),
        measures=("value", "mean", "lower", "upper"),
        headings={
            "period": "Kausi",
            "value": "Kuormitus",
            "mean": "Keskitaso",
            "lower": "Alaraja",
            "upper": "Yläraja",
        },
        formats={name: UnitFormat(1) for name in ("value", "mean", "lower", "upper")},
        target=None,
        target_label="",
        comment="Elokuun piikki johtui kahden tiimin yhdistymisestä.",
    )


def bars(key, kind, names, cells, smuggled=None, **changes):
    """A bar per name."""
    return make_figure(
        key,
        kind=kind,
        table=protect(["target"], "value", cells, smuggled, target=[f"c{n}" for n in range(len(names))],
                      target_label=list(names)),
        category="target",
        headings={"target": "Palvelu", "value": "Ohjattuja"},
        formats={"value": UnitFormat()},
        target=None, target_label="", **changes,
    )  # fmt: skip


def flow_figure(smuggled=None):
    """A flow of two sources and two targets, one ribbon hidden, one return."""
    shapes = (
        Polygon(((20, 20), (240, 20), (240, 90), (20, 90)), "#5F86F2", 0.5, "a → x", "Terveys → Kela 120"),
        Polygon(
            ((20, 100), (240, 120), (240, 140), (20, 120)), "#6B7480", 1.0, "b → y", "suojattu", hatched=True
        ),
        Line(
            ((240, 60), (300, 60), (300, 190), (10, 190), (10, 60)), 6, "#C97A1E", 0.5, "x → a", "Paluu: 12"
        ),
        Box(10, 20, 10, 70, "#5F86F2", "a", "Terveys, 120"),
        Box(240, 20, 10, 70, "#1854B4", "x", "Kela, 120"),
        Text(256, 48, 'Kela <b>&"', 12),
        Text(256, 63, "120 ohjausta", 11),
        Text(26, 110, HOSTILE[0], 11),
    )
    rows = [("a", "Terveys", "x", 'Kela <b>&"', 120), ("b", "Sosiaali", "y", "=1+1", H)]
    return make_figure(
        "flow",
        kind="flow",
        title="Kela saa eniten ohjauksia terveydenhuollosta",
        subtitle="Ohjaukset, Satakunta, 2026",
        table=protect(
            ["source", "target"], "value", [row[-1] for row in rows], smuggled,
            source=[row[0] for row in rows], source_label=[row[1] for row in rows],
            target=[row[2] for row in rows], target_label=[row[3] for row in rows],
        ),
        category="target",
        headings={"source": "Mistä", "target": "Mihin", "value": "Ohjauksia"},
        formats={"value": UnitFormat()},
        drawing=FlowDrawing(shapes, 340, 200),
        target=None, target_label="",
    )  # fmt: skip


def with_spec(smuggled=None):
    """A figure that brings its own picture."""
    figure = make_figure("spec", smuggled=smuggled)
    return replace(figure, spec=trend(figure.table, WORDS, unit_format=figure.formats["value"], **LOOK))


def make_pack(smuggled=None, **changes):
    """Three sections: figures of every kind, hostile and long names, and one section without figures."""
    hostile = [float(place * 7 + 5) for place in range(len(HOSTILE))]
    hostile[3] = H
    waits = (make_figure(smuggled=smuggled), several_series(smuggled), limits(smuggled), with_spec(smuggled))
    services = (
        flow_figure(smuggled),
        bars("hostile", "bars", HOSTILE, hostile, smuggled, title="=1+1 <b>#let</b> $x$ *vaara*"),
        bars("long", "columns", LONG, [40, H, 12.0], smuggled, title="Pitkät nimet mahtuvat"),
        bars("net", "bars", ("Palkkatyö", "Työtön", "Eläke"), [31, -42, W], smuggled,
             title="Palkkatyössä on nyt enemmän ihmisiä"),
        bars("table", "table", TEAMS, [1234, 5678.0, H, None], smuggled, title="Pelkkä taulukko"),
    )  # fmt: skip
    pack = Pack(
        title="Työkyvyn tuki, yhteistyöfoorumi 4/2026",
        scope="Satakunnan hyvinvointialue, kaikki tiimit, 10/2025–9/2026, kuukausittain",
        release="Julkaisu 12, 14.10.2026 9.30. Alle 5 henkilön luvut on suojattu.",
        language="fi",
        threshold=5,
        sections=(
            Section("waits", "Odotus", "Tiimiin pääsee nyt nopeammin kuin vuosi sitten.", waits),
            Section("services", "Palvelut", "Ohjaukset painottuvat Kelaan.", services),
            Section("impact", "Vaikuttavuus", "", (), missing="Aineistoa ei ole vielä tuotu."),
        ),
        decisions=(
            ("3.9.2026", "Maija Mäkelä", "Sovittiin, että Porin tiimi saa 0,5 htv lisää. =1+1", "Odotus"),
            ("4.6.2026", "@SUM(A1)", "<script>alert(1)</script>", ""),
        ),
    )
    return replace(pack, **changes)


def large_pack(figures=25):
    """As many figures as a forum has, of the kinds in turn."""
    kinds = (
        make_figure(),
        several_series(count=4),
        limits(),
        flow_figure(),
        bars("b", "bars", LONG, [9, 8, 7]),
    )
    made = tuple(replace(kinds[n % len(kinds)], key=f"f{n}") for n in range(figures))
    return make_pack(sections=(Section("all", "Kaikki", "Kaikki yhdessä.", made),))


def unzipped(content):
    """Name -> bytes of every part of a zipped file, those of files within it too."""
    parts = {}
    with ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            parts[name] = archive.read(name)
            if parts[name][:2] == b"PK":
                parts |= {f"{name}/{inner}": part for inner, part in unzipped(parts[name]).items()}
    return parts
