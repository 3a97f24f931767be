"""The controls over a flow figure: its stages, how fine, what it is compared with, and small nodes."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from metrics.catalogue.counties import STUDY_AREA, is_study
from metrics.catalogue.model import TOTAL
from metrics.scope import Scope
from ui import reading
from ui.flow_state import Choice, settle, settle_switch, show_list, show_segments, show_switch
from ui.page import Context

# as they stand in a link
STAGE_IDS = {
    "source": "taho", "team": "tiimi", "target": "palvelu", "client_group": "ryhma", "before": "ennen",
    "after": "jalkeen",
}  # fmt: skip
COARSE, FINE = "alat", "palvelut"
NOTHING, YEAR, PREVIOUS, STUDY, OF_TEAM = "ei", "vuosi", "edellinen", "tutkimus", "tiimi-"
SIDE, DIFFERENCE = "rinnakkain", "erotus"


@dataclass(frozen=True)
class Chosen:
    """What was chosen for a figure, before its controls are drawn.

    stages: of those offered. fine: single codes instead of sectors; None where that is not a choice here.
    """

    page: str
    offered: tuple[tuple[str, ...], ...]
    stages: tuple[str, ...]
    fine: bool | None
    against: str
    view: str
    open_small: bool

    @property
    def compares(self) -> bool:
        return self.against != NOTHING

    @property
    def other_team(self) -> str:
        """The team that is compared with; empty where it is something else."""
        return self.against.removeprefix(OF_TEAM) if self.against.startswith(OF_TEAM) else ""

    @property
    def elsewhere(self) -> bool:
        """Whether the other side is another area: then all teams of a side stand together."""
        return bool(self.other_team) or self.against == STUDY


def stages_id(stages: Sequence[str]) -> str:
    return "-".join(STAGE_IDS[stage] for stage in stages)


def settle_stages(page: str, offered: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The stages in force: those of the link or the last choice, where they are offered; else the first."""
    return {stages_id(stages): stages for stages in offered}[settle(_stages(page, offered))]


def settle_detail(page: str) -> bool:
    return settle(_detail(page)) == FINE


def settle_rest(
    page: str,
    offered: Sequence[tuple[str, ...]],
    stages: tuple[str, ...],
    fine: bool | None,
    context: Context,
) -> Chosen:
    """What else was chosen."""
    against = settle(_against(page, context))
    view = settle(_view(page))
    return Chosen(page, tuple(offered), stages, fine, against, view, settle_switch(page, "pienet")[1])


def show_controls(chosen: Chosen, has_small: bool, context: Context) -> None:
    """Draw the controls; what is chosen in them holds from the next run on."""
    page = chosen.page
    if len(chosen.offered) > 1:
        names = [context.say(f"flow-choice-{_dashed(stages)}") for stages in chosen.offered]
        stages = _stages(page, chosen.offered)
        show_segments(stages, stages_id(chosen.stages), context.say("flow-stages"), names)
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"flow-controls-{page}"):
        if chosen.fine is not None:
            names = [context.say(f"flow-detail-{kind}") for kind in ("coarse", "fine")]
            show_segments(_detail(page), FINE if chosen.fine else COARSE, context.say("flow-detail"), names)
        choice = _against(page, context)
        if len(choice.options) > 1:
            names = [name_other(option, context) for option in choice.options]
            show_list(choice, chosen.against, context.say("flow-compare"), names)
        if chosen.compares:
            names = [context.say(f"flow-view-{kind}") for kind in ("side", "difference")]
            show_segments(_view(page), chosen.view, context.say("flow-view"), names)
        if has_small:
            choice, _ = settle_switch(page, "pienet")
            show_switch(choice, "1" if chosen.open_small else "", context.say("flow-open-small"))


def name_other(against: str, context: Context) -> str:
    """What a comparison is called in the list."""
    if against.startswith(OF_TEAM):
        team = against.removeprefix(OF_TEAM)
        return context.teams.get(team, team)
    ids = {NOTHING: "none", YEAR: "year", PREVIOUS: "previous", STUDY: "study"}
    return context.say(f"flow-compare-{ids[against]}")


def _dashed(stages: Sequence[str]) -> str:
    return "-".join(stages).replace("_", "-")


def _stages(page: str, offered: Sequence[tuple[str, ...]]) -> Choice:
    ids = tuple(stages_id(stages) for stages in offered)
    return Choice(page, "vaiheet", ids, ids[0])


def _detail(page: str) -> Choice:
    return Choice(page, "erittely", (COARSE, FINE), COARSE)


def _view(page: str) -> Choice:
    return Choice(page, "esitys", (SIDE, DIFFERENCE), SIDE)


def _against(page: str, context: Context) -> Choice:
    """What there is to compare with: earlier times, the study, and teams other than the one shown."""
    scope = context.scope
    options = [NOTHING]
    if not is_study(scope.county):
        options += [YEAR, PREVIOUS]
        options += _teams(scope, context)
        options += [STUDY] if STUDY_AREA in reading.counties(context.store, context.release) else []
    return Choice(page, "vertaa", tuple(options), NOTHING)


def _teams(scope: Scope, context: Context) -> list[str]:
    if scope.client_group != TOTAL or len(context.teams) < 2:
        return []
    return [OF_TEAM + team for team in context.teams if scope.teams != (team,)]
