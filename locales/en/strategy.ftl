# Strategy follow-up.
strategy-nothing = This county has no strategy measures yet. Download the Excel template, fill in the sheet Strategy and import it on the page Datasets.
strategy-headline = { $of ->
    [0] No indicator has a target that could be assessed.
   *[other] Targets reached or on track: { $good } of { $of }.{ $failing ->
        [0] { "" }
       *[other] { " " }Off track: { $names }.
    }
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
page-strategy-guide = The measures and targets come from the county’s own Strategy sheet. A measure is **late** when its due date has passed and it is not done. A target is **reached** when the newest value of the indicator is at the target or better, and **not reached in time** when the target date has passed. Otherwise the distance covered from the baseline to the target is compared with the time that has passed: **on track** if nearly as large a part of the distance has been covered as of the time (at most 15 percentage points behind), **off track** if none of the distance has been covered, and otherwise **at risk**. The assessment is made on the last day of the chosen time.
