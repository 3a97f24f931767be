# Referral flows.
range-study = 10/2021–9/2022 (follow-up of the study)
range-too-short = No whole released period fits into the time you chose, so some indicators are empty and the charts are from the nearest period: { $range }. Long periods are released when they have ended.
range-not-whole = { $range }, data incomplete

referrals-no-group = Referrals and waiting times are not recorded by client group. This page includes all clients.
referrals-headline-missing = { $team }: there have been no referrals to the service “{ $service }” for { $periods ->
    [one] half a year
   *[other] { $periods } half-years
} (as of { $period }), although other teams refer clients there.{ $more ->
    [0] { "" }
    [one] { " " }One other link is missing as well.
   *[other] { " " }{ $more } other links are missing as well.
}
referrals-headline-none = No link to the key services seems to be missing ({ $period }). Clients are referred most often to the sector “{ $service }”: { $share } of referrals.
referrals-headline-plain = Referrals recorded: { $count } ({ $range }), most often to the sector “{ $service }”.
referrals-headline-hidden = There are so few referrals that most of the figures are protected ({ $range }). Choose a longer time or the whole county.
referrals-headline-study = Of the 250 referrals of the study, the largest share, { $share }, went to the service “{ $service }”; only { $mental } went to mental health service.
referrals-headline-waits = There is no data on referrals from this time, but waiting times are shown below.
referrals-headline-and = { $first } { $wait }
referrals-headline-wait-improving = First contact is now reached sooner: the median is { $value }, and the change stands out from ordinary variation (since { $since }).
referrals-headline-wait-worsening = First contact is now waited for longer: the median is { $value }, and the change stands out from ordinary variation (since { $since }).
referrals-cards-study = In the published study, { $mental } of referrals went to mental health and substance use services.
referrals-cards-reason = The study did not publish waiting times, and its teams are here as one team. That is why the indicators of these have “no data” or zero.

referrals-flow-title = Clients come most often from the sector “{ $source }” and are referred most often to the sector “{ $target }”
referrals-flow-title-targets = Clients are referred most often to the sector “{ $target }”
referrals-flow-title-hidden = Where clients come from and where the teams refer them
referrals-flow-title-sources = Clients come most often from the sector “{ $source }”
referrals-flow-subtitle = { $stages }. { $range }, referrals, n = { $n }.
referrals-flow-note = Sources and services are grouped by sector; “Other” also includes those who came on their own and those not known.
referrals-flow-note-fine = Sources and services of the same sector are side by side.
referrals-flow-note-targets = Who referred the clients has not been recorded, so the chart begins from the team.
referrals-flow-shorter = Over the whole time you chose, too many links would be protected, so the chart has { $range }.
referrals-heading-from = From
referrals-heading-to = To
referrals-heading-count = Referrals

referrals-links = Largest and missing links
referrals-links-largest = **The most referrals ({ $range }):** { $links }.
referrals-link = { $source } → { $target }, { $count }
referrals-links-none = **Missing links ({ $period }):** none. Every team you chose has referred clients to all six key services, or the figure is protected.
referrals-links-alone = **Missing links:** cannot be assessed, because the county has only one team and nothing to compare it with.
referrals-links-missing = **Missing links ({ $period }):** the team has referred nobody to a key service to which other teams refer clients.
referrals-missing = **{ $team } → { $service }:** no referrals, { $periods ->
    [one] the first half-year
   *[other] already { $periods } half-years in a row
}.
referrals-missing-expected = If the team referred clients there in the same proportion as the rest of the county, there would have been about { $expected } referrals in half a year.

referrals-sources-title = The largest source is { $name }: { $share }
referrals-sources-title-hidden = Who refers clients to the team
referrals-sources-subtitle = The share of each source in the referrals whose source is known. { $range }, n = { $n }.
referrals-sources-unknown = There are also { $count } referrals whose source is not known.
referrals-sources-none = Who referred the clients has not been recorded, so sources and routes from source to service cannot be shown.
referrals-sources-none-study = The study did not publish figures of who referred the clients. According to the text, they came most often from municipal employment services, TE services and primary health care.
referrals-heading-source = Referred by
referrals-heading-target = Service
referrals-heading-share = Share
heading-study = Study

referrals-targets-title = The most common service is { $name }: { $share }
referrals-targets-title-hidden = Where teams refer clients
referrals-targets-subtitle = The share of each service in the referrals whose target is known. { $range }, n = { $n } referrals.
referrals-targets-subtitle-study = Study, figure 2: the share of each service in referrals, { $range }. n = { $n } referrals, 213 clients.
referrals-targets-unknown = There are also { $count } referrals whose service is not known.
referrals-targets-study = The vertical line is the share in the published study (250 referrals, 213 clients). The study does not show substance use services or supported employment as services of their own.

referrals-matrix-title = The most common route: { $source } → { $target }, { $count } referrals
referrals-matrix-title-hidden = Routes from the referring sector to services
referrals-matrix-subtitle = Rows are the sectors that referred, columns the sectors to which the team referred. { $range }, referrals, n = { $n }.
referrals-matrix-county = Routes are not released by team, so the whole county is included.

referrals-wait-changed = Before { $team } began, the median was usually { $before } days, and after that { $after } days.
referrals-wait-short = There are still too few periods to judge the change against ordinary variation.
referrals-wait-start = centralised team begins
referrals-wait-none = There is no data on waiting times from this time.
referrals-wait-range = { $middle } ({ $low }–{ $high })

page-referrals-guide = **The chart** shows from which sectors clients come to the teams and to which sectors the teams refer them. The width of a ribbon is the number of referrals. A hatched ribbon is protected: behind it are few referrals, or a figure that would reveal a small one. The width of a hatched ribbon does not tell the number. You can choose the stages of the chart; only those of which at least half is shown are offered.

    {""}**One client may have several referrals**, and is counted as many times as referrals have been recorded for them.

    {""}**Time.** Links are released by half-year. The page uses the whole half-years that fit into the time you chose, and tells below each chart which time it used. If, over the whole time, more than a fifth of the referrals would be in protected links, the chart shows the newest 12 months or the newest half-year. A half-year is released when it has ended: from the growing figures of an unfinished period, one could work out who came last. If no whole half-year fits into the time you chose, the nearest one released is shown.

    {""}**A missing link** means that in half a year the team has referred nobody to one of the six key services, although some other team has. The key services are primary health care, Kela rehabilitation, mental health service, rehabilitative work activity, adult social work and employment-promoting service. The reason may be a missing agreement, the availability of the service or the way things are recorded: it is worth asking the team.

    {""}**The vertical line in a bar** is the share in the published study. It is a point of comparison, not a target.
