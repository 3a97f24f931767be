"""The registry of indicators (mittarit). Cards, charts, targets and the methods page all read it."""

from metrics.catalogue.indicators.access import ACCESS
from metrics.catalogue.indicators.impact import AGREEMENTS, AREA, COACHING, EXPERIENCE, MONEY, OUTCOME, PATH
from metrics.catalogue.indicators.results import DISTRIBUTIONS, FLOWS, IMPACT, PROCESS, STRATEGY, TRANSITIONS
from metrics.catalogue.indicators.workload import WORKLOAD
from metrics.catalogue.model import Code, CodeList, Names

INDICATORS = (
    *ACCESS, *AREA, *WORKLOAD, *PROCESS, *PATH, *FLOWS, *TRANSITIONS, *OUTCOME, *IMPACT, *EXPERIENCE,
    *COACHING, *MONEY, *STRATEGY, *AGREEMENTS,
)  # fmt: skip
INDICATOR_BY_ID = {indicator.id: indicator for indicator in INDICATORS}
DISTRIBUTION_BY_ID = {distribution.id: distribution for distribution in DISTRIBUTIONS}

INDICATOR_NAMES = CodeList(
    "indicator",
    Names("Mittari", "Mätare", "Indicator"),
    tuple(Code(indicator.id, indicator.names) for indicator in INDICATORS),
)

__all__ = ["DISTRIBUTIONS", "DISTRIBUTION_BY_ID", "INDICATORS", "INDICATOR_BY_ID", "INDICATOR_NAMES"]
