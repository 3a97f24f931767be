# The cooperation forum's material: contents and slides.
forum-title = The situation of work-ability support: { $county }
forum-synthetic = The figures are synthetic: they are made up and say nothing of any real area.
forum-step-reading = Reading the release

forum-section-strategy = Strategy
forum-section-access = Access
forum-section-workload = The teams' workload
forum-section-process = Process
forum-section-pathway = The service path
forum-section-flows = Referral flows
forum-section-transitions = Transitions
forum-section-impact = Impact

forum-missing-strategy = The area has no measures of a strategy yet, so targets cannot be followed.
forum-missing-access = Nothing is published on access and waiting for this time and these choices.
forum-missing-workload = Nothing is published on cases and staff for this time and these choices.
forum-missing-process = Nothing is published on coordinators, plans and follow-up for this time and these choices.
forum-missing-pathway = Nothing is published on the phases of the service path for this time and these choices.
forum-missing-flows = Nothing is published on referrals for this time and these choices.
forum-missing-transitions = Nothing is published on transitions for this time and these choices. Transitions are not published by team and client group at once, because the numbers would be too small.
forum-missing-impact = Nothing is published on impact for this time and these choices.

forum-theme-calm = { $count ->
    [one] The only indicator needs no special attention now
   *[other] None of { $count } indicators needs special attention now
}
forum-theme-urgent = { $count ->
    [one] One of { $of } indicators needs attention: { $names }
   *[other] { $count } of { $of } indicators need attention, first of all { $names }
}
forum-theme-what = The newest values of the indicators
forum-theme-note = "Improves" or "worsens" is said only where a change stands out from ordinary variation.
forum-newest = newest period
forum-target = { $value } ({ $verdict })

forum-subtitle = { $what }. { $where }, { $when }.
forum-span = { $first }–{ $last }, { $level }
forum-some-teams = { $area }, { $count } teams

forum-source = { $dataset }: { $imports }{ $more ->
    [0] {""}
    [one] {" "}and one earlier import
   *[other] {" "}and { $more } earlier imports
}.
forum-import = import { NUMBER($id, useGrouping: 0) }, { $file }, { $at }
forum-source-none = { $dataset }: no import.
forum-n-hidden = n is { $status }
forum-n-none = The figure is no share of persons, so it has no n.
forum-n-each = Each indicator has an n of its own.
forum-n-teams = Each team has an n of its own.
forum-period-each = the newest of each indicator
forum-dated = Data: { $period }. Published { $at }.
forum-definitions-each = The definitions of the indicators are on the page Methods and in the notes of each indicator's own figure.

forum-limits = The dashed line is the mean level, the thin lines are the limits of ordinary variation.
forum-short = There are too few periods yet to judge a change against ordinary variation.
forum-lower = lower limit
forum-upper = upper limit

forum-alt-line = Line chart: { $title }.
forum-alt-ends = First { $first } ({ $start }), last { $last } ({ $end }).
forum-alt-range = Lowest { $low }, highest { $high }.
forum-alt-nothing = No figures shown.
forum-alt-bars = Bar chart: { $title }. { $bars }.
forum-alt-table = { $count ->
    [one] Table, one row: { $title }.
   *[other] Table, { $count } rows: { $title }.
}
forum-alt-hidden = { $count ->
    [one] One figure is protected.
   *[other] { $count } figures are protected.
}

trend-latest-hidden = { $name }: the newest figure ({ $period }) is protected
forum-recommendations-title = { $done ->
    [0] No measure is done yet
    [one] One of { $of } measures is done
   *[other] { $done } of { $of } measures are done
}{ $late ->
    [0] , and none is late
    [one] , and one is late
   *[other] , and { $late } are late
}
forum-recommendations-what = Measures and targets by recommendation
forum-targets-what = Targets and how they are met
forum-targets-title = { $of ->
    [0] No target can be judged yet
   *[other] { $good ->
        [one] One of { $of } targets is achieved or on track
       *[other] { $good } of { $of } targets are achieved or on track
    }
}
forum-targets-note = A target cannot be judged where the indicator's newest value is missing or protected.
forum-measures-what = Measures and their state
forum-measures-title = { $late ->
    [0] None of { $of } measures is late
    [one] One of { $of } measures is late
   *[other] { $late } of { $of } measures are late
}
forum-strategy-definition = A measure is late when its due day has passed and it is not done. A target is achieved when the indicator's newest value is at the target or better. Otherwise the way from the baseline to the target is compared with the time that has gone.
forum-heading-recommendation = Recommendation
forum-heading-measures = Measures
forum-heading-done = Done
forum-heading-late = Late
forum-heading-targets = Targets
forum-heading-good = Achieved or on track
forum-heading-baseline = Baseline
forum-heading-now = Now
forum-heading-target = Target
forum-heading-by = Due
forum-heading-owner = Responsible

forum-bands-what = How long those who got their first contact had waited
forum-bands-title = Of those who got their first contact, { $share } got it within two weeks
forum-bands-title-plain = How long those who got their first contact had waited
forum-bands-definition = Clients who got their first contact in the chosen time, by the days since their referral. Those who still wait are not included.
forum-heading-band = Waiting time
forum-heading-persons = Clients
forum-unit-persons = clients

