# Transitions.
transitions-headline = { $share } of unemployed clients moved to work, studies, rehabilitation or employment-promoting service ({ $range }, range of chance { $low }–{ $high }%). { $sure }
transitions-sure-improving = The share has grown more than ordinary variation explains.
transitions-sure-worsening = The share has fallen more than ordinary variation explains.
transitions-sure-changing = The share has changed more than ordinary variation explains.
transitions-sure-ordinary = The change from before is ordinary variation.
transitions-sure-short = There are still too few periods to judge the direction of change.
transitions-headline-hidden = There are so few transitions that the share of those who moved on from unemployment is protected ({ $range }). Look at net change or choose wider filters.
transitions-headline-no-before = The status before has not been recorded ({ $range }), so shares of transitions cannot be computed.
transitions-headline-study = In the study, { $work } more clients were in paid work and { $study } more were studying when the service ended than when it began ({ $ended } ended cases); shares cannot be computed, because the statuses before have not been published.
transitions-both = Transitions are not released by team and client group at the same time, because the figures would be too small. Choose all teams or all clients in the sidebar.
transitions-cards-study = The text of the study has only net changes, not the status from which each client started. That is why the shares have “no data”.
transitions-cards-no-before = The statuses before have not been recorded. That is why the shares have “no data”.

transitions-flow-title = Began as unemployed: { $of }. Of them, { $forward } moved forward and { $stayed } were still unemployed at the end
transitions-flow-title-plain = From which status clients started and where they ended
transitions-flow-subtitle = { $stages }. { $range }, ended cases, n = { $n }.
transitions-flow-shorter = The chart has { $range }: over the whole time you chose, too many transitions would be protected.
transitions-flow-shorter-yearly = The chart has { $range }: these stages are released by year, when the year has ended.
transitions-flow-groups = Statuses are brought together in groups, so that fewer figures are protected.
transitions-flow-covered = Behind the protected links are { $hidden } transitions in all. The width of a protected ribbon does not tell the number.
transitions-flow-unknown = The study’s statuses before have not been published, so transitions from one status to another cannot be drawn. The net changes are below.
transitions-flow-no-before = The statuses before have not been recorded, so transitions from one status to another cannot be drawn.
transitions-heading-before = At the beginning
transitions-heading-after = At the end
transitions-heading-count = Cases

transitions-net-title = The largest growth: { $name }, { $change } clients
transitions-net-title-plain = In which statuses there are more or fewer clients at the end than at the beginning
transitions-net-subtitle = Clients in the status at the end, less those in it at the beginning, per hundred ended cases. { $range }, n = { $n }.
transitions-net-subtitle-study = Clients in the status at the end, less those in it at the beginning. { $range }, n = { $n } ended cases.
transitions-net-unknown = The status after is not known in { $count } cases.
transitions-net-reference = The vertical line is the study’s net change per hundred ended cases. In clients: paid work +11, degree studies +7, rehabilitation +12 and employment-promoting service +5, with 81 ended cases.
transitions-heading-status = Status
transitions-heading-net = Net change, clients
transitions-heading-per-hundred = Per hundred ended cases
transitions-heading-study = Study, per hundred
transitions-unit-hundred = per hundred
transitions-unit-clients = clients

transitions-open = Open cases
transitions-open-count = **{ $open } cases were still open** at the end of the period, and { $ended } ended during it: { $share } are open ({ $range }).
transitions-open-count-hidden = The number of open cases is protected, or there is no data on it.
transitions-open-effect = Transitions describe only ended cases. If every open case stayed in its present status, the share of positive transitions would be { $least }, not { $positive }: **open cases pull the share down** until it is seen how they turn out. When all of them have ended, the share is at least { $least }.
transitions-open-hidden = Transitions describe only ended cases. The effect on the share cannot be computed, because it would rest on protected figures or the statuses before are not known.

transitions-trend-title = Most recently: { $parts }
transitions-trend-part = { $kind } { $value }
transitions-trend-subtitle = The share of those ended cases in which the client was not in the same status at the beginning. { $level }.
transitions-trend-none = Shares of transitions cannot be shown over time, because the statuses before are not known.
transitions-trend-short = Shares of transitions cannot be shown over time, because no whole period fits into the time you chose. Choose a longer time.
transitions-kind-to-work-share = to work
transitions-kind-to-study-share = to studies
transitions-kind-activated-share = to rehabilitation or a service
transitions-heading-kind = Moved to

transitions-goals-title = The most common goal is { $name }: { $share }
transitions-goals-title-hidden = What clients aim at
transitions-goals-subtitle = The share of each goal group in the goals set or assessed. { $range }, n = { $n }.
transitions-goals-reached = { $share } reached their goal ({ $period }, n = { $n }).
transitions-goals-reached-hidden = There is no data on the share of those who reached their goal, or it is protected.
transitions-goals-study = The vertical line is the share in the study: 29, 31 and 40%, n = 270.
transitions-goals-no-group = Goals are not recorded by client group, so all clients are included.
transitions-heading-goal = Goal group
transitions-heading-goals-set = Goals
transitions-heading-share = Share

page-transitions-guide = **The chart** tells in which status the client was when the service began (on the left) and when it ended (on the right). The width of a ribbon is the number of cases. A hatched ribbon is protected, and its width does not tell the number. The statuses are in the same order on both sides. Beside a status is its net change from beginning to end.

    {""}**Net change** is not the same as the number of those who moved: if five move to work and three leave work, the net change is +2.

    {""}**A positive transition** is one from unemployment to paid work, degree studies, rehabilitation, a job trial, rehabilitative work activity or employment-promoting service. A pension is not included, but it may be the right solution for the client.

    {""}**Time.** Transitions are released by half-year, and by team once a year. From the time you chose, the page picks the longest time in which at least four fifths of the cases are shown, and tells the time below each chart. If there is none, the time in which the most are shown is used. A period is released when it has ended.

    {""}**The range of chance** tells how much the share could vary by chance when there are this many clients (95%).

    Transitions alone do not tell the effect of the service: some clients would have moved without it, and the hardest situations last the longest.
