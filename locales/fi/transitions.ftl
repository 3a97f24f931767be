# Siirtymät.
transitions-headline = Työttömistä asiakkaista { $share } siirtyi työhön, opintoihin, kuntoutukseen tai työllistymistä tukevaan palveluun ({ $range }, sattuman vaihteluväli { $low }–{ $high } %). { $sure }
transitions-sure-improving = Osuus on kasvanut enemmän kuin tavanomainen vaihtelu selittää, alkaen { $since }.
transitions-sure-worsening = Osuus on pienentynyt enemmän kuin tavanomainen vaihtelu selittää, alkaen { $since }.
transitions-sure-changing = Osuus on muuttunut enemmän kuin tavanomainen vaihtelu selittää, alkaen { $since }.
transitions-sure-ordinary = Ero aiempaan on tavanomaista vaihtelua.
transitions-sure-short = Kausia on vielä liian vähän, jotta kehityksen suuntaa voisi arvioida.
transitions-headline-hidden = Siirtymiä on niin vähän, että työttömyydestä eteenpäin päässeiden osuus on suojattu ({ $range }). Katso nettomuutosta tai väljennä rajausta.
transitions-headline-no-before = Lähtötilannetta ei ole kirjattu ({ $range }), joten siirtymien osuuksia ei voi laskea.
transitions-headline-study = Tutkimuksessa palkkatyössä oli palvelun päättyessä { $work } ja opiskelemassa { $study } asiakasta enemmän kuin alkaessa ({ $ended } päättynyttä asiakkuutta); osuuksia ei voi laskea, koska lähtötilanteita ei ole julkaistu.
transitions-both = Siirtymiä ei julkaista yhtä aikaa tiimeittäin ja asiakasryhmittäin, koska luvut olisivat liian pieniä. Valitse sivupalkista kaikki tiimit tai kaikki asiakkaat.
transitions-cards-study = Tutkimuksen tekstissä on vain nettomuutokset, ei sitä, mistä tilanteesta kukin lähti. Siksi osuuksissa on ”ei tietoa”.
transitions-cards-no-before = Lähtötilanteita ei ole kirjattu. Siksi osuuksissa on ”ei tietoa”.

transitions-flow-title = Työttömänä aloitti { $of }: heistä { $forward } pääsi eteenpäin ja { $stayed } oli päättyessäkin työttömänä
transitions-flow-title-plain = Mistä tilanteesta lähdettiin ja mihin päädyttiin
transitions-flow-subtitle = { $stages }. { $range }, päättyneitä asiakkuuksia, n = { $n }.
transitions-flow-shorter = Kaaviossa on { $range }: koko rajatulta ajalta liian moni siirtymä olisi suojattu.
transitions-flow-shorter-yearly = Kaaviossa on { $range }: nämä vaiheet julkaistaan vuosittain, kun vuosi on päättynyt.
transitions-flow-groups = Tilanteet on koottu ryhmiksi, jotta suojattuja lukuja olisi vähemmän.
transitions-flow-covered = Suojattujen yhteyksien takana on yhteensä { $hidden } siirtymää. Suojatun nauhan leveys ei kerro määrästä.
transitions-flow-unknown = Tutkimuksen lähtötilanteita ei ole julkaistu, joten siirtymiä tilanteesta toiseen ei voi piirtää. Nettomuutokset ovat alla.
transitions-flow-no-before = Lähtötilanteita ei ole kirjattu, joten siirtymiä tilanteesta toiseen ei voi piirtää.
transitions-heading-before = Alkaessa
transitions-heading-after = Päättyessä
transitions-heading-count = Asiakkuuksia

transitions-net-title = Eniten kasvoi { $name }: { $change } asiakasta
transitions-net-title-plain = Missä tilanteessa asiakkaita on päättyessä enemmän tai vähemmän kuin alkaessa
transitions-net-subtitle = Päättyessä tilanteessa olleet, joista on vähennetty alkaessa olleet, sataa päättynyttä asiakkuutta kohti. { $range }, n = { $n }.
transitions-net-subtitle-study = Päättyessä tilanteessa olleet, joista on vähennetty alkaessa olleet, asiakasta. { $range }, n = { $n } päättynyttä asiakkuutta.
transitions-net-unknown = Mukana ovat ne, joiden tilanne tiedetään sekä alkaessa että päättyessä. Pois jäi { $count } asiakkuutta.
transitions-net-interval = Jana on 95 %:n väli: näin paljon muutos voisi heilahtaa sattumalta. Jos jana ylittää nollan, muutoksen suuntaa ei tiedetä.
transitions-net-chance = muutos voi olla sattumaa
transitions-net-sure = muutos on suurempi kuin sattuma selittää
transitions-net-reference = Pystyviiva on tutkimuksen nettomuutos sataa päättynyttä kohti. Asiakkaina: palkkatyö +11, tutkinto-opinnot +7, kuntoutus +12 ja työllistymistä tukeva palvelu +5, kun päättyneitä oli 81.
transitions-heading-status = Tilanne
transitions-heading-net = Nettomuutos, asiakasta
transitions-heading-low = Välin alaraja, asiakasta
transitions-heading-high = Välin yläraja, asiakasta
transitions-heading-per-hundred = Sataa päättynyttä kohti
transitions-heading-per-hundred-low = Alaraja sataa kohti
transitions-heading-per-hundred-high = Yläraja sataa kohti
transitions-heading-study = Tutkimus sataa kohti
transitions-unit-hundred = sataa kohti
transitions-unit-clients = asiakasta

