"""Which indicators need attention first, by rules: worsening signals and failing targets before the rest."""

from collections.abc import Iterable
from dataclasses import dataclass

from metrics.evaluate import Reading
from metrics.signal import Judgement
from metrics.strategy import TargetView, Verdict

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
    def is_good_news(self) -> bool:
        met = self.target is not None and self.target.verdict == "achieved"
        return self.urgency == 0 and (self.judgement.variation == "improving" or met)

    @property
    def changed_lately(self) -> bool:
        """Whether a signal began within the last three periods."""
        since, periods = self.judgement.since, self.reading.series.periods
        return since is not None and since in periods[-4:]


def rank(standings: Iterable[Standing]) -> list[Standing]:
    """The most urgent first; equals in the order given."""
    return sorted(standings, key=lambda standing: -standing.urgency)


def needing_attention(standings: Iterable[Standing]) -> list[Standing]:
    return [standing for standing in rank(standings) if standing.urgency > 0]
