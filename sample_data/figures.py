"""The figures of THL Tutkimuksesta tiiviisti 31/2023 that both sample workbooks rest on."""

# Figure 2: referrals to other services, of 213 clients followed up.
SERVICES = {
    "primary_care": 41,
    "other": 36,
    "kela_rehabilitation": 27,
    "specialised_care": 25,
    "rehabilitative_work": 19,
    "physiotherapy": 17,
    "mental_health": 14,
    "pension_rehabilitation": 13,
    "work_ability_assessment": 11,
    "adult_social_work": 10,
    "oral_health": 10,
    "health_check": 9,
    "debt_counselling": 9,
    "employment_promoting": 9,
}
STARTED = 270  # first questionnaires
FOLLOWED_UP = 213  # follow-up questionnaires
ENDED = 81  # of them ended during the follow-up

# Figure 3 and its text: net change in the number of clients in a status, of the ended cases.
NET_CHANGES = {
    "paid_work": 11,
    "degree_studies": 7,
    "unemployed_rehabilitation": 12,
    "unemployed_service": 5,
}
GOAL_PERCENT = {"rehabilitation_employment": 29, "ability_assessment": 31, "needs_mapping": 40}
