# Flow charts: Referral flows and Transitions.
flow-stages = Stages of the chart
flow-stage-source = Referred by
flow-stage-team = Team
flow-stage-target = Service
flow-stage-client-group = Client group
flow-stage-before = At the beginning
flow-stage-after = At the end
flow-choice-source-team-target = Source → team → service
flow-choice-source-target = Source → service
flow-choice-source-team = Source → team
flow-choice-team-target = Team → service
flow-choice-before-after = Status before → after
flow-choice-client-group-before-after = Client group → before → after
flow-choice-team-before-after = Team → before → after
flow-detail = Detail
flow-detail-coarse = By sector
flow-detail-fine = By source and service

flow-compare = Compare with
flow-compare-none = No comparison
flow-compare-year = Same time a year earlier
flow-compare-previous = Previous time of the same length
flow-compare-study = Study
flow-view = Display
flow-view-side = Side by side
flow-view-difference = As a difference
flow-side = { $name }: { $range }, n = { $n }
flow-side-time = { $name }, n = { $n }
flow-compare-title = Compared: { $now } and { $other }
flow-as-counts = Both charts have the same scale and order, and the figures are counts.
flow-as-shares = The times or counts differ in size. That is why the figures are shares of all in each, and both charts have the same scale and order.
flow-difference-counts = The width of a ribbon is the size of the change. Plus means that there are more in what you chose than in the comparison. The figures are counts.
flow-difference-shares = The width of a ribbon is the change in the share, because the times or counts differ in size. Plus means that there are more in what you chose than in the comparison.
flow-compare-missing-year = The comparison cannot be shown: the same time a year earlier has not been released with these stages.
flow-compare-missing-previous = The comparison cannot be shown: the previous time of the same length has not been released with these stages.
flow-compare-missing-team = The comparison cannot be shown: this team’s figures are not released with these stages and filters.
flow-compare-missing-study = The comparison cannot be shown: the study published only the figures of each stage, not the links from stage to stage.
flow-compare-missing-shares = The comparison cannot be shown as shares, because the total is protected.
flow-largest-difference = { $some ->
    [shown] Largest visible difference: { $path }, { $change }
   *[all] Largest difference: { $path }, { $change }
}
flow-difference-name = { $now } minus { $other }
flow-points = { $value } percentage points

flow-merged = Small ones together ({ $count })
flow-open-small = Show small ones separately
flow-merged-rule = “Small ones together” brings together those with under 2% of all in the stage, and the smallest ones if the stage has more than eight.

flow-part-tenth = A tenth
flow-part-fifth = A fifth
flow-part-quarter = A quarter
flow-part-third = A third
flow-part-half = Half
flow-part-two-thirds = Two thirds
flow-part-three-quarters = Three quarters
flow-part-all = Nearly all
flow-start-source = { $part } came from the source “{ $name }”.
flow-start-source-sector = { $part } came from the sector “{ $name }”.
flow-start-team = { $part } came from the team “{ $name }”.
flow-start-client-group = { $part } belonged to the group “{ $name }”.
flow-start-before = { $part } began in the status “{ $name }”.
flow-end-target = The service “{ $name }” received the most: { $share }.
flow-end-target-sector = The sector “{ $name }” received the most: { $share }.
flow-end-team = The team “{ $name }” received the most: { $share }.
flow-end-after = The most common status at the end was “{ $name }”: { $share }.
flow-largest-path = { $some ->
    [shown] Largest visible path: { $path }, { $count }.
   *[all] Largest path: { $path }, { $count }.
}
flow-largest-link = { $some ->
    [shown] Largest visible link: { $path }, { $count }.
   *[all] Largest link: { $path }, { $count }.
}
flow-largest-change = { $some ->
    [shown] Largest visible change: { $change } in the status “{ $name }”.
   *[all] Largest change: { $change } in the status “{ $name }”.
}
flow-hidden-links = { $count ->
    [one] One link is protected.
   *[other] { $count } links are protected.
}
flow-all-hidden = All links are protected, because the figures are small. Choose a longer time or wider filters.
flow-name = “{ $name }”
flow-no-joint = The same clients cannot be followed through all stages, because only the figures of neighbouring stages are released. The table has the links that touch what you chose.
flow-no-joint-short = The chart does not follow the same people through all stages: the left and right sides show the same things counted in two ways.

flow-path = Follow a path
flow-path-help = You can also choose by clicking a ribbon or bar in the chart.
flow-path-start = Where to start
flow-path-next = { $stage }: where to go on
flow-path-none = None chosen
flow-path-all = All ways on
flow-path-option = { $name }: { $count }
flow-path-option-share = { $name }: { $count } ({ $share })
flow-path-start-option = { $stage }: { $name }, { $count }
flow-path-clear = Clear the choice
flow-path-pinned = Chosen path: { $path }. The table has only its figures.
flow-heading-source = From
flow-heading-target = To
flow-heading-change-counts = Change
flow-heading-change-shares = Change, percentage points

flow-words-of-source = of those leaving
flow-words-of-target = of those arriving
flow-words-same-people = The highlight shows the same clients in all stages.
flow-words-no-joint = The same clients cannot be followed from stage to stage: the highlight shows only neighbouring links.
flow-words-at-least = at least: part is protected
flow-words-thin = so small that the width is not to scale
flow-words-back = return to an earlier stage
flow-words-change = change from beginning to end
flow-words-more = more
flow-words-fewer = fewer
flow-words-ribbon = ribbon
flow-words-node = bar
download-png = Download picture (PNG)
download-svg = Download picture (SVG)
flow-path-alike = The chosen path has no difference, so it cannot be highlighted in the diagram.
flow-unit-points = percentage points
flow-words-alike = There are no differences: the numbers are the same.
