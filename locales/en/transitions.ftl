# Transitions.
transitions-headline = { $share } of unemployed clients moved to work, studies, rehabilitation or employment-promoting service ({ $range }, range of chance { $low }–{ $high }%). { $sure }
transitions-sure-improving = The share has grown by more than ordinary variation explains, since { $since }.
transitions-sure-worsening = The share has fallen by more than ordinary variation explains, since { $since }.
transitions-sure-changing = The share has changed by more than ordinary variation explains, since { $since }.
transitions-sure-ordinary = The difference from before is ordinary variation.
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
transitions-net-unknown = Those whose status is known both at the start and at the end. Cases left out: { $count }.
transitions-net-interval = The line is a 95% interval: so far the change could move by chance. Where the line crosses zero, the direction of the change is not known.
transitions-net-chance = the change may be chance
transitions-net-sure = the change is more than chance explains
transitions-net-reference = The vertical line is the study’s net change per hundred ended cases. In clients: paid work +11, degree studies +7, rehabilitation +12 and employment-promoting service +5, with 81 ended cases.
transitions-heading-status = Status
transitions-heading-net = Net change, clients
transitions-heading-low = Interval, low, clients
transitions-heading-high = Interval, high, clients
transitions-heading-per-hundred = Per hundred ended cases
transitions-heading-per-hundred-low = Low, per hundred
transitions-heading-per-hundred-high = High, per hundred
transitions-heading-study = Study, per hundred
transitions-unit-hundred = per hundred
transitions-unit-clients = clients

# Whether before and after differ
transitions-differ = Do before and after differ?
transitions-differ-yes = **Yes: the clients’ statuses at the end are others than at the start, by more than chance explains.**
transitions-differ-no = **Not clearly: the statuses at the end differ from those at the start only so much that chance may explain it.**
transitions-differ-few = **It cannot be said: the status changed in only { $movers } cases, and so few may lean one way by chance.**
transitions-differ-open = **It cannot be said: so many numbers are protected that the difference cannot be compared with chance.**
transitions-differ-more = **More than at the start:** { $statuses }.
transitions-differ-fewer = **Fewer than at the start:** { $statuses }.
transitions-differ-chance = **The change is within chance:** { $statuses }.
transitions-differ-hidden = **Protected numbers leave open:** { $statuses }.
transitions-differ-nobody = This cannot be compared: it is not known which status the same client had both at the start and at the end.
transitions-differ-study = The study published net changes only, not how many moved each way. So no interval can be calculated and the difference cannot be compared with chance.
transitions-differ-not-counts = This cannot be compared: the data has numbers that cannot be numbers of people.
transitions-differ-inconsistent = This cannot be compared: the published sums do not fit together. Check the dataset Transitions.
transitions-change-interval = { $name } { $change } (interval{"\u00A0"}{ $low }{"\u2060"}…{"\u2060"}{ $high })
transitions-change-exact = { $name } { $change }
transitions-change-between = { $name } at least { $low } and at most { $high } (partly protected)
transitions-change-unknown = { $name } (protected)
transitions-movers = The status stayed the same in { $stayed } and changed in { $moved } of the cases (n = { $n }).
transitions-movers-bounds = The status stayed the same in { $stayed } and changed in { $moved } of the cases (n = { $n }); the exact share cannot be said, because some numbers are protected.
transitions-movers-hidden = How many kept their status cannot be calculated because of protected numbers.

transitions-open = Open cases
transitions-open-count = **{ $open } cases were still open** at the end of the period, and { $ended } ended during it: { $share } are open ({ $range }).
transitions-open-count-hidden = The number of open cases is protected, or there is no data on it.
transitions-open-effect = Transitions describe only ended cases. If every open case stayed in its present status, the share of positive transitions would be { $least }, not { $positive }: **open cases pull the share down** until it is seen how they turn out. When all of them have ended, the share is at least { $least }.
transitions-open-moved = If the open cases moved as the ended ones did, the share would stay the same ({ $positive }) and there would be about { $extra } more positive transitions. The true outcome probably lies in between, because the hardest situations last longest.
transitions-open-groups = The same as net changes per hundred clients: first the ended cases, then all if the open ones stayed as they are, and last all if the open ones moved as the ended ones with the same status at the start.
transitions-open-group = **{ $name }:** ended { $closed }; open ones unchanged { $stayed }; as the ended ones { $moved }.
transitions-open-group-part = **{ $name }:** ended { $closed }; open ones unchanged { $stayed }; the third cannot be calculated, because a number that it needs is protected.
transitions-open-work = Work
transitions-open-study = Studies
transitions-open-activated = Rehabilitation or employment-promoting service
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

    {""}**Do before and after differ?** The same clients are compared at the start and at the end. For each status it is seen whether more came to it than left it (McNemar’s exact test), and for all together whether the statuses are spread differently (the test of Stuart and Maxwell). Where many statuses are tested, one would easily differ by chance. So the limit is the stricter the more statuses are tested (Holm’s correction), and chance is allowed 5% over all of them. The interval follows Bonett and Price. Where some numbers are protected, an answer is given only if it holds whatever they are; else it is said between which bounds the change lies.

    {""}**The range of chance** tells how much the share could vary by chance when there are this many clients (95%).

    Transitions alone do not tell the effect of the service: some clients would have moved without it, and the hardest situations last the longest.
