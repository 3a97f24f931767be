# What reading an extract of another system has to say: what was taken for what, what was left out, what to ask.
finding-marker-zero = In statistics, the mark “{ $value }” means that there are no cases. It is read as zero (column “{ $column }”, cells: { $count }). If there is no data, write “..”.
finding-not-applicable = The mark “{ $value }” means that a figure is not possible. It is stored as such: neither as zero nor as missing (column “{ $column }”, cells: { $count }).
finding-not-available = The mark “{ $value }” means that the figure has not been received (column “{ $column }”, cells: { $count }). The figure is not zero, so sums that it belongs to also read “not received”. Import the figure when you get it.
finding-source-suppressed = The source has hidden the figure with the mark “{ $value }” (column “{ $column }”, cells: { $count }). The figure is not zero, so sums that it belongs to also read “not received”. Ask the source for the exact figure and import it: the service protects small figures itself.
finding-number-ambiguous = “{ $value }” may be thousands or a decimal number (column “{ $column }”, rows: { $count }). Write the number without a thousands separator, for example 1234 or 1.23.
finding-labels-joined = { $labels } are stored together in the category “{ $code }” (column “{ $column }”). Their figures have been added up.
finding-heading-taken = The heading “{ $value }” was read as the column “{ $column }”. If it is something else, correct the heading to match the template.
finding-heading-empty = The column has no heading. Its content was read as the column “{ $column }”. Write a heading if it is something else.
finding-constant-taken = { $source ->
    [title] Above the table,
    [sheet] In the name of the sheet,
   *[other] In the dataset,
} “{ $value }” is written or is the only possibility. It was read as “{ $column }” of the whole table. If that is not right, add this information as a column of its own.
finding-measure-asked = The headings do not tell what the figures of the table are in the dataset { $dataset }. Write the name of a column of the template above the table, for example “Referred”.
finding-measure-unknown = The heading of the row does not tell which figure of the dataset { $dataset } is meant. Correct it to the name of a column of the template, or remove the row.
finding-year-asked = The headings have months without a year. Write the year above the table or in the headings, for example 8/2026.
finding-weeks-unreadable = The column “{ $value }” is a week. Weeks cannot be divided into months, so the data cannot be stored. Fetch the data by month.
finding-column-unnamed = The column has data but no heading. The column is skipped. If it should be included in the dataset { $dataset }, write a heading for it.
finding-columns-empty = { $count ->
    [one] The column “{ $value }” has no figures. It is not stored.
   *[other] { $count } columns have no figures ({ $value }). They are not stored.
}
finding-blank-cells = { $count ->
    [one] One cell is empty although the same team and period have other figures. It is shown in charts as zero.
   *[other] { $count } cells are empty although the same team and period have other figures. They are shown in charts as zeros.
} If a figure is missing for another reason, get it before you store the data.
finding-labels-repeated = The column lacks a name on { $count } rows. They were read as the same as above, here “{ $value }”. If empty means something else, write a name on every row.
finding-totals-left-out = { $count ->
    [one] A row of totals was left out.
   *[other] { $count } rows of totals were left out.
} Sums are computed again from the rows.
finding-total-differs = The total { $value } is not the sum of its parts, { $sum } (“{ $column }”). The parts are stored, the total is not. Check whether a row or column is missing from the table.
finding-total-alone = The table has no parts for the total { $value } (“{ $column }”), so it is not stored. Fetch the data broken down into parts.
finding-notes-left-out = { $count ->
    [one] Below the table is the note “{ $value }”. It is not stored.
   *[other] Below the table are { $count } rows of notes, the first of them “{ $value }”. They are not stored.
}
finding-rows-without-values = { $count ->
    [one] One row has no figures. It was left out.
   *[other] { $count } rows have no figures. They were left out.
}
finding-hidden-rows-read = { $count ->
    [one] The sheet has a hidden row. It was read too.
   *[other] The sheet has { $count } hidden rows. They were read too.
} Remove them if they should not be included.
finding-hidden-sheet-read = The sheet is hidden, but it holds a dataset, so it was read. Remove the sheet if it should not be included.
layout-measure = What the figures are
layout-year = Year
error-layout-unreadable = The stored description of the table cannot be read. Make the description again by importing the file without it.
error-profile-unknown = There is no profile “{ $name }”. Profiles: { $known }.
error-profile-nameless = Give the profile a name, and say what the columns of at least one sheet are.
error-mapping-personal = The file holds personal data, so its content is not shown. Remove the personal data and import only aggregated data.
