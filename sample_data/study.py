"""The published study as rows: THL Tutkimuksesta tiiviisti 31/2023, work-ability support teams.

Only figures that are printed, or that follow from printed ones by one calculation that STUDY_NOTES tells.
"""

from datetime import date

import numpy as np
import pandas as pd

from metrics.catalogue.counties import STUDY_AREA
from metrics.catalogue.model import UNKNOWN
from sample_data.county import in_declared_order
from sample_data.figures import ENDED, FOLLOWED_UP, GOAL_PERCENT, NET_CHANGES, SERVICES, STARTED

STUDY_TEAM = "TYO"
MONTH = 202209  # the path follow-up ended in September 2022
QUARTER = 202207

STUDY_NOTES: tuple[str, ...] = (
    (
        "Lähde: Blomgren, Männistö-Inkinen, Partanen ja Saikku: Monialaiset työkyvyn tuen tiimit palveluiden "
        "yhteensovittamisessa. Tutkimuksesta tiiviisti 31/2023, Terveyden ja hyvinvoinnin laitos."
    ),
    (
        "Tutkimuksen seitsemän hanketta ovat tässä yksi tiimi. Seuranta kesti lokakuusta 2021 syyskuuhun "
        "2022, ja koko seurannan luvut on merkitty sen viimeiselle kuukaudelle ja neljännekselle. Ne eivät "
        "siis kuvaa yhtä kuukautta."
    ),
    (
        "Ohjaukset: kuvion 2 henkilömäärät, yhteensä 250 ohjausta neljääntoista palveluun; seurantatieto on "
        "213 asiakkaasta. Ohjaavien tahojen lukuja ei ole, joten ohjaava taho on ei tietoa."
    ),
    (
        "Julkaisun virhe: kuvio 2 ilmoittaa erikoissairaanhoidon osuudeksi 12 %, mutta 25 ohjausta 250:stä "
        "on 10,0 %. Painetut henkilömäärät summautuvat tasan 250:een, joten tähän on otettu määrä 25."
    ),
    (
        "Asiakkuudet: alkaneita 270 (alkukyselyt) ja päättyneitä 81. Seurantakysely saatiin 213 asiakkaasta; "
        "sille ei ole omaa saraketta, mutta päättyneet ja kesken olevat ovat yhdessä 213. Asiakasryhmiä ei "
        "ole julkaistu."
    ),
    (
        "Tavoitteet on laskettu: julkaisu antaa tavoiteryhmien osuudet 29, 31 ja 40 % asiakkaista, ja ne on "
        "muutettu henkilöiksi 270 alkukyselyn perusteella (78, 84 ja 108). Tavoitteiden toteutumista ei ole "
        "julkaistu."
    ),
    (
        "Siirtymät: kuviosta 3 ovat tekstissä vain nettomuutokset (palkkatyö +11, tutkinto-opinnot +7, "
        "kuntoutus +12, työllistymistä tukeva palvelu +5; päättyneitä 81). Lähtötilanteita ei ole, joten "
        "tilanne ennen on ei tietoa ja loput 46 ovat myös jälkeen ei tietoa. Rivit eivät ole tiloissa "
        "olleiden määriä vaan näitä nettomuutoksia. Kesken olevia on laskettu olevan 213 − 81 = 132."
    ),
    (
        "Kuvio 1 (tiimien ammattilaiset, 17 hanketta): käytettävissä olevassa tekstissä ei ole lukuja, joten "
        "henkilöstöstä ei ole rivejä. Yleisimpiä olivat terveydenhuollon, Kelan, sosiaalihuollon, "
        "työllisyyden ja kuntoutuksen ammattilaiset; osa tiimeistä kaipasi lisää mielenterveys- ja "
        "päihdetyön tai kuntoutuksen osaamista."
    ),
    (
        "Kuvio 4 (ammattilaisten arviot, n = 81): tekstissä on kaksi sanallista suuruusluokkaa. "
        "Työllistymisvalmiuksien koki edistyneen vajaa puolet vastaajista, ohjautumisen koulutukseen tai "
        "työhön hieman yli neljännes. Tarkkoja lukuja ei ole, joten niistä ei ole rivejä."
    ),
)
_UNPUBLISHED = (
    "referred",
    "accepted",
    "active",
    "active_over_30d",
    "waiting",
    "with_coordinator",
    "with_plan",
    "followup_due",
    "followup_held",
    "returned",
)


def build_study() -> dict[str, pd.DataFrame]:
    """Dataset id -> the study's rows, with the declared columns; datasets without figures are absent."""
    frames = {
        "teams": _teams(),
        "caseload": _caseload(),
        "referrals": _referrals(),
        "transitions": _transitions(),
        "goals": _goals(),
    }
    return {
        dataset: in_declared_order(dataset, rows.assign(county=STUDY_AREA, team=STUDY_TEAM))
        for dataset, rows in frames.items()
    }


def _teams() -> pd.DataFrame:
    """One row: the study's seven projects."""
    return pd.DataFrame(
        {
            "name": ["Tutkimuksen tiimit (7 hanketta)"],
            "sub_area": [None],
            "employment_areas": [None],
            "operating_model": [None],
            "task": [None],
            "start": [date(2021, 10, 1)],
            "end": [date(2022, 9, 30)],
        },
        dtype=object,
    )


def _caseload() -> pd.DataFrame:
    """One row: cases started and ended."""
    row = {"period": MONTH, "client_group": UNKNOWN, "started": STARTED, "ended": ENDED}
    return pd.DataFrame([row | dict.fromkeys(_UNPUBLISHED, np.nan)])


def _referrals() -> pd.DataFrame:
    """One row per service of figure 2."""
    return pd.DataFrame(
        {"period": MONTH, "source": UNKNOWN, "target": list(SERVICES), "persons": list(SERVICES.values())}
    )


def _transitions() -> pd.DataFrame:
    """One row per status with a published net change; the rest, ended and open, are not known."""
    ended = NET_CHANGES | {UNKNOWN: ENDED - sum(NET_CHANGES.values())}
    rows = pd.DataFrame({"after": list(ended), "ended": list(ended.values())})
    rows["open"] = np.where(rows["after"] == UNKNOWN, float(FOLLOWED_UP - ENDED), np.nan)
    return rows.assign(period=QUARTER, client_group=UNKNOWN, before=UNKNOWN)


def _goals() -> pd.DataFrame:
    """One row per goal group: its published share of the clients who started, in persons."""
    persons = [round(STARTED * percent / 100) for percent in GOAL_PERCENT.values()]
    rows = pd.DataFrame({"goal_group": list(GOAL_PERCENT), "set": persons})
    return rows.assign(period=QUARTER, reached=np.nan, partly=np.nan, not_reached=np.nan)
