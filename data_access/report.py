"""What the command line says: checks, history and health, as JSON and as lines of text."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from data_access.doctor import Health
from data_access.facts import CHANGE_KINDS
from data_access.findings import Finding
from data_access.history import ImportRecord
from data_access.importing import Check, CheckedDataset
from locales import UserError, render, text
from locales.numbers import moment

Result = dict[str, object]


def describe_check(check: Check, import_id: int | None) -> Result:
    """A check as one object: status, import, datasets and findings."""
    return {
        "status": "accepted" if import_id is not None else check.status,
        "import_id": import_id,
        "datasets": [_describe_dataset(found) for found in check.datasets],
        "findings": [describe_finding(finding) for finding in check.findings],
    }


def describe_unreadable(error: UserError) -> Result:
    """A file that could not be read at all, in the same form."""
    code = error.message.id.removeprefix("error-").replace("-", "_")
    finding = {"severity": "error", "code": code, "sheet": None, "row": None, "column": None, "value": None}
    findings = [{**finding, "message": str(error)}]
    return {"status": "rejected", "import_id": None, "datasets": [], "findings": findings}


def describe_finding(finding: Finding) -> Result:
    return {
        "severity": finding.severity,
        "code": finding.code,
        "sheet": finding.sheet or None,
        "row": finding.row,
        "column": finding.column,
        "value": finding.value,
        "message": render(finding.message),
    }


def _describe_dataset(found: CheckedDataset) -> Result:
    counts = {kind: found.changes.count(kind) for kind in CHANGE_KINDS}
    return {"dataset": found.dataset.id, "sheet": found.sheet, "rows": len(found.rows), **counts}


def write_result(name: str, result: Result) -> str:
    """A result for a person at a terminal."""
    return "\n".join([text(f"cli-status-{result['status']}", name=name), *write_details(result)])


def write_details(result: Result) -> list[str]:
    """The datasets and findings of a result, a line each."""
    datasets, findings = result["datasets"], result["findings"]
    assert isinstance(datasets, list)
    assert isinstance(findings, list)
    lines = [text("cli-dataset", **found) for found in datasets]
    for finding in findings:
        where = " ".join(
            str(finding[part]) for part in ("sheet", "column", "row") if finding[part] is not None
        )
        lines.append(f"  {text('severity-' + finding['severity'])}: {where} – {finding['message']}")
    return lines


def write_history(records: Sequence[ImportRecord]) -> str:
    lines = []
    for record in records:
        lines.append(
            f"{record.id}  {record.file_name}  {text('import-active' if record.active else 'import-undone')}"
        )
        lines += [
            f"    {moment(event.at, 'fi')}  {event.by}  {text('event-' + event.action)}"
            for event in record.events
        ]
        lines += [text("cli-dataset", **asdict(count)) for count in record.counts]
    return "\n".join(lines) if lines else text("cli-no-history")


def write_history_json(records: Sequence[ImportRecord]) -> str:
    return json.dumps([asdict(record) for record in records], ensure_ascii=False)


def write_health(health: Health) -> str:
    lines = [
        text("doctor-database", url=health.database),
        text("doctor-schema", revision=health.revision or "-", newest=health.newest_revision or "-"),
        text("doctor-imports", count=health.imports),
        text("doctor-threshold", threshold=health.threshold),
    ]
    if health.release is not None:
        lines.append(text("doctor-release", id=health.release.id, at=moment(health.release.at, "fi")))
    lines += [f"  {name} {number}" for name, number in health.versions.items()]
    lines += [
        text("doctor-freshness", county=fresh.county, dataset=fresh.dataset, newest=_month(fresh.newest))
        for fresh in health.freshness
    ]
    lines.append(text("doctor-well" if health.is_well else "doctor-ill"))
    return "\n".join(lines)


def write_health_json(health: Health) -> str:
    return json.dumps({**asdict(health), "is_well": health.is_well}, ensure_ascii=False)


def _month(period: int) -> str:
    return f"{period // 100}-{period % 100:02d}" if period else "-"
