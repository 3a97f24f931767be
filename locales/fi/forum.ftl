# Yhteistyöfoorumin aineisto: sisältö ja diat.
forum-title = Työkyvyn tilannekuva: { $county }
forum-synthetic = Luvut ovat synteettisiä: ne on keksitty, eivätkä ne kerro mistään oikeasta alueesta.
forum-step-reading = Luetaan julkaisua

forum-section-strategy = Strategia
forum-section-access = Palveluun pääsy
forum-section-workload = Tiimien kuormitus
forum-section-process = Prosessi
forum-section-pathway = Palvelupolku
forum-section-flows = Ohjausvirrat
forum-section-transitions = Siirtymät
forum-section-impact = Vaikuttavuus

forum-missing-strategy = Tältä alueelta ei ole vielä strategian toimenpiteitä, joten tavoitteita ei voi seurata.
forum-missing-access = Palveluun pääsystä ja odotusajoista ei ole julkaistua tietoa tältä ajalta ja näillä rajauksilla.
forum-missing-workload = Asiakkuuksista ja henkilöstöstä ei ole julkaistua tietoa tältä ajalta ja näillä rajauksilla.
forum-missing-process = Asiakasvastaavista, suunnitelmista ja seurannasta ei ole julkaistua tietoa tältä ajalta ja näillä rajauksilla.
forum-missing-pathway = Palvelupolun vaiheista ei ole julkaistua tietoa tältä ajalta ja näillä rajauksilla.
forum-missing-flows = Ohjauksista ei ole julkaistua tietoa tältä ajalta ja näillä rajauksilla.
forum-missing-transitions = Siirtymistä ei ole julkaistua tietoa tältä ajalta ja näillä rajauksilla. Siirtymiä ei julkaista yhtä aikaa tiimeittäin ja asiakasryhmittäin, koska luvut olisivat liian pieniä.
forum-missing-impact = Vaikuttavuudesta ei ole julkaistua tietoa tältä ajalta ja näillä rajauksilla.

forum-theme-calm = { $count ->
    [one] Ainoa mittari ei nyt vaadi erityistä huomiota
   *[other] Mikään { $count } mittarista ei nyt vaadi erityistä huomiota
}
forum-theme-urgent = { $count ->
    [one] Yksi mittari { $of } mittarista vaatii huomiota: { $names }
   *[other] { $count } mittaria { $of } mittarista vaatii huomiota, ensimmäisinä { $names }
}
forum-theme-what = Mittareiden uusimmat arvot
forum-theme-note = ”Paranee” tai ”heikkenee” sanotaan vain, kun muutos erottuu tavanomaisesta vaihtelusta.
forum-newest = uusin kausi
forum-target = { $value } ({ $verdict })

forum-subtitle = { $what }. { $where }, { $when }.
forum-span = { $first }–{ $last }, { $level }
forum-some-teams = { $area }, { $count } tiimiä

forum-source = { $dataset }: { $imports }{ $more ->
    [0] {""}
    [one] {" "}ja yksi aiempi tuonti
   *[other] {" "}ja { $more } aiempaa tuontia
}.
forum-import = tuonti { NUMBER($id, useGrouping: 0) }, { $file }, { $at }
forum-source-none = { $dataset }: ei tuontia.
forum-n-hidden = n on { $status }
forum-n-none = Luku ei ole osuus henkilöistä, joten sillä ei ole n-lukua.
forum-n-each = Kullakin mittarilla on oma n-lukunsa.
forum-n-teams = Kullakin tiimillä on oma n-lukunsa.
forum-period-each = kunkin mittarin uusin
forum-dated = Tiedot: { $period }. Julkaistu { $at }.
forum-definitions-each = Mittareiden määritelmät ovat sivulla Menetelmät ja kunkin mittarin oman kuvion muistiinpanoissa.

forum-limits = Katkoviiva on keskitaso ja ohuet viivat tavanomaisen vaihtelun rajat.
forum-short = Kausia on vielä liian vähän, jotta muutosta voisi arvioida tavanomaista vaihtelua vasten.
forum-lower = alaraja
forum-upper = yläraja

forum-alt-line = Viivakuvio: { $title }.
forum-alt-ends = Alussa { $first } ({ $start }), viimeksi { $last } ({ $end }).
forum-alt-range = Pienin { $low }, suurin { $high }.
forum-alt-nothing = Ei näkyviä lukuja.
forum-alt-bars = Pylväskuvio: { $title }. { $bars }.
forum-alt-table = { $count ->
    [one] Taulukko, yksi rivi: { $title }.
   *[other] Taulukko, { $count } riviä: { $title }.
}
forum-alt-hidden = { $count ->
    [one] Yksi luku on suojattu.
   *[other] { $count } lukua on suojattu.
}

