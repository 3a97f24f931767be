# Ohjausvirrat.
range-study = 10/2021–9/2022 (tutkimuksen seuranta)
range-too-short = Rajaukseen ei mahdu yhtään kokonaista julkaistua kautta, joten osa mittareista on tyhjiä ja kuviot ovat lähimmältä kaudelta: { $range }. Pitkät kaudet julkaistaan, kun ne ovat päättyneet.
range-not-whole = { $range }, tiedot vajaat

referrals-no-group = Ohjauksia ja odotusaikoja ei kirjata asiakasryhmittäin. Tällä sivulla ovat mukana kaikki asiakkaat.
referrals-headline-missing = { $team }: ohjauksia palveluun ”{ $service }” ei ole ollut { $periods ->
    [one] puolivuoteen
   *[other] { $periods } puolivuoteen
} (tilanne { $period }), vaikka muut tiimit ohjaavat sinne.{ $more ->
    [0] { "" }
    [one] { " " }Lisäksi puuttuu yksi muu yhteys.
   *[other] { " " }Lisäksi puuttuu { $more } muuta yhteyttä.
}
referrals-headline-none = Yksikään yhteys avainpalveluihin ei näytä puuttuvan ({ $period }). Eniten ohjataan alalle ”{ $service }”, { $share } ohjauksista.
referrals-headline-plain = Ohjauksia kirjattiin { $count } ({ $range }), eniten alalle ”{ $service }”.
referrals-headline-hidden = Ohjauksia on niin vähän, että suurin osa luvuista on suojattu ({ $range }). Valitse pidempi aika tai koko alue.
referrals-headline-study = Tutkimuksen 250 ohjauksesta eniten, { $share }, vei palveluun ”{ $service }”; mielenterveyspalveluun vei vain { $mental }.
referrals-headline-waits = Ohjauksista ei ole tietoa tältä ajalta, mutta odotusajat näkyvät alla.
referrals-headline-and = { $first } { $wait }
referrals-headline-wait-improving = Ensikontaktiin pääsee nyt nopeammin: mediaani on { $value }, ja muutos erottuu tavanomaisesta vaihtelusta (alkaen { $since }).
referrals-headline-wait-worsening = Ensikontaktia joutuu nyt odottamaan kauemmin: mediaani on { $value }, ja muutos erottuu tavanomaisesta vaihtelusta (alkaen { $since }).
referrals-cards-study = Julkaistussa tutkimuksessa mielenterveys- ja päihdepalveluihin vei { $mental } ohjauksista.
referrals-cards-reason = Tutkimus ei julkaissut odotusaikoja, ja sen tiimit ovat täällä yhtenä tiiminä. Siksi niistä kertovissa mittareissa on ”ei tietoa” tai nolla.

referrals-flow-title = Eniten asiakkaita tulee alalta ”{ $source }”, ja eniten ohjataan alalle ”{ $target }”
referrals-flow-title-targets = Eniten ohjataan alalle ”{ $target }”
referrals-flow-title-hidden = Mistä asiakkaat tulevat ja mihin tiimit ohjaavat heidät
referrals-flow-title-sources = Eniten asiakkaita tulee alalta ”{ $source }”
referrals-flow-subtitle = { $stages }. { $range }, ohjauksia, n = { $n }.
referrals-flow-note = Tahot ja palvelut on koottu aloittain; ”Muut” sisältää myös itse hakeutuneet ja ne, joista ei ole tietoa.
referrals-flow-note-fine = Saman alan tahot ja palvelut ovat vierekkäin.
referrals-flow-note-targets = Ohjaavaa tahoa ei ole kirjattu, joten kaavio alkaa tiimistä.
referrals-flow-shorter = Koko rajatulta ajalta liian moni yhteys olisi suojattu, joten kaaviossa on { $range }.
referrals-heading-from = Mistä
referrals-heading-to = Mihin
referrals-heading-count = Ohjauksia

referrals-links = Suurimmat ja puuttuvat yhteydet
referrals-links-largest = **Eniten ohjataan ({ $range }):** { $links }.
referrals-link = { $source } → { $target }, { $count }
referrals-links-none = **Puuttuvat yhteydet ({ $period }):** ei yhtään. Rajauksen jokaisesta tiimistä on ohjattu kaikkiin kuuteen avainpalveluun, tai luku on suojattu.
referrals-links-alone = **Puuttuvat yhteydet:** ei voi arvioida, koska alueella on vain yksi tiimi, johon verrata.
referrals-links-missing = **Puuttuvat yhteydet ({ $period }):** tiimi ei ole ohjannut ketään avainpalveluun, johon muut tiimit ohjaavat.
referrals-missing = **{ $team } → { $service }:** ei yhtään ohjausta, { $periods ->
    [one] ensimmäinen puolivuosi
   *[other] jo { $periods } puolivuotta peräkkäin
}.
referrals-missing-expected = Jos tiimi ohjaisi sinne samassa suhteessa kuin muu alue, ohjauksia olisi ollut puolivuodessa noin { $expected }.

