# The forum pack as a report and as a workbook, and captions of figures.
report-contents = Sisällys
report-summary = Tärkeimmät viestit
report-numbers = Kuvan luvut
report-elsewhere = Luvut ovat liitteessä:
report-appendix = Liite: kuvien luvut
report-decisions = Mitä on sovittu
report-decided = Foorumissa kirjatut asiat
report-decision-date = Päivä
report-decision-author = Kirjaaja
report-decision-text = Mitä sovittiin
report-decision-about = Mihin liittyy
report-reading = Näin luet lukuja
report-definition = Määritelmä
report-source = Lähde
report-target = Tavoite

workbook-contents = Sisältö
workbook-back = Takaisin sisältöön
workbook-sheet = Välilehti
workbook-section = Osio
workbook-figure = Mitä luvut kertovat
workbook-subtitle = Mitä, missä ja milloin
workbook-decisions = Sovittua
workbook-chart-numbers = Kaavioiden luvut
workbook-chart-note = Kaaviot piirretään näistä luvuista. Tyhjä kohta on aukko kaaviossa: lukua ei näytetä tai sitä ei ole.

caption-source = Lähde: { $source }
caption-released = Julkaistu { $at }
caption-threshold = Alle { $threshold } henkilön luvut on suojattu
caption-copy = Kuvateksti