forum-posts-what = Planned and filled full-time equivalents by team
forum-composition-what = The teams' professionals by sector, persons

forum-referrals-unit = referrals
forum-transitions-unit = ended cases
forum-referrals-flow-definition = The width of a ribbon is the number of referrals. A hatched ribbon is protected, and its width says nothing of the number.
forum-transitions-flow-definition = On the left the client's status when the service began, on the right when it ended. The width of a ribbon is the number of ended cases. A hatched ribbon is protected, and its width says nothing of the number.
forum-sources-share-what = Each referrer's share of the referrals whose source is known
forum-targets-share-what = Each service's share of the referrals whose target is known
forum-missing-links-what = Key services to which a team has referred nobody though other teams have
forum-missing-links-title = { $count ->
    [one] One link to a key service is missing
   *[other] { $count } links to key services are missing
}
forum-heading-periods = Half-years in a row
forum-heading-expected = Expected in a half-year
forum-net-what = Clients in the status at the end less those at the beginning
forum-kinds-what = Share of the ended cases that did not have the same status at the beginning
forum-goals-what = Each goal group's share of the goals set or assessed
forum-study-bars = The bar beside is the published study's share (THL 31/2023: 250 referrals, 213 clients).
forum-study-net = The bar beside is the study's net change per hundred ended cases (THL 31/2023, 81 ended).
forum-study-goals = The bar beside is the study's share (THL 31/2023, n = 270).

forum-error-nothing-released = No figures have been published yet. Import and accept data first, then the forum's material can be made.
forum-error-county = The area "{ $county }" is not in the release. To choose from: { $counties }.
forum-error-team = The team "{ $team }" is not in the area { $county }. Its teams: { $teams }.
forum-error-month = "{ $month }" is no month. Write year and month like this: 2026-07.
forum-error-order = The first month { $first } is after the last month { $last }. Swap the months.
forum-error-months = There is no data for the chosen time. There is data for { $first }–{ $last }.
forum-error-group = There is no client group "{ $group }". Choose a group from the list.
forum-error-ending = "{ $name }": the name must end in .pptx, .pdf or .xlsx.
cli-forum = write the forum's material as slides (.pptx), a report (.pdf) or a workbook (.xlsx)
cli-forum-done = { $figures ->
    [one] One figure was written: { $name }
   *[other] { $figures } figures were written: { $name }
}

slides-contents = Contents
slides-heading-section = Part
slides-heading-message = What it tells
slides-heading-slide = Slide
slides-missing = No data
slides-of = { $title } ({ $part }/{ $of })
slides-hidden-line = ▨ Where the line has a gap the figure is protected: { $where }
slides-withheld-line = ▨ Where the line has a gap the source gave no figure: { $where }
slides-hidden-more = { $names } and { $more } more
slides-hidden-count = { $count ->
    [one] { $name } (1 period)
   *[other] { $name } ({ $count } periods)
}
slides-foot = { $dated } { $n } Counts under { $threshold } persons are protected.
slides-decisions = Decisions and agreements
slides-decisions-none = Write here what the meeting agrees on.
slides-decision-date = Day
slides-decision-author = Written by
slides-decision-text = What was agreed
slides-decision-about = What it concerns
slides-method = How the figures are made
slides-method-protection = All figures are published and protected: counts under { $threshold } persons, and figures from which a small count could be worked out, are left out. A protected figure may also be zero or large. A chart has a gap in its place, a table the word "protected".
slides-method-variation = A change is spoken of only where it stands out from ordinary variation: a point lies outside the limits, or seven values in a row are on one side of the mean or go one way.
slides-method-targets = A target is judged by the way made from its baseline against the time that has gone.
slides-method-notes = Each figure's definition, source, n and date of data are in the notes of its slide.
slides-method-edit = Charts and tables can be edited. Their numbers are those that are seen; the file holds no others.
slides-note-definition = Definition: { $text }
slides-note-source = Source: { $text }
slides-note-n = Basis: { $text }
slides-note-dated = Date of data: { $text }
slides-note-threshold = Protection: counts under { $threshold } persons, and figures from which a small count could be worked out, are protected.
slides-note-comment = Note: { $text }
slides-alt-contents = Table of contents: the parts, their messages and the numbers of the slides.
slides-alt-decisions = Table of decisions: day, what was agreed, what it concerns and who wrote it down.
slides-template-broken = The template cannot be opened: the file is broken or no PowerPoint file. Open it in PowerPoint, save it again as .pptx or .potx and upload it again.
slides-template-macros = The template has macros, so it is not used. Save it as .pptx or .potx, which leaves the macros out.
slides-template-old = The template is in the old .ppt format or protected by a password. Remove the password, save it as .pptx or .potx and upload it again.
slides-template-huge = The template is too large: at most { $most } megabytes, and unpacked at most { $inflated } megabytes. Remove pictures and slides that are not needed.
slides-template-no-layouts = The template has no layout with a place for a title. Add the layout "Title Only" to it and upload it again.
slides-template-small = The template's layouts leave too little room for figures below the title, so title and figure have their usual places.
slides-template-no-title = The template has no layout for a title slide, so the first slide uses the layout "{ $layout }".
