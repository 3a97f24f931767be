# Team workload.
workload-nothing = There is no data on caseload or staffing for this choice. Choose another county or a longer time, or import the datasets Caseload and Staffing.
workload-by-group = The client group filters only the caseload. Staffing and activities are not recorded by client group.
workload-headline-none = The workload of teams cannot be compared, because the number of clients or of filled posts is missing.
workload-headline-one = { $team }: { $value }. { $sure }
workload-headline-same = The workload is the same in all teams: { $value }.
workload-headline-even = The workload is spread evenly: the teams have { $least }–{ $most } clients per FTE.
workload-headline-uneven = { $team } clearly has the heaviest workload: { $value }, while other teams usually have { $others }.
workload-headline-growing = { $team } clearly has the heaviest workload, and it is growing (since { $since }): { $value }, while other teams usually have { $others }.
workload-headline-easing = { $team } clearly has the heaviest workload, but it is easing (since { $since }): { $value }, while other teams usually have { $others }.
workload-headline-unsure = The teams’ workloads differ ({ $least }–{ $most } clients per FTE), but the numbers are so small that chance may explain it.
workload-course-growing = The load is growing by more than ordinary variation explains (since { $since }).
workload-course-easing = The load is easing by more than ordinary variation explains (since { $since }).
workload-course-ordinary = Its ups and downs are ordinary variation.
workload-course-short = There are too few periods to tell which way it is going.
workload-side-by-side = Clients per FTE by team, { $period }
workload-reference = whole county
workload-load-over-time = How clients per FTE have changed by team
workload-waiting-over-time = How the number waiting for the service has changed by team
workload-waits = Expected wait and observed wait side by side
workload-waits-subtitle = In weeks by team. Expected: { $expected }. Observed: { $observed }.
workload-waits-note = The expected wait is the length of the queue divided by the pace at which the team starts clients (Little’s law). It assumes that the pace stays the same, that clients are taken in the order they came, and that nobody leaves the queue. It tells how long the last in the queue would wait. The observed wait is a median: how long an ordinary client waited for first contact. So the two are not quite the same thing. Where the expected one is clearly longer, the queue has grown faster than it is being worked off.
workload-waits-endless = Over half have waited for more than 180 days, so the observed wait cannot be told more closely: { $teams }.
workload-wait-expected = expected
workload-wait-observed = observed (median)
workload-wait-kind = Wait
workload-wait-weeks = In weeks
workload-planned-fte = planned
workload-filled-fte = filled
workload-post = Posts
workload-fte = FTE
workload-professionals = Professionals
workload-posts-open = Unfilled posts: { $teams }
workload-posts-full = All planned posts are filled
workload-posts-subtitle = Planned and filled full-time equivalents (FTE) by team, { $period }.
workload-missing = { $count ->
    [one] One team lacks one sector
   *[other] Teams lack { $count } sectors in all
}
workload-complete = All teams have all six sectors
workload-sector = Sector
workload-composition-subtitle = Professionals by sector, { $period }. Figure 1 of the study asked the same: which professionals the team lacks.
workload-composition-note = In the study (THL, Tutkimuksesta tiiviisti 31/2023), teams wished for more professionals of mental health and substance use work and of rehabilitation.
workload-coverage = The teams together have { $present } of { $looked } sectors ({ $share }), where each team should have six.
workload-lacks-none = - All six sectors: { $teams }
workload-lacks = - **{ $team }**: missing { $sectors }
workload-consultations = Consultations by kind
workload-consultations-share = { $share } of consultations are held without the client
workload-no-shows = Visits that nobody came to took about { $hours } hours a month, that is { $fte } ({ $period }). This time would be won back if everybody came or cancelled in time.
workload-no-shows-share = Of the visits booked, { $share } were not attended.
workload-kind = Kind of consultation
workload-times = Times
page-workload-guide = **Clients per FTE** is the number of open cases at the end of the month divided by filled posts in full-time equivalents (FTE). The figure grows when more clients come or when a post stays unfilled. **Load** over 1 means that more clients are accepted than there is time to start with, so the queue grows. **Expected wait** tells how long the present queue would take to clear at the present pace. The heading names a team only when it differs clearly from the others (by over 30 per cent) and by more than chance explains, and says that the workload is growing only when the change stands out from ordinary variation. In the table, an outlined box is a sector from which the team has nobody.

    {""}**The comparison of teams** tells whether a team differs from the others by more than chance explains. The middle line of the funnel is the share of all that are compared together, and the limits are where chance alone would carry a team of that size: about one in twenty falls outside the inner 95% limits by chance, and about two in a thousand outside the outer 99.8% limits. So a team is named in the title only by the outer limits. A team’s own interval is Wilson’s for shares and Byar’s for counts. With small numbers the interval is wide and the figure only indicative. All teams of the county are always compared, even where the page is narrowed to a few. A protected figure takes no part.
workload-unit-fte = FTE

