"""Code lists about teams: professions, activities, operating models and tasks.

Professions and models follow THL Tutkimuksesta tiiviisti 31/2023 (figure 1 and its text).
"""

from metrics.catalogue.codes.shared import SECTORS, make_code
from metrics.catalogue.model import CodeList, Names

OPERATING_MODELS = CodeList(
    "operating_model",
    Names("Toimintamalli", "Verksamhetsmodell", "Operating model"),
    (
        make_code("fixed", "Kiinteä", "Fast", "Fixed"),
        make_code("assembled", "Koottava", "Sammansatt", "Assembled per client"),
        make_code("centralised", "Keskitetty", "Centraliserad", "Centralised"),
    ),
)

TEAM_TASKS = CodeList(
    "team_task",
    Names("Tehtävä", "Uppgift", "Task"),
    (
        make_code("solver", "Ratkaisija", "Problemlösare", "Solver"),
        make_code("owner", "Vastuunottava", "Ansvarstagande", "Takes responsibility"),
        make_code("consulting", "Konsultoiva", "Konsulterande", "Consulting"),
    ),
)

PROFESSIONS = CodeList(
    "profession",
    Names("Ammattiryhmä", "Yrkesgrupp", "Profession"),
    (
        make_code("physician", "Lääkäri", "Läkare", "Physician", "health"),
        make_code("public_health_nurse", "Terveydenhoitaja", "Hälsovårdare", "Public health nurse", "health"),
        make_code("nurse", "Sairaanhoitaja", "Sjukskötare", "Nurse", "health"),
        make_code(
            "work_ability_coordinator",
            "Työkykykoordinaattori",
            "Arbetsförmågekoordinator",
            "Work ability coordinator",
            "health",
        ),
        make_code("social_worker", "Sosiaalityöntekijä", "Socialarbetare", "Social worker", "social"),
        make_code("social_counsellor", "Sosiaaliohjaaja", "Socialhandledare", "Social counsellor", "social"),
        make_code(
            "employment_expert",
            "Työllisyyden asiantuntija",
            "Sysselsättningsexpert",
            "Employment expert",
            "employment",
            "työvoiman asiantuntija",
        ),
        make_code("job_coach", "Työhönvalmentaja", "Arbetstränare", "Job coach", "employment"),
        make_code("kela_expert", "Kelan asiantuntija", "FPA-expert", "Kela expert", "kela"),
        make_code("physiotherapist", "Fysioterapeutti", "Fysioterapeut", "Physiotherapist", "rehabilitation"),
        make_code(
            "occupational_therapist",
            "Toimintaterapeutti",
            "Ergoterapeut",
            "Occupational therapist",
            "rehabilitation",
        ),
        make_code(
            "rehabilitation_counsellor",
            "Kuntoutusohjaaja",
            "Rehabiliteringshandledare",
            "Rehabilitation counsellor",
            "rehabilitation",
        ),
        make_code("psychologist", "Psykologi", "Psykolog", "Psychologist", "mental_health"),
        make_code(
            "psychiatric_nurse",
            "Psykiatrinen sairaanhoitaja",
            "Psykiatrisk sjukskötare",
            "Psychiatric nurse",
            "mental_health",
        ),
        make_code(
            "substance_worker",
            "Päihdetyöntekijä",
            "Missbrukararbetare",
            "Substance use worker",
            "mental_health",
        ),
        make_code(
            "expert_by_experience",
            "Kokemusasiantuntija",
            "Erfarenhetsexpert",
            "Expert by experience",
            "other",
        ),
        make_code("other", "Muu ammattilainen", "Annan yrkesperson", "Other professional", "other", "muu"),
    ),
    SECTORS,
)

ACTIVITIES = CodeList(
    "activity",
    Names("Toiminto", "Aktivitet", "Activity"),
    (
        make_code("team_meeting", "Tiimikokous", "Teammöte", "Team meeting"),
        make_code("network_meeting", "Verkostotapaaminen", "Nätverksmöte", "Network meeting"),
        make_code("initial_interview", "Alkuhaastattelu", "Inledande intervju", "Initial interview"),
        make_code("appointment", "Vastaanotto", "Mottagning", "Appointment"),
        make_code("health_check", "Terveystarkastus", "Hälsoundersökning", "Health check"),
        make_code(
            "consultation_anonymous", "Anonyymi konsultaatio", "Anonym konsultation", "Anonymous consultation"
        ),
        make_code("consultation_paper", "Paperikonsultaatio", "Papperskonsultation", "Paper consultation"),
        make_code(
            "consultation_with_client",
            "Konsultaatio asiakkaan kanssa",
            "Konsultation med klienten",
            "Consultation with the client",
        ),
        make_code("not_attended", "Peruuttamatta pois jäänyt käynti", "Uteblivet besök", "Not attended"),
        make_code("cooperation_forum", "Yhteistyöfoorumi", "Samarbetsforum", "Cooperation forum"),
        make_code("client_panel", "Asiakasraati", "Klientråd", "Client panel"),
    ),
)
