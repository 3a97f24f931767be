# Strategy follow-up.
strategy-nothing = This county has no strategy measures yet. Write the first on this page, or download the Excel template, fill in the sheet Strategy and import it on the page Datasets.
strategy-headline = { $of ->
    [0] No indicator has a target that could be assessed.
    [1] { $good ->
        [0] The only target that can be assessed has not been reached and is not on track.
       *[other] The only target that can be assessed has been reached or is on track.
    }
   *[other] { $good ->
        [0] None of the { $of } targets that can be assessed has been reached or is on track.
        [1] One target of { $of } has been reached or is on track.
       *[other] { $good } targets of { $of } have been reached or are on track.
    }
}{ $off ->
    [0] { "" }
   *[other] { " " }Off track: { $off_names }.
}{ $missed ->
    [0] { "" }
   *[other] { " " }Not reached in time: { $missed_names }.
}{ $risk ->
    [0] { "" }
    [one] { " " }One target is at risk.
   *[other] { " " }{ $risk } targets are at risk.
}{ $unknown ->
    [0] { "" }
    [one] { " " }One target cannot be assessed.
   *[other] { " " }{ $unknown } targets cannot be assessed.
}{ $late ->
    [0] { "" }
    [one] { " " }One measure is late.
   *[other] { " " }{ $late } measures are late.
}
strategy-of = { $count } / { $of }
strategy-none-here = This recommendation has no measures.
strategy-measure = Measure
strategy-state = State
strategy-indicator = Indicator
strategy-way = Baseline → now → target
strategy-verdict = Assessment
strategy-by = by { $day }
strategy-late = Late
strategy-failing = Targets that are not on track
page-strategy-guide = The measures and targets are the county’s own: they are imported from the Strategy sheet or written on this page. A measure is **late** when its due date has passed and it is not done. The assessment of a target is computed from the indicator; nobody chooses it. The rules are under **How targets are assessed**. The assessment is made on the last day of the chosen time.
