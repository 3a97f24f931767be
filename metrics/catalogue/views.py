"""The closed catalogue of views: every cross-table that is ever published. Nothing else can be shown.

A view with "team" also publishes the county; every view publishes the margins of its dimensions and the
groups of its codes (a service's sector, a status's group), because they are protected with it.
"""

from metrics.catalogue.codes import PHASES
from metrics.catalogue.model import Same, View

VIEWS = (
    View("teams", "teams", ("team",)),
    View("strategy", "strategy", ("measure",)),
    View("staffing_team", "staffing", ("team", "profession"), "month"),
    View("activities_team", "activities", ("team", "activity"), "month"),
    View("caseload_team", "caseload", ("team",), "month"),
    View("caseload_group", "caseload", ("client_group",), "month"),
    View("caseload_team_group", "caseload", ("team", "client_group"), "half_year"),
    View("referrals_team", "referrals", ("team",), "month"),
    View("referrals_source", "referrals", ("source",), "quarter"),
    View("referrals_target", "referrals", ("target",), "quarter"),
    View("referrals_team_source", "referrals", ("team", "source"), "half_year"),
    View("referrals_team_target", "referrals", ("team", "target"), "half_year"),
    View("referrals_source_target", "referrals", ("source", "target"), "half_year"),
    View("waits_county", "waits", ("step", "band"), "month"),
    View("waits_team", "waits", ("team", "step", "band"), "quarter"),
    View("transitions_county", "transitions", ("before", "after"), "half_year"),
    View("transitions_group", "transitions", ("client_group", "before", "after"), "year"),
    View("transitions_team", "transitions", ("team", "before", "after"), "year"),
    View("goals_county", "goals", ("goal_group",), "quarter"),
    View("goals_team", "goals", ("team", "goal_group"), "half_year"),
    View("population", "population", (), "year"),
    View("pathway_county", "pathway", ("phase",), "quarter"),
    View("pathway_group", "pathway", ("client_group", "phase"), "half_year"),
    View("pathway_team", "pathway", ("team", "phase"), "half_year"),
    View("deviations_county", "deviations", ("phase", "risk"), "half_year"),
    View("deviations_team", "deviations", ("team", "risk"), "half_year"),
    View("outcomes_team", "outcomes", ("team", "instrument"), "half_year"),
    View("experience_county", "experience", ("respondent", "item"), "half_year"),
    View("experience_team", "experience", ("team", "respondent", "item"), "year"),
    View("supported_employment_team", "supported_employment", ("team",), "half_year"),
    View("costs_team", "costs", ("team", "cost_type"), "month"),
    View("agreements", "agreements", (), "half_year"),
)

FIRST_CONTACT = (("step", "to_first_contact"),)
REFERRAL = (("phase", "referral"),)
IN_WORK = tuple(("phase", phase.id) for phase in PHASES.codes if phase.id != "referral")
SAME = (
    Same(("caseload", "started"), ("waits", "completed"), FIRST_CONTACT),
    Same(("caseload", "waiting"), ("waits", "waiting"), FIRST_CONTACT),
    Same(("caseload", "ended"), ("transitions", "ended")),
    Same(("caseload", "active"), ("transitions", "open")),
    # where the path of everybody is followed
    Same(("caseload", "referred"), ("pathway", "entered"), REFERRAL, perhaps=True),
    Same(("caseload", "started"), ("pathway", "moved_on"), REFERRAL, perhaps=True),
    Same(("caseload", "waiting"), ("pathway", "still"), REFERRAL, perhaps=True),
    Same(("caseload", "active"), ("pathway", "still"), IN_WORK, perhaps=True),
    *(
        Same(("waits", "completed"), ("pathway", "moved_on"), (("phase", phase),), (("step", step),), True)
        for step, phase in (
            ("to_team_meeting", "assessment"),
            ("to_plan", "planning"),
            ("to_service", "support"),
        )
    ),
)
