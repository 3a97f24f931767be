"""Small flow tables for the tests of their drawing, and ways to look at what Vega-Lite makes of them."""

import json
from dataclasses import fields
from functools import cache

import numpy as np
import pandas as pd
import vl_convert

from charts.flow import FlowStyle, FlowWords, flow
from metrics.protected import ProtectedTable
from tests.charts.made import LOOK, WORDS, H, status

NOTES = FlowWords(
    of_source="lähteneistä", of_target="tulleista", same_people="Korostetut ovat samoja ihmisiä",
    no_joint="Samoja ihmisiä ei voi seurata", at_least="vähintään", thin="ohut", back="paluu",
    change="muutos", more="enemmän", fewer="vähemmän", ribbon="virta", node="solmu",
)  # fmt: skip


def table_of(dimensions, frame, cells, smuggled=None):
    """A protected table. smuggled: a number slipped into the hidden cells behind its back."""
    frame = pd.DataFrame(frame)
    frame["value"] = [float(cell) if status(cell) == "shown" else np.nan for cell in cells]
    frame["value_status"] = [status(cell) for cell in cells]
    table = ProtectedTable(dimensions, ("value",), frame, 5)
    if smuggled is not None:
        table.frame.loc[table.frame["value_status"] == "suppressed", "value"] = smuggled
    return table


def links_of(rows, *, names=None, smuggled=None):
    """rows: ("<stage>:<code>", "<stage>:<code>", cell). names: code -> label."""
    columns = {}
    for place, side in enumerate(("source", "target")):
        ids = [row[place].split(":", 1) for row in rows]
        columns[f"{side}_stage"] = [int(stage) for stage, _ in ids]
        columns[side] = [code for _, code in ids]
        columns[f"{side}_label"] = [(names or {}).get(code, code.upper()) for _, code in ids]
    return table_of(("source", "target"), columns, [row[2] for row in rows], smuggled)


def paths_of(rows, *, smuggled=None):
    """rows: (codes of all stages as one text with spaces, cell)."""
    codes = [row[0].split() for row in rows]
    columns = {f"stage_{stage}": [path[stage] for path in codes] for stage in range(len(codes[0]))}
    return table_of(tuple(columns), columns, [row[1] for row in rows], smuggled)


def joint(rows):
    """Links and paths from rows of paths; a link is hidden where one of its paths is."""
    sums = {}
    for path, cell in rows:
        codes = path.split()
        for stage in range(len(codes) - 1):
            ends = f"{stage}:{codes[stage]}", f"{stage + 1}:{codes[stage + 1]}"
            before = sums.get(ends, 0)
            sums[ends] = H if H in (before, cell) else before + cell
    return links_of([(*ends, cell) for ends, cell in sums.items()]), paths_of(rows)


def random_paths(seed, stages, codes, people, hide_below=0):
    """Rows of paths that people take at random."""
    choose = np.random.default_rng(seed)
    weights = choose.random((stages, codes)) ** 2 + 0.05
    taken = {}
    for _ in range(people):
        way = [choose.choice(codes, p=row / row.sum()) for row in weights]
        path = " ".join(f"n{place}" for place in way)
        taken[path] = taken.get(path, 0) + 1
    return [(path, H if count < hide_below else count) for path, count in sorted(taken.items())]


def styled(**more):
    """What is asked for, as a style and the rest."""
    given = LOOK | {"notes": NOTES} | more
    names = {field.name for field in fields(FlowStyle)}
    style = FlowStyle(**{name: value for name, value in given.items() if name in names})
    return style, {name: value for name, value in given.items() if name not in names}


def lay(table, **more):
    """The drawing and its layout."""
    style, rest = styled(**more)
    return flow(table, WORDS, style, **rest)


def draw(table, **more):
    return lay(table, **more)[0]


def point_at(spec, source, target):
    """The specification as it is while something is pointed at."""
    params = [
        {"name": "who", "value": {"from": [source], "to": [target]}} if param["name"] == "who" else param
        for param in spec["params"]
    ]
    return {**spec, "params": params}


def scene(spec, width=1000):
    """All marks that Vega draws: (name, type, items)."""
    return _scene(json.dumps({**spec, "width": width}, ensure_ascii=False))


@cache
def _scene(spec):
    whole = vl_convert.vegalite_to_scenegraph(spec, vl_version="6.4", allowed_base_urls=[])
    return list(_marks(whole["scenegraph"]))


def _marks(mark):
    yield mark.get("name"), mark["marktype"], mark["items"]
    for item in mark["items"]:
        for inner in item.get("items", []):
            yield from _marks(inner)


def drawn(spec, kind, width=1000, *, name=None):
    """Marks of one type, each as its list of items."""
    return [
        items for found, type_, items in scene(spec, width)
        if type_ == kind and items and (name is None or found == f"{name}_marks")
    ]  # fmt: skip


def svg(spec, width=1000):
    return vl_convert.vegalite_to_svg({**spec, "width": width}, vl_version="6.4", allowed_base_urls=[])