# Onko ennen ja jälkeen eri
transitions-differ = Onko tilanne ennen ja jälkeen eri?
transitions-differ-yes = **Kyllä: asiakkaiden tilanteet ovat päättyessä toiset kuin alkaessa, ja ero on suurempi kuin sattuma selittää.**
transitions-differ-no = **Ei selvästi: tilanteet jakautuvat päättyessä eri tavalla kuin alkaessa vain sen verran, että sattuma voi selittää eron.**
transitions-differ-few = **Ei voi sanoa: tilanne vaihtui vain { $movers } asiakkuudessa, ja niin pieni määrä voi painottua sattumalta.**
transitions-differ-open = **Ei voi sanoa: niin moni luku on suojattu, ettei eroa voi verrata sattumaan.**
transitions-differ-more = **Enemmän kuin alkaessa:** { $statuses }.
transitions-differ-fewer = **Vähemmän kuin alkaessa:** { $statuses }.
transitions-differ-chance = **Muutos mahtuu sattuman vaihteluun:** { $statuses }.
transitions-differ-hidden = **Suojatut luvut jättävät auki:** { $statuses }.
transitions-differ-nobody = Ei voi verrata: ei tiedetä, missä tilanteessa sama asiakas oli sekä alkaessa että päättyessä.
transitions-differ-study = Tutkimus julkaisi vain nettomuutokset, ei sitä, kuinka moni siirtyi kumpaankin suuntaan. Siksi muutoksille ei voi laskea väliä eikä eroa voi verrata sattumaan.
transitions-differ-not-counts = Ei voi verrata: aineistossa on lukuja, jotka eivät voi olla ihmisten määriä.
transitions-differ-inconsistent = Ei voi verrata: julkaistut summat eivät sovi toisiinsa. Tarkista aineisto Siirtymät.
transitions-change-interval = { $name } { $change } (väli{"\u00A0"}{ $low }{"\u2060"}…{"\u2060"}{ $high })
transitions-change-exact = { $name } { $change }
transitions-change-between = { $name } vähintään { $low } ja enintään { $high } (osa suojattu)
transitions-change-unknown = { $name } (suojattu)
transitions-movers = Samassa tilanteessa pysyi { $stayed } ja tilanne vaihtui { $moved } asiakkuuksista (n = { $n }).
transitions-movers-bounds = Samassa tilanteessa pysyi { $stayed } ja tilanne vaihtui { $moved } asiakkuuksista (n = { $n }); tarkkaa osuutta ei voi sanoa, koska osa luvuista on suojattu.
transitions-movers-hidden = Sitä, kuinka moni pysyi samassa tilanteessa, ei voi laskea suojattujen lukujen takia.

transitions-open = Kesken olevat asiakkuudet
transitions-open-count = **{ $open } asiakkuutta oli vielä kesken** kauden lopussa, ja { $ended } päättyi sen aikana: kesken on { $share } ({ $range }).
transitions-open-count-hidden = Kesken olevien määrä on suojattu tai siitä ei ole tietoa.
transitions-open-effect = Siirtymät kuvaavat vain päättyneitä. Jos jokainen kesken oleva jäisi nykytilaansa, myönteisten siirtymien osuus olisi { $least } eikä { $positive }: **kesken olevat vetävät osuutta alaspäin**, kunnes nähdään, miten niissä käy. Kun ne kaikki ovat päättyneet, osuus on vähintään { $least }.
transitions-open-moved = Jos kesken olevat siirtyisivät samalla tavalla kuin päättyneet, osuus pysyisi samana ({ $positive }) ja myönteisiä siirtymiä tulisi vielä noin { $extra }. Todellinen tulos jää luultavasti näiden väliin, koska vaikeimmat tilanteet kestävät pisimpään.
transitions-open-groups = Sama nettomuutoksina sataa asiakasta kohti: ensin päättyneet, sitten kaikki, jos kesken olevat jäisivät ennalleen, ja viimeiseksi kaikki, jos kesken olevat siirtyisivät kuten samasta tilanteesta lähteneet päättyneet.
transitions-open-group = **{ $name }:** päättyneistä { $closed }; ennalleen jäädessä { $stayed }; kuten päättyneet { $moved }.
transitions-open-group-part = **{ $name }:** päättyneistä { $closed }; ennalleen jäädessä { $stayed }; kolmatta ei voi laskea, koska siihen tarvittava luku on suojattu.
transitions-open-work = Työ
transitions-open-study = Opinnot
transitions-open-activated = Kuntoutus tai työllistymistä tukeva palvelu
transitions-open-hidden = Siirtymät kuvaavat vain päättyneitä. Vaikutusta osuuteen ei voi laskea, koska se perustuisi suojattuihin lukuihin tai lähtötilanteita ei tiedetä.

