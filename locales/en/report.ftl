# The forum pack as a report and as a workbook, and captions of figures.
report-contents = Contents
report-summary = Main messages
report-numbers = Figures of the chart
report-elsewhere = The figures are in the appendix:
report-appendix = Appendix: figures of the charts
report-decisions = What has been agreed
report-decided = Recorded at the forum
report-decision-date = Date
report-decision-author = Recorded by
report-decision-text = What was agreed
report-decision-about = About
report-reading = How to read the figures
report-definition = Definition
report-source = Source
report-target = Target

workbook-contents = Contents
workbook-back = Back to contents
workbook-sheet = Sheet
workbook-section = Section
workbook-figure = What the figures tell
workbook-subtitle = What, where and when
workbook-decisions = Agreed
workbook-chart-numbers = Chart figures
workbook-chart-note = The charts are drawn from these figures. An empty cell is a gap in the chart: the figure is not shown or does not exist.

caption-source = Source: { $source }
caption-released = Published { $at }
caption-threshold = Figures on fewer than { $threshold } people are protected
caption-copy = Caption
