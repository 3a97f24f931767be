# Virtakaaviot: Ohjausvirrat ja Siirtymät.
flow-stages = Kaavion vaiheet
flow-stage-source = Ohjaava taho
flow-stage-team = Tiimi
flow-stage-target = Palvelu
flow-stage-client-group = Asiakasryhmä
flow-stage-before = Alkaessa
flow-stage-after = Päättyessä
flow-choice-source-team-target = Taho → tiimi → palvelu
flow-choice-source-target = Taho → palvelu
flow-choice-source-team = Taho → tiimi
flow-choice-team-target = Tiimi → palvelu
flow-choice-before-after = Tilanne ennen → jälkeen
flow-choice-client-group-before-after = Asiakasryhmä → ennen → jälkeen
flow-choice-team-before-after = Tiimi → ennen → jälkeen
flow-detail = Erittely
flow-detail-coarse = Aloittain
flow-detail-fine = Tahoittain ja palveluittain

flow-compare = Vertaa
flow-compare-none = Ei vertailua
flow-compare-year = Sama aika vuotta aiemmin
flow-compare-previous = Edellinen yhtä pitkä aika
flow-compare-study = Tutkimus
flow-view = Esitys
flow-view-side = Rinnakkain
flow-view-difference = Erotuksena
flow-side = { $name }: { $range }, n = { $n }
flow-side-time = { $name }, n = { $n }
flow-compare-title = Vertailussa { $now } ja { $other }
flow-as-counts = Molemmissa kaavioissa on sama mittakaava ja järjestys, ja luvut ovat määriä.
flow-as-shares = Ajat tai määrät ovat eri suuruisia. Siksi luvut ovat osuuksia kummankin kaikista, ja molemmissa kaavioissa on sama mittakaava ja järjestys.
flow-difference-counts = Nauhan leveys on muutoksen suuruus. Plus tarkoittaa, että valitussa rajauksessa on enemmän kuin vertailussa. Luvut ovat määriä.
flow-difference-shares = Ajat tai määrät ovat eri suuruisia. Siksi nauhan leveys ja luvut ovat osuuden muutoksia prosenttiyksikköinä. Plus tarkoittaa, että valitussa rajauksessa osuus on suurempi kuin vertailussa.
flow-compare-missing-year = Vertailua ei voi näyttää: samaa aikaa vuotta aiemmin ei ole julkaistu näillä vaiheilla.
flow-compare-missing-previous = Vertailua ei voi näyttää: edellistä yhtä pitkää aikaa ei ole julkaistu näillä vaiheilla.
flow-compare-missing-team = Vertailua ei voi näyttää: tämän tiimin lukuja ei julkaista näillä vaiheilla ja rajauksilla.
flow-compare-missing-study = Vertailua ei voi näyttää: tutkimus julkaisi vain kunkin vaiheen luvut, ei yhteyksiä vaiheesta toiseen.
flow-compare-missing-shares = Vertailua ei voi näyttää osuuksina, koska kokonaismäärä on suojattu.
flow-largest-difference = { $some ->
    [shown] Suurin näkyvä ero: { $path }, { $change }
   *[all] Suurin ero: { $path }, { $change }
}
flow-difference-name = { $now } miinus { $other }
flow-points = { $value } prosenttiyksikköä
flow-unit-points = prosenttiyksikköä

flow-merged = Pienet yhteensä ({ $count })
flow-open-small = Näytä pienet erikseen
flow-merged-rule = ”Pienet yhteensä” kokoaa ne, joita on alle 2 % vaiheen kaikista, ja pienimmät, jos vaiheessa on yli kahdeksan.

