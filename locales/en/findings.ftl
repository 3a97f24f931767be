# What a check of a workbook has to say. Each names what is wrong and what to do.
finding-sheet-skipped = The sheet was not recognised, so it was skipped. If it holds data, compare its headings with the template.
finding-column-missing = The required column “{ $column }” is missing from the dataset { $dataset }. Add the column or correct its heading.
finding-column-unused = There is no column “{ $value }” in the dataset { $dataset }. The column is skipped. If it should be included, correct the heading to match the template.
finding-value-missing = A required value is missing from the column “{ $column }” on { $count ->
    [one] one row
   *[other] { $count } rows
}. Fill it in or remove the row.
finding-not-a-number = “{ $value }” is not a number (column “{ $column }”, rows: { $count }). Write a number. Leave the cell empty if there is no data.
finding-not-whole = { $value } is not a whole number (column “{ $column }”, rows: { $count }). Write the number of people as a whole number.
finding-negative = { $value } is below zero (column “{ $column }”, rows: { $count }). Correct the number.
finding-out-of-range = { $value } is too large to be right (column “{ $column }”, at most { $limit }, rows: { $count }). Check the number.
finding-excel-error = The cell holds the Excel error { $value } (column “{ $column }”, rows: { $count }). Correct the formula or write the value.
finding-formula-uncached = The column has formulas whose results are not in the file (cells: { $count }). Open the file in Excel, save it and import it again.
finding-code-unknown = “{ $value }” is not an allowed value of the column “{ $column }” (rows: { $count }). Choose a value from the drop-down list of the template.
finding-team-unknown = The team “{ $value }” is not known in this county (rows: { $count }). Add it to the sheet Teams or correct the name.
finding-period-unreadable = “{ $value }” does not tell which period is meant (column “{ $column }”, rows: { $count }). Write a month as 2026-08 or a quarter as 2026Q3.
finding-period-future = The period { $value } has not begun yet (rows: { $count }). Check the year and the month.
finding-date-unreadable = “{ $value }” is not a date (column “{ $column }”, rows: { $count }). Write the date as 31.8.2026.
finding-yes-no-unreadable = “{ $value }” is neither Yes nor No (column “{ $column }”, rows: { $count }). Choose one of them.
finding-text-unreadable = The text has characters that cannot be shown (column “{ $column }”, rows: { $count }). Write the text again.
finding-text-too-long = The text is too long (column “{ $column }”, rows: { $count }). Shorten it.
finding-duplicate = The same row is already on row { $first }. Remove one of them or correct the value that identifies it.
finding-parts-over-whole = The sum of the parts is larger than “{ $whole }”. Check the figures of the row.
finding-personal-data = The column holds personal identity codes or data on individual people. The file is not imported. Remove the column and import only aggregated data.
finding-personal-data-elsewhere = The file holds a personal identity code outside the cells: in the name of the file or a sheet, in a comment, in the properties or in the memory of a pivot table. The file is not imported. Copy the aggregated data to a new workbook and import that.
finding-nothing-recognised = No dataset was recognised in the file. Download the Excel template, compare its headings with yours and try again.
finding-no-rows = The sheet has headings but no rows. It is skipped.
finding-nothing-to-store = The file has headings but no rows. Fill in at least one sheet and import the file again.
finding-repeated-on-sheets = The same row of the dataset { $dataset } is on two sheets. Remove one of them.
