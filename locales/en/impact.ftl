# The page Impact.

page-impact = Impact
page-impact-guide =
    This page tells how clients are doing after the service, by themselves, by professionals and by work.

    Instruments are asked of the same clients at the start and at six months. The numbers are of those who answered both. Where few are asked again, the result may tell more of those who answered than of the service. The interval says where the change is with 95% confidence; where zero is inside, no change can be claimed.

    A change alone does not tell why it came. Some clients would have recovered without the service, and others might have got worse.

    Experience is answered on a scale of 1–5, and the share is that of answers 4 and 5.

    In supported employment each of the 25 quality criteria scores 1–5 points. 115 or more is exemplary, 100–114 good, 74–99 fair; under 74 is not supported employment.

    Figures of money are orders of magnitude. The assumption always stands beside the figure and can be changed.
impact-nothing = There is nothing about impact in this selection. Bring in outcomes, experience, goals, supported employment or costs on the page Datasets.
impact-headline-improved = { $name }: the result improved by { $points } points in six months (95% interval { $low } … { $high }). { $n } clients answered both times, { $range }.{ $lowcoverage ->
    [yes] { " " }Only { $coverage } were asked again, so take it as a hint.
   *[no] {""}
 }
impact-headline-worse = { $name }: the result got worse by { $points } points in six months (95% interval { $low } … { $high }). { $n } clients answered both times, { $range }.{ $lowcoverage ->
    [yes] { " " }Only { $coverage } were asked again, so take it as a hint.
   *[no] {""}
 }
impact-headline-no-clear-change = { $name }: no clear change in six months, { $change } points (95% interval { $low } … { $high }). { $n } clients answered both times, { $range }.
impact-headline-too-few = Only { $n } clients have answered both times: nothing can be said of the change yet.
impact-headline-hidden = The result cannot be shown: the numbers are protected so that nobody can be recognised in them.
impact-headline-none = There are no measurements of clients from this time; the rest of the page tells of experience, goals and costs.
impact-outcomes = Did the client's situation change?
impact-no-outcomes = No instruments asked at the start and at six months from this time. Bring in the dataset Outcomes.
impact-change-improved = { $name }: improved by { $points } points (95% interval { $low } … { $high }, n = { $n }).
impact-change-worse = { $name }: got worse by { $points } points (95% interval { $low } … { $high }, n = { $n }).
impact-change-no-clear-change = { $name }: no clear change, { $change } points (95% interval { $low } … { $high }, n = { $n }).
impact-change-too-few = { $name }: only { $n } answered both times, so the change is not judged.
impact-change-hidden = { $name }: protected so that nobody can be recognised in the numbers.
impact-change-missing = { $name }: means or spread are missing, or the direction depends on the form; the direction is not judged.
impact-change-impossible = { $name }: these numbers are not possible on this scale. Check the dataset Outcomes.
impact-important = The change matters to the client (limit { $least } points; { $source }).
impact-unimportant = The change is smaller than one that matters to the client (limit { $least } points; { $source }).
impact-unclear = It is unclear whether the change matters to the client (limit { $least } points; { $source }).
impact-coverage-low = Only { $coverage } were asked again: the result may tell of those who answered.
impact-coverage-fair = { $coverage } were asked again.
impact-improved = Improved
impact-unchanged = Same
impact-worse = Worse
impact-outcome = Result
impact-share = Share
impact-n = Answered both times
impact-shares-title = How many have a better result than at the start
impact-shares-subtitle = Share of those who answered both times, { $range }.
impact-before = At the start
impact-after = At six months
impact-change = Change
impact-interval = 95% interval
impact-coverage = Asked again
impact-low = Lower end
impact-high = Upper end
impact-experience = What do people think of the service?
impact-no-experience = No answers from this time. Bring in the dataset Experience.
impact-no-answers = No answers of this group from this time.
impact-respondents = Respondents
impact-answers = Answers
impact-items-title = Share of positive answers (4–5) by item
impact-items-alike = The differences between items are within chance
impact-items-differ = ”{ $best }” is rated best ({ $high }), ”{ $worst }” lowest ({ $low })
impact-items-subtitle = { $who }: share of answers 4–5 on a scale of 1–5, { $range }.
impact-study-professionals = In the study (THL, Tutkimuksesta tiiviisti 31/2023, figure 4, n = 81) just under half of the professionals felt that employability had improved, and a little over a quarter that clients had been guided to education or work.
impact-goals = Were the goals reached?
impact-no-goals = No goals from this time. Bring in the dataset Goals.
impact-coaching = Supported employment
impact-no-coaching = Nothing of supported employment from the teams chosen. Bring in the dataset Supported employment.
impact-not-assessed = { $name }: not all quality criteria have been assessed.
impact-fidelity = { $name }: { $total } of 125 points, { $band } ({ $period }).
impact-fidelity-before = { $total } in the assessment before.
impact-criteria-title = Quality criteria from weakest to strongest
impact-criteria-subtitle = Scores of 1–5 in each unit's newest assessment. On top what to begin with.
impact-criterion = Criterion
impact-score = Score
impact-job-start-rate-title = { $above ->
    [none] { $below ->
        [none] Share who started paid work: the difference to { $least }% is within chance
       *[other] Clearly under { $least }% started paid work: { $below }
    }
   *[other] { $below ->
        [none] Clearly over { $least }% started paid work: { $above }
       *[other] Clearly over { $least }% started paid work: { $above }; clearly under: { $below }
    }
 }
impact-retention-13w-title = { $above ->
    [none] { $below ->
        [none] In work over 13 weeks: the difference to { $least }% is within chance
       *[other] Clearly under { $least }% stayed in work over 13 weeks: { $below }
    }
   *[other] { $below ->
        [none] Clearly over { $least }% stayed in work over 13 weeks: { $above }
       *[other] Clearly over { $least }% stayed in work over 13 weeks: { $above }; clearly under: { $below }
    }
 }
impact-rate-hidden = { $name }: the numbers are protected so that nobody can be recognised in them.
impact-asked = IPS Grow: at least { $least }%
impact-of = Out of
impact-per-coach = Per coach: { $value }; the criterion gets full points with at most 20 clients.
impact-money = What does the service cost?
impact-no-costs = No costs from this time. Bring in the dataset Costs.
impact-no-year-of-costs = There is no whole year of costs, so breaking even is not calculated.
impact-yearly = Cost of one year of unemployment, € (assumption)
impact-yearly-help = The assumption of €9,600 is the labour-market subsidy alone: Kela 2025, €37.21 a day, 21.5 days a month. Put the county's own estimate in its place.
impact-break-even = The year's costs of about €{ $euros } would come back if **{ $count }** clients moved to work for a year, one year of unemployment costing €{ $yearly }.
impact-money-caveat = An order of magnitude, not a result: not every transition is due to the service, and other gains, taxes and service costs are not counted.
impact-costs-title = What the costs consist of
impact-costs-subtitle = Costs by type, { $range }, euros.
impact-euros = Euros
impact-cause = The change alone does not tell whether it is due to the service.
impact-means-title = Means at the start and at six months, { $range }
impact-weakest-title = The weakest quality criterion of all is “{ $name }”
impact-rate-subtitle = { $definition } { $range }.