# What if?
scenario-title = What if?
scenario-lead = Try out what would happen to the queue and the wait over the coming 12 months. Trying changes no data.
scenario-by-group = This is about all clients together. Choose all client groups to try it.
scenario-nothing = This needs to know how many are waiting. Import the dataset Caseload or choose a longer time.
scenario-team = Team to try
scenario-giver = Staff moved from team
scenario-giver-none = not moved
scenario-moved = Staff to move
scenario-added = Staff more or less
scenario-inflow = More or fewer clients come
scenario-time = More or less time per client
scenario-no-change = no change
scenario-reset = Back to the present state
scenario-persons = persons
scenario-weeks = weeks
scenario-observed = observed
scenario-expected = estimate
scenario-band = likely range
scenario-unchanged = without changes
scenario-now = estimate from here
scenario-column-observed = Observed
scenario-column-expected = Estimate
scenario-column-low = Low end of range
scenario-column-high = High end of range
scenario-column-unchanged = Estimate without changes
scenario-queue-grows = { $team }: the queue grows
scenario-queue-shrinks = { $team }: the queue gets shorter
scenario-queue-unclear = { $team }: which way the queue goes is uncertain
scenario-queue-subtitle = Waiting for the service at the end of the month, persons.
scenario-wait-holds = { $team }: the target will likely be met
scenario-wait-fails = { $team }: the target will likely be missed
scenario-wait-unclear = { $team }: it is uncertain whether the target will be met
scenario-wait-no-target = { $team }: calculated wait
scenario-wait-subtitle = Calculated wait, weeks: the queue divided by the team's weekly pace.
scenario-tell-queue = **{ $team }**: { $now } are waiting now and an estimated { $later } in a year, likely { $band }.
scenario-tell-wait = The calculated wait is { $now } weeks now and an estimated { $later } weeks in a year, likely { $band }.
scenario-tell-nobody = Nobody in the team would start with clients, so the wait cannot be calculated.
scenario-tell-holds = The target of { $target } will likely be met.
scenario-tell-fails = The target of { $target } will likely be missed.
scenario-tell-unclear = It is uncertain whether the target of { $target } will be met.
scenario-tell-unchanged = Without changes an estimated { $later } would be waiting in a year, likely { $band }.
scenario-observed-wait = The calculated wait is { $expected } now. The latest published median of the observed wait is { $observed } ({ $period }).
scenario-no-observed = The calculated wait is { $expected } now. The median of the observed wait is missing or protected.
scenario-no-target = The strategy has no wait target to compare the estimate with.
scenario-need-steady = At the target of { $target }, at most { $queue } clients may wait, and the queue is there already. To stay there, the team has to start with { $steady } clients a month at the present inflow ({ $steadyfte }). Now the team has time for { $capacity } ({ $fte }).
scenario-need-relief = At the target of { $target }, at most { $queue } clients may wait. The queue gets there in half a year if the team starts with { $relief } clients a month ({ $relieffte }). Staying there takes { $steady } clients a month ({ $steadyfte }). Now the team has time for { $capacity } ({ $fte }).
scenario-lost = Clients who did not come took { $hours } hours a month on average over the last 12 months, which is { $fte } FTE.
scenario-lost-unknown = The working time taken by clients who did not come is not known for all 12 months.
scenario-basis = What the estimate rests on and what it assumes
scenario-inputs = **{ $team }**, { $month }: { $queue } waiting; { $inflow } clients accepted a month; the team has time to start with { $capacity } clients a month; filled posts { $fte }; working time of the whole team { $hours } hours per client started; load { $load }. The length of the queue has typically changed by { $spread } persons from month to month.
scenario-assumptions =
    - **The inflow of clients and the team's pace** are means of the last { $months } months. They stay the same all year. Holidays and other seasons are not included.
    - **The pace** is the number of clients started per FTE. It does not change when staff are moved or added: a new worker is at once as fast as the others, and the change begins next month. If the queue is sometimes empty, the team could in truth do more.
    - **Time per client** changes the pace in proportion: a tenth less time means a ninth more clients started.
    - **The wait** is those waiting divided by the pace: the estimate by the pace of 12 months, the observed by that of 3. Clients are taken in the order they come, and nobody leaves the queue. Arranging the first contact always takes its time, so the real wait never falls to zero.
    - **The likely range** means that the outcome falls in it in eight cases of ten. It comes from the variation over { $months } months and includes the uncertainty of the means. The team can act on the queue during the year, so the range is more often too wide than too narrow. It does not foresee new teams or changed ways of working.
    - **The target** is the strategy's target for the wait. It is often one for the median, whereas the calculated wait is a mean.
    - Only published figures are used. If a single figure that is needed is protected or missing, no estimate is made for the team.
scenario-missing = { $team }: no estimate can be made, because not all the figures that it needs are there.
scenario-missing-line = - { $dataset }, { $measure }: { $reason } ({ $periods })
scenario-reason-suppressed = protected
scenario-reason-withheld = not received
scenario-reason-no-data = no data
scenario-reason-zero = zero
scenario-periods = { $first }–{ $last }, { $count } months
scenario-able = An estimate can be made for: { $teams }.
