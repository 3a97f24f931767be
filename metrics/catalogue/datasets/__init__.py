"""The datasets (aineistot), each declared once. Adding a dataset is adding a declaration to DATASETS."""

from metrics.catalogue.datasets.clients import CASELOAD, REFERRALS, WAITS
from metrics.catalogue.datasets.results import GOALS, STRATEGY, TRANSITIONS
from metrics.catalogue.datasets.teams import ACTIVITY, STAFFING, TEAMS

DATASETS = (TEAMS, STAFFING, CASELOAD, ACTIVITY, REFERRALS, WAITS, TRANSITIONS, GOALS, STRATEGY)
