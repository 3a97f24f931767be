"""Flows of two or more times, teams or areas: side by side on one scale and order, or as a difference."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from charts.flow import FlowStyle, flow, lay_out, shades_of, tallest_unit
from charts.flow_paths import is_pinned
from charts.flow_picture import Picture
from charts.flow_spec import draw
from charts.flow_told import FlowLink, FlowNode, read_links, say_difference
from charts.frame import ChartWords, KeyItem, Row, Spec, UnitFormat, empty_chart, records, shown_value
from charts.labels import clean
from metrics.protected import ProtectedTable, require_protected

Pair = tuple[str, str]


def side_by_side(
    tables: Sequence[tuple[str, ProtectedTable]],
    words: ChartWords,
    style: FlowStyle,
    *,
    nodes: Sequence[ProtectedTable | None] | None = None,
    totals: Sequence[float | None] | None = None,
    paths: Sequence[ProtectedTable | None] | None = None,
    changes: Sequence[Mapping[str, str] | None] | None = None,
) -> list[Spec]:
    """One drawing per table, in their order: the same order of nodes in all, and one scale for widths.

    tables: (name, links) as for `flow`; the name begins the drawing's description. nodes, totals, paths,
    changes: one per table. The order has the fewest crossings for the sum of what is shown.
    """
    read = [_read(table, style) for _, table in tables]
    places, scale = _common(read, style, totals or ())
    specs = []
    for n, (name, table) in enumerate(tables):
        ranks = _ranks(places, read[n][0])
        spec, _ = flow(
            table, words, replace(style, alt=f"{clean(name)}. {style.alt}", order=ranks, groups={}),
            nodes=nodes[n] if nodes else None, total=totals[n] if totals else None,
            paths=paths[n] if paths else None, changes=changes[n] if changes else None, unit_height=scale,
        )  # fmt: skip
        specs.append(spec)
    return specs


def _read(table: ProtectedTable, style: FlowStyle) -> tuple[dict[str, FlowNode], list[FlowLink]]:
    return read_links(records(require_protected(table)), style.source, style.target, style.measure)


def _common(
    read: Sequence[tuple[dict[str, FlowNode], list[FlowLink]]],
    style: FlowStyle,
    totals: Sequence[float | None],
) -> tuple[dict[str, int], float | None]:
    """Place of every node in its stage, and the height of a unit that fits all drawings."""
    nodes = {id: node for found, _ in read for id, node in found.items()}
    total: dict[Pair, FlowLink] = {}
    for _, links in read:
        for link in links:
            ends = link.source, link.target
            before = total.get(ends)
            both = [each.value for each in (before, link) if each is not None and each.value is not None]
            total[ends] = replace(link, value=sum(both) if both else None)
    layout = lay_out(nodes, list(total.values()), order=style.order, groups=style.groups)
    if layout is None:
        return {}, None
    places = {id: place for ids in layout.order.values() for place, id in enumerate(ids)}
    scales = [unit for total in totals if (unit := tallest_unit(total))]
    for own, links in read:
        single = lay_out(own, links, order=_ranks(places, own))
        if single is not None and single.unit_height > 0:
            scales.append(single.unit_height)
    return places, min(scales, default=None)


def _ranks(places: Mapping[str, int], nodes: Mapping[str, FlowNode]) -> dict[str, float]:
    """The common order among the nodes that one drawing has."""
    stages: dict[int, list[str]] = {}
    for id in sorted(nodes, key=lambda id: places.get(id, 0)):
        stages.setdefault(nodes[id].stage, []).append(id)
    return {id: float(rank) for ids in stages.values() for rank, id in enumerate(ids)}


# --- difference ------------------------------------------------------------------------------------


def difference(
    earlier: ProtectedTable,
    later: ProtectedTable,
    words: ChartWords,
    style: FlowStyle,
    *,
    nodes: tuple[ProtectedTable, ProtectedTable] | None = None,
) -> Spec:
    """How links differ from earlier to later: a ribbon is as wide as its difference, coloured by its sign.

    More is not better here, so the colours are the neutral signal's and the common one's, and every text has
    its sign. Hatched where either side is hidden. A link that only one side has is zero on the other.

    nodes: what is published of nodes themselves, earlier and later: then a node's change is told even where
    one of its links is hidden. A path of which nothing differs is not pinned.
    """
    palette, alt, notes = style.palette, style.alt, style.notes
    unit, pinned = replace(style.unit_format, signed=True), tuple(style.pinned_path)
    sides = [_read(table, style) for table in (earlier, later)]
    changes = _differences(sides[0][1], sides[1][1])
    ends = {id for pair in changes for id in pair}
    drawn = {id: node for found, _ in sides for id, node in found.items() if id in ends}
    sizes = [
        FlowLink(*pair, None if change is None else abs(change), "suppressed" if change is None else "shown")
        for pair, change in changes.items()
    ]
    layout = lay_out(drawn, sizes, order=style.order, groups=style.groups)
    if layout is None:
        known = any(links for _, links in sides)
        text = notes.alike if known and notes.alike else words.no_data
        return empty_chart(text, palette=palette, language=words.language, alt=alt)
    published = [_known_nodes(records(require_protected(side)), style.measure) for side in nodes or ()]
    figures = {id: _net(id, changes, published, words, unit) for id in drawn}
    shown = {pair: change for pair, change in changes.items() if change is not None}
    kinds = ((1, notes.more, palette.neutral), (-1, notes.fewer, palette.common))
    picture = Picture(
        layout=layout,
        names={id: (node.label, figures[id]) for id, node in drawn.items()},
        nodes={id: f"{node.label}, {figures[id] or words.hidden}" for id, node in drawn.items()},
        links=say_difference(changes, drawn, words, unit),
        colours=shades_of(drawn, style.colours, palette),
        link_colours={
            pair: palette.neutral if change > 0 else palette.common for pair, change in shown.items()
        },
        numbers={pair: unit.short(change, words.language) for pair, change in shown.items()},
        pinned=pinned if differs(changes, pinned) else (),
        heads=tuple(style.stages),
        notes=notes,
        key=[
            KeyItem(text, fill=colour) for sign, text, colour in kinds
            if text and any(change * sign > 0 for change in shown.values())
        ],
    )  # fmt: skip
    return draw(picture, words, palette=palette, unit=unit, alt=alt, height=style.height)


def _differences(earlier: Sequence[FlowLink], later: Sequence[FlowLink]) -> dict[Pair, float | None]:
    """Link -> later minus earlier; None where either side is hidden. No difference is left out."""
    before, after = (
        {(link.source, link.target): link.value for link in reversed(side)} for side in (earlier, later)
    )
    found: dict[Pair, float | None] = {}
    for pair in dict.fromkeys([*before, *after]):
        old, new = before.get(pair, 0.0), after.get(pair, 0.0)
        change = None if old is None or new is None else round(new - old, 6)
        if change is None or (change != 0 and math.isfinite(change)):
            found[pair] = change
    return found


def differs(changes: Collection[Pair], path: Sequence[str]) -> bool:
    """Whether a link of a path, or one that touches it where it is a single node, is among the changes."""
    return any(is_pinned(*pair, path) for pair in changes) if path else False


def _known_nodes(rows: Sequence[Row], measure: str) -> dict[str, float | None]:
    """Node -> what is published of it, None where that is hidden."""
    return {f"{int(row['stage'])}:{row['code']}": shown_value(row, measure) for row in rows}


def _net(
    id: str,
    changes: Mapping[Pair, float | None],
    published: Sequence[Mapping[str, float | None]],
    words: ChartWords,
    unit: UnitFormat,
) -> str:
    """A node's change: as published; else of what goes out of it, or where nothing does, of what comes in.

    None where it is not known. A node that one side does not have is zero there.
    """
    if published:
        earlier, later = (side.get(id, 0.0) for side in published)
        return "" if earlier is None or later is None else unit.short(later - earlier, words.language)
    for end in (0, 1):
        own = [change for pair, change in changes.items() if pair[end] == id]
        if own:
            known = [change for change in own if change is not None]
            return unit.short(sum(known), words.language) if len(known) == len(own) else ""
    return ""
