# Palvelupolku.
page-path = Palvelupolku
page-path-guide = **Polun vaiheet** kertovat, kuinka moni tuli vaiheeseen, eteni, jäi pois ja oli vaiheessa yhä aikavälin lopussa. Samat ihmiset eivät ehdi koko polkua samalla aikavälillä: osa loppuun kulkeneista tuli polulle jo aiemmin, ja osa tulleista on vielä matkalla. **Viive** on aika kahden vaiheen välillä. Mediaani tarkoittaa, että puolet odotti enintään näin kauan. Mukana ovat myös ne, jotka odottavat yhä: heistä tiedetään, että odotus kestää ainakin tähän asti. **Pois jääneiden osuus** on pois jääneet jaettuna vaiheeseen tulleilla. Jana on 95 prosentin väli: näin paljon osuus voisi heilahtaa sattumalta. **Muutokseksi** sanotaan vain se, mikä erottuu tavanomaisesta vaihtelusta. Viivoitettu tai ”suojattu” luku on liian pieni näytettäväksi, eikä sen koosta voi päätellä mitään.
path-origin = Vaiheet: Työkyvyn tuen tiimi, Pohjois-Savon hyvinvointialue (Innokylä). Kolme polkua ja riskit: Työkyvyn tuen palvelupolut Pohjois-Pohjanmaan hyvinvointialueella. Kysymys keskittämisestä: Työkykyä Satakuntaan -hanke, 2022.

path-headline-all = Eniten asiakkaita jää pois vaiheessa { $phase }: { $left } asiakasta{ $share } ({ $range }).{ $more } { $sure }
path-headline-shown = Niistä vaiheista, joiden luvut voi näyttää, eniten asiakkaita jää pois vaiheessa { $phase }: { $left } asiakasta{ $share } ({ $range }).{ $more } { $sure }
path-headline-only = Pois jääneet voi näyttää vain vaiheesta { $phase }: { $left } asiakasta{ $share } ({ $range }).{ $more } { $sure }
path-headline-one = Tietoa on vain vaiheesta { $phase }: siinä jäi pois { $left } asiakasta{ $share } ({ $range }). { $sure }
path-headline-none = Yksikään asiakas ei jäänyt pois polulta ({ $range }).
path-headline-hidden = Pois jääneitä on niin vähän, ettei suurinta kohtaa voi sanoa: luvut on suojattu ({ $range }). Valitse pidempi aika tai kaikki tiimit.
path-headline-no-path = Polun vaiheista ei ole tietoa näillä rajauksilla, mutta odotusajat näkyvät alla.
path-share = , { $share } vaiheeseen tulleista
path-close = Ero vaiheeseen { $phase } voi olla sattumaa.
path-some-hidden = { $count ->
    [one] Yhden vaiheen luku on suojattu, ja se voi olla suurempi.
   *[other] { $count } vaiheen luvut on suojattu, ja niissä voi olla suurempia.
}
path-sure-improving = Osuus on pienentynyt enemmän kuin tavanomainen vaihtelu selittää, alkaen { $since }.
path-sure-worsening = Osuus on kasvanut enemmän kuin tavanomainen vaihtelu selittää, alkaen { $since }.
path-sure-changing = Osuus on muuttunut enemmän kuin tavanomainen vaihtelu selittää, alkaen { $since }.
path-sure-ordinary = Osuuden heilahtelu on tavanomaista vaihtelua.
path-sure-short = Kausia on vielä liian vähän, jotta osuuden muutosta voisi arvioida.

