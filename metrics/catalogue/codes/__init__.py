"""Every closed list of values, in the order in which people expect to see them."""

from metrics.catalogue.codes.clients import (
    BAND_GROUPS,
    BAND_LIMITS,
    CLIENT_GROUPS,
    GOAL_GROUPS,
    STATUSES,
    WAIT_BANDS,
    WAIT_STEPS,
)
from metrics.catalogue.codes.impact import COST_TYPES, CRITERIA, INSTRUMENTS, ITEMS, RESPONDENTS
from metrics.catalogue.codes.path import PHASES, RISKS, RISKS_OF_PHASE
from metrics.catalogue.codes.services import KEY_TARGETS, SOURCES, TARGETS
from metrics.catalogue.codes.shared import SECTORS, TEAM_SECTORS
from metrics.catalogue.codes.strategy import MEASURE_STATES, RECOMMENDATIONS
from metrics.catalogue.codes.teams import ACTIVITIES, OPERATING_MODELS, PROFESSIONS, TEAM_TASKS

__all__ = [
    "ACTIVITIES",
    "BAND_GROUPS",
    "BAND_LIMITS",
    "CLIENT_GROUPS",
    "COST_TYPES",
    "CRITERIA",
    "GOAL_GROUPS",
    "INSTRUMENTS",
    "ITEMS",
    "KEY_TARGETS",
    "MEASURE_STATES",
    "OPERATING_MODELS",
    "PHASES",
    "PROFESSIONS",
    "RECOMMENDATIONS",
    "RESPONDENTS",
    "RISKS",
    "RISKS_OF_PHASE",
    "SECTORS",
    "SOURCES",
    "STATUSES",
    "TARGETS",
    "TEAM_SECTORS",
    "TEAM_TASKS",
    "WAIT_BANDS",
    "WAIT_STEPS",
]
