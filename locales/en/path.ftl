# The service path.
page-path = Service path
page-path-guide = **The steps of the path** tell how many came to a step, moved on, were lost and were still there at the end of the time. The same people do not go the whole way within the same time: some who completed the path had come earlier, and some who came are still on their way. A **delay** is the time between two steps. The median means that half waited no longer than that. Those who still wait are included: it is known that their wait lasts at least until now. **The share lost** is those lost divided by those who came to the step. The line is a 95% interval: so much could the share move by chance. Only what stands out from ordinary variation is called a **change**. A hatched or “protected” number is too small to be shown, and nothing can be concluded about its size.
path-origin = Steps: work ability support team, the wellbeing services county of North Savo (Innokylä). The three paths and the risks: service paths of work ability support in the wellbeing services county of North Ostrobothnia. The question about centralising: the project Työkykyä Satakuntaan, 2022.

path-headline-all = Most clients are lost at step { $phase }: { $left } clients{ $share } ({ $range }).{ $more } { $sure }
path-headline-shown = Of the steps whose numbers can be shown, most clients are lost at step { $phase }: { $left } clients{ $share } ({ $range }).{ $more } { $sure }
path-headline-only = Those lost can be shown for step { $phase } only: { $left } clients{ $share } ({ $range }).{ $more } { $sure }
path-headline-one = There is data on step { $phase } only: { $left } clients were lost there{ $share } ({ $range }). { $sure }
path-headline-none = No client was lost from the path ({ $range }).
path-headline-hidden = So few are lost that it cannot be said where most are: the numbers are protected ({ $range }). Choose a longer time or all teams.
path-headline-no-path = There is no data on the steps of the path for this choice, but the waits are below.
path-share = , { $share } of those who came to the step
path-close = The difference from step { $phase } may be chance.
path-some-hidden = { $count ->
    [one] The number of one step is protected, and it may be larger.
   *[other] The numbers of { $count } steps are protected, and there may be larger ones among them.
}
path-sure-improving = The share has fallen by more than ordinary variation explains, since { $since }.
path-sure-worsening = The share has grown by more than ordinary variation explains, since { $since }.
path-sure-changing = The share has changed by more than ordinary variation explains, since { $since }.
path-sure-ordinary = The share varies in the ordinary way.
path-sure-short = There are still too few periods to tell whether the share has changed.

path-nothing = There is no data on the service path or on waits for this choice. Choose a longer time or another area, or import the datasets Service path, Path deviations and Waits.
path-no-path = There is no data on the steps of the path for this choice. Choose a longer time or all teams, or import the dataset Service path: how many clients came to each step, moved on and left.
path-both = The steps of the path are not published by team and client group at once, because the numbers would be too small. Choose all teams or all clients in the sidebar.
path-study = The published study did not follow clients through the steps of the path. Choose your own area in the sidebar.
path-not-by-both = The three paths cannot be seen by team, because the numbers would be too small. Choose all teams in the sidebar to choose a path.
path-not-by-group = All clients are in this: it is not recorded by client group.
path-range-shorter = The figure shows { $range }: the published whole periods for which most numbers can be shown.

path-steps-section = Step by step
path-choose = Whose path
path-everybody = All clients
path-steps-title = { $came } clients came to the path, and { $completed } went it to its end
path-steps-title-plain = How clients get on step by step
path-steps-subtitle = { $path }, clients by step. { $range }.
path-steps-note = The bar is everybody who was at the step during the time. At the right are those lost and their share of those who came to the step. Some who went the path to its end had come before the time began, and some who came are still on their way.
path-shape = Shown as
path-shape-bars = Bars
path-shape-flow = Flow
path-end = To the end
path-flow-note = The width of a ribbon is those who went from the step during the time: those who moved on and those who were lost. The number of a step is those who came to it. The per cent is the share of those who went from the step before. The numbers are of the same time, not of the same people.
path-steps-none = There is no data on this path for the chosen time. Choose a longer time or all clients.
path-step = Step
path-entered = Came to the step
path-moved-on = Moved on
path-left = Lost
path-still = At the step at the end
path-lost-share = Share lost

path-waits-section = How long the steps take
path-waits-whose = Whose delays
path-waits-all = All teams
path-waits-chosen = The chosen teams together
path-waits-median = median
path-waits-p90 = 90% waited at most
path-wait = Between steps
path-waits-kind = Number
path-waits-days = Days
path-waits-n = Clients, those still waiting included
path-waits-title-all = The longest delay: { $step }, median { $value }
path-waits-title-shown = The longest of the delays that can be shown: { $step }, median { $value }
path-waits-title-plain = Delays between the steps of the path
path-waits-subtitle = Days, { $period }. Those who still wait are included.
path-waits-subtitle-team = { $team }. Days, { $period }. Those who still wait are included.
path-waits-note = Half waited no longer than the median. Medians cannot be added up.
path-waits-total = The median of the whole way from referral to service is { $total }.
path-waits-endless = The number 181 means over 180 days.
path-waits-unknown = “No data”: so many still wait that it is not known how long.
path-waits-none = There is no data on waits for this choice. Choose a longer time or all teams.

