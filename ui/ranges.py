"""The range that a table rests on, in words, and the published study's table beside a county's own."""

from locales.numbers import period as write_period
from locales.numbers import short_period
from metrics.basis import Basis, find_bases
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import STUDY_AREA, is_study
from metrics.catalogue.indicators import DISTRIBUTION_BY_ID
from metrics.catalogue.model import TOTAL
from metrics.distributions import distribute
from metrics.protected import ProtectedTable
from metrics.scope import Scope
from ui import reading
from ui.page import Context


def write_range(basis: Basis, context: Context) -> str:
    """From which month to which; where no whole period was inside the scope, that it is not whole."""
    if is_study(basis.scope.county):
        return context.say("range-study")
    first, last = basis.scope.first, basis.scope.last
    if first // 100 == last // 100:
        whole_year = first % 100 == 1 and last % 100 == 12
        written = str(first // 100) if whole_year else f"{first % 100}–{last % 100}/{first // 100}"
    else:
        written = f"{first % 100}/{first // 100}–{last % 100}/{last // 100}"
    if first == last:
        written = write_period(first, "month", context.language)
    return written if basis.whole else context.say("range-not-whole", range=written)


def write_newest(basis: Basis) -> str:
    """The newest period of a basis: "1–6/2026"."""
    return short_period(basis.last_period, basis.view.level)


def study_basis(dataset: str, dimensions: tuple[str, ...], measure: str, context: Context) -> Basis | None:
    """What the published study has of a dataset; None on its own page and where it is not imported."""
    if is_study(context.scope.county) or STUDY_AREA not in reading.counties(context.store, context.release):
        return None
    span = reading.time_span(context.store, context.release, STUDY_AREA)
    if span is None:
        return None
    views = reading.county_views(context.store, context.release, STUDY_AREA)
    scope = Scope(STUDY_AREA, *span, client_group=TOTAL)
    found = find_bases(CATALOGUE, views, dataset, dimensions, measure, scope)
    return found[0] if found else None


def study_distribution(id: str, context: Context) -> ProtectedTable | None:
    """A distribution of the published study, for comparison; None where there is none."""
    declared = DISTRIBUTION_BY_ID[id]
    dimensions = ("before", "after") if declared.method == "net_change" else (declared.dimension,)
    basis = study_basis(declared.dataset, dimensions, declared.measure, context)
    if basis is None:
        return None
    views = reading.county_views(context.store, context.release, STUDY_AREA)
    return distribute(declared, views, CATALOGUE, basis.scope)