trend-latest-hidden = { $name }: uusin luku ({ $period }) on suojattu
forum-recommendations-title = { $done ->
    [0] Toimenpiteistä mikään ei ole vielä valmis
    [one] Yksi toimenpide { $of } toimenpiteestä on valmis
   *[other] { $done } toimenpidettä { $of } toimenpiteestä on valmiita
}{ $late ->
    [0] , eikä mikään ole myöhässä
    [one] , ja yksi on myöhässä
   *[other] , ja { $late } on myöhässä
}
forum-recommendations-what = Toimenpiteet ja tavoitteet suosituksittain
forum-targets-what = Tavoitteet ja niiden toteutuminen
forum-targets-title = { $of ->
    [0] Yhtäkään tavoitetta ei voi vielä arvioida
   *[other] { $good ->
        [one] Yksi tavoite { $of } tavoitteesta on saavutettu tai aikataulussa
       *[other] { $good } tavoitetta { $of } tavoitteesta on saavutettu tai aikataulussa
    }
}
forum-targets-note = Tavoitteen tilaa ei voi arvioida, jos mittarin uusin arvo puuttuu tai on suojattu.
forum-measures-what = Toimenpiteet ja niiden tila
forum-measures-title = { $late ->
    [0] Mikään { $of } toimenpiteestä ei ole myöhässä
    [one] Yksi toimenpide { $of } toimenpiteestä on myöhässä
   *[other] { $late } toimenpidettä { $of } toimenpiteestä on myöhässä
}
forum-strategy-definition = Toimenpide on myöhässä, kun sen määräaika on ohi eikä se ole valmis. Tavoite on saavutettu, kun mittarin uusin arvo on tavoitteessa tai parempi. Muuten kuljettua matkaa lähtötasosta tavoitteeseen verrataan kuluneeseen aikaan.
forum-heading-recommendation = Suositus
forum-heading-measures = Toimenpiteitä
forum-heading-done = Valmiita
forum-heading-late = Myöhässä
forum-heading-targets = Tavoitteita
forum-heading-good = Saavutettu tai aikataulussa
forum-heading-baseline = Lähtötaso
forum-heading-now = Nyt
forum-heading-target = Tavoite
forum-heading-by = Määräaika
forum-heading-owner = Vastuutaho

forum-bands-what = Kuinka kauan ensikontaktin saaneet odottivat
forum-bands-title = Ensikontaktin saaneista { $share } sai sen kahdessa viikossa
forum-bands-title-plain = Kuinka kauan ensikontaktin saaneet odottivat
forum-bands-definition = Asiakkaat, jotka saivat ensikontaktin valittuna aikana, sen mukaan, montako vuorokautta lähetteestä oli kulunut. Yhä odottavat eivät ole mukana.
forum-heading-band = Odotusaika
forum-heading-persons = Asiakkaita
forum-unit-persons = asiakasta

forum-posts-what = Suunnitellut ja täytetyt henkilötyövuodet tiimeittäin
forum-composition-what = Tiimien ammattilaiset aloittain, henkilöitä

forum-referrals-unit = ohjauksia
forum-transitions-unit = päättyneitä asiakkuuksia
forum-referrals-flow-definition = Nauhan leveys on ohjausten määrä. Viivoitettu nauha on suojattu, eikä sen leveys kerro määrästä.
forum-transitions-flow-definition = Vasemmalla asiakkaan tilanne palvelun alkaessa, oikealla sen päättyessä. Nauhan leveys on päättyneiden asiakkuuksien määrä. Viivoitettu nauha on suojattu, eikä sen leveys kerro määrästä.
forum-sources-share-what = Kunkin ohjaavan tahon osuus ohjauksista, joiden lähde tiedetään
forum-targets-share-what = Kunkin palvelun osuus ohjauksista, joiden kohde tiedetään
forum-missing-links-what = Avainpalvelut, joihin tiimi ei ole ohjannut ketään, vaikka muut tiimit ovat
forum-missing-links-title = { $count ->
    [one] Yksi yhteys avainpalveluun puuttuu
   *[other] { $count } yhteyttä avainpalveluihin puuttuu
}
forum-heading-periods = Puolivuosia peräkkäin
forum-heading-expected = Odotettu määrä puolivuodessa
forum-net-what = Päättyessä tilanteessa olleet, joista on vähennetty alkaessa olleet
forum-kinds-what = Osuus niistä päättyneistä, jotka eivät alkaessa olleet samassa tilanteessa
forum-goals-what = Kunkin tavoiteryhmän osuus asetetuista tai arvioiduista tavoitteista
forum-study-bars = Vertailupylväs on julkaistun tutkimuksen osuus (THL 31/2023: 250 ohjausta, 213 asiakasta).
forum-study-net = Vertailupylväs on tutkimuksen nettomuutos sataa päättynyttä kohti (THL 31/2023, 81 päättynyttä).
forum-study-goals = Vertailupylväs on tutkimuksen osuus (THL 31/2023, n = 270).