path-nothing = Palvelupolusta ja odotusajoista ei ole tietoa näillä rajauksilla. Valitse pidempi aika tai toinen alue, tai tuo aineistot Palvelupolku, Polun poikkeamat ja Viiveet.
path-no-path = Polun vaiheista ei ole tietoa näillä rajauksilla. Valitse pidempi aika tai kaikki tiimit, tai tuo aineisto Palvelupolku: montako asiakasta tuli kuhunkin vaiheeseen, eteni ja jäi pois.
path-both = Polun vaiheita ei julkaista yhtä aikaa tiimeittäin ja asiakasryhmittäin, koska luvut olisivat liian pieniä. Valitse sivupalkista kaikki tiimit tai kaikki asiakkaat.
path-study = Julkaistussa tutkimuksessa ei seurattu asiakkaita polun vaiheissa. Valitse sivupalkista oma alue.
path-not-by-both = Kolmea polkua ei voi katsoa tiimeittäin, koska luvut olisivat liian pieniä. Valitse sivupalkista kaikki tiimit, niin voit valita polun.
path-not-by-group = Tässä ovat kaikki asiakkaat: tätä tietoa ei tilastoida asiakasryhmittäin.
path-range-shorter = Kuviossa on { $range }: ne julkaistut kokonaiset kaudet, joilta voi näyttää eniten lukuja.

path-steps-section = Vaihe vaiheelta
path-choose = Kenen polku
path-everybody = Kaikki asiakkaat
path-steps-title = Polulle tuli { $came } asiakasta, ja polun loppuun kulki { $completed }
path-steps-title-plain = Näin asiakkaat etenevät polun vaiheissa
path-steps-subtitle = { $path }, asiakasta vaiheittain. { $range }.
path-steps-note = Palkki on kaikki, jotka olivat vaiheessa aikavälillä. Oikealla on pois jääneiden määrä ja osuus vaiheeseen tulleista. Loppuun kulkeneista osa tuli polulle jo ennen aikavälin alkua, ja osa tulleista on vielä matkalla.
path-shape = Esitys
path-shape-bars = Palkit
path-shape-flow = Virta
path-end = Polun loppuun
path-flow-note = Nauhan leveys on vaiheesta aikavälillä lähteneet: ne, jotka etenivät, ja ne, jotka jäivät pois. Vaiheen luku on siihen tulleet. Prosentti on osuus edellisestä vaiheesta lähteneistä. Luvut ovat saman aikavälin, eivät samojen ihmisten.
path-steps-none = Tältä polulta ei ole tietoa valitulta ajalta. Valitse pidempi aika tai kaikki asiakkaat.
path-step = Vaihe
path-entered = Tuli vaiheeseen
path-moved-on = Eteni
path-left = Jäi pois
path-still = Vaiheessa lopussa
path-lost-share = Pois jääneiden osuus

path-waits-section = Kuinka kauan vaiheet kestävät
path-waits-whose = Kenen viiveet
path-waits-all = Kaikki tiimit
path-waits-chosen = Valitut tiimit yhdessä
path-waits-median = mediaani
path-waits-p90 = 90 % odotti enintään
path-wait = Väli
path-waits-kind = Luku
path-waits-days = Vuorokautta
path-waits-n = Asiakkaita, odottavat mukana
path-waits-title-all = Pisin viive: { $step }, mediaani { $value }
path-waits-title-shown = Pisin niistä viiveistä, jotka voi näyttää: { $step }, mediaani { $value }
path-waits-title-plain = Viiveet polun vaiheiden välillä
path-waits-subtitle = Vuorokautta, { $period }. Ne, jotka odottavat yhä, ovat mukana.
path-waits-subtitle-team = { $team }. Vuorokautta, { $period }. Ne, jotka odottavat yhä, ovat mukana.
path-waits-note = Puolet odotti enintään mediaanin verran. Mediaaneja ei voi laskea yhteen.
path-waits-total = Koko matkan lähetteestä palveluun mediaani on { $total }.
path-waits-endless = Luku 181 tarkoittaa yli 180 vuorokautta.
path-waits-unknown = ”Ei tietoa”: niin moni odottaa yhä, ettei vielä tiedetä, kuinka kauan.
path-waits-none = Odotusajoista ei ole tietoa näillä rajauksilla. Valitse pidempi aika tai kaikki tiimit.

