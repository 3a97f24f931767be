# The forum pack as a report and as a workbook, and captions of figures.
report-contents = Innehåll
report-summary = De viktigaste budskapen
report-numbers = Siffrorna i figuren
report-elsewhere = Siffrorna finns i bilagan:
report-appendix = Bilaga: figurernas siffror
report-decisions = Vad som har avtalats
report-decided = Det som antecknats på forumet
report-decision-date = Dag
report-decision-author = Antecknat av
report-decision-text = Vad som avtalades
report-decision-about = Vad det gäller
report-reading = Så här läser du siffrorna
report-definition = Definition
report-source = Källa
report-target = Mål

workbook-contents = Innehåll
workbook-back = Tillbaka till innehållet
workbook-sheet = Blad
workbook-section = Avsnitt
workbook-figure = Vad siffrorna berättar
workbook-subtitle = Vad, var och när
workbook-decisions = Avtalat
workbook-chart-numbers = Diagrammens siffror
workbook-chart-note = Diagrammen ritas av de här siffrorna. En tom cell är en lucka i diagrammet: siffran visas inte eller finns inte.

caption-source = Källa: { $source }
caption-released = Publicerat { $at }
caption-threshold = Siffror om färre än { $threshold } personer är skyddade
caption-copy = Bildtext
