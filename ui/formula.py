"""An indicator's formula in words, made from its declaration, so that the two cannot disagree."""

from collections.abc import Sequence

from locales import text
from locales.numbers import Language, number
from metrics.catalogue import CATALOGUE
from metrics.catalogue.indicators.model import Distribution, Indicator, Term, Where


def describe_formula(one: Indicator | Distribution, language: Language) -> str:
    """Numerator, denominator, factor and window in the datasets' own words."""
    if isinstance(one, Distribution):
        dataset = CATALOGUE.dataset_by_id[one.dataset]
        measure = dataset.by_id[one.measure].names.get(language)
        dimension = dataset.by_id[one.dimension].names.get(language)
        return text(f"formula-{one.method.replace('_', '-')}", language, measure=measure, dimension=dimension)
    if one.method != "quotient":
        return text(f"formula-{one.method.replace('_', '-')}", language)
    written = _join(one.numerator, language)
    if one.denominator:
        written = f"({written}) / ({_join(one.denominator, language)})"
    if one.scale > 1:
        written = f"{written} × {_write(one.scale, language)}"
    elif one.scale < 1:
        written = f"{written} / {_write(1 / one.scale, language)}"
    return (
        written if one.window is None else f"{written}; {text('formula-window', language, months=one.window)}"
    )


def _write(factor: float, language: Language) -> str:
    rounded = round(factor, 4)
    return number(rounded, language, 0 if rounded == int(rounded) else 4)


def _join(terms: Sequence[Term], language: Language) -> str:
    """Sums and differences: "a + b − c"."""
    parts = [("−" if term.factor < 0 else "+", _describe_term(term, language)) for term in terms]
    return " ".join([parts[0][1], *(f"{sign} {name}" for sign, name in parts[1:])])


def _describe_term(term: Term, language: Language) -> str:
    dataset = CATALOGUE.dataset_by_id[term.dataset]
    name = f"{dataset.names.get(language)}: {dataset.by_id[term.measure].names.get(language)}"
    pooled = dataset.pooled
    if pooled is not None and term.measure in pooled.means:
        name = f"{name} × {dataset.by_id[pooled.count].names.get(language)}"
    plus = [_describe_cell(term.dataset, where, language) for where in term.plus]
    minus = [_describe_cell(term.dataset, where, language) for where in term.minus]
    kept = [cell for cell in plus if cell]
    if kept:
        name = f"{name} [{' + '.join(kept)}]"
    if minus:
        name = f"{name} − [{' − '.join(minus)}]"
    if term.over_time is not None:
        name = f"{name} ({text(f'over-time-{term.over_time}', language)})"
    return name


def _describe_cell(dataset_id: str, where: Where, language: Language) -> str:
    columns = CATALOGUE.dataset_by_id[dataset_id].by_id
    labels = []
    for dimension, code in where.items():
        codes = columns[dimension].codes
        label = code if codes is None else codes.label(code, language)
        labels.append(f"{columns[dimension].names.get(language)} = {label}")
    return ", ".join(labels)
