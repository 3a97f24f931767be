# Editing the measures of the strategy on the page, the history of changes and the rules of assessment.
strategy-edit = Edit measures
strategy-edit-note = Saving makes a new version of the strategy. The earlier one is kept, and what was saved can be undone on the page Datasets. If a measure is given up, choose the state Cancelled: measures are not deleted. A measure that was made by mistake goes away when the save is undone.
strategy-edit-what = What do you want to edit?
strategy-edit-measure = A measure
strategy-edit-objective = The wording of an objective
strategy-edit-which = Measure
strategy-edit-which-objective = Objective
strategy-edit-new = New measure
strategy-edit-choose = Choose
strategy-form = Measure { $measure }
strategy-form-new = New measure, its id will be { $measure }
strategy-save = Save
strategy-field-needed = { $name } (required)
strategy-field-day = { $name } (dd.mm.yyyy)
strategy-field-new-objective = New objective, if it is not on the list yet
strategy-no-indicator = No indicator
strategy-answer-none = Not known
strategy-answer-yes = Yes
strategy-answer-no = No
strategy-note-owner = A role or a unit, not a person’s name.
strategy-note-indicator = In brackets is the unit in which the baseline and the target are given. Shares are given in per cent.
strategy-note-baseline = The indicator’s value at the start. Without it nobody can say how much of the distance has been covered.
strategy-objective-new = The objective in new words
strategy-objective-note = { $count ->
    [one] Changes in one measure.
   *[other] Changes in { $count } measures.
}
strategy-import-name = Strategy edited { $measure }
strategy-import-objective = Strategy edited, wording of an objective
strategy-saved = Saved as import { NUMBER($id, useGrouping: 0) }.
strategy-saved-held = No release was made, so the page still shows the earlier strategy. What you saved is kept and will be seen when a release succeeds again.
strategy-unchanged = Nothing changed, so nothing was saved.
strategy-undo = What was saved can be undone on the page Datasets
strategy-refused = The measure was not saved. Mend what is marked above and save again.
strategy-conflict = The strategy has changed since you opened the form, so nothing was saved. What you typed is still in the form. See what others have changed and save again: only what you changed is saved, the rest stays as it is now.
strategy-conflict-more = and { $count } more changes

# What there is to say about a field.
measure-field-value-missing = This is missing. Fill it in.
measure-field-not-a-number = “{ $value }” is not a number. Write a number, for example 12.5, or leave it empty.
measure-field-number-ambiguous = “{ $value }” may mean two numbers. Write decimals with a comma and thousands without a sign.
measure-field-out-of-range = { $value } cannot be right. Check the number.
measure-field-date-unreadable = “{ $value }” is not a date. Write the day as 31.8.2026.
measure-field-text-unreadable = The text has characters that cannot be shown. Write it again.
measure-field-text-too-long = The text is too long. Shorten it to at most 2,000 characters.
measure-field-personal-data = The text has a personal identity code, a telephone number, an e-mail address or something else about a single person. Remove it. The owner is a role or a unit.
measure-other-personal-data = The county’s other measures have a personal identity code or something else about a single person. Remove it from them first.
measure-due-before-start = The due date is before the start. Mend one of the days.
measure-target-before-start = The target date is before the start. Mend one of the days.
measure-number-without-indicator = The indicator is missing, so the number has no meaning. Choose an indicator or empty this field.
measure-share-outside = A share is 0–100 per cent. Mend the number.
measure-share-tiny = The share is under one per cent. Shares are written in per cent: 80, not 0.8. Check the number.
measure-direction-missing = For this indicator it has not been agreed whether larger or smaller is better. Give a baseline that is not the same as the target: they then show the direction.
measure-target-missing = The target is missing. The indicator is followed, but nobody can assess whether the target is reached.
measure-baseline-missing = The baseline is missing. It can be said whether the target is reached, but not how much of the distance has been covered.
measure-target-date-missing = The target date is missing. The assessment assumes that half of the time has passed.
measure-start-missing = The start is missing. The assessment assumes that half of the time has passed.
measure-target-worse = The target is worse than the baseline. Check that the numbers are the right way round.

# The history of changes.
strategy-history = What has changed in the measures
strategy-history-of = Show
strategy-history-all = All measures
strategy-history-none = There are no changes.
strategy-history-newest = These are the { $count } newest changes. Choose a measure to see its earlier changes.
strategy-history-at = When
strategy-history-by = Who
strategy-history-measure = Measure
strategy-history-field = What changed
strategy-history-before = Before
strategy-history-after = After
strategy-whole-added = New measure
strategy-whole-removed = The measure went away
strategy-change-added = { $at } { $by } added the measure { $measure }
strategy-change-removed = { $at } { $by } removed the measure { $measure }
strategy-change-changed = { $at } { $by } changed the measure { $measure }, { $field }: { $before } → { $after }

# The assessments and their rules.
strategy-rules = How targets are assessed
strategy-rules-level = A target is compared with the indicator’s level, not with a single number, so that chance does not turn the assessment. While the indicator’s variation is usual, the level is the centre line of its chart, the mean of usual variation. Where the indicator has clearly changed or there are few periods, the level is the mean of the newest periods: at most three months or two quarters, and nothing from before the change. The assessment is made on the last day of the chosen time.
verdict-no-direction = direction missing
verdict-achieved-rule = The level is at the target or better.
verdict-on-track-rule = Of the distance from the baseline to the target, nearly as large a part has been covered as has passed of the time: at most 15 percentage points less.
verdict-at-risk-rule = Some of the distance has been covered, but less. Also where the baseline is missing and the target has not been reached.
verdict-off-track-rule = None of the distance has been covered, although more than 15 per cent of the time has passed.
verdict-missed-rule = The target date has passed and the target has not been reached.
verdict-no-data-rule = The indicator has no newest number, or it is protected.
verdict-no-direction-rule = For the indicator it has not been agreed whether larger or smaller is better, and the baseline and the target do not tell.
strategy-way-made = Of the distance { $share }
strategy-way-back = The level is worse than the baseline
strategy-time-gone = of the time { $share }
strategy-time-assumed = half of the time is assumed to have passed
strategy-no-baseline = The baseline is missing
strategy-basis-usual = now: the mean of usual variation
strategy-basis-recent = now: the mean of the { $count } newest periods
strategy-narrowed = The targets are set for the whole county. The assessments below are only about the chosen teams or client group.
strategy-more = { $count } more

# Notes.
strategy-notes = Notes on the measures{ $count ->
    [0] { "" }
   *[other] { " " }({ $count })
}
strategy-noted = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