path-losses-section = Missä jäädään pois ja miksi
path-interval = 95 %:n väli
path-low = Välin alaraja
path-high = Välin yläraja
path-losses-title-clear-all = Suurin osuus jää pois vaiheessa { $phase }: { $share } tulleista
path-losses-title-clear-shown = Niistä vaiheista, jotka voi näyttää, suurin osuus jää pois vaiheessa { $phase }: { $share } tulleista
path-losses-title-unsure-all = Suurin osuus jää pois vaiheessa { $phase } ({ $share } tulleista), mutta ero vaiheeseen { $other } voi olla sattumaa
path-losses-title-unsure-shown = Niistä vaiheista, jotka voi näyttää, suurin osuus jää pois vaiheessa { $phase } ({ $share } tulleista), mutta ero vaiheeseen { $other } voi olla sattumaa
path-losses-title-plain = Pois jääneiden osuus vaiheeseen tulleista
path-losses-subtitle = Pois jääneet vaiheeseen tulleista, suurin osuus ylimpänä. { $range }.
path-losses-note = Jana on 95 %:n väli: näin paljon osuus voisi heilahtaa sattumalta.
path-risks-named = Vaiheessa { $phase } lähteet nimeävät näitä riskejä: { $risks }.
path-risks-top-all = Niistä useimmin toteutui: { $risk } ({ $times } kertaa).
path-risks-top-shown = Niistä, joiden luvut voi näyttää, useimmin toteutui: { $risk } ({ $times } kertaa).
path-risks-top-close = Yleisin niistä ei erotu selvästi seuraavasta.
path-risks-caution = Toteutunut riski ei vielä kerro, miksi juuri joku jäi pois: kysykää asiakkailta.
path-risks-choose = Minkä vaiheen riskit
path-all-steps = Kaikki vaiheet
path-risk = Riski
path-times = Toteutui, kertaa
path-risk-at-step = { $step } { $risk }
path-risks-subtitle-step = Riskit, jotka lähteet nimeävät vaiheelle { $phase }.
path-losses-n = Vaiheisiin tuli { $least }–{ $most } asiakasta (n).
path-risks-title-clear-all = Useimmin toteutunut riski: { $risk }, { $times } kertaa
path-risks-title-clear-shown = Useimmin toteutunut niistä riskeistä, jotka voi näyttää: { $risk }, { $times } kertaa
path-risks-title-unsure-all = Useimmin toteutunut riski: { $risk }, { $times } kertaa. Ero seuraavaan voi olla sattumaa
path-risks-title-unsure-shown = Useimmin toteutunut niistä riskeistä, jotka voi näyttää: { $risk }, { $times } kertaa. Ero seuraavaan voi olla sattumaa
path-risks-title-plain = Kuinka usein lähteiden nimeämät riskit toteutuivat
path-risks-subtitle = Kuinka monta kertaa riski toteutui. { $range }.
path-risks-note = Vaiheiden riskit: Työkyvyn tuen palvelupolut Pohjois-Pohjanmaan hyvinvointialueella. Sama asiakas voi olla mukana usealta kuukaudelta.
path-risks-note-teams = Tiimeittäin riskin vaihetta ei julkaista, joten luku on koko polulta. Riskit: Työkyvyn tuen palvelupolut Pohjois-Pohjanmaan hyvinvointialueella. Sama asiakas voi olla mukana usealta kuukaudelta.
path-risks-none = Toteutuneista riskeistä ei ole tietoa näillä rajauksilla. Tuo aineisto Polun poikkeamat, niin näet, mikä polulla menee vikaan.

