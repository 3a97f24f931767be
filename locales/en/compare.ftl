# Teams and counties side by side: who differs by more than chance explains.
compare-section = Does any team stand out?
compare-indicator = What is compared
compare-by = Who is compared
compare-by-team = Teams
compare-by-county = Wellbeing services counties
compare-peers = Peer group
compare-peers-all = All counties
compare-peers-alike = Of similar size
compare-shape = Figure
compare-shape-funnel = Funnel
compare-shape-rows = Intervals
compare-own = { $name } (this county)
compare-nothing = { $name }: { $by ->
    [county] counties
   *[team] teams
} cannot be compared with this selection, because there are no numbers or they are protected.

# Title
compare-title-very = { $name }: { $areas } { $count ->
    [one] differs
   *[other] differ
} from the others by more than chance explains
compare-title-many = { $name }: the differences between { $by ->
    [county] counties
   *[team] teams
} are larger than chance explains
compare-title-mild = { $name }: the differences between { $by ->
    [county] counties
   *[team] teams
} may be chance
compare-title-alike = { $name }: the differences between { $by ->
    [county] counties
   *[team] teams
} are within ordinary variation
compare-title-alone = { $name }: { $by ->
    [county] counties
   *[team] teams
} cannot be compared
compare-subtitle = { $what } { $by ->
    [county] By county
   *[team] By team
}, { $period }.
compare-note-funnel = { $by ->
    [county] Each point is a county.
   *[team] Each point is a team.
} The further right a point is, the more cases its figure rests on. The limits narrow to the right, because chance moves large numbers less. If there were no differences, 95 points of a hundred would be within the inner limits and 998 of a thousand within the outer ones.
compare-note-rows = { $by ->
    [county] Each row is a county.
   *[team] Each row is a team.
} The line shows how far the figure could move by chance with this many cases (95% interval). Where the lines overlap, the order tells nothing.
compare-heading-area = { $by ->
    [county] Wellbeing services county
   *[team] Team
}
compare-heading-low = 95% interval, low
compare-heading-high = 95% interval, high
compare-heading-verdict = Compared with the others

# Signs and words
compare-average = average
compare-interval = 95% interval
compare-between = 95% interval { $ends }
compare-between-small = { $interval }, small number: indicative
compare-newest = Newest value: { $interval }, n = { $n }. So far the share could move by chance.
compare-limits-95 = 95% limits
compare-limits-99-8 = 99.8% limits
compare-within = ordinary variation
compare-high = higher, perhaps by chance
compare-low = lower, perhaps by chance
compare-very-high = so high that chance does not explain it
compare-very-low = so low that chance does not explain it
compare-hidden = protected, not compared
compare-unknown = cannot be compared
compare-outside-95 = outside the 95% limits
compare-improvement = better than the others
compare-concern = worse than the others
compare-neutral = apart from the others
compare-line-county = { $by ->
    [county] all counties { $value }
   *[team] whole county { $value }
}
compare-line-target = target { $value }
compare-line-study = study { $value }
compare-size = What the figure rests on (n)
compare-size-plan-share = Clients open for over 30 days
compare-size-named-coordinator-share = Open clients
compare-size-accepted-share = Clients referred
compare-size-no-show-share = Visits booked
compare-size-followup-share = Follow-up meetings due
compare-size-consult-no-client-share = Consultations
compare-size-positive-transition-share = Ended clients who were unemployed at the start
compare-size-active-per-fte = Filled FTE
compare-only = only { $n } cases
compare-only-plan-share = only { $n } clients
compare-only-named-coordinator-share = only { $n } clients
compare-only-accepted-share = only { $n } referred
compare-only-no-show-share = only { $n } visits
compare-only-followup-share = only { $n } meetings
compare-only-consult-no-client-share = only { $n } consultations
compare-only-positive-transition-share = only { $n } clients

# Sentences
compare-says-more = **{ $area }: { $value }.** The figure is so high that chance does not explain the difference from the others. For all that are compared together it is { $average }.
compare-says-less = **{ $area }: { $value }.** The figure is so low that chance does not explain the difference from the others. For all that are compared together it is { $average }.
compare-says-mild = { $count ->
    [one] Slightly apart from the others is { $areas }.
   *[other] Slightly apart from the others are { $areas }.
} The difference may be chance: about one in twenty falls outside the 95% limits without any reason. See whether it is there again in the next period.
compare-says-overdispersed = Taken together, the differences are larger than chance explains. The reason may be different clients, a different task or different recording, so a difference alone does not tell of the quality of the work.
compare-says-alike = There are { $count } { $by ->
    [county] counties
   *[team] teams
} to compare, and all are within the 95% limits. Their order tells nothing.
compare-says-same = The figure is the same for all { $by ->
    [county] counties
   *[team] teams
} that are compared ({ $count }).
compare-says-alone = A comparison needs at least two { $by ->
    [county] counties
   *[team] teams
} whose figure is shown. Now there are { $count }. Choose a longer time or another indicator.
compare-says-small = Small number: { $areas }. The figure is only indicative.
compare-says-hidden = The figure is protected or was not received: { $areas }. What is protected is not in the average.
compare-says-nobody = Nobody to calculate the figure from: { $areas }.
compare-says-impossible = The figure is over 100%, so it cannot be compared: { $areas }.
compare-says-absent = No data for this time: { $areas }.
compare-says-ended = { $area } has ended ({ $month }), so it is left out.
