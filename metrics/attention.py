"""Which indicators need attention first, by rules: worsening signals and failing targets before the rest."""

from collections.abc import Iterable
from dataclasses import dataclass

from metrics.evaluate import Reading
from metrics.signal import Judgement
from metrics.spc import Assurance
from metrics.strategy import TargetView, Verdict, has_direction, is_upwards

_BY_VERDICT: dict[Verdict, int] = {"missed": 4, "off_track": 4, "at_risk": 2}


@dataclass(frozen=True, eq=False)
class Standing:
    """One indicator with its reading, its judgement and the target set for it, if any."""

    indicator_id: str
    reading: Reading
    judgement: Judgement
    target: TargetView | None

    @property
    def urgency(self) -> int:
        """0: nothing to attend to. Worsening weighs 3, a missed or failing target 4, one at risk 2."""
        worse = 3 if self.judgement.variation == "worsening" else 0
        return worse + (_BY_VERDICT.get(self.target.verdict, 0) if self.target else 0)

    @property
    def assurance(self) -> Assurance | None:
        """Whether the newest level meets the target always, never, or now and then; None where unknown."""
        return assure(self.judgement, self.target)

    @property
    def changed_lately(self) -> bool:
        """Whether a signal began within the last three periods."""
        since, periods = self.judgement.since, self.reading.series.periods
        return since is not None and since in periods[-4:]


def assure(judgement: Judgement | None, target: TargetView | None) -> Assurance | None:
    """What the newest level's usual variation says of the target; None where one of them is missing."""
    if judgement is None or target is None or not has_direction(target.measure):
        return None
    return judgement.assurance(target.measure.target, upwards=is_upwards(target.measure))


def rank(standings: Iterable[Standing]) -> list[Standing]:
    """The most urgent first; equals in the order given."""
    return sorted(standings, key=lambda standing: -standing.urgency)


def needing_attention(standings: Iterable[Standing]) -> list[Standing]:
    return [standing for standing in rank(standings) if standing.urgency > 0]
