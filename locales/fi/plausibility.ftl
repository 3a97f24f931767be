# Questions about what is possible but hard to believe. They ask; they do not refuse.
finding-jump = { $value } on yli kymmenkertainen tai alle kymmenesosa tavanomaisesta (sarake ”{ $column }”, saman rivin mediaani viime kausilta { $usual }). Tarkista luku.
finding-repeats-last = { $slice }: kaikki luvut aineistossa { $dataset } ovat samat kuin edellisellä kaudella. Tarkista, onko edellisen kauden tieto kopioitunut tälle kaudelle.
finding-fte-over-persons = { $kind ->
    [persons] { $value } henkilötyövuotta on enemmän kuin henkilöitä, joita on { $limit } (sarake ”{ $column }”). Yksi henkilö täyttää enintään yhden henkilötyövuoden. Tarkista kumpikin luku.
   *[most] { $value } henkilötyövuotta on paljon yhdelle tiimille ja ammattiryhmälle (sarake ”{ $column }”, tavallisesti enintään { $limit }). Tarkista, onko luku henkilötyövuosia eikä tunteja tai prosentteja.
}
finding-stock-differs = ”{ $column }” on { $value }, mutta edellisestä kaudesta laskettuna sen pitäisi olla { $expected }: { $before } + { $in } (”{ $inflow }”) − { $out } (”{ $outflow }”). Tarkista luvut.
finding-part-over-whole-warning = ”{ $part }” on { $value }, mutta ”{ $whole }” vain { $limit }. Osa ei voi olla suurempi kuin kokonaisuus. Tarkista kumpikin luku.
finding-rows-removed = { $slice }: aineistossa { $dataset } on nyt voimassa { $count ->
    [one] rivi, jota
   *[other] { $count } riviä, joita
} tiedostossa ei ole. Tallennus poistaisi { $count ->
    [one] sen
   *[other] ne
} voimasta. Jos tieto ei ole poistunut, lisää puuttuvat rivit tiedostoon.
finding-ended-differs = { $slice }: siirtymissä on päättyneitä { $other }, mutta asiakkuuksissa { $one }. Niiden pitäisi olla samat. Tarkista kumpikin taulukko.
finding-active-differs = { $slice }: siirtymissä on kesken olevia { $other }, mutta asiakkuuksissa aktiivisia kauden lopussa { $one }. Niiden pitäisi olla samat. Tarkista kumpikin taulukko.
finding-started-differs = { $slice }: viiveissä on ensikontaktiin edenneitä { $other }, mutta asiakkuuksissa alkaneita { $one }. Niiden pitäisi olla samat. Tarkista kumpikin taulukko.
finding-waiting-differs = { $slice }: viiveissä on ensikontaktia odottavia { $other }, mutta asiakkuuksissa odottavia { $one }. Niiden pitäisi olla samat. Tarkista kumpikin taulukko.
finding-more-alike = Samanlaisia havaintoja on lisäksi { $count }: { $kind ->
    [jump] luku poikkeaa tavanomaisesta kymmenkertaisesti
    [repeats_last] kauden luvut ovat samat kuin edellisellä
    [fte_over_persons] henkilötyövuosia on liikaa
    [stock_differs] kauden lopun luku ei vastaa alkaneita ja päättyneitä
    [part_over_whole_warning] osa on suurempi kuin kokonaisuus
    [rows_removed] voimassa olevia rivejä puuttuu tiedostosta
   *[other] kaksi taulukkoa kertoo samasta asiasta eri luvun
}. Korjaa ensin yllä luetellut ja tarkista tiedosto uudelleen.
finding-mostly = { $kind ->
    [fte_over_persons] Henkilötyövuosia on enemmän kuin henkilöitä
    [stock_differs] Kauden lopun luku ei vastaa edellisestä kaudesta, alkaneista ja päättyneistä laskettua
    [ended_differs] Siirtymien ja asiakkuuksien päättyneet eroavat toisistaan
    [active_differs] Siirtymien kesken olevat ja asiakkuuksien aktiiviset eroavat toisistaan
    [started_differs] Ensikontaktiin edenneet ja alkaneet asiakkuudet eroavat toisistaan
    [waiting_differs] Ensikontaktia odottavat ja asiakkuuksien odottavat eroavat toisistaan
   *[other] Luvut eroavat odotetusta
} suuressa osassa aineistoa ({ $count } kertaa { $compared } vertailusta). Tämä on ensimmäinen. Tarkista, että luvut on laskettu sarakkeiden ohjeiden mukaan.
# Personal data beyond identity codes.
finding-personal-data-contact = Sarakkeessa on sähköpostiosoitteita tai puhelinnumeroita. Tiedostoa ei oteta vastaan. Poista ne ja tuo vain summatietoja.
finding-personal-data-birth = Sarakkeessa näyttää olevan yksittäisten ihmisten syntymäaikoja. Tiedostoa ei oteta vastaan. Poista henkilöitä koskevat sarakkeet ja tuo vain summatietoja.
finding-personal-data-rows = Taulukossa näyttää olevan rivi jokaista asiakasta kohti: sarakkeessa on asiakkaiden tunnuksia. Tiedostoa ei oteta vastaan. Laske rivit yhteen tiimeittäin ja kausittain ja tuo vain summatietoja.