forum-error-nothing-released = Lukuja ei ole vielä julkaistu. Tuo ja hyväksy aineisto ensin, sitten foorumin aineiston voi tehdä.
forum-error-county = Aluetta ”{ $county }” ei ole julkaisussa. Valittavissa: { $counties }.
forum-error-team = Tiimiä ”{ $team }” ei ole alueella { $county }. Sen tiimit: { $teams }.
forum-error-month = ”{ $month }” ei ole kuukausi. Kirjoita vuosi ja kuukausi näin: 2026-07.
forum-error-order = Alkukuukausi { $first } on loppukuukauden { $last } jälkeen. Vaihda kuukausien järjestys.
forum-error-months = Valitulta ajalta ei ole tietoa. Tietoja on ajalta { $first }–{ $last }.
forum-error-group = Asiakasryhmää ”{ $group }” ei ole. Valitse ryhmä luettelosta.
forum-error-ending = ”{ $name }”: päätteen pitää olla .pptx, .pdf tai .xlsx.
cli-forum = kirjoita foorumin aineisto dioina (.pptx), raporttina (.pdf) tai työkirjana (.xlsx)
cli-forum-done = { $figures ->
    [one] Yksi kuvio kirjoitettu: { $name }
   *[other] { $figures } kuviota kirjoitettu: { $name }
}

slides-contents = Sisältö
slides-heading-section = Osa
slides-heading-message = Mitä se kertoo
slides-heading-slide = Dia
slides-missing = Ei tietoa
slides-of = { $title } ({ $part }/{ $of })
slides-hidden-line = ▨ Viivan aukossa luku on suojattu: { $where }
slides-withheld-line = ▨ Viivan aukossa lähde ei ole antanut lukua: { $where }
slides-hidden-more = { $names } ja { $more } muuta
slides-hidden-count = { $count ->
    [one] { $name } (1 kausi)
   *[other] { $name } ({ $count } kautta)
}
slides-foot = { $dated } { $n } Alle { $threshold } henkilön luvut on suojattu.
slides-decisions = Päätökset ja sovitut asiat
slides-decisions-none = Kirjaa tähän, mitä kokouksessa sovitaan.
slides-decision-date = Päivä
slides-decision-author = Kirjaaja
slides-decision-text = Mitä sovittiin
slides-decision-about = Mihin se liittyy
slides-method = Näin luvut on tehty
slides-method-protection = Kaikki luvut ovat julkaistuja ja suojattuja: alle { $threshold } henkilön luvut ja luvut, joista pienen luvun voisi laskea, on jätetty pois. Suojattu luku voi olla myös nolla tai suuri. Kuviossa sen paikalla on aukko, taulukossa sana ”suojattu”.
slides-method-variation = Muutoksesta puhutaan vain, kun se erottuu tavanomaisesta vaihtelusta: piste on rajojen ulkopuolella, seitsemän perättäistä arvoa on samalla puolella keskitasoa tai kulkee samaan suuntaan.
slides-method-targets = Tavoitteen arvio vertaa lähtötasosta tavoitteeseen kuljettua matkaa kuluneeseen aikaan.
slides-method-notes = Kunkin kuvion määritelmä, lähde, n ja tietojen päivä ovat dian muistiinpanoissa.
slides-method-edit = Kuviot ja taulukot ovat muokattavia. Niiden luvut ovat samat kuin näkyvissä, eikä tiedostossa ole muita lukuja.
slides-note-definition = Määritelmä: { $text }
slides-note-source = Lähde: { $text }
slides-note-n = Perusjoukko: { $text }
slides-note-dated = Tietojen päivä: { $text }
slides-note-threshold = Suojaus: alle { $threshold } henkilön luvut ja luvut, joista pienen luvun voisi laskea, on suojattu.
slides-note-comment = Lisätieto: { $text }
slides-alt-contents = Sisällysluettelo: osat, niiden viestit ja diojen numerot.
slides-alt-decisions = Taulukko päätöksistä: päivä, mitä sovittiin, mihin se liittyy ja kuka sen kirjasi.
slides-template-broken = Mallia ei voi avata: tiedosto on rikki tai se ei ole PowerPoint-tiedosto. Avaa malli PowerPointissa, tallenna se uudelleen muodossa .pptx tai .potx ja lataa uudelleen.
slides-template-macros = Mallissa on makroja, joten sitä ei käytetä. Tallenna malli muodossa .pptx tai .potx, jolloin makrot jäävät pois.
slides-template-old = Malli on vanhassa .ppt-muodossa tai salasanalla suojattu. Poista salasana, tallenna malli muodossa .pptx tai .potx ja lataa uudelleen.
slides-template-huge = Malli on liian suuri: enintään { $most } megatavua, ja purettuna enintään { $inflated } megatavua. Poista mallista kuvat ja diat, joita ei tarvita.
slides-template-no-layouts = Mallissa ei ole yhtään asettelua, jossa on otsikon paikka. Lisää malliin asettelu ”Vain otsikko” ja lataa uudelleen.
slides-template-small = Mallin asetteluissa ei ole tarpeeksi tilaa kuvioille otsikon alla, joten otsikon ja kuvion paikat ovat tavalliset.
slides-template-no-title = Mallissa ei ole otsikkodian asettelua, joten ensimmäinen dia on tehty asettelulla ”{ $layout }”.