# Nopeutuiko pääsy?
before-after-section = Nopeutuiko pääsy?
before-after-about = Satakunnassa kysyttiin, nopeuttaako työkykyosaamisen keskittäminen yhteen tiimiin asiakkaan pääsyä palveluun. Tässä sama kysymys teidän luvuillanne.
before-after-month = Mistä kuukaudesta alkaen
before-after-indicator = Mittari
before-after-no-month = Valitse kuukausi
before-after-began = { $month } – { $team } aloitti
before-after-choose = Keskitetyn tiimin alkua ei ole kirjattu tälle ajalle. Valitse kuukausi, jolloin toiminta muuttui, tai pidempi aika sivupalkista.
before-after-none = Tästä mittarista ei ole tietoa näillä rajauksilla. Valitse pidempi aika tai kaikki tiimit.
before-after-event = { $team } aloitti
before-after-moment = valittu kuukausi
before-after-title-improved = { $name } parani: ennen tavallisesti { $before }, sen jälkeen { $after }, ja muutos on signaali
before-after-title-worsened = { $name } heikkeni: ennen tavallisesti { $before }, sen jälkeen { $after }, ja muutos on signaali
before-after-title-changed = { $name } muuttui: ennen tavallisesti { $before }, sen jälkeen { $after }, ja muutos on signaali
before-after-title-passed = { $name }: ennen tavallisesti { $before }, sen jälkeen { $after }. Väliaikainen signaali, mutta viimeisin kausi ei erotu tavanomaisesta vaihtelusta
before-after-title-ordinary = { $name }: ennen tavallisesti { $before }, sen jälkeen { $after }. Ero ei erotu tavanomaisesta vaihtelusta
before-after-title-short = { $name }: ennen tavallisesti { $before }, sen jälkeen { $after }. Kausia on liian vähän, jotta eroa voisi arvioida
before-after-title-none = { $name }: lukuja ei ole näytettäväksi muutoksen molemmin puolin
before-after-spreads = Kausien mediaani ennen { $before }, jälkeen { $after }.
before-after-spread = { $middle } (vaihteluväli { $low } – { $high })
before-after-data = Ennen: { $before } { $level ->
    [month] kuukautta
    [quarter] neljännesvuotta
    [half-year] puolivuotta
   *[year] vuotta
}, yhteensä { $before_years } v. Jälkeen: { $after }, yhteensä { $after_years } v. Kausi, jolla muutos tapahtui, ei ole kummassakaan.
before-after-short = Arvioon tarvitaan vähintään { $before } näytettävää kautta ennen ja { $after } jälkeen.
before-after-since = Ero alkoi erottua { $since }.
before-after-was-unsettled = Luku ei ollut vakaa jo ennen muutosta, joten myös aiempi kehitys voi jatkua.
before-after-unsettled = Uusi taso ei ole vielä tasaantunut: osa sen kausista erottuu tason omasta keskitasosta, esimerkiksi alun siirtymä.
before-after-caveat-title = Mitä tästä ei voi päätellä.
before-after-caveat = Ennen–jälkeen-vertailu näyttää, muuttuiko luku, mutta ei todista, mikä sen muutti. Samaan aikaan on voinut muuttua muutakin: asiakasmäärät, henkilöstö, kirjaaminen tai työllisyyspalvelut. Asiakkaita on voinut siirtyä tiimistä toiseen, jolloin tiimien luvut eivät ole vertailukelpoisia ennen ja jälkeen. Kesät ja vuodenvaihteet näkyvät luvuissa, jos niitä on eri määrä kummallakin puolella. Kysykää myös tiimeiltä, mitä silloin tehtiin toisin.
before-after-before = ennen
before-after-after = jälkeen
before-after-side = Milloin
before-after-periods = Kausia takana
before-after-others-title = Muissa tiimeissä kausien mediaani oli ennen { $before }, jälkeen { $after }
before-after-others-title-plain = Muut kuin keskitetyt tiimit ennen ja jälkeen
before-after-others-subtitle = { $what } Mediaani ennen ja jälkeen: { $month }.
before-after-others-judged = Tavanomaista vaihtelua vasten voi arvioida { $judged ->
    [one] yhtä tiimiä
   *[other] { $judged } tiimiä
}: muutos on signaali { $signals } tiimissä (parani { $improved }, heikkeni { $worsened }).
before-after-others-short = Tiimien näytettäviä kausia on liian vähän, jotta eroja voisi arvioida tavanomaista vaihtelua vasten: älkää sanoko niitä muutoksiksi.
before-after-others-note = Jos muutkin tiimit muuttuivat samaan suuntaan, syy voi olla yhteinen, tai keskitetty tiimi on keventänyt niiden jonoja. Siksi ne eivät ole puhdas vertailukohta. Mediaani on näytettävistä kausista.
before-after-others-none = Muiden tiimien lukuja ei voi näyttää muutoksen molemmin puolin, joten vertailukohtaa ei ole.
