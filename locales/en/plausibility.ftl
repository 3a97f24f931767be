# Questions about what is possible but hard to believe. They ask; they do not refuse.
finding-jump = { $value } is over ten times or under a tenth of what is usual (column “{ $column }”, median of the same row in recent periods { $usual }). Check the figure.
finding-repeats-last = { $slice }: all figures in the dataset { $dataset } are the same as in the previous period. Check whether the data of the previous period has been copied to this period.
finding-fte-over-persons = { $kind ->
    [persons] { $value } full-time equivalents is more than the number of people, which is { $limit } (column “{ $column }”). One person fills at most one full-time equivalent. Check both figures.
   *[most] { $value } full-time equivalents is a lot for one team and profession (column “{ $column }”, usually at most { $limit }). Check that the figure is full-time equivalents, not hours or per cent.
}
finding-stock-differs = “{ $column }” is { $value }, but computed from the previous period it should be { $expected }: { $before } + { $in } (“{ $inflow }”) − { $out } (“{ $outflow }”). Check the figures.
finding-part-over-whole-warning = “{ $part }” is { $value }, but “{ $whole }” is only { $limit }. A part cannot be larger than the whole. Check both figures.
finding-rows-removed = { $slice }: the dataset { $dataset } now has in force { $count ->
    [one] a row that is
   *[other] { $count } rows that are
} not in the file. Storing the file would take { $count ->
    [one] it
   *[other] them
} out of force. If the data is still valid, add the missing rows to the file.
finding-ended-differs = { $slice }: Transitions has { $other } under “Ended”, but Caseload has { $one }. They should be the same. Check both sheets.
finding-active-differs = { $slice }: Transitions has { $other } under “Open”, but Caseload has { $one } under “Active at month end” at the end of the period. They should be the same. Check both sheets.
finding-started-differs = { $slice }: Waits has { $other } under “Completed” for first contact, but Caseload has { $one } under “Started”. They should be the same. Check both sheets.
finding-waiting-differs = { $slice }: Waits has { $other } under “Still waiting” for first contact, but Caseload has { $one } under “Waiting at month end”. They should be the same. Check both sheets.
finding-more-alike = There are also { $count } similar findings: { $kind ->
    [jump] a figure is ten times larger or smaller than usual
    [repeats_last] the figures of the period are the same as in the previous one
    [fte_over_persons] there are too many full-time equivalents
    [stock_differs] the figure at the end of the period does not match those started and ended
    [part_over_whole_warning] a part is larger than the whole
    [rows_removed] rows in force are missing from the file
   *[other] two sheets give different figures for the same thing
}. First correct those listed above, then check the file again.
finding-mostly = { $kind ->
    [fte_over_persons] There are more full-time equivalents than people
    [stock_differs] The figure at the end of the period does not match what the previous period, those started and those ended give
    [ended_differs] “Ended” differs between Transitions and Caseload
    [active_differs] “Open” in Transitions differs from “Active at month end” in Caseload
    [started_differs] “Completed” for first contact in Waits differs from “Started” in Caseload
    [waiting_differs] “Still waiting” for first contact in Waits differs from “Waiting at month end” in Caseload
   *[other] Figures differ from what was expected
} in a large part of the data ({ $count } of { $compared } comparisons). This is the first. Check that the figures have been computed as the instructions of the columns say.
# Personal data beyond identity codes.
finding-personal-data-contact = The column holds email addresses or telephone numbers. The file is not imported. Remove them and import only aggregated data.
finding-personal-data-birth = The column seems to hold dates of birth of individual people. The file is not imported. Remove the columns about persons and import only aggregated data.
finding-personal-data-rows = The sheet seems to have one row for each client: the column holds clients’ identifiers. The file is not imported. Add the rows up by team and period, and import only aggregated data.
