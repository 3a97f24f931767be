"""Published figures for pages: `exports.reading`, the same cache for pages and files."""

from exports.reading import (
    CountyViews,
    counties,
    county_views,
    judgement,
    latest_value,
    listing,
    origins,
    reading,
    study_reading,
    team_names,
    time_span,
)

__all__ = [
    "CountyViews", "counties", "county_views", "judgement", "latest_value", "listing", "origins", "reading",
    "study_reading", "team_names", "time_span",
]  # fmt: skip
