"""The fields of a measure and what changed in them, in the viewer's words."""

from datetime import date

from data_access.strategy_history import DATASET, Change
from locales.numbers import day, moment
from metrics.catalogue import CATALOGUE
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.catalogue.model import Column
from ui.page import Context
from ui.words import unit_name

ANSWERS = ("", "yes", "no")
DAYS = ("start", "due", "target_date")
NOTED = ("owner", "indicator", "baseline")  # fields whose name does not say it all


def field_name(name: str, context: Context) -> str:
    """A field's label: the dataset's own name, how to write a day, and whether it is needed."""
    column = CATALOGUE.dataset_by_id[DATASET].by_id.get(name)
    if column is None:
        return context.say(f"strategy-field-{name.replace('_', '-')}")
    label = column.names.get(context.language)
    if name in DAYS:
        return context.say("strategy-field-day", name=label)
    return context.say("strategy-field-needed", name=label) if column.required else label


def field_note(name: str, context: Context) -> str:
    """What to write in a field, where its name does not say it all."""
    return context.say(f"strategy-note-{name}") if name in NOTED else ""


def name_indicator(id: str, context: Context) -> str:
    """An indicator with the unit that its values are written in."""
    if not id:
        return context.say("strategy-no-indicator")
    indicator = INDICATOR_BY_ID[id]
    unit = "%" if indicator.unit == "share" else unit_name(indicator)
    name = indicator.names.get(context.language)
    return f"{name} ({unit})" if unit else name


def describe_change(change: Change, context: Context) -> str:
    """One change in a line: when, who, which measure, and from what to what."""
    about = {"at": moment(change.at, context.language), "by": change.by, "measure": change.measure}
    if change.kind != "changed":
        return context.say(f"strategy-change-{change.kind}", **about)
    before, after = (write_stored(change, value, context) for value in (change.before, change.after))
    name = _column(change).names.get(context.language)
    return context.say("strategy-change-changed", **about, field=name, before=before, after=after)


def write_field(change: Change, context: Context) -> str:
    """What a change is about: the field, or the whole measure."""
    if change.kind != "changed":
        return context.say(f"strategy-whole-{change.kind}")
    return _column(change).names.get(context.language)


def _column(change: Change) -> Column:
    return CATALOGUE.dataset_by_id[DATASET].by_id[change.field]


def write_stored(change: Change, value: object, context: Context) -> str:
    """A stored value of the changed field as people read it; a dash where there was none."""
    if value is None or value == "":
        return "–"
    column = CATALOGUE.dataset_by_id[DATASET].by_id.get(change.field)
    if column is not None and column.codes is not None:
        return column.codes.label(str(value), context.language)
    if isinstance(value, bool):
        return context.say("yes" if value else "no")
    if isinstance(value, date):
        return day(value, context.language)
    if isinstance(value, float):
        return _write_number(value, change.unit_of, context)
    return str(value)


def _write_number(value: float, unit_of: str, context: Context) -> str:
    written = f"{value:.6f}".rstrip("0").rstrip(".").replace("-", "−")
    if context.language != "en":
        written = written.replace(".", ",")
    indicator = INDICATOR_BY_ID.get(unit_of)
    if indicator is None:
        return written
    unit = "%" if indicator.unit == "share" else unit_name(indicator)
    return f"{written}\u00a0{unit}" if unit else written
