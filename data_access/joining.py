"""Several labels of a source that a layout maps to one code: their rows become one, and it is told which."""

from collections.abc import Sequence

import pandas as pd

from data_access.findings import Finding
from data_access.names import normalise
from data_access.recognised import RecognisedSheet
from metrics.marks import COLUMN, Mark, read_marks, write_marks


def join_labels(sheet: RecognisedSheet, frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Finding]]:
    """The frame with such rows summed, at the place of the first of them, and one finding per code.

    Rows with the same labels stay as they are, since the same thing twice is a mistake. A sum of which a part
    is missing is missing, and says why; what does not apply is no part.
    """
    written = _labels(sheet, frame)
    keys = [key.id for key in sheet.dataset.keys]
    whole = frame.dropna(subset=keys)
    columns = {measure.id: frame[measure.id].tolist() for measure in sheet.dataset.measures}
    written_marks = frame[COLUMN].tolist()
    place_of = {index: place for place, index in enumerate(frame.index.tolist())}
    dropped: list[int] = []
    told: dict[tuple[str, str], set[str]] = {}
    for _, rows in whole[whole.duplicated(keys, keep=False)].groupby(keys, sort=False):
        labels = written.loc[rows.index]
        if not labels.duplicated().any() and _differing(labels):
            places = [place_of[index] for index in rows.index.tolist()]
            marks = [read_marks(written_marks[place]) for place in places]
            joined: dict[str, Mark] = {}
            for id, values in columns.items():
                given = [each.get(id) for each in marks]
                values[places[0]] = _add([values[place] for place in places], given)
                if values[places[0]] is None and (mark := _join_marks(given)):
                    joined[id] = mark
            written_marks[places[0]] = write_marks(joined)
            dropped += rows.index[1:].tolist()
            _note(told, sheet, rows, labels)
    findings = [_tell(sheet, column, code, labels) for (column, code), labels in told.items()]
    columns[COLUMN] = written_marks
    series = {id: pd.Series(values, index=frame.index, dtype=object) for id, values in columns.items()}
    return frame.assign(**series).drop(index=dropped), findings


def _labels(sheet: RecognisedSheet, frame: pd.DataFrame) -> pd.DataFrame:
    """What stood in the columns that have labels of their own, as it is compared."""
    return pd.DataFrame(
        {
            column: [normalise(values[sheet.places[column]]) for _, values in sheet.rows]
            for column in sheet.labels
            if column in sheet.places
        },
        index=frame.index,
    )


def _add(values: Sequence[object], marks: Sequence[Mark | None]) -> float | int | None:
    numbers = [value for value in values if isinstance(value, int | float)]
    apart = sum(mark == "not_applicable" for mark in marks)
    return sum(numbers) if numbers and len(numbers) == len(values) - apart else None


def _join_marks(marks: Sequence[Mark | None]) -> Mark | None:
    """Why a sum has no number, by the strongest of its parts' reasons."""
    order: tuple[Mark, ...] = ("suppressed", "not_available", "not_applicable")
    return next((mark for mark in order if mark in marks), None)


def _note(
    told: dict[tuple[str, str], set[str]], sheet: RecognisedSheet, rows: pd.DataFrame, labels: pd.DataFrame
) -> None:
    for column in _differing(labels):
        place = sheet.places[column]
        names = {" ".join(str(sheet.rows[index][1][place]).split()) for index in rows.index}
        told.setdefault((column, str(rows[column].iloc[0])), set()).update(names)


def _differing(labels: pd.DataFrame) -> list[str]:
    """The columns in which rows that would be one have more than one label."""
    return [str(column) for column in labels.columns if len(set(labels[column].tolist())) > 1]


def _tell(sheet: RecognisedSheet, column: str, code: str, labels: set[str]) -> Finding:
    declared = sheet.dataset.by_id[column]
    name = declared.codes.label(code, "fi") if declared.codes else code
    names = ", ".join(f"”{label}”" for label in sorted(labels))
    arguments = {"labels": names, "code": name, "column": declared.names.fi}
    return Finding("info", "labels_joined", sheet.sheet, None, None, None, arguments)


def merge_measures(
    frames: Sequence[tuple[RecognisedSheet, pd.DataFrame]],
) -> list[tuple[RecognisedSheet, pd.DataFrame]]:
    """Tables of one dataset that bring different measures of the same rows: the first gets them all.

    Rows that bring the same measure twice stay as they are, to be told as repeated.
    """
    merged = list(frames)
    for place, (sheet, frame) in enumerate(merged):
        for earlier, (other, target) in enumerate(merged[:place]):
            if other.dataset is sheet.dataset and sheet.dataset.measures:
                target, frame = _move(sheet, target, frame)
                merged[earlier], merged[place] = (other, target), (sheet, frame)
    return [(sheet, frame) for sheet, frame in merged if len(frame)]


def _move(
    sheet: RecognisedSheet, target: pd.DataFrame, frame: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Both frames, with the measures of the second moved to equal rows of the first that lack them."""
    keys = [key.id for key in sheet.dataset.keys]
    ids = [measure.id for measure in sheet.dataset.measures]
    brought = [id for id in ids if frame[id].notna().any() or _is_marked(frame, id)]
    if target[brought].notna().any().any() or any(_is_marked(target, id) for id in brought):
        return target, frame
    marks = target[COLUMN].tolist()
    place_of = {key: place for place, key in enumerate(target[keys].itertuples(index=False, name=None))}
    columns = {id: target[id].tolist() for id in brought}
    moved = []
    for place, (key, values, given) in enumerate(
        zip(
            frame[keys].itertuples(index=False, name=None),
            frame[brought].itertuples(index=False, name=None),
            frame[COLUMN].tolist(),
            strict=True,
        )
    ):
        if key in place_of and None not in key:
            moved.append(place)
            at = place_of[key]
            marks[at] = write_marks({**read_marks(marks[at]), **read_marks(given)})
            for id, value in zip(brought, values, strict=True):
                columns[id][at] = value
    columns[COLUMN] = marks
    series = {id: pd.Series(values, index=target.index, dtype=object) for id, values in columns.items()}
    return target.assign(**series), frame.drop(index=frame.index[moved])


def _is_marked(frame: pd.DataFrame, measure: str) -> bool:
    """Whether a sign stands in place of any of a measure's numbers."""
    return any(measure in read_marks(marks) for marks in frame[COLUMN].dropna().unique())
