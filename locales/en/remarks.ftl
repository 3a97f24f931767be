# What people add beside the figures: rebase points, notes, saved views.
error-remark-empty = The text is missing. Write it and save again.
error-remark-long = The text has { NUMBER($length, useGrouping: 0) } characters and { NUMBER($longest, useGrouping: 0) } fit. Shorten it and save again.
error-remark-personal = The text holds a personal identity code, a telephone number or an e-mail address, so it was not saved. Remove it and save again. Nothing about single persons is written here.
error-remark-month = “{ $period }” is not a month. Give year and month, for example 202603.
error-remark-county = There is no wellbeing services county “{ $code }”. Choose the county from the list.
error-remark-subject = It is not known what this is about. Reload the page and try again.
error-remark-gone = This is no longer there: somebody else may have removed it. Reload the page.
error-rebase-already = A change of level is recorded for this month already. Remove the old one first if you want to change its reason.
error-view-taken = There is a view “{ $name }” already. Give another name.
error-view-query = The address of the view cannot be saved. Reload the page, choose the view and save it.
error-view-release = The release that the view was saved from does not exist. Reload the page.

# Changes of level.
rebase-line = Change of level { $month }: { $reason } ({ $by }, { $day }).
rebase-young = The limits of variation of the new level are computed when there are { $needed } values; now there are { $points }.
rebase-suggested = The level seems to have changed: before { $since } the mean was { $before }, since then { $after }. If you know the reason, record it as a change of level.
rebase-title = Changes of level
rebase-about = Record a change of level when operations changed for a known reason and the change is lasting, for example when a centralised team started. The limits of ordinary variation are computed anew from that month on, for everybody. Until there are twelve new values, the indicator is said neither to improve nor to worsen. Nothing is changed by itself.
rebase-none = No changes of level have been recorded.
rebase-one-team = A change of level is recorded for the whole area or for one team. Choose one team, or no team.
rebase-month = First month at the new level
rebase-reason = Reason
rebase-reason-help = For example: a centralised team started. Do not write names of people or anything about clients.
rebase-add = Add a change of level

# Notes.
remarks-fold = Notes and changes of level
remarks-fold-count = Notes and changes of level ({ $count })
notes-title = Notes
notes-fold = Notes
notes-fold-count = Notes ({ $count })
notes-about = Write here what the meeting decided or stated. The note is seen by everybody who sees the figures of this area.
notes-none = There are no notes.
note-line = { $ring } { $month }: { $text } ({ $by }, { $day }).
note-line-plain = { $month }: { $text } ({ $by }, { $day }).
note-month = Month of the meeting
note-text = Note
note-text-help = Do not write names of people or anything about clients.
note-add = Add a note
remark-remove = Remove
remarks-show-removed = Show removed ones too
remark-removed = { $line } Removed by { $by }, { $day }.

# What the series tells of itself.
missing-periods = No value: { $periods }.
missing-more = No value: { $periods } and { $more } other stretches.
runs-none = Runs test: no sign of a changed level. The longest run on one side of the median is { $longest } values (by chance at most { $longest_most }), and the median is crossed { $crossings } times (by chance at least { $crossings_least }).
runs-signal = Runs test: a sign of a changed level somewhere in the series. The longest run on one side of the median is { $longest } values (by chance at most { $longest_most }), and the median is crossed { $crossings } times (by chance at least { $crossings_least }).
assurance-consistent-pass = Met
assurance-consistent-fail = Not met
assurance-inconsistent = Sometimes
assurance-consistent-pass-told = At the present level the target is met in every period.
assurance-consistent-fail-told = At the present level the target is not met unless operations change.
assurance-inconsistent-told = At the present level the target is met now and then.
heading-assurance = Target

# The page of methods.
methods-levels-text = When operations change for a known reason and the change is lasting, it can be recorded as a change of level: the limits are computed anew from that month on, once there are twelve new values. It is always a person who records it. The app asks about it when at least the eight newest values lie on one side of the earlier mean, the mean has moved at least two thirds of the way to the earlier limit, and the change does not go on. A target is met when the limits of the present level lie wholly on the good side of it, and not met when they lie wholly on the bad side. A target between the limits is met sometimes. The runs test (Anhøj) looks for a changed level in the longest run on one side of the median and in how often the median is crossed. No line is drawn and no difference is taken over missing periods.
