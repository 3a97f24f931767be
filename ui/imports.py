"""A check and the history as tables that people read."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, get_args

import pandas as pd
import streamlit as st

from data_access.findings import Finding
from data_access.history import ImportRecord
from data_access.importing import Check, CheckedDataset
from data_access.reading.child import annotate_safely
from data_access.reading.wire import OnStep, Step
from data_access.tables import NO_PERIOD
from locales import render, text
from locales.numbers import Language, number, short_period
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import COUNTIES
from ui import session

KINDS = ("added", "changed", "removed", "same")


def name_uploader(language: Language, limit_id: str = "upload-limit") -> None:
    """Put the catalogue's words where Streamlit's uploader has English ones that it offers no way to set."""
    button, limit = text("upload-button", language), text(limit_id, language)
    zone = '[data-testid="stFileUploaderDropzone"]'
    hint = '[data-testid="stFileUploaderDropzoneInstructions"]'
    refused = '[data-testid="stFileUploader"]:has([data-testid="stFileChipIconError"])'
    st.html(
        f"<style>{zone} button p, {hint} span {{ font-size: 0; }}"
        f'{zone} button p::after {{ content: "{button}"; font-size: 14px; }}'
        f'{hint} div::after {{ content: "{limit}"; font-size: 14px; }}'
        f'{refused}::after {{ content: "{text("upload-refused", language)}"; font-weight: 600; }}</style>'
    )


@contextmanager
def show_steps() -> Iterator[OnStep]:
    """A bar that tells how far a file has come while it is checked, gone when it is done."""
    bar = st.empty()
    steps = get_args(Step)

    def tell(step: Step) -> None:
        done = steps.index(step) / len(steps)
        bar.progress(done, text=text(f"datasets-step-{step}", session.language()))

    try:
        yield tell
    finally:
        bar.empty()


def findings_frame(findings: Sequence[Finding]) -> pd.DataFrame:
    """One row per finding, errors first: severity, sheet, row, column, what and what to do."""
    order = {"error": 0, "warning": 1, "info": 2}
    language = session.language()
    return pd.DataFrame(
        [
            {
                text("findings-severity", language): text(f"severity-{finding.severity}", language),
                text("findings-sheet-name", language): finding.sheet,
                text("findings-row", language): str(finding.row or ""),
                text("findings-column", language): finding.column or "",
                text("findings-message", language): render(finding.message, language),
            }
            for finding in sorted(findings, key=lambda finding: order[finding.severity])
        ]
    )


def changes_frame(check: Check) -> pd.DataFrame:
    """What would change, one row per dataset, area, team and period in which anything does."""
    language = session.language()
    rows = [
        {
            text("datasets-dataset", language): found.dataset.names.get(language),
            text("filter-county", language): COUNTIES.label(county, language),
            text("heading-team", language): team,
            text("heading-period", language): _write_period(period, found.dataset.level),
            **{text(f"datasets-{kind}", language): count for kind, count in zip(KINDS, counts, strict=True)},
        }
        for found in check.datasets
        for county, team, period, *counts in _moved(found)
    ]
    return pd.DataFrame(rows)


def _moved(found: CheckedDataset) -> list[tuple[Any, ...]]:
    """county, team, period and the four counts of each slice in which anything changes."""
    slices = found.changes.by_slice
    moved = slices[slices[["added", "changed", "removed"]].sum(axis=1) > 0]
    return list(moved[["county", "team", "period", *KINDS]].itertuples(index=False, name=None))


def _write_period(period: int, level: str | None) -> str:
    return "" if period == NO_PERIOD or level is None else short_period(period, level)


def history_lines(record: ImportRecord) -> pd.DataFrame:
    """What one import did, one row per dataset."""
    language = session.language()
    return pd.DataFrame(
        [
            {
                text("datasets-dataset", language): CATALOGUE.dataset_by_id[count.dataset].names.get(
                    language
                ),
                text("datasets-sheet", language): count.sheet,
                text("datasets-rows", language): number(count.rows, language),
                **{
                    text(f"datasets-{kind}", language): number(getattr(count, kind), language)
                    for kind in KINDS
                },
            }
            for count in record.counts
        ]
    )


def annotated_copy(content: bytes, findings: Sequence[Finding]) -> bytes:
    """The uploaded workbook with its findings, for its owner."""
    return annotate_safely(content, findings)
