# What reading an extract of another system has to say: what was taken for what, what was left out, what to ask.
finding-marker-zero = Merkki ”{ $value }” tarkoittaa tilastoissa, ettei tapauksia ole. Se luetaan nollaksi (sarake ”{ $column }”, soluja { $count }). Jos tietoa ei ole, kirjoita ”..”.
finding-not-applicable = Merkki ”{ $value }” tarkoittaa, ettei luku ole mahdollinen. Se tallennetaan sellaisena: ei nollana eikä puuttuvana (sarake ”{ $column }”, soluja { $count }).
finding-not-available = Merkki ”{ $value }” tarkoittaa, ettei lukua ole saatu (sarake ”{ $column }”, soluja { $count }). Luku ei ole nolla, joten myös summien kohdalla, joihin se kuuluu, lukee ”ei saatu”. Tuo luku, kun saat sen.
finding-source-suppressed = Lähde on salannut luvun merkillä ”{ $value }” (sarake ”{ $column }”, soluja { $count }). Luku ei ole nolla, joten myös summien kohdalla, joihin se kuuluu, lukee ”ei saatu”. Pyydä lähteestä tarkka luku ja tuo se: palvelu suojaa pienet luvut itse.
finding-number-ambiguous = ”{ $value }” voi olla tuhansia tai desimaaliluku (sarake ”{ $column }”, rivejä { $count }). Kirjoita luku ilman tuhaterotinta, esimerkiksi 1234 tai 1,23.
finding-labels-joined = { $labels } tallennetaan yhdessä luokkaan ”{ $code }” (sarake ”{ $column }”). Niiden luvut on laskettu yhteen.
finding-heading-taken = Otsikko ”{ $value }” luettiin sarakkeeksi ”{ $column }”. Jos se on jotain muuta, korjaa otsikko mallin mukaiseksi.
finding-heading-empty = Sarakkeella ei ole otsikkoa. Sen sisältö luettiin sarakkeeksi ”{ $column }”. Kirjoita otsikko, jos se on jotain muuta.
finding-constant-taken = { $source ->
    [title] Taulukon yläpuolella
    [sheet] Taulukon nimessä
   *[other] Aineistossa
} lukee tai on ainoana vaihtoehtona ”{ $value }”. Se luettiin koko taulukon tiedoksi ”{ $column }”. Jos se ei pidä paikkaansa, lisää tieto omaksi sarakkeekseen.
finding-measure-asked = Otsikot eivät kerro, mitä taulukon luvut ovat aineistossa { $dataset }. Kirjoita taulukon yläpuolelle sarakkeen nimi mallista, esimerkiksi ”Ohjattuja”.
finding-measure-unknown = Rivin otsikko ei kerro, mistä aineiston { $dataset } luvusta on kyse. Korjaa se mallin sarakkeen nimeksi tai poista rivi.
finding-year-asked = Otsikoissa on kuukausia ilman vuotta. Kirjoita vuosi taulukon yläpuolelle tai otsikoihin, esimerkiksi 8/2026.
finding-weeks-unreadable = Sarake ”{ $value }” on viikko. Viikkoja ei voi jakaa kuukausille, joten tietoa ei voi tallentaa. Hae tiedot kuukausittain.
finding-column-unnamed = Sarakkeessa on tietoa, mutta ei otsikkoa. Sarake ohitetaan. Jos sen pitäisi olla mukana aineistossa { $dataset }, kirjoita sille otsikko.
finding-columns-empty = { $count ->
    [one] Sarakkeessa ”{ $value }” ei ole yhtään lukua. Sitä ei tallenneta.
   *[other] { $count } sarakkeessa ei ole yhtään lukua ({ $value }). Niitä ei tallenneta.
}
finding-blank-cells = { $count ->
    [one] Yksi solu on tyhjä, vaikka samalla tiimillä ja kaudella on muita lukuja. Se näkyy kuvissa nollana.
   *[other] { $count } solua on tyhjiä, vaikka samalla tiimillä ja kaudella on muita lukuja. Ne näkyvät kuvissa nollina.
} Jos luku puuttuu muusta syystä, hanki se ennen tallentamista.
finding-labels-repeated = Sarakkeesta puuttuu nimi { $count } riviltä. Ne luettiin samoiksi kuin yläpuolella, tässä ”{ $value }”. Jos tyhjä tarkoittaa muuta, kirjoita nimi joka riville.
finding-totals-left-out = { $count ->
    [one] Yhteensä-rivi jätettiin pois.
   *[other] { $count } yhteensä-riviä jätettiin pois.
} Summat lasketaan riveistä uudelleen.
finding-total-differs = Yhteensä-luku { $value } ei ole osiensa summa { $sum } (”{ $column }”). Osat tallennetaan, summa ei. Tarkista, puuttuuko taulukosta rivi tai sarake.
finding-total-alone = Yhteensä-luvulle { $value } (”{ $column }”) ei ole taulukossa osia, joten sitä ei tallenneta. Hae tiedot osittain eriteltyinä.
finding-notes-left-out = { $count ->
    [one] Taulukon alla on huomautus ”{ $value }”. Sitä ei tallenneta.
   *[other] Taulukon alla on { $count } riviä huomautuksia, ensimmäisenä ”{ $value }”. Niitä ei tallenneta.
}
finding-rows-without-values = { $count ->
    [one] Yhdellä rivillä ei ole yhtään lukua. Se jätettiin pois.
   *[other] { $count } rivillä ei ole yhtään lukua. Ne jätettiin pois.
}
finding-hidden-rows-read = { $count ->
    [one] Taulukossa on piilotettu rivi. Sekin luettiin.
   *[other] Taulukossa on { $count } piilotettua riviä. Nekin luettiin.
} Poista ne, jos niiden ei pitäisi olla mukana.
finding-hidden-sheet-read = Taulukko on piilotettu, mutta siinä on aineisto, joten se luettiin. Poista taulukko, jos sen ei pitäisi olla mukana.
layout-measure = Mitä luvut ovat
layout-year = Vuosi
error-layout-unreadable = Tallennettua taulukon kuvausta ei voi lukea. Tee kuvaus uudelleen tuomalla tiedosto ilman sitä.
error-profile-unknown = Profiilia ”{ $name }” ei ole. Profiilit: { $known }.
error-profile-nameless = Anna profiilille nimi ja kerro vähintään yhden taulukon sarakkeet.
error-mapping-personal = Tiedostossa on henkilötietoja, joten sen sisältöä ei näytetä. Poista henkilötiedot ja tuo vain summatietoja.
