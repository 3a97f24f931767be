# Strategian seuranta.
strategy-nothing = Tältä alueelta ei ole vielä strategian toimenpiteitä. Kirjoita ensimmäinen tällä sivulla, tai lataa Excel-malli, täytä taulukko Strategia ja tuo se sivulla Aineistot.
strategy-headline = { $of ->
    [0] Yhdellekään mittarille ei ole tavoitetta, jota voisi arvioida.
    [1] { $good ->
        [0] Ainoaa arvioitavaa tavoitetta ei ole saavutettu eikä se ole aikataulussa.
       *[other] Ainoa arvioitava tavoite on saavutettu tai aikataulussa.
    }
   *[other] { $good ->
        [0] Mikään { $of } arvioitavasta tavoitteesta ei ole saavutettu tai aikataulussa.
        [1] Yksi tavoite { $of } tavoitteesta on saavutettu tai aikataulussa.
       *[other] { $good } tavoitetta { $of } tavoitteesta on saavutettu tai aikataulussa.
    }
}{ $off ->
    [0] { "" }
   *[other] { " " }Ei etene: { $off_names }.
}{ $missed ->
    [0] { "" }
   *[other] { " " }Ei saavutettu ajoissa: { $missed_names }.
}{ $risk ->
    [0] { "" }
    [one] { " " }Yksi tavoite on vaarassa jäädä.
   *[other] { " " }{ $risk } tavoitetta on vaarassa jäädä.
}{ $unknown ->
    [0] { "" }
    [one] { " " }Yhtä tavoitetta ei voi arvioida.
   *[other] { " " }{ $unknown } tavoitetta ei voi arvioida.
}{ $late ->
    [0] { "" }
    [one] { " " }Yksi toimenpide on myöhässä.
   *[other] { " " }{ $late } toimenpidettä on myöhässä.
}
strategy-of = { $count } / { $of }
strategy-none-here = Tällä suosituksella ei ole toimenpiteitä.
strategy-measure = Toimenpide
strategy-state = Tila
strategy-indicator = Mittari
strategy-way = Lähtö → nyt → tavoite
strategy-verdict = Arvio
strategy-by = { $day } mennessä
strategy-late = Myöhässä
strategy-failing = Tavoitteet, jotka eivät ole aikataulussa
page-strategy-guide = Toimenpiteet ja tavoitteet ovat alueen omia: ne tuodaan Strategia-taulukosta tai kirjoitetaan tällä sivulla. Toimenpide on **myöhässä**, kun sen määräaika on ohi eikä se ole valmis. Tavoitteen arvio lasketaan mittarista, kukaan ei valitse sitä. Säännöt ovat kohdassa **Näin tavoitteet arvioidaan**. Arvio tehdään valitun ajan viimeisenä päivänä.