transitions-trend-title = Viimeksi: { $parts }
transitions-trend-part = { $kind } { $value }
transitions-trend-subtitle = Osuus niistä päättyneistä, jotka eivät alkaessa olleet samassa tilanteessa. { $level }.
transitions-trend-none = Siirtymien osuuksia ei voi näyttää ajassa, koska lähtötilanteita ei tiedetä.
transitions-trend-short = Siirtymien osuuksia ei voi näyttää ajassa, koska rajaukseen ei mahdu kokonaista kautta. Valitse pidempi aika.
transitions-kind-to-work-share = työhön
transitions-kind-to-study-share = opintoihin
transitions-kind-activated-share = kuntoutukseen tai palveluun
transitions-heading-kind = Mihin siirryttiin

transitions-goals-title = Yleisin tavoite on { $name }: { $share }
transitions-goals-title-hidden = Mihin asiakkaat tavoittelevat
transitions-goals-subtitle = Kunkin tavoiteryhmän osuus asetetuista tai arvioiduista tavoitteista. { $range }, n = { $n }.
transitions-goals-reached = Tavoitteen saavutti { $share } ({ $period }, n = { $n }).
transitions-goals-reached-hidden = Tavoitteen saavuttaneiden osuudesta ei ole tietoa tai se on suojattu.
transitions-goals-study = Pystyviiva on tutkimuksen osuus: 29, 31 ja 40 %, n = 270.
transitions-goals-no-group = Tavoitteita ei kirjata asiakasryhmittäin, joten mukana ovat kaikki asiakkaat.
transitions-heading-goal = Tavoiteryhmä
transitions-heading-goals-set = Tavoitteita
transitions-heading-share = Osuus

page-transitions-guide = **Kaavio** kertoo, missä tilanteessa asiakas oli palvelun alkaessa (vasemmalla) ja missä sen päättyessä (oikealla). Nauhan leveys on asiakkuuksien määrä. Viivoitettu nauha on suojattu, eikä sen leveys kerro määrästä. Tilanteet ovat molemmilla puolilla samassa järjestyksessä. Tilanteen vieressä on nettomuutos alusta loppuun.

    {""}**Nettomuutos** on eri asia kuin siirtyneiden määrä: jos viisi siirtyy työhön ja kolme jää pois työstä, nettomuutos on +2.

    {""}**Myönteinen siirtymä** on siirtymä työttömyydestä palkkatyöhön, tutkinto-opintoihin, kuntoutukseen, työkokeiluun, kuntouttavaan työtoimintaan tai työllistymistä edistävään palveluun. Eläke ei ole mukana, mutta se voi olla asiakkaalle oikea ratkaisu.

    {""}**Aika.** Siirtymät julkaistaan puolivuosittain ja tiimeittäin vuosittain. Sivu valitsee rajauksesta pisimmän ajan, jolta vähintään neljä viidesosaa asiakkuuksista näkyy, ja kertoo ajan jokaisen kuvion alla. Jos sellaista ei ole, näytetään aika, jolta näkyy eniten. Kausi julkaistaan, kun se on päättynyt.

    {""}**Onko ennen ja jälkeen eri?** Samoja asiakkaita verrataan alussa ja lopussa. Kustakin tilanteesta katsotaan, tuliko siihen enemmän väkeä kuin siitä lähti (McNemarin tarkka testi), ja kaikista yhdessä, jakautuvatko tilanteet eri tavalla (Stuartin ja Maxwellin testi). Kun tilanteita testataan monta, jokin eroaisi helposti sattumalta. Siksi raja on sitä tiukempi, mitä useampi tilanne testataan (Holmin korjaus), ja sattumaa sallitaan kaikissa yhteensä 5 %. Väli on laskettu Bonettin ja Pricen menetelmällä. Kun osa luvuista on suojattu, vastaus annetaan vain, jos se pätee, olivatpa suojatut luvut mitä tahansa; muuten kerrotaan, minkä rajojen välissä muutos on.

    {""}**Sattuman vaihteluväli** kertoo, kuinka paljon osuus voisi heilahtaa sattumalta, kun asiakkaita on näin monta (95 %).

    Siirtymät eivät yksin kerro palvelun vaikutuksesta: osa olisi siirtynyt ilmankin, ja vaikeimmat tilanteet kestävät pisimpään.
