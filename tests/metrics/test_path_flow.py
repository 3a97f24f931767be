"""The path as links: everybody who goes from a step goes on or is lost, and what is hidden stays hidden."""

import altair as alt
import numpy as np
import pytest

from charts.flow import FlowStyle, flow
from charts.tokens import DARK, LIGHT
from metrics.catalogue.codes import PHASES
from metrics.path import ENTERED, LEFT, MOVED_ON, PHASE, tabulate_steps
from metrics.path_flow import LOST, ON, STAGES, is_whole_path, link_steps, size_steps
from metrics.protected import STATUS_SUFFIX
from metrics.tables import VALUE
from tests.charts.made import WORDS
from tests.metrics.test_path import QUARTERS, basis_of, draw


def table_of(left: float, phases: tuple[str, ...] = PHASES.ids):
    cells = [cell for cell in draw(np.random.default_rng(3), QUARTERS, left) if cell["phase"] in phases]
    return tabulate_steps(basis_of(cells))


@pytest.mark.parametrize("left", [1.5, 40.0])
def test_links_and_nodes_are_the_cells_of_the_steps(left: float) -> None:
    table = table_of(left)
    links, nodes = link_steps(table).frame, size_steps(table).frame
    for stage, row in enumerate(table.frame.to_dict("records")):
        out = links[links["source_stage"] == stage].set_index("target")
        assert set(out.index) == {ON, LOST}
        for target, measure in ((ON, MOVED_ON), (LOST, LEFT)):
            assert out.loc[target, "target_stage"] == stage + 1
            assert out.loc[target, VALUE + STATUS_SUFFIX] == row[measure + STATUS_SUFFIX]
            assert out.loc[target, VALUE] == row[measure] or row[measure + STATUS_SUFFIX] == "suppressed"
        sizes = nodes.set_index(["stage", "code"])[VALUE]
        assert sizes[(stage, ON)] == row[ENTERED] or row[ENTERED] != row[ENTERED]
    assert len(nodes) == 2 * len(PHASES.ids) + 1
    assert nodes["stage"].max() == STAGES - 1


@pytest.mark.parametrize("left", [1.5, 40.0])
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_seven_stages_are_drawn(left: float, palette: object) -> None:
    table = table_of(left)
    style = FlowStyle(palette=palette, alt="polku")  # type: ignore[arg-type]
    spec, layout = flow(link_steps(table), WORDS, style, nodes=size_steps(table))
    alt.LayerChart.from_dict(spec)
    assert layout is not None
    assert set(layout.nodes["stage"]) == set(range(STAGES))


def test_only_a_whole_path_leads_from_step_to_step() -> None:
    assert is_whole_path(table_of(40.0))
    assert not is_whole_path(table_of(40.0, PHASES.ids[:4]))
    assert list(table_of(40.0, PHASES.ids[:4]).frame[PHASE]) == list(PHASES.ids[:4])
