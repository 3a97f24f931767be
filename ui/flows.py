"""Flow tables and distributions for pages: `exports.flows`, the same cache for pages and files."""

from exports.flows import (
    CACHED,
    Earlier,
    ask,
    distribution,
    draw_once,
    flow,
    flow_beside,
    open_cases,
    referrals,
    routes,
    study_distribution,
    study_scope,
    study_transitions,
    transitions,
)

__all__ = [
    "CACHED", "Earlier", "ask", "distribution", "draw_once", "flow", "flow_beside", "open_cases", "referrals",
    "routes", "study_distribution", "study_scope", "study_transitions", "transitions",
]  # fmt: skip
