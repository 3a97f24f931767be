# Sivu Vaikuttavuus.

page-impact = Vaikuttavuus
page-impact-guide =
    Sivu kertoo, mitä asiakkaille kuuluu palvelun jälkeen heidän itsensä, ammattilaisten ja työllistymisen mukaan.

    Mittarit kysytään samoilta asiakkailta alussa ja puolen vuoden kohdalla. Luvut ovat vain molempiin vastanneista. Jos harvalta kysytään uudelleen, tulos voi kertoa enemmän vastanneista kuin palvelusta. Väli kertoo, missä muutos 95 prosentin varmuudella on; jos nolla on välin sisällä, muutosta ei voi sanoa tapahtuneen.

    Muutos ei yksin kerro, mistä se johtuu. Osa asiakkaista olisi toipunut ilman palveluakin, ja osalla tilanne olisi voinut huonontua.

    Kokemuskyselyissä vastataan asteikolla 1–5, ja osuus on vastausten 4 ja 5 osuus.

    Työhönvalmennuksessa jokainen 25 laatukriteeristä saa 1–5 pistettä. Vähintään 115 pistettä on erinomainen, 100–114 hyvä, 74–99 kohtalainen; alle 74 pistettä ei vastaa laatukriteerejä.

    Talouden luvut ovat suuruusluokkia. Oletus näkyy aina luvun vieressä, ja sen voi vaihtaa.
impact-nothing = Vaikuttavuudesta ei ole tietoja tällä rajauksella. Tuokaa mittarit, kokemukset, tavoitteet, työhönvalmennus tai kustannukset sivulla Aineistot.
impact-headline-improved = { $name }: tulos parani { $points } pistettä puolessa vuodessa (95 %:n väli { $low } … { $high }). Molempiin mittauksiin vastasi { $n } asiakasta, { $range }.{ $lowcoverage ->
    [yes] { " " }Vain { $coverage } vastasi uudelleen, joten tulos on suuntaa antava.
   *[no] {""}
 }
impact-headline-worse = { $name }: tulos heikkeni { $points } pistettä puolessa vuodessa (95 %:n väli { $low } … { $high }). Molempiin mittauksiin vastasi { $n } asiakasta, { $range }.{ $lowcoverage ->
    [yes] { " " }Vain { $coverage } vastasi uudelleen, joten tulos on suuntaa antava.
   *[no] {""}
 }
impact-headline-no-clear-change = { $name }: ei selvää muutosta puolessa vuodessa, { $change } pistettä (95 %:n väli { $low } … { $high }). Molempiin mittauksiin vastasi { $n } asiakasta, { $range }.
impact-headline-too-few = Molempiin mittauksiin on vastannut vain { $n } asiakasta: muutoksesta ei voi vielä sanoa mitään.
impact-headline-hidden = Tulosta ei voi näyttää: luvut on suojattu, jottei ketään voi tunnistaa niistä.
impact-headline-none = Asiakkaiden mittauksia ei ole tältä ajalta; sivun muut luvut kertovat kokemuksista, tavoitteista ja kustannuksista.
impact-outcomes = Muuttuiko asiakkaan tilanne?
impact-no-outcomes = Alussa ja puolen vuoden kohdalla kysyttyjä mittareita ei ole tältä ajalta. Tuokaa aineisto Mittarit.
impact-change-improved = { $name }: parani { $points } pistettä (95 %:n väli { $low } … { $high }, n = { $n }).
impact-change-worse = { $name }: heikkeni { $points } pistettä (95 %:n väli { $low } … { $high }, n = { $n }).
impact-change-no-clear-change = { $name }: ei selvää muutosta, { $change } pistettä (95 %:n väli { $low } … { $high }, n = { $n }).
impact-change-too-few = { $name }: molempiin vastanneita on vain { $n }, joten muutosta ei arvioida.
impact-change-hidden = { $name }: suojattu, jottei ketään voi tunnistaa luvuista.
impact-change-missing = { $name }: keskiarvot tai keskihajonta puuttuvat, tai mittarin suunta riippuu lomakkeesta; muutoksen suuntaa ei arvioida.
impact-change-impossible = { $name }: luvut eivät ole mahdollisia tällä asteikolla. Tarkistakaa aineisto Mittarit.
impact-important = Muutoksella on asiakkaalle merkitystä (raja { $least } pistettä; { $source }).
impact-unimportant = Muutos on pienempi kuin se, jolla on asiakkaalle merkitystä (raja { $least } pistettä; { $source }).
impact-unclear = On epävarmaa, onko muutoksella asiakkaalle merkitystä (raja { $least } pistettä; { $source }).
impact-coverage-low = Vain { $coverage } vastasi uudelleen: tulos voi kertoa vastanneista.
impact-coverage-fair = Uudelleen vastasi { $coverage }.
impact-improved = Parani
impact-unchanged = Ennallaan
impact-worse = Heikkeni
impact-outcome = Tulos
impact-share = Osuus
impact-n = Molempiin vastanneita
impact-shares-title = Kuinka moni sai paremman tuloksen kuin alussa
impact-shares-subtitle = Osuus molempiin mittauksiin vastanneista, { $range }.
impact-before = Alussa
impact-after = Puolen vuoden kohdalla
impact-change = Muutos
impact-interval = 95 %:n väli
impact-coverage = Vastasi uudelleen
impact-low = Välin alaraja
impact-high = Välin yläraja
impact-experience = Mitä palvelusta ajatellaan?
impact-no-experience = Kokemuskyselyjä ei ole tältä ajalta. Tuokaa aineisto Kokemukset.
impact-no-answers = Tältä ryhmältä ei ole vastauksia tältä ajalta.
impact-respondents = Vastaajat
impact-answers = Vastauksia
impact-items-title = Myönteisten vastausten (4–5) osuus väittämittäin
impact-items-alike = Väittämien erot mahtuvat satunnaisvaihteluun
impact-items-differ = Parhaan arvion saa ”{ $best }” ({ $high }), heikoimman ”{ $worst }” ({ $low })
impact-items-subtitle = { $who }: vastausten 4–5 osuus asteikolla 1–5, { $range }.
impact-study-professionals = Tutkimuksessa (THL, Tutkimuksesta tiiviisti 31/2023, kuvio 4, n = 81) työllistymisvalmiuksien koki edistyneen vajaa puolet ja ohjautumisen koulutukseen tai työhön hieman yli neljännes ammattilaisista.
impact-goals = Saavutettiinko tavoitteet?
impact-no-goals = Tavoitteita ei ole tältä ajalta. Tuokaa aineisto Tavoitteet.
impact-coaching = Työhönvalmennus
impact-no-coaching = Työhönvalmennuksesta ei ole tietoja valituilta tiimeiltä. Tuokaa aineisto Työhönvalmennus.
impact-not-assessed = { $name }: laatukriteerejä ei ole arvioitu kokonaan.
impact-fidelity = { $name }: { $total } pistettä 125:stä, { $band } ({ $period }).
impact-fidelity-before = Edellisessä arviossa { $total }.
impact-criteria-title = Laatukriteerit heikoimmasta vahvimpaan
impact-criteria-subtitle = Pisteet 1–5 yksikön uusimmassa arviossa. Ylimpänä se, mistä kannattaa aloittaa.
impact-criterion = Laatukriteeri
impact-score = Pisteet
impact-job-start-rate-title = { $above ->
    [none] { $below ->
        [none] Palkkatyön aloittaneiden osuus: ero { $least } prosenttiin mahtuu satunnaisvaihteluun
       *[other] Palkkatyön aloitti selvästi alle { $least } %: { $below }
    }
   *[other] { $below ->
        [none] Palkkatyön aloitti selvästi yli { $least } %: { $above }
       *[other] Palkkatyön aloitti selvästi yli { $least } %: { $above }; selvästi alle: { $below }
    }
 }
