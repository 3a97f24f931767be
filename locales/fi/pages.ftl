# Navigation and what all pages share.
page-overview = Yleiskuva
page-strategy = Strategian seuranta
page-workload = Tiimien kuormitus
page-referrals = Ohjausvirrat
page-transitions = Siirtymät
page-datasets = Aineistot
page-methods = Menetelmät
and = ja
local-user = paikallinen käyttäjä
login-needed = Kirjaudu sisään nähdäksesi tilannekuvan.
login-expired = Kirjautumisesi on vanhentunut. Kirjaudu uudelleen, niin pääset takaisin.
log-in = Kirjaudu
log-out = Kirjaudu ulos

# Filters.
filter-language = Kieli / Språk / Language
filter-name-kieli = kieli
filter-title = Mitä katsotaan
filter-county = Alue
filter-teams = Tiimit
filter-all-teams = Kaikki tiimit
filter-from = Alkaen
filter-to = Asti
filter-level = Tarkkuus
filter-group = Asiakasryhmä
filter-everybody = Kaikki asiakkaat
filter-name-alue = alue
filter-name-tiimit = tiimit
filter-name-alku = alkukuukausi
filter-name-loppu = loppukuukausi
filter-name-tarkkuus = tarkkuus
filter-name-ryhma = asiakasryhmä
link-trouble = Linkissä oli tuntematon rajaus ({ $names }). Sen tilalla näytetään oletus.
level-month = Kuukausittain
level-quarter = Neljännesvuosittain
level-half-year = Puolivuosittain
level-year = Vuosittain
level-rolling = Liukuva 12 kk

# Empty states and banners.
nothing-released = Tilannekuvassa ei ole vielä tietoa. Tuo Excel-tiedosto tai esimerkkialue sivulla Aineistot.
go-to-datasets = Siirry aineistoihin
no-data-in-scope = Näillä rajauksilla ei ole tietoa. Valitse pidempi aika, toinen alue tai kaikki tiimit.
not-by-group = Ei saatavilla asiakasryhmittäin
synthetic-banner = **Synteettinen esimerkkialue.** Luvut on keksitty, eivätkä ne kerro mistään oikeasta alueesta.
synthetic-remove = Poista esimerkkialue
sample-add-county = Tuo synteettinen esimerkkialue
sample-add-study = Tuo julkaistu tutkimus vertailuksi
importing = Tuodaan ja julkaistaan…

# Figures, tables, files.
how-to-read = Näin luet
figure-numbers = Luvut taulukkona ja lataus
figure-origins = Mistä luvut tulevat
figure-subtitle = { $what } { $level }.
download-csv = Lataa CSV
download-xlsx = Lataa Excel
withheld-legend = ”Ei saatu”: lähdejärjestelmä ei ole antanut lukua tai on jo salannut sen. Siksi ei tiedetä summiakaan, joihin luku kuuluu.
hidden-legend = Viivoitettu tai ”suojattu”: luku on pieni (alle { $threshold } henkilöä), tai siitä voisi laskea pienen luvun. Suojattu luku voi olla myös nolla tai suuri.
origin-none = { $dataset }: ei tuontia.
origin-line = { $dataset }: tuonti { NUMBER($id, useGrouping: 0) }, { $file }, { $at }, { $by }
release-line = Julkaisu { NUMBER($id, useGrouping: 0) }, { $at }. Alle { $threshold } henkilön luvut on suojattu.
heading-indicator = Mittari
heading-value = Arvo
heading-period = Kausi
heading-course = Kehitys
heading-variation = Vaihtelu
heading-team = Tiimi

# Values and statuses.
status-shown = näkyvissä
status-suppressed = suojattu
status-withheld = ei saatu
status-no-data = ei tietoa
over-180-days = yli 180 vrk
period-window = { $months } kk, { $period } asti

# Charts.
chart-value = Arvo
chart-period = Kausi
chart-name = Nimi
chart-hidden = suojattu
chart-withheld = ei saatu
chart-no-data = ei tietoa
chart-provisional = kesken
chart-target = tavoite
chart-study = tutkimus
chart-mean = keskitaso
chart-limits = tavanomainen vaihtelu
chart-improvement = paranee
chart-concern = heikkenee
chart-neutral = poikkeaa
chart-missing = puuttuu

# Variation and targets.
variation-improving = Paranee
variation-worsening = Heikkenee
variation-changing = Muuttunut
variation-ordinary = Tavanomaista vaihtelua
variation-short = Liian vähän kausia arvioon
variation-since = { $word }, alkaen { $period }
card-open = { $page } →
card-target = Tavoite { $value }: { $verdict }
sparkline-label = { $name }, viimeisin { $value }
verdict-achieved = saavutettu
verdict-on-track = aikataulussa
verdict-at-risk = vaarassa jäädä
verdict-off-track = ei etene
verdict-missed = ei saavutettu ajoissa
verdict-no-data = ei tietoa
verdict-no-target = ei tavoitetta
trend-improving = { $name }: nyt { $value }, kehitys on parantunut
trend-worsening = { $name }: nyt { $value }, kehitys on heikentynyt
trend-changing = { $name }: nyt { $value }, taso on muuttunut
trend-ordinary = { $name }: { $value }, tavanomaista vaihtelua
trend-short = { $name }: { $value }

# Yleiskuva.
overview-calm = Mikään { $count } mittarista ei nyt vaadi erityistä huomiota.{ $burdened ->
    [0] { "" }
   *[other] { " " }Kuormitus kasvaa silti: { $teams }.
}
overview-urgent = { $count ->
    [one] Yksi mittari { $of } mittarista vaatii huomiota: { $names }.
   *[other] { $count } mittaria { $of } mittarista vaatii huomiota, ensimmäisinä { $names }.
}{ $burdened ->
    [0] { "" }
   *[other] { " " }Kuormitus kasvaa: { $teams }.
}
overview-teams = Tiimit, joissa kuormitus kasvaa
overview-attention = Vaatii huomiota
overview-key = Tärkeimmät mittarit
overview-changes = Mikä on muuttunut viimeksi
overview-no-changes = Viimeisten kausien aikana ei ole alkanut uusia muutoksia: lukujen heilahtelu on tavanomaista.
overview-all = Kaikki mittarit
page-overview-guide = Sivu nostaa ensin ne mittarit, joissa näkyy todellinen heikkeneminen tai joiden tavoite on vaarassa. **Paranee** tai **heikkenee** sanotaan vain, kun muutos erottuu tavanomaisesta vaihtelusta: piste on rajojen ulkopuolella, seitsemän perättäistä arvoa on samalla puolella tai kulkee samaan suuntaan. Muuten heilahtelu on tavallista, eikä siitä kannata päätellä mitään. Jos kuukausiluvut olisivat liian pieniä näytettäviksi, mittari annetaan neljänneksittäin, puolivuosittain tai vuosittain.
