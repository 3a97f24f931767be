# Strategian seuranta.
strategy-nothing = Tältä alueelta ei ole vielä strategian toimenpiteitä. Lataa Excel-malli, täytä taulukko Strategia ja tuo se sivulla Aineistot.
strategy-headline = { $of ->
    [0] Yhdellekään mittarille ei ole tavoitetta, jota voisi arvioida.
   *[other] { $good } tavoitetta { $of } tavoitteesta on saavutettu tai etenee.{ $failing ->
        [0] { "" }
       *[other] { " " }Eivät etene: { $names }.
    }
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
strategy-failing = Tavoitteet, jotka eivät etene
page-strategy-guide = Toimenpiteet ja tavoitteet tulevat alueen omasta Strategia-taulukosta. Toimenpide on **myöhässä**, kun sen määräaika on ohi eikä se ole valmis. Tavoite on **saavutettu**, kun mittarin uusin arvo on tavoitteessa tai parempi, ja **ei saavutettu ajoissa**, kun tavoitepäivä on ohi. Muuten verrataan kuljettua matkaa lähtötasosta tavoitteeseen kuluneeseen aikaan: **etenee**, jos matkaa on kuljettu lähes yhtä suuri osa kuin aikaa on kulunut (enintään 15 prosenttiyksikköä jäljessä), **ei etene**, jos matkaa ei ole kuljettu lainkaan, ja muuten **vaarassa jäädä**. Arvio tehdään valitun ajan viimeisenä päivänä.
