"""The synthetic county's strategy: measures under the five recommendations, judged by its own data."""

from dataclasses import asdict, dataclass
from datetime import date

import pandas as pd

from metrics.catalogue.counties import SYNTHETIC_COUNTY


@dataclass(frozen=True)
class Measure:
    """One measure of the strategy; shares in per cent."""

    measure: str
    recommendation: str
    objective: str
    action: str
    owner: str
    start: date
    due: date
    state: str
    indicator: str | None = None
    baseline: float | None = None
    target: float | None = None
    target_date: date | None = None
    with_clients: bool = False


_FAST = "Työkyvyn tukeen pääsee ilman pitkää odotusta"
_RESULTS = "Palvelu auttaa kohti työtä, opintoja tai kuntoutusta"
_AGREED = "Yhteistyöstä ja työnjaosta on sovittu kumppanien kanssa"
_CARRIED = "Tiimeissä on riittävästi ammattilaisia asiakkaisiin nähden"
_WHOLE = "Asiakkaan palvelut muodostavat yhden johdetun kokonaisuuden"
_SKILLS = "Ammattilaisilla on työkyvyn tuen osaaminen"
_VOICE = "Asiakkaat ovat mukana suunnittelemassa ja arvioimassa palvelua"

MEASURES = (
    # Met: the centralised team brings the median wait clearly under the target.
    Measure(
        "T1",
        "r1",
        _FAST,
        "Perustetaan keskitetty työkyvyn tuen tiimi koko alueelle",
        "Työikäisten palvelujen johtaja",
        date(2024, 9, 1),
        date(2025, 6, 30),
        "done",
        "wait_median",
        45,
        35,
        date(2026, 6, 30),
        with_clients=True,
    ),
    Measure(
        "T2",
        "r1",
        _RESULTS,
        "Seurataan siirtymiä neljännesvuosittain ja käsitellään ne johtoryhmässä",
        "Kehittämispäällikkö",
        date(2024, 3, 1),
        date(2027, 12, 31),
        "in_progress",
        "positive_transition_share",
        45,
        55,
        date(2027, 12, 31),
    ),
    Measure(
        "T3",
        "r1",
        _RESULTS,
        "Kirjataan työkyvyn tuen tavoitteet hyvinvointialueen strategiaan",
        "Strategiajohtaja",
        date(2024, 1, 1),
        date(2024, 12, 31),
        "done",
    ),
    Measure(
        "T4",
        "r2",
        _AGREED,
        "Kutsutaan yhteistyöfoorumi koolle neljä kertaa vuodessa",
        "Yhteistyöfoorumin puheenjohtaja",
        date(2024, 1, 1),
        date(2026, 12, 31),
        "in_progress",
        "forum_meetings",
        75,
        100,
        date(2026, 12, 31),
    ),
    # Late: due in June 2026 and still going on, so the missing link stays missing.
    Measure(
        "T5",
        "r2",
        _AGREED,
        "Sovitaan ohjauskäytäntö mielenterveys- ja päihdepalvelujen kanssa kaikille tiimeille",
        "Mielenterveys- ja päihdepalvelujen päällikkö",
        date(2025, 9, 1),
        date(2026, 6, 30),
        "in_progress",
        "mental_health_share",
        6.5,
        10,
        date(2027, 6, 30),
    ),
    Measure(
        "T6",
        "r2",
        _CARRIED,
        "Täytetään avoimet tehtävät ja tarkistetaan tiimien mitoitus",
        "Työikäisten palvelujen johtaja",
        date(2025, 10, 1),
        date(2027, 3, 31),
        "in_progress",
        "active_per_fte",
        17,
    ),
    # Failed: called done, but the date has passed and the share stands where it was.
    Measure(
        "T7",
        "r3",
        _WHOLE,
        "Nimetään jokaiselle asiakkaalle asiakasvastaava",
        "Tiimien lähiesihenkilöt",
        date(2024, 2, 1),
        date(2025, 12, 31),
        "done",
        "named_coordinator_share",
        61,
        80,
        date(2025, 12, 31),
    ),
    # Drifting: the share moves slowly away from the target.
    Measure(
        "T8",
        "r3",
        _WHOLE,
        "Sovitaan seurantatapaaminen jo palvelun alussa",
        "Palvelukoordinaattori",
        date(2024, 5, 1),
        date(2027, 6, 30),
        "in_progress",
        "followup_share",
        82,
        88,
        date(2027, 6, 30),
        with_clients=True,
    ),
    Measure(
        "T9",
        "r3",
        _WHOLE,
        "Otetaan käyttöön yhteinen lähete ja palautekäytäntö",
        "Palvelukoordinaattori",
        date(2026, 9, 1),
        date(2027, 5, 31),
        "not_started",
    ),
    Measure(
        "T10",
        "r4",
        _SKILLS,
        "Työkyvyn tuen koulutus kaikille tiimien ammattilaisille",
        "Osaamisen kehittämisen asiantuntija",
        date(2024, 1, 1),
        date(2027, 6, 30),
        "in_progress",
        "trained_share",
        40,
        85,
        date(2027, 6, 30),
    ),
    Measure(
        "T11",
        "r5",
        _VOICE,
        "Kootaan asiakasraati ja käsitellään sen havainnot foorumissa",
        "Osallisuuskoordinaattori",
        date(2024, 4, 1),
        date(2026, 12, 31),
        "in_progress",
        "client_panels",
        2,
        4,
        date(2027, 6, 30),
        with_clients=True,
    ),
    Measure(
        "T12",
        "r5",
        _VOICE,
        "Palkataan kokemusasiantuntija kahteen tiimiin",
        "Osallisuuskoordinaattori",
        date(2025, 1, 1),
        date(2025, 12, 31),
        "cancelled",
        with_clients=True,
    ),
)


def build_strategy() -> pd.DataFrame:
    """One row per measure."""
    rows = pd.DataFrame([asdict(measure) for measure in MEASURES])
    return rows.assign(county=SYNTHETIC_COUNTY)