referrals-sources-title = Suurin ohjaava taho on { $name }: { $share }
referrals-sources-title-hidden = Kuka ohjaa asiakkaita tiimiin
referrals-sources-subtitle = Kunkin ohjaavan tahon osuus ohjauksista, joiden lähde tiedetään. { $range }, n = { $n }.
referrals-sources-unknown = Lisäksi { $count } ohjauksesta ei tiedetä ohjaavaa tahoa.
referrals-sources-none = Ohjaavia tahoja ei ole kirjattu, joten lähteitä ja reittejä lähteestä palveluun ei voi näyttää.
referrals-sources-none-study = Tutkimus ei julkaissut lukuja siitä, kuka asiakkaat ohjasi. Tekstin mukaan he tulivat yleisimmin kunnan työllisyyspalveluista, TE-palveluista ja perusterveydenhuollosta.
referrals-heading-source = Ohjaava taho
referrals-heading-target = Palvelu
referrals-heading-share = Osuus
heading-study = Tutkimus

referrals-targets-title = Yleisin palvelu on { $name }: { $share }
referrals-targets-title-hidden = Mihin tiimit ohjaavat asiakkaita
referrals-targets-subtitle = Kunkin palvelun osuus ohjauksista, joiden kohde tiedetään. { $range }, n = { $n } ohjausta.
referrals-targets-subtitle-study = Tutkimus, kuvio 2: kunkin palvelun osuus ohjauksista, { $range }. n = { $n } ohjausta, 213 asiakasta.
referrals-targets-unknown = Lisäksi { $count } ohjauksesta ei tiedetä palvelua.
referrals-targets-study = Pystyviiva on julkaistun tutkimuksen osuus (250 ohjausta, 213 asiakasta). Tutkimus ei erottele päihdepalveluja eikä työhönvalmennusta omiksi palveluikseen.

referrals-matrix-title = Yleisin reitti: { $source } → { $target }, { $count } ohjausta
referrals-matrix-title-hidden = Reitit ohjaavalta alalta palveluihin
referrals-matrix-subtitle = Riveillä ohjaava ala, sarakkeissa ala, jolle tiimi ohjasi. { $range }, ohjauksia, n = { $n }.
referrals-matrix-county = Reittejä ei julkaista tiimeittäin, joten mukana on koko alue.

referrals-wait-changed = Ennen kuin { $team } aloitti, mediaani oli tavallisesti { $before } vrk, sen jälkeen { $after } vrk.
referrals-wait-short = Kausia on vielä liian vähän, jotta muutosta voisi arvioida tavanomaista vaihtelua vasten.
referrals-wait-start = keskitetty tiimi alkaa
referrals-wait-none = Odotusajoista ei ole tietoa tältä ajalta.
referrals-wait-range = { $middle } ({ $low }–{ $high })

page-referrals-guide = **Kaavio** näyttää, miltä aloilta asiakkaat tulevat tiimeihin ja mille aloille tiimit ohjaavat heidät. Nauhan leveys on ohjausten määrä. Viivoitettu nauha on suojattu: sen takana on vähän ohjauksia tai luku, josta pieni luku paljastuisi. Viivoitetun nauhan leveys ei kerro määrästä. Kaavion vaiheet voi valita, ja vaihtoehtona on vain se, mistä vähintään puolet näkyy.

    {""}**Yksi asiakas voi saada monta ohjausta**, ja hän on mukana niin monta kertaa kuin hänelle on kirjattu ohjauksia.

    {""}**Aika.** Yhteydet julkaistaan puolivuosittain. Sivu käyttää ne kokonaiset puolivuodet, jotka mahtuvat rajaukseen, ja kertoo käytetyn ajan jokaisen kuvion alla. Jos koko ajalta yli viidesosa ohjauksista jäisi suojattuihin yhteyksiin, kaavio näyttää uusimmat 12 kuukautta tai uusimman puolivuoden. Puolivuosi julkaistaan, kun se on päättynyt: kesken olevan kauden kasvavista luvuista voisi laskea, keitä viimeksi tuli. Jos yhtään kokonaista puolivuotta ei mahdu rajaukseen, näytetään lähin julkaistu.

    {""}**Puuttuva yhteys** tarkoittaa, ettei tiimi ole puolivuoden aikana ohjannut ketään johonkin kuudesta avainpalvelusta, vaikka jokin muu tiimi on. Avainpalvelut ovat perusterveydenhuolto, Kelan kuntoutus, mielenterveyspalvelu, kuntouttava työtoiminta, aikuissosiaalityö ja työllistymistä edistävä palvelu. Syy voi olla sopimuksen puute, palvelun saatavuus tai kirjaaminen: siitä kannattaa kysyä tiimiltä.

    {""}**Pystyviiva palkissa** on julkaistun tutkimuksen osuus. Se on vertailukohta, ei tavoite.
