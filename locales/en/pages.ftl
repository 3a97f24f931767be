# Navigation and what all pages share.
page-overview = Overview
page-strategy = Strategy follow-up
page-workload = Team workload
page-referrals = Referral flows
page-transitions = Transitions
page-datasets = Datasets
page-methods = Methods
and = and
local-user = local user
login-needed = Log in to see the situational picture.
login-expired = Your login has expired. Log in again to get back.
log-in = Log in
log-out = Log out

# Filters.
filter-language = Language / Kieli / Språk
filter-name-kieli = language
filter-title = What to look at
filter-county = County
filter-teams = Teams
filter-all-teams = All teams
filter-from = From
filter-to = To
filter-level = Period length
filter-group = Client group
filter-everybody = All clients
filter-name-alue = county
filter-name-tiimit = teams
filter-name-alku = first month
filter-name-loppu = last month
filter-name-tarkkuus = period length
filter-name-ryhma = client group
link-trouble = The link had a filter that is not known ({ $names }). The default is shown in its place.
level-month = Monthly
level-quarter = Quarterly
level-half-year = Half-yearly
level-year = Yearly
level-rolling = Rolling 12 months

# Empty states and banners.
nothing-released = The situational picture has no data yet. Import an Excel file or the sample county on the page Datasets.
go-to-datasets = Go to Datasets
no-data-in-scope = There is no data for this choice. Choose a longer time, another county or all teams.
not-by-group = Not available by client group
synthetic-banner = **Synthetic sample county.** The figures are made up and tell about no real county.
synthetic-remove = Remove the sample county
sample-add-county = Import the synthetic sample county
sample-add-study = Import the published study for comparison
importing = Importing and releasing…

# Figures, tables, files.
how-to-read = How to read this
figure-numbers = The figures as a table, and downloads
figure-origins = Where the figures come from
figure-subtitle = { $what } { $level }.
download-csv = Download CSV
download-xlsx = Download Excel
withheld-legend = “Not received”: the source system has not given the figure or has already hidden it. That is why the sums it belongs to are not known either.
hidden-legend = Hatched or “protected”: the figure is small (under { $threshold } people), or a small figure could be worked out from it. A protected figure may also be zero or large.
origin-none = { $dataset }: no import.
origin-line = { $dataset }: import { NUMBER($id, useGrouping: 0) }, { $file }, { $at }, { $by }
release-line = Release { NUMBER($id, useGrouping: 0) }, { $at }. Figures under { $threshold } people are protected.
heading-indicator = Indicator
heading-value = Value
heading-period = Period
heading-course = Trend
heading-variation = Variation
heading-team = Team

# Values and statuses.
status-shown = shown
status-suppressed = protected
status-withheld = not received
status-no-data = no data
over-180-days = over 180 days
period-window = { $months } months, to { $period }

# Charts.
chart-value = Value
chart-period = Period
chart-name = Name
chart-hidden = protected
chart-withheld = not received
chart-no-data = no data
chart-provisional = provisional
chart-target = target
chart-study = study
chart-mean = average
chart-limits = ordinary variation
chart-improvement = improving
chart-concern = worsening
chart-neutral = unusual
chart-missing = missing

# Variation and targets.
variation-improving = Improving
variation-worsening = Worsening
variation-changing = Changed
variation-ordinary = Ordinary variation
variation-short = Too few periods to judge
variation-since = { $word }, since { $period }
card-open = { $page } →
card-target = Target { $value }: { $verdict }
sparkline-label = { $name }, newest { $value }
verdict-achieved = reached
verdict-on-track = on track
verdict-at-risk = at risk
verdict-off-track = off track
verdict-missed = not reached in time
verdict-no-data = no data
verdict-no-target = no target
trend-improving = { $name }: now { $value } and improving
trend-worsening = { $name }: now { $value } and worsening
trend-changing = { $name }: now { $value }, the level has changed
trend-ordinary = { $name }: { $value }, ordinary variation
trend-short = { $name }: { $value }

# Overview.
overview-calm = None of the { $count } indicators needs special attention now.{ $burdened ->
    [0] { "" }
   *[other] { " " }Even so, the workload is growing: { $teams }.
}
overview-urgent = { $count ->
    [one] One indicator of { $of } needs attention: { $names }.
   *[other] { $count } indicators of { $of } need attention, starting with { $names }.
}{ $burdened ->
    [0] { "" }
   *[other] { " " }The workload is growing: { $teams }.
}
overview-teams = Teams whose workload is growing
overview-attention = Needs attention
overview-key = Key indicators
overview-changes = What has changed most recently
overview-no-changes = No new changes have begun in the latest periods: the figures show only ordinary variation.
overview-all = All indicators
page-overview-guide = The page first brings up the indicators that are truly worsening or whose target is at risk. **Improving** or **worsening** is said only when the change stands out from ordinary variation: a point is outside the limits, or seven values in a row are on the same side or move in the same direction. Otherwise the ups and downs are ordinary, and nothing should be concluded from them. If monthly figures would be too small to show, the indicator is given by quarter, half-year or year.