flow-part-tenth = Kymmenesosa
flow-part-fifth = Viidesosa
flow-part-quarter = Neljännes
flow-part-third = Kolmasosa
flow-part-half = Puolet
flow-part-two-thirds = Kaksi kolmasosaa
flow-part-three-quarters = Kolme neljäsosaa
flow-part-all = Lähes kaikki
flow-start-source = { $part } tuli taholta ”{ $name }”.
flow-start-source-sector = { $part } tuli alalta ”{ $name }”.
flow-start-team = { $part } on tiimistä ”{ $name }”.
flow-start-client-group = { $part } kuului ryhmään ”{ $name }”.
flow-start-before = { $part } aloitti tilanteessa ”{ $name }”.
flow-end-target = Eniten ohjattiin palveluun ”{ $name }”: { $share }.
flow-end-target-sector = Eniten ohjattiin alalle ”{ $name }”: { $share }.
flow-end-team = Eniten tuli tiimiin ”{ $name }”: { $share }.
flow-end-after = Eniten päädyttiin tilanteeseen ”{ $name }”: { $share }.
flow-largest-path = { $some ->
    [shown] Suurin näkyvä polku: { $path }, { $count }.
   *[all] Suurin polku: { $path }, { $count }.
}
flow-largest-link = { $some ->
    [shown] Suurin näkyvä yhteys: { $path }, { $count }.
   *[all] Suurin yhteys: { $path }, { $count }.
}
flow-largest-change = { $some ->
    [shown] Suurin näkyvä muutos: { $change } tilanteessa ”{ $name }”.
   *[all] Suurin muutos: { $change } tilanteessa ”{ $name }”.
}
flow-hidden-links = { $count ->
    [one] Yksi yhteys on suojattu.
   *[other] Suojattuja yhteyksiä on { $count }.
}
flow-all-hidden = Kaikki yhteydet on suojattu, koska luvut ovat pieniä. Valitse pidempi aika tai väljennä rajausta.
flow-name = ”{ $name }”
flow-no-joint = Samoja asiakkaita ei voi seurata kaikkien vaiheiden läpi, koska vain vierekkäisten vaiheiden luvut julkaistaan. Taulukossa ovat yhteydet, jotka koskettavat valittua.
flow-no-joint-short = Kaavio ei seuraa samoja ihmisiä kaikkien vaiheiden läpi: vasemmalla ja oikealla puolella ovat samat asiat kahdella tavalla laskettuina.

flow-path = Seuraa polkua
flow-path-help = Saman voi valita myös napsauttamalla kaavion nauhaa tai palkkia.
flow-path-start = Mistä lähdetään
flow-path-next = { $stage }: mihin jatketaan
flow-path-none = Ei valittu
flow-path-all = Kaikki jatkot
flow-path-option = { $name }: { $count }
flow-path-option-share = { $name }: { $count } ({ $share })
flow-path-start-option = { $stage }: { $name }, { $count }
flow-path-clear = Poista valinta
flow-path-pinned = Valittu polku: { $path }. Taulukossa on vain sen luvut.
flow-path-alike = Valitulla polulla ei ole eroa, joten sitä ei voi korostaa kaaviossa.
flow-heading-source = Mistä
flow-heading-target = Mihin
flow-heading-change-counts = Muutos
flow-heading-change-shares = Muutos, prosenttiyksikköä

flow-words-of-source = lähteneistä
flow-words-of-target = tulleista
flow-words-same-people = Korostus näyttää samat asiakkaat kaikissa vaiheissa.
flow-words-no-joint = Samoja asiakkaita ei voi seurata vaiheesta toiseen: korostus näyttää vain vierekkäiset yhteydet.
flow-words-at-least = vähintään: osa on suojattu
flow-words-thin = niin pieni, ettei leveys ole mittakaavassa
flow-words-back = paluu aiempaan vaiheeseen
flow-words-change = muutos alusta loppuun
flow-words-more = enemmän
flow-words-fewer = vähemmän
flow-words-alike = Eroja ei ole: luvut ovat samat.
flow-words-ribbon = nauha
flow-words-node = palkki
download-png = Lataa kuva (PNG)
download-svg = Lataa kuva (SVG)
