"""The sample workbooks, written through the product's own template, the same bytes every time."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pandas as pd

from data_access.template import write_workbook
from metrics.catalogue import CATALOGUE
from sample_data.county import COUNTY_NOTES, build_county
from sample_data.study import STUDY_NOTES, build_study

_FIXED = (2026, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(?=</dcterms:modified>)")


def write_county(target: Path) -> None:
    """Write the synthetic county as a workbook."""
    target.write_bytes(_workbook(build_county(), COUNTY_NOTES))


def write_study(target: Path) -> None:
    """Write the published study as a workbook."""
    target.write_bytes(_workbook(build_study(), STUDY_NOTES))


def _workbook(rows: Mapping[str, pd.DataFrame], notes: Sequence[str]) -> bytes:
    """A workbook with the datasets that have rows."""
    written = BytesIO()
    datasets = [dataset for dataset in CATALOGUE.datasets if dataset.id in rows]
    write_workbook(written, datasets, rows=rows, notes=notes)
    return without_clock(written.getvalue())


def without_clock(workbook: bytes) -> bytes:
    """The same workbook without the time of writing: openpyxl stamps its files and properties with it."""
    fixed = BytesIO()
    with ZipFile(BytesIO(workbook)) as source, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>2026-01-01T00:00:00Z", content)
            entry = ZipInfo(name, _FIXED)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, content)
    return fixed.getvalue()
