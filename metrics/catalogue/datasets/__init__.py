"""The datasets (aineistot), each declared once. Adding a dataset is adding a declaration to DATASETS."""

from metrics.catalogue.datasets.area import AGREEMENTS, POPULATION
from metrics.catalogue.datasets.clients import CASELOAD, REFERRALS, WAITS
from metrics.catalogue.datasets.impact import COSTS, EXPERIENCE, OUTCOMES, SUPPORTED_EMPLOYMENT
from metrics.catalogue.datasets.path import DEVIATIONS, PATHWAY
from metrics.catalogue.datasets.results import GOALS, STRATEGY, TRANSITIONS
from metrics.catalogue.datasets.teams import ACTIVITY, STAFFING, TEAMS

DATASETS = (
    TEAMS, POPULATION, STAFFING, CASELOAD, ACTIVITY, REFERRALS, WAITS, PATHWAY, DEVIATIONS, TRANSITIONS,
    GOALS, OUTCOMES, EXPERIENCE, SUPPORTED_EMPLOYMENT, COSTS, AGREEMENTS, STRATEGY,
)  # fmt: skip