path-losses-section = Where people are lost, and why
path-interval = 95% interval
path-low = Lower end
path-high = Upper end
path-losses-title-clear-all = The largest share is lost at step { $phase }: { $share } of those who came
path-losses-title-clear-shown = Of the steps that can be shown, the largest share is lost at step { $phase }: { $share } of those who came
path-losses-title-unsure-all = The largest share is lost at step { $phase } ({ $share } of those who came), but the difference from step { $other } may be chance
path-losses-title-unsure-shown = Of the steps that can be shown, the largest share is lost at step { $phase } ({ $share } of those who came), but the difference from step { $other } may be chance
path-losses-title-plain = Share lost of those who came to the step
path-losses-subtitle = Those lost of those who came to the step, the largest share first. { $range }.
path-losses-note = The line is a 95% interval: so much could the share move by chance.
path-risks-named = At step { $phase } the sources name these risks: { $risks }.
path-risks-top-all = Of these, most often came true: { $risk } ({ $times } times).
path-risks-top-shown = Of those whose numbers can be shown, most often came true: { $risk } ({ $times } times).
path-risks-top-close = The most frequent of them does not stand out clearly from the next.
path-risks-caution = A risk that came true does not yet tell why somebody was lost: ask the clients.
path-risks-choose = Risks of which step
path-all-steps = All steps
path-risk = Risk
path-times = Came true, times
path-risk-at-step = { $step } { $risk }
path-risks-subtitle-step = Risks that the sources name for step { $phase }.
path-losses-n = { $least }–{ $most } clients came to the steps (n).
path-risks-title-clear-all = The risk that came true most often: { $risk }, { $times } times
path-risks-title-clear-shown = The one that came true most often of the risks that can be shown: { $risk }, { $times } times
path-risks-title-unsure-all = The risk that came true most often: { $risk }, { $times } times. The difference from the next may be chance
path-risks-title-unsure-shown = The one that came true most often of the risks that can be shown: { $risk }, { $times } times. The difference from the next may be chance
path-risks-title-plain = How often the risks that the sources name came true
path-risks-subtitle = How many times a risk came true. { $range }.
path-risks-note = Risks of the steps: service paths of work ability support in the wellbeing services county of North Ostrobothnia. The same client may be counted in several months.
path-risks-note-teams = The step of a risk is not published by team, so the number is of the whole path. Risks: service paths of work ability support in the wellbeing services county of North Ostrobothnia. The same client may be counted in several months.
path-risks-none = There is no data on risks that came true for this choice. Import the dataset Path deviations to see what goes wrong on the path.

# Did it get faster?
before-after-section = Did it get faster?
before-after-about = In Satakunta it was asked whether clients get to the service faster when work ability expertise is gathered in one team. Here is the same question with your numbers.
before-after-month = From which month
before-after-indicator = Indicator
before-after-no-month = Choose a month
before-after-began = { $month } – { $team } began
before-after-choose = No centralised team is recorded as having begun in this time. Choose a month in which the work changed, or a longer time in the sidebar.
before-after-none = There is no data on this indicator for this choice. Choose a longer time or all teams.
before-after-event = { $team } began
before-after-moment = chosen month
before-after-title-improved = { $name } got better: usually { $before } before, { $after } after it, and the change is a signal
before-after-title-worsened = { $name } got worse: usually { $before } before, { $after } after it, and the change is a signal
before-after-title-changed = { $name } changed: usually { $before } before, { $after } after it, and the change is a signal
before-after-title-passed = { $name }: usually { $before } before, { $after } after it. A passing signal, but the newest period does not stand out from ordinary variation
before-after-title-ordinary = { $name }: usually { $before } before, { $after } after it. The difference does not stand out from ordinary variation
before-after-title-short = { $name }: usually { $before } before, { $after } after it. There are too few periods to judge the difference
before-after-title-none = { $name }: there are no numbers to show on both sides of the change
before-after-spreads = Median of the periods before { $before }, after { $after }.
before-after-spread = { $middle } (range { $low } – { $high })
before-after-data = Before: { $before } { $level ->
    [month] months
    [quarter] quarters
    [half-year] half-years
   *[year] years
}, { $before_years } years in all. After: { $after }, { $after_years } years in all. The period in which the change took place is in neither.
before-after-short = At least { $before } periods that can be shown are needed before, and { $after } after.
before-after-since = The difference began to show { $since }.
before-after-was-unsettled = The number was not steady before the change either, so an earlier course may be going on.
before-after-unsettled = The new level has not settled: some of its periods stand out from the level’s own mean, such as the transition at its beginning.
before-after-caveat-title = What cannot be concluded.
before-after-caveat = A comparison of before and after shows whether the number changed, but does not prove what changed it. Other things may have changed at the same time: numbers of clients, staff, recording or employment services. Clients may have moved from one team to another, and then the teams’ numbers are not comparable before and after. Summers and turns of the year show in the numbers if one side has more of them. Ask the teams, too, what was done differently.
before-after-before = before
before-after-after = after
before-after-side = When
before-after-periods = Periods behind it
before-after-others-title = In the other teams the periods’ median was { $before } before, { $after } after
before-after-others-title-plain = Teams that are not centralised, before and after
before-after-others-subtitle = { $what } Median before and after: { $month }.
before-after-others-judged = Of { $judged ->
    [one] one team
   *[other] { $judged } teams
} it can be judged against ordinary variation: the change is a signal in { $signals } (better { $improved }, worse { $worsened }).
before-after-others-short = The teams have too few periods that can be shown to judge the differences against ordinary variation: do not call them changes.
before-after-others-note = If the other teams changed the same way too, the cause may be shared, or the centralised team has eased their queues. So they are not a clean comparison. The median is of the periods that can be shown.
before-after-others-none = The other teams’ numbers cannot be shown on both sides of the change, so there is nothing to compare with.
