"""Access: is the door open, and how fast?"""

from metrics.catalogue.indicators.model import Indicator, Term
from metrics.catalogue.model import UNKNOWN, Names

_FIRST = {"step": "to_first_contact"}
_WITHIN_14 = {**_FIRST, "band": "g:up_to_14"}
_OVER_90 = {**_FIRST, "band": "g:over_90"}
_PLAN = {"step": "to_plan"}
_PLAN_WITHIN_30 = ({**_PLAN, "band": "g:up_to_14"}, {**_PLAN, "band": "g:from_15_to_30"})


def _caseload(measure: str) -> tuple[Term, ...]:
    return (Term("caseload", measure),)


ACCESS = (
    Indicator(
        "referred",
        "access",
        Names("Ohjatut asiakkaat", "Hänvisade klienter", "Clients referred"),
        "persons",
        "neither",
        "r2",
        "workload",
        _caseload("referred"),
        decimals=0,
    ),
    Indicator(
        "accepted_share",
        "access",
        Names("Palveluun otettujen osuus", "Andel antagna", "Share accepted"),
        "share",
        "neither",
        "r3",
        "workload",
        _caseload("accepted"),
        _caseload("referred"),
    ),
    Indicator(
        "self_referred_share",
        "access",
        Names("Itse hakeutuneiden osuus", "Andel som sökt sig själva", "Share self-referred"),
        "share",
        "neither",
        "r5",
        "referrals",
        (Term("referrals", "persons", ({"source": "self"},)),),
        (Term("referrals", "persons", minus=({"source": UNKNOWN},)),),
    ),
    Indicator(
        "first_contact_14d",
        "access",
        Names("Ensikontakti 14 vuorokaudessa", "Första kontakt inom 14 dygn", "First contact within 14 days"),
        "share",
        "up",
        "r1",
        "referrals",
        (Term("waits", "completed", (_WITHIN_14,)),),
        (Term("waits", "completed", (_FIRST,)), Term("waits", "waiting", (_FIRST,), (_WITHIN_14,))),
    ),
    Indicator(
        "wait_median",
        "access",
        Names("Odotusajan mediaani", "Väntetidens median", "Median wait"),
        "days",
        "down",
        "r1",
        "referrals",
        method="quantile",
        step="to_first_contact",
        quantile=0.5,
        decimals=0,
    ),
    Indicator(
        "wait_p90",
        "access",
        Names("Odotusaika, jonka 90 % alittaa", "Väntetid som 90 % underskrider", "Wait that 90% stay under"),
        "days",
        "down",
        "r1",
        "referrals",
        method="quantile",
        step="to_first_contact",
        quantile=0.9,
        decimals=0,
    ),
    Indicator(
        "waiting_end",
        "access",
        Names("Odottavat kauden lopussa", "Väntande vid periodens slut", "Waiting at the end of the period"),
        "persons",
        "down",
        "r3",
        "workload",
        _caseload("waiting"),
        decimals=0,
    ),
    Indicator(
        "waiting_over_90d_share",
        "access",
        Names("Yli 90 vrk odottaneiden osuus", "Andel som väntat över 90 dygn", "Share waiting over 90 days"),
        "share",
        "down",
        "r3",
        "referrals",
        (Term("waits", "waiting", (_OVER_90,)),),
        (Term("waits", "waiting", (_FIRST,)),),
    ),
    Indicator(
        "plan_30d",
        "access",
        Names(
            "Suunnitelma 30 vuorokaudessa tiimistä",
            "Plan inom 30 dygn från teamet",
            "Plan within 30 days of the team",
        ),
        "share",
        "up",
        "r3",
        "referrals",
        (Term("waits", "completed", _PLAN_WITHIN_30),),
        (Term("waits", "completed", (_PLAN,)), Term("waits", "waiting", (_PLAN,), _PLAN_WITHIN_30)),
    ),
)
