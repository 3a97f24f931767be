"""What pages and files are drawn from: the release, the scope, the language, names and colours."""

from dataclasses import dataclass
from functools import cached_property

from charts.tokens import Palette
from data_access.notes import Note, SubjectKind, list_notes
from data_access.published import Release
from data_access.rebases import Rebase, choose_rebases, list_rebases
from data_access.store import Store
from exports import reading
from locales import text
from locales.numbers import Language, moment
from metrics.catalogue.counties import is_study
from metrics.evaluate import Reading
from metrics.protected import PublishedView
from metrics.scope import Scope
from metrics.signal import Judgement


@dataclass(frozen=True)
class Context:
    """What a page or a pack draws from: the release, the scope, and names and colours to draw it with."""

    store: Store
    release: Release
    scope: Scope
    teams: dict[str, str]
    language: Language
    palette: Palette

    def view(self, id: str) -> PublishedView:
        return reading.county_views(self.store, self.release, self.scope.county)[id]

    def reading(self, indicator_id: str, scope: Scope | None = None) -> Reading | None:
        return reading.reading(self.store, self.release, scope or self.scope, indicator_id)

    def judgement(self, indicator_id: str, scope: Scope | None = None) -> Judgement | None:
        wanted = scope or self.scope
        months = tuple(each.period for each in self.rebases(indicator_id, wanted))
        return reading.judgement(self.store, self.release, wanted, indicator_id, months)

    def rebases(self, indicator_id: str, scope: Scope | None = None) -> tuple[Rebase, ...]:
        """The rebase points of an indicator, by month: the county's own, or those of exactly one team."""
        return choose_rebases(self.all_rebases, indicator_id, (scope or self.scope).teams)

    @cached_property
    def all_rebases(self) -> tuple[Rebase, ...]:
        """Every rebase point of the county, by month.

        Read for each context, so that one which somebody adds shows at once.
        """
        with self.store.reading() as connection:
            found = list_rebases(connection, self.store, self.scope.county)
        return tuple(found)

    def notes(self, kind: SubjectKind, subject: str) -> tuple[Note, ...]:
        """The notes beside an indicator or a measure, by month."""
        return tuple(each for each in self.all_notes if (each.subject_kind, each.subject) == (kind, subject))

    @cached_property
    def all_notes(self) -> tuple[Note, ...]:
        """Every note of the county, by month; read for each context, like the rebase points."""
        with self.store.reading() as connection:
            return tuple(list_notes(connection, self.store, self.scope.county))

    def study(self, indicator_id: str) -> float | None:
        """The published study's value beside the county's own; None where there is none to compare."""
        if is_study(self.scope.county):
            return None
        return reading.latest_value(reading.study_reading(self.store, self.release, indicator_id))

    @property
    def chosen_teams(self) -> tuple[str, ...]:
        """The teams that are compared: those chosen, or all."""
        return self.scope.teams or tuple(self.teams)

    def say(self, id: str, /, **arguments: str | int | float) -> str:
        return text(id, self.language, **arguments)


def describe_release(context: Context) -> str:
    """The grey line: release, its moment, and the threshold."""
    return context.say(
        "release-line",
        id=context.release.id,
        at=moment(context.release.at, context.language),
        threshold=context.release.threshold,
    )