impact-retention-13w-title = { $above ->
    [none] { $below ->
        [none] Yli 13 viikkoa työssä pysyneet: ero { $least } prosenttiin mahtuu satunnaisvaihteluun
       *[other] Työssä pysyi yli 13 viikkoa selvästi alle { $least } %: { $below }
    }
   *[other] { $below ->
        [none] Työssä pysyi yli 13 viikkoa selvästi yli { $least } %: { $above }
       *[other] Työssä pysyi yli 13 viikkoa selvästi yli { $least } %: { $above }; selvästi alle: { $below }
    }
 }
impact-rate-hidden = { $name }: luvut on suojattu, jottei ketään voi tunnistaa niistä.
impact-asked = IPS Grow: vähintään { $least } %
impact-of = Joista
impact-per-coach = Valmentajaa kohti on { $value }; laatukriteeristä saa täydet pisteet, kun asiakkaita on enintään 20.
impact-money = Mitä palvelu maksaa?
impact-no-costs = Kustannuksia ei ole tältä ajalta. Tuokaa aineisto Kustannukset.
impact-no-year-of-costs = Kokonaisen vuoden kustannuksia ei ole, joten takaisinmaksua ei lasketa.
impact-yearly = Yhden työttömyysvuoden kustannus, € (oletus)
impact-yearly-help = Oletus 9 600 € on pelkkä työmarkkinatuki: Kela 2025, 37,21 € päivässä, 21,5 päivää kuukaudessa. Vaihtakaa tilalle alueen oma arvio.
impact-break-even = Vuoden kustannukset, noin { $euros } €, tulisivat takaisin, jos **{ $count }** asiakasta siirtyisi työhön vuodeksi, kun yksi työttömyysvuosi maksaa { $yearly } €.
impact-money-caveat = Suuruusluokka, ei tulos: kaikki siirtymät eivät johdu palvelusta, eikä laskelmassa ole muita hyötyjä, veroja tai palvelujen kustannuksia.
impact-costs-title = Mistä kustannukset koostuvat
impact-costs-subtitle = Kustannukset lajeittain, { $range }, euroa.
impact-euros = Euroa
impact-cause = Muutos ei yksin kerro, johtuuko se palvelusta.
impact-means-title = Keskiarvot alussa ja puolen vuoden kohdalla, { $range }
impact-weakest-title = Kaikkein heikoin laatukriteeri on ”{ $name }”
impact-rate-subtitle = { $definition } { $range }.
