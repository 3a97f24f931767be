# What a check of a workbook has to say. Each names what is wrong and what to do.
finding-sheet-skipped = Taulukkoa ei tunnistettu, joten se ohitettiin. Jos siinä on tietoa, vertaa otsikoita malliin.
finding-column-missing = Aineistosta { $dataset } puuttuu pakollinen sarake ”{ $column }”. Lisää sarake tai korjaa sen otsikko.
finding-column-unused = Saraketta ”{ $value }” ei ole aineistossa { $dataset }. Sarake ohitetaan. Jos sen pitäisi olla mukana, korjaa otsikko mallin mukaiseksi.
finding-value-missing = Pakollinen tieto puuttuu sarakkeesta ”{ $column }” { $count ->
    [one] yhdeltä riviltä
   *[other] { $count } riviltä
}. Täydennä se tai poista rivi.
finding-not-a-number = ”{ $value }” ei ole luku (sarake ”{ $column }”, rivejä { $count }). Kirjoita luku. Jätä solu tyhjäksi, jos tietoa ei ole.
finding-not-whole = { $value } ei ole kokonaisluku (sarake ”{ $column }”, rivejä { $count }). Kirjoita henkilömäärä kokonaislukuna.
finding-negative = { $value } on alle nollan (sarake ”{ $column }”, rivejä { $count }). Korjaa luku.
finding-out-of-range = { $value } on liian suuri ollakseen oikein (sarake ”{ $column }”, enintään { $limit }, rivejä { $count }). Tarkista luku.
finding-excel-error = Solussa on Excelin virhe { $value } (sarake ”{ $column }”, rivejä { $count }). Korjaa kaava tai kirjoita arvo.
finding-formula-uncached = Sarakkeessa on kaavoja, joiden tulosta ei ole tiedostossa (soluja { $count }). Avaa tiedosto Excelissä, tallenna se ja tuo uudelleen.
finding-code-unknown = ”{ $value }” ei ole sarakkeen ”{ $column }” sallittu arvo (rivejä { $count }). Valitse arvo mallin alasvetovalikosta.
finding-team-unknown = Tiimiä ”{ $value }” ei tunneta tällä alueella (rivejä { $count }). Lisää se taulukkoon Tiimit tai korjaa nimi.
finding-period-unreadable = ”{ $value }” ei kerro, mistä kaudesta on kyse (sarake ”{ $column }”, rivejä { $count }). Kirjoita kuukausi muodossa 2026-08 tai neljännes muodossa 2026Q3.
finding-period-future = Kausi { $value } ei ole vielä alkanut (rivejä { $count }). Tarkista vuosi ja kuukausi.
finding-date-unreadable = ”{ $value }” ei ole päivämäärä (sarake ”{ $column }”, rivejä { $count }). Kirjoita päivä muodossa 31.8.2026.
finding-yes-no-unreadable = ”{ $value }” ei ole Kyllä tai Ei (sarake ”{ $column }”, rivejä { $count }). Valitse toinen niistä.
finding-text-unreadable = Tekstissä on merkkejä, joita ei voi näyttää (sarake ”{ $column }”, rivejä { $count }). Kirjoita teksti uudelleen.
finding-text-too-long = Teksti on liian pitkä (sarake ”{ $column }”, rivejä { $count }). Lyhennä sitä.
finding-duplicate = Sama rivi on jo rivillä { $first }. Poista toinen niistä tai korjaa yksilöivä tieto.
finding-parts-over-whole = Osien summa on suurempi kuin ”{ $whole }”. Tarkista rivin luvut.
finding-personal-data = Sarakkeessa on henkilötunnuksia tai yksittäisen henkilön tietoja. Tiedostoa ei oteta vastaan. Poista sarake ja tuo vain summatietoja.
finding-personal-data-elsewhere = Tiedostossa on henkilötunnus muualla kuin soluissa: tiedoston tai taulukon nimessä, kommentissa, ominaisuuksissa tai pivot-taulukon muistissa. Tiedostoa ei oteta vastaan. Kopioi summatiedot uuteen työkirjaan ja tuo se.
finding-nothing-recognised = Tiedostosta ei tunnistettu yhtään aineistoa. Lataa Excel-malli, vertaa sen otsikoita omiisi ja yritä uudelleen.
finding-no-rows = Taulukossa on otsikot, mutta ei yhtään riviä. Se ohitetaan.
finding-nothing-to-store = Tiedostossa on otsikot mutta ei yhtään riviä. Täytä ainakin yksi taulukko ja tuo tiedosto uudelleen.
finding-repeated-on-sheets = Sama rivi aineistossa { $dataset } on kahdessa taulukossa. Poista toinen.
