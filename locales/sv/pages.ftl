# Navigering och det som är gemensamt för alla sidor.
page-overview = Översikt
page-strategy = Uppföljning av strategin
page-workload = Teamens belastning
page-referrals = Hänvisningsflöden
page-transitions = Övergångar
page-datasets = Datamaterial
page-methods = Metoder
and = och
local-user = lokal användare
login-needed = Logga in för att se lägesbilden.
login-expired = Din inloggning har gått ut. Logga in på nytt så kommer du tillbaka.
log-in = Logga in
log-out = Logga ut

# Avgränsningar.
filter-language = Kieli / Språk / Language
filter-name-kieli = språk
filter-title = Vad som visas
filter-county = Område
filter-teams = Team
filter-all-teams = Alla team
filter-from = Från
filter-to = Till
filter-level = Tidsindelning
filter-group = Klientgrupp
filter-everybody = Alla klienter
filter-name-alue = område
filter-name-tiimit = team
filter-name-alku = första månad
filter-name-loppu = sista månad
filter-name-tarkkuus = tidsindelning
filter-name-ryhma = klientgrupp
link-trouble = Länken innehöll en okänd avgränsning ({ $names }). I stället visas standardvalet.
level-month = Per månad
level-quarter = Per kvartal
level-half-year = Per halvår
level-year = Per år
level-rolling = Rullande 12 mån.

# Tomma lägen och meddelanden.
nothing-released = Lägesbilden har ännu inga uppgifter. Importera en Excel-fil eller exempelområdet på sidan Datamaterial.
go-to-datasets = Gå till datamaterial
no-data-in-scope = Det finns inga uppgifter med de här avgränsningarna. Välj en längre tid, ett annat område eller alla team.
not-by-group = Finns inte per klientgrupp
synthetic-banner = **Syntetiskt exempelområde.** Talen är påhittade och säger ingenting om något verkligt område.
synthetic-remove = Ta bort exempelområdet
sample-add-county = Importera ett syntetiskt exempelområde
sample-add-study = Importera den publicerade studien för jämförelse
importing = Importerar och publicerar…

# Figurer, tabeller, filer.
how-to-read = Så här läser du
figure-numbers = Talen som tabell och nedladdning
figure-origins = Varifrån talen kommer
figure-subtitle = { $what } { $level }.
download-csv = Ladda ner CSV
download-xlsx = Ladda ner Excel
withheld-legend = ”inte erhållen”: källsystemet har inte gett talet eller har redan dolt det. Därför är inte heller de summor kända som talet ingår i.
hidden-legend = Snedstreckat eller ”skyddad”: talet är litet (under { $threshold } personer), eller så kunde ett litet tal räknas ut med hjälp av det. Ett skyddat tal kan också vara noll eller stort.
origin-none = { $dataset }: ingen import.
origin-line = { $dataset }: import { NUMBER($id, useGrouping: 0) }, { $file }, { $at }, { $by }
release-line = Publicering { NUMBER($id, useGrouping: 0) }, { $at }. Tal under { $threshold } personer är skyddade.
heading-indicator = Mätare
heading-value = Värde
heading-period = Period
heading-course = Utveckling
heading-variation = Variation
heading-team = Team

# Värden och status.
status-shown = visas
status-suppressed = skyddad
status-withheld = inte erhållen
status-no-data = inga uppgifter
over-180-days = över 180 dygn
period-window = { $months } mån. till och med { $period }

# Diagram.
chart-value = Värde
chart-period = Period
chart-name = Namn
chart-hidden = skyddad
chart-withheld = inte erhållen
chart-no-data = inga uppgifter
chart-provisional = preliminär
chart-target = mål
chart-study = studie
chart-mean = medelnivå
chart-limits = vanlig variation
chart-improvement = förbättras
chart-concern = försämras
chart-neutral = avviker
chart-missing = saknas

# Variation och mål.
variation-improving = Förbättras
variation-worsening = Försämras
variation-changing = Har ändrats
variation-ordinary = Vanlig variation
variation-short = För få perioder för en bedömning
variation-since = { $word }, från och med { $period }
card-open = { $page } →
card-target = Mål { $value }: { $verdict }
sparkline-label = { $name }, senast { $value }
verdict-achieved = uppnått
verdict-on-track = i tidtabell
verdict-at-risk = riskerar att inte nås
verdict-off-track = framskrider inte
verdict-missed = inte uppnått i tid
verdict-no-data = inga uppgifter
verdict-no-target = inget mål
trend-improving = { $name }: nu { $value }, utvecklingen har förbättrats
trend-worsening = { $name }: nu { $value }, utvecklingen har försämrats
trend-changing = { $name }: nu { $value }, nivån har ändrats
trend-ordinary = { $name }: { $value }, vanlig variation
trend-short = { $name }: { $value }

# Översikt.
overview-calm = Ingen av { $count } mätare kräver särskild uppmärksamhet just nu.{ $burdened ->
    [0] { "" }
   *[other] { " " }Belastningen ökar ändå: { $teams }.
}
overview-urgent = { $count ->
    [one] En av { $of } mätare kräver uppmärksamhet: { $names }.
   *[other] { $count } av { $of } mätare kräver uppmärksamhet, främst { $names }.
}{ $burdened ->
    [0] { "" }
   *[other] { " " }Belastningen ökar: { $teams }.
}
overview-teams = Team där belastningen ökar
overview-attention = Kräver uppmärksamhet
overview-key = De viktigaste mätarna
overview-changes = Vad som har ändrats senast
overview-no-changes = Inga nya förändringar har börjat under de senaste perioderna: talen varierar som vanligt.
overview-all = Alla mätare
page-overview-guide = Sidan lyfter först fram de mätare som verkligen försämras eller vars mål riskerar att inte nås. **Förbättras** eller **försämras** används bara när förändringen skiljer sig från den vanliga variationen: en punkt ligger utanför gränserna, eller sju värden i följd ligger på samma sida eller går åt samma håll. Annars är variationen vanlig, och den lönar det sig inte att dra slutsatser av. Om månadstalen är för små för att visas, ges mätaren per kvartal, halvår eller år.
