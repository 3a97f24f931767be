# Mittarit sanoina: määritelmä, merkitys, lähde ja yksikkö. Määritelmä sanoo saman kuin metrics/catalogue/indicators.
# Jakso on valittu kuukausi, neljännes, puolivuosi tai vuosi.

# --- Teemat ---------------------------------------------------------------------------------------

theme-access = Palveluun pääsy
theme-access-question = Onko ovi auki, ja kuinka nopeasti siitä pääsee sisään?
theme-workload = Kuormitus
theme-workload-question = Jaksaako tiimi kantaa työnsä, ja missä tarvitaan lisää tekijöitä?
theme-process = Prosessi
theme-process-question = Pysyykö asiakkaan asia yksissä käsissä ja eteneekö se sovitusti?
theme-flows = Ohjausvirrat
theme-flows-question = Kuka ohjaa asiakkaita meille, mihin me ohjaamme heidät ja mikä yhteys puuttuu?
theme-transitions = Siirtymät
theme-transitions-question = Mitä asiakkaille kuuluu palvelun jälkeen?
theme-impact = Vaikuttavuus
theme-impact-question = Muuttuiko asiakkaan tilanne niin kuin yhdessä tavoiteltiin?
theme-coaching = Työhönvalmennus
theme-coaching-question = Toimiiko valmennus laatukriteerien mukaan ja syntyykö siitä työtä?
theme-money = Talous
theme-money-question = Mitä palvelu maksaa, ja milloin se maksaa itsensä takaisin?
theme-strategy = Strategia ja yhteistyö
theme-strategy-question = Teemmekö sen, mistä olemme yhdessä sopineet?
theme-data = Aineiston laatu
theme-data-question = Kuinka tuoreeseen ja kattavaan tietoon nojaamme?

# --- Suositukset (omin sanoin) --------------------------------------------------------------------

recommendation-r1-text = Alue kirjaa työikäisten tarpeet, tavoitteet ja mittarit strategiaansa. Se seuraa tuloksia säännöllisesti ja edellyttää tuottajilta yhdenvertaisia ja toimivia palveluja.
recommendation-r2-text = Alue, kunnat ja työllisyyspalvelut sopivat kirjallisesti yhteistyöstä ja varaavat siihen riittävästi väkeä ja aikaa. Verkostolla on sovittu vetäjä, ja esimerkiksi yhteistyöfoorumi antaa kaikille saman tilannekuvan.
recommendation-r3-text = Kumppanit sopivat, kuka kutsuu muut koolle ja sovittaa palvelut yhteen. Päätösten pohjana on tietoa tarpeesta, asiakkaiden kokemuksista, vaikutuksista ja kustannuksista.
recommendation-r4-text = Alue huolehtii, että ammattilaiset hallitsevat työkyvyn tuen ja työskentelyn verkostossa. Myös johtajat ja lääkärit saavat koulutusta.
recommendation-r5-text = Asiakkaat suunnittelevat, kehittävät ja arvioivat palveluja pysyvissä rakenteissa, esimerkiksi asiakasraadissa. Alue ja kunnat seuraavat heidän kokemuksiaan ja varmistavat, että he tuntevat oikeutensa.

# --- Palveluun pääsy ------------------------------------------------------------------------------

indicator-referred-definition = Tiimiin jakson aikana ohjatut asiakkaat.
indicator-referred-why = Kysyntä kertoo, löytävätkö asiakkaat ja ohjaavat tahot tiimin ja riittääkö tiimin työaika.
indicator-referred-source = Tilannekuvan oma määritelmä
indicator-referred-unit = henkilöä

indicator-accepted-share-definition = Jakson aikana palveluun otetut jaettuna samalla jaksolla ohjatuilla. Otettu asiakas on voitu ohjata jo aiemmin, joten osuus voi ylittää 100 %.
indicator-accepted-share-why = Matala osuus voi kertoa, että ohjaavat tahot kaipaavat selvempää kuvaa siitä, kenelle tiimi on tarkoitettu.
indicator-accepted-share-source = Tilannekuvan oma määritelmä
indicator-accepted-share-unit = %

indicator-self-referred-share-definition = Itse hakeutuneiden ohjaukset jaettuna kaikilla ohjauksilla, joiden lähde tiedetään. Asiakas on mukana niin monta kertaa kuin hänelle on kirjattu ohjauksia.
indicator-self-referred-share-why = Osuus kertoo, löytääkö asiakas tiimin myös ilman ammattilaisen lähetettä.
indicator-self-referred-share-source = Tilannekuvan oma määritelmä
indicator-self-referred-share-unit = %

indicator-first-contact-14d-definition = Enintään 14 vuorokaudessa ensikontaktin saaneet jaettuna kaikilla jaksolla ensikontaktin saaneilla ja niillä, jotka ovat jakson lopussa odottaneet sitä yli 14 vuorokautta. Tätä lyhyemmän ajan odottaneet jäävät vielä pois.
indicator-first-contact-14d-why = Nopea ensikontakti auttaa asiakasta pysymään mukana, eikä tilanne ehdi mutkistua odottaessa.
indicator-first-contact-14d-source = Tilannekuvan oma määritelmä
indicator-first-contact-14d-unit = %

indicator-wait-median-definition = Aika lähetteestä ensikontaktiin, jonka kuluessa puolet asiakkaista pääsee eteenpäin; luku arvioidaan luokista olettamalla asiakkaat tasaisesti luokan sisälle. Yhä odottavat ovat mukana: heidän odotuksensa on vähintään niin pitkä kuin se on tähän mennessä ollut.
indicator-wait-median-why = Mediaani kertoo, kauanko tavallinen asiakas odottaa, eivätkä muutamat hyvin pitkät odotukset sotke sitä.
indicator-wait-median-source = Tilannekuvan oma määritelmä
indicator-wait-median-unit = vrk

indicator-wait-p90-definition = Aika lähetteestä ensikontaktiin, jonka kuluessa yhdeksän kymmenestä pääsee eteenpäin; luku arvioidaan luokista olettamalla asiakkaat tasaisesti luokan sisälle. Yhä odottavat ovat mukana: heidän odotuksensa on vähintään niin pitkä kuin se on tähän mennessä ollut.
indicator-wait-p90-why = Luku näyttää, kauanko pisimpään odottavat odottavat, vaikka tavallinen odotus olisi lyhyt.
indicator-wait-p90-source = Tilannekuvan oma määritelmä
indicator-wait-p90-unit = vrk

indicator-waiting-end-definition = Palveluun pääsyä odottavat asiakkaat jakson viimeisen kuukauden viimeisenä päivänä.
indicator-waiting-end-why = Kasvava jono on ensimmäinen merkki siitä, että tiimiin tulee enemmän asiakkaita kuin se ehtii ottaa.
indicator-waiting-end-source = Tilannekuvan oma määritelmä
indicator-waiting-end-unit = henkilöä

indicator-waiting-over-90d-share-definition = Yli 90 vuorokautta ensikontaktia odottaneet jaettuna kaikilla ensikontaktia odottavilla. Tilanne on jakson viimeisen kuukauden lopusta.
indicator-waiting-over-90d-share-why = Pitkään odottaneen tilanne ehtii vaikeutua, joten heidät on hyvä nähdä erikseen.
indicator-waiting-over-90d-share-source = Tilannekuvan oma määritelmä
indicator-waiting-over-90d-share-unit = %

indicator-plan-30d-definition = Enintään 30 vuorokaudessa tiimin tapaamisesta suunnitelman saaneet jaettuna kaikilla jaksolla suunnitelman saaneilla ja niillä, jotka ovat jakson lopussa odottaneet sitä yli 30 vuorokautta. Tätä lyhyemmän ajan odottaneet jäävät vielä pois.
indicator-plan-30d-why = Suunnitelma muuttaa tapaamisen teoiksi: kaikki tietävät, mitä seuraavaksi tehdään ja kuka sen tekee.
indicator-plan-30d-source = Tilannekuvan oma määritelmä
indicator-plan-30d-unit = %

# --- Kuormitus ------------------------------------------------------------------------------------

indicator-active-per-fte-definition = Avoimet asiakkuudet jakson lopussa jaettuna tiimin täytetyillä henkilötyövuosilla samana hetkenä. Mukana ovat kaikki ammattiryhmät.
indicator-active-per-fte-why = Kun asiakkaita on paljon yhtä tekijää kohti, aika ei riitä kuuntelemiseen ja seurantaan.
indicator-active-per-fte-source = Tilannekuvan oma määritelmä
indicator-active-per-fte-unit = asiakasta / htv

indicator-started-per-fte-definition = Jakson aikana alkaneet asiakkuudet jaettuna jakson kuukausien täytetyillä henkilötyövuosilla. Luku on siis kuukautta kohti, oli jakso kuinka pitkä tahansa.
indicator-started-per-fte-why = Luku kertoo, kuinka monta uutta asiakasta tiimi ottaa vastaan tekijöihinsä nähden.
indicator-started-per-fte-source = Tilannekuvan oma määritelmä
indicator-started-per-fte-unit = asiakasta / htv / kk

indicator-ended-per-fte-definition = Jakson aikana päättyneet asiakkuudet jaettuna jakson kuukausien täytetyillä henkilötyövuosilla. Luku on siis kuukautta kohti, oli jakso kuinka pitkä tahansa.
indicator-ended-per-fte-why = Tiimi voi ottaa uusia asiakkaita vain, jos aiemmat pääsevät eteenpäin.
indicator-ended-per-fte-source = Tilannekuvan oma määritelmä
indicator-ended-per-fte-unit = asiakasta / htv / kk

indicator-fill-rate-definition = Täytetyt henkilötyövuodet jaettuna suunnitelluilla. Pidemmällä jaksolla käytetään kuukausien keskiarvoja.
indicator-fill-rate-why = Jono voi johtua täyttämättömästä tehtävästä eikä tiimin tavasta tehdä työtä.
indicator-fill-rate-source = Tilannekuvan oma määritelmä
indicator-fill-rate-unit = %

indicator-turnover-12m-definition = Tiimistä 12 kuukauden aikana lähteneet jaettuna saman ajan keskimääräisellä henkilömäärällä.
indicator-turnover-12m-why = Kun tekijä lähtee, asiakkaan tiedot ja tiimin yhteinen osaaminen katoavat helposti hänen mukanaan.
indicator-turnover-12m-source = Tilannekuvan oma määritelmä
indicator-turnover-12m-unit = %

indicator-no-show-share-definition = Peruuttamatta pois jääneet käynnit jaettuna kaikilla varatuilla käynneillä. Varattuja ovat toteutuneet vastaanotot, alkuhaastattelut ja terveystarkastukset sekä peruuttamatta pois jääneet käynnit.
indicator-no-show-share-why = Poisjäänti voi kertoa, että aika, paikka tai viesti ei sopinut asiakkaalle, ja sen voi korjata.
indicator-no-show-share-source = Tilannekuvan oma määritelmä
indicator-no-show-share-unit = %

indicator-fte-lost-no-show-definition = Peruuttamatta pois jääneisiin käynteihin kuukaudessa keskimäärin kuluneet työtunnit jaettuna yhden henkilötyövuoden tunneilla kuukaudessa. Henkilötyövuosi on 38 tuntia 15 minuuttia viikossa eli noin 166 tuntia kuukaudessa.
indicator-fte-lost-no-show-why = Luku kertoo, kuinka monen tekijän työajan tiimi saisi takaisin, jos kaikki pääsisivät paikalle tai peruisivat ajoissa.
indicator-fte-lost-no-show-source = Tilannekuvan oma määritelmä
indicator-fte-lost-no-show-unit = htv

indicator-meetings-per-active-definition = Jakson tiimikokoukset ja verkostotapaamiset jaettuna jakson kuukausien keskimääräisellä avointen asiakkuuksien määrällä. Vertaa vain yhtä pitkiä jaksoja: pidemmällä jaksolla kokouksia kertyy enemmän.
indicator-meetings-per-active-why = Yhteiset tapaamiset ovat tiimin ydintyötä, mutta niiden määrän pitää olla tasapainossa muun asiakastyön kanssa.
indicator-meetings-per-active-source = Tilannekuvan oma määritelmä
indicator-meetings-per-active-unit = kertaa / asiakas

indicator-consultations-definition = Jakson anonyymit konsultaatiot, paperikonsultaatiot ja konsultaatiot asiakkaan kanssa yhteensä.
indicator-consultations-why = Konsultaatio vie tiimin osaamisen myös niille ammattilaisille, joiden asiakas ei tarvitse koko tiimiä.
indicator-consultations-source = THL, Tutkimuksesta tiiviisti 31/2023, tiimien toiminta
indicator-consultations-unit = kertaa

indicator-consult-no-client-share-definition = Anonyymit konsultaatiot ja paperikonsultaatiot jaettuna kaikilla konsultaatioilla.
indicator-consult-no-client-share-why = Osuus kertoo, tukeeko tiimi enemmän ammattilaista vai tapaako se asiakkaan itse.
indicator-consult-no-client-share-source = THL, Tutkimuksesta tiiviisti 31/2023, tiimien toiminta
indicator-consult-no-client-share-unit = %

indicator-load-definition = Palveluun 3 kuukauden aikana otetut jaettuna samaan aikaan alkaneilla asiakkuuksilla; pidemmällä jaksolla katsotaan koko jaksoa. Kun luku on yli 1, palveluun otetaan enemmän asiakkaita kuin aloittaa.
indicator-load-why = Luku varoittaa ajoissa, että tiimi lupaa palvelua enemmän kuin se ehtii aloittaa.
indicator-load-source = Tilannekuvan oma määritelmä
indicator-load-unit = otettua / alkanutta

indicator-expected-wait-definition = Jakson lopussa odottavat jaettuna sillä, kuinka monta asiakkuutta on alkanut viikossa keskimäärin 3 kuukauden aikana; pidemmällä jaksolla katsotaan koko jaksoa. Ennuste olettaa, että tahti pysyy samana ja kaikki odottavat pääsevät palveluun.
indicator-expected-wait-why = Ennuste vastaa siihen, mitä jonon viimeiselle voi tänään luvata.
indicator-expected-wait-source = Tilannekuvan oma määritelmä (Littlen laki)
indicator-expected-wait-unit = viikkoa

indicator-sector-coverage-definition = Alat, joilta tiimissä on ammattilainen, jaettuna kuudella. Alat ovat terveydenhuolto, sosiaalihuolto, työllisyyspalvelut, Kela, kuntoutus sekä mielenterveys- ja päihdetyö.
indicator-sector-coverage-why = Kun jokin ala puuttuu, asiakas joutuu taas etsimään apua yksi luukku kerrallaan.
indicator-sector-coverage-source = THL, Tutkimuksesta tiiviisti 31/2023, kuvio 1
indicator-sector-coverage-unit = %

indicator-missing-professions-definition = Kuinka moni kuudesta alasta puuttuu tiimistä kokonaan. Alat ovat terveydenhuolto, sosiaalihuolto, työllisyyspalvelut, Kela, kuntoutus sekä mielenterveys- ja päihdetyö.
indicator-missing-professions-why = Nimetty puute on helpompi ratkaista: tutkimuksessa tiimit kaipasivat eniten mielenterveys- ja päihdetyön sekä kuntoutuksen osaajia.
indicator-missing-professions-source = THL, Tutkimuksesta tiiviisti 31/2023, kuvio 1
indicator-missing-professions-unit = alaa

# --- Prosessi -------------------------------------------------------------------------------------

indicator-named-coordinator-share-definition = Avoimet asiakkuudet, joille on nimetty asiakasvastaava, jaettuna kaikilla avoimilla asiakkuuksilla jakson lopussa.
indicator-named-coordinator-share-why = Asiakas tietää, kehen ottaa yhteyttä, ja joku huolehtii, että palvelut sopivat yhteen.
indicator-named-coordinator-share-source = Työkyvyn tuen palvelupolut, Pohjois-Pohjanmaan hyvinvointialue
indicator-named-coordinator-share-unit = %

indicator-plan-share-definition = Yli 30 vuorokautta kestäneet avoimet asiakkuudet, joissa on yhteinen suunnitelma, jaettuna kaikilla yli 30 vuorokautta kestäneillä avoimilla asiakkuuksilla jakson lopussa.
indicator-plan-share-why = Yhteinen suunnitelma pitää asiakkaan ja kaikki auttajat samalla polulla.
indicator-plan-share-source = Työkyvyn tuen palvelupolut, Pohjois-Pohjanmaan hyvinvointialue
indicator-plan-share-unit = %

indicator-followup-share-definition = Asiakkaat, joiden sovittu seurantatapaaminen pidettiin, jaettuna asiakkailla, joille jaksolle oli sovittu seurantatapaaminen.
indicator-followup-share-why = Seuranta huomaa ajoissa, jos suunnitelma ei toteudu tai tuen tarve muuttuu.
indicator-followup-share-source = Työkyvyn tuen palvelupolut, Pohjois-Pohjanmaan hyvinvointialue
indicator-followup-share-unit = %

indicator-lead-time-total-definition = Aika lähetteestä ensimmäiseen palveluun, jonka kuluessa puolet asiakkaista pääsee palveluun; luku arvioidaan luokista olettamalla asiakkaat tasaisesti luokan sisälle. Yhä odottavat ovat mukana: heidän odotuksensa on vähintään niin pitkä kuin se on tähän mennessä ollut.
indicator-lead-time-total-why = Asiakkaalle merkitsee koko matka avun pyytämisestä apuun, ei yksittäisen vaiheen kesto.
indicator-lead-time-total-source = Tilannekuvan oma määritelmä
indicator-lead-time-total-unit = vrk

indicator-return-share-definition = Tiimiin 12 kuukauden aikana palanneet jaettuna saman 12 kuukauden aikana päättyneillä asiakkuuksilla. Palannut on asiakas, jonka edellinen asiakkuus päättyi alle 12 kuukautta ennen uuden alkua.
indicator-return-share-why = Paluu voi kertoa, että tuki loppui liian aikaisin tai että asiakas uskaltaa hakea apua uudelleen.
indicator-return-share-source = Tilannekuvan oma määritelmä
indicator-return-share-unit = %

# --- Ohjausvirrat ---------------------------------------------------------------------------------

indicator-mental-health-share-definition = Ohjaukset mielenterveys- ja päihdepalveluihin jaettuna kaikilla jakson ohjauksilla, joiden kohde tiedetään. Samalla asiakkaalla voi olla useita ohjauksia.
indicator-mental-health-share-why = Työttömyys ja mielenterveyden ongelmat kulkevat usein yhdessä, ja tutkimuksessa ohjauksia oli tarpeeseen nähden vähän.
indicator-mental-health-share-source = THL, Tutkimuksesta tiiviisti 31/2023, kuvio 2
indicator-mental-health-share-unit = %

indicator-rehabilitation-share-definition = Ohjaukset Kelan kuntoutukseen, työeläkelaitoksen ammatilliseen kuntoutukseen ja fysioterapiaan jaettuna kaikilla jakson ohjauksilla, joiden kohde tiedetään. Kuntouttava työtoiminta ei ole mukana.
indicator-rehabilitation-share-why = Oikeaan aikaan alkanut kuntoutus voi avata tien takaisin työhön tai opintoihin.
indicator-rehabilitation-share-source = THL, Tutkimuksesta tiiviisti 31/2023, kuvio 2
indicator-rehabilitation-share-unit = %

indicator-missing-links-definition = Kuinka moneen avainpalveluun tiimi ei ole ohjannut ketään puolivuoden aikana, vaikka jokin muu alueen tiimi on. Avainpalvelut ovat perusterveydenhuolto, Kelan kuntoutus, mielenterveyspalvelu, kuntouttava työtoiminta, aikuissosiaalityö ja työllistymistä edistävä palvelu.
indicator-missing-links-why = Puuttuva yhteys on asia, josta kumppanit voivat sopia jo seuraavassa foorumissa.
indicator-missing-links-source = Tilannekuvan oma määritelmä
indicator-missing-links-unit = yhteyttä

indicator-unknown-share-definition = Ohjaukset, joiden kohteena on Ei tietoa, jaettuna kaikilla jakson ohjauksilla.
indicator-unknown-share-why = Mitä enemmän tietoa puuttuu, sitä varovaisemmin muita ohjausten lukuja pitää lukea.
indicator-unknown-share-source = Tilannekuvan oma määritelmä
indicator-unknown-share-unit = %

indicator-source-share-definition = Kunkin ohjaavan tahon osuus ohjauksista, joiden lähde tiedetään. Asiakas on mukana niin monta kertaa kuin hänelle on kirjattu ohjauksia.
indicator-source-share-why = Jakauma näyttää, mitkä tahot tuntevat tiimin ja mistä asiakkaita ei vielä tule.
indicator-source-share-source = THL, Tutkimuksesta tiiviisti 31/2023, asiakkaiden palveluprosessit
indicator-source-share-unit = %

indicator-target-share-definition = Kunkin palvelun osuus ohjauksista, joiden kohde tiedetään. Samalla asiakkaalla voi olla useita ohjauksia.
indicator-target-share-why = Jakauma näyttää, mihin tiimi nojaa ja mitkä palvelut jäävät käyttämättä.
indicator-target-share-source = THL, Tutkimuksesta tiiviisti 31/2023, kuvio 2
indicator-target-share-unit = %

# --- Siirtymät ------------------------------------------------------------------------------------

indicator-to-work-share-definition = Palvelun päättyessä palkkatyössä olevat, jotka eivät olleet siinä palvelun alkaessa, jaettuna kaikilla päättyneillä, jotka eivät alkaessa olleet palkkatyössä. Jos lähtötilanne ei ole tiedossa, asiakas jää pois; jos lopputilanne ei ole tiedossa, hänet lasketaan silti kaikkiin päättyneisiin.
indicator-to-work-share-why = Työ on monen asiakkaan ja koko alueen yhteinen tavoite.
indicator-to-work-share-source = THL, Tutkimuksesta tiiviisti 31/2023, kuvio 3
indicator-to-work-share-unit = %

indicator-to-study-share-definition = Palvelun päättyessä tutkintoa opiskelevat, jotka eivät opiskelleet sitä palvelun alkaessa, jaettuna kaikilla päättyneillä, jotka eivät alkaessa opiskelleet tutkintoa. Jos lähtötilanne ei ole tiedossa, asiakas jää pois; jos lopputilanne ei ole tiedossa, hänet lasketaan silti kaikkiin päättyneisiin.
indicator-to-study-share-why = Uusi tutkinto on monelle kestävin reitti työhön, joka sopii omaan työkykyyn.
indicator-to-study-share-source = THL, Tutkimuksesta tiiviisti 31/2023, kuvio 3
indicator-to-study-share-unit = %

indicator-activated-share-definition = Palvelun päättyessä kuntoutuksessa, työllistymistä edistävässä palvelussa, työkokeilussa tai kuntouttavassa työtoiminnassa olevat, jotka eivät alkaessa olleet missään näistä, jaettuna kaikilla päättyneillä, jotka eivät alkaessa olleet niissä. Jos lähtötilanne ei ole tiedossa, asiakas jää pois; jos lopputilanne ei ole tiedossa, hänet lasketaan silti kaikkiin päättyneisiin.
indicator-activated-share-why = Suora siirtymä työhön ei ole kaikille vielä mahdollinen, ja tämä on usein askel sitä kohti.
indicator-activated-share-source = THL, Tutkimuksesta tiiviisti 31/2023, kuvio 3
indicator-activated-share-unit = %

indicator-positive-transition-share-definition = Palvelun alkaessa työttöminä työnhakijoina olleista ne, jotka palvelun päättyessä ovat palkkatyössä, opiskelevat tutkintoa tai ovat kuntoutuksessa, työkokeilussa, kuntouttavassa työtoiminnassa tai työllistymistä edistävässä palvelussa. Osuus lasketaan kaikista päättyneistä, jotka alkaessa olivat työttömiä työnhakijoita, myös niistä, joiden lopputilanne ei ole tiedossa.
indicator-positive-transition-share-why = Luku kokoaa yhteen, kuinka moni pääsi työttömyydestä eteenpäin.
indicator-positive-transition-share-source = THL, Tutkimuksesta tiiviisti 31/2023, kuvio 3
indicator-positive-transition-share-unit = %

indicator-pension-share-definition = Palvelun aikana työkyvyttömyyseläkkeelle tai kuntoutustuelle siirtyneet jaettuna kaikilla päättyneillä asiakkuuksilla. Siirtyneiksi ei lasketa niitä, jotka saivat etuutta jo palvelun alkaessa tai joiden lähtötilanne ei ole tiedossa.
indicator-pension-share-why = Eläke on joillekin oikea ratkaisu, joten lukua luetaan ilman tavoitetta.
indicator-pension-share-source = THL, Tutkimuksesta tiiviisti 31/2023, kuvio 3
indicator-pension-share-unit = %

indicator-open-share-definition = Jakson lopussa avoimet asiakkuudet jaettuna avoimilla ja jakson aikana päättyneillä yhteensä. Vertaa vain yhtä pitkiä jaksoja: pidemmällä jaksolla päättyneitä kertyy enemmän.
indicator-open-share-why = Kun suuri osa on kesken, siirtymät kertovat vasta niistä, joiden asia ratkesi nopeimmin.
indicator-open-share-source = THL, Tutkimuksesta tiiviisti 31/2023, kuvio 3
indicator-open-share-unit = %

indicator-net-change-definition = Kuinka monta asiakasta oli kussakin tilanteessa palvelun päättyessä, vähennettynä niillä, jotka olivat siinä palvelun alkaessa. Mukana ovat jakson aikana päättyneet asiakkuudet.
indicator-net-change-why = Nettomuutos näyttää yhdellä silmäyksellä, mihin suuntaan asiakkaiden tilanteet liikkuivat.
indicator-net-change-source = THL, Tutkimuksesta tiiviisti 31/2023, kuvio 3
indicator-net-change-unit = henkilöä

# --- Vaikuttavuus ---------------------------------------------------------------------------------

indicator-goals-reached-share-definition = Tavoitteensa saavuttaneet jaettuna asiakkailla, joille tavoite asetettiin tai joiden tavoite arvioitiin jakson aikana. Osittain saavutettuja ja vielä arvioimattomia ei lasketa saavutetuiksi.
indicator-goals-reached-share-why = Asiakkaan oma tavoite on paras mitta sille, auttoiko palvelu juuri häntä.
indicator-goals-reached-share-source = Tilannekuvan oma määritelmä
indicator-goals-reached-share-unit = %

indicator-goal-mix-definition = Kunkin tavoiteryhmän osuus jakson aikana asetetuista tai arvioiduista tavoitteista.
indicator-goal-mix-why = Tavoitteet kertovat, tarvitsevatko asiakkaat nyt eniten kartoitusta, selvittelyä vai tukea työhön.
indicator-goal-mix-source = THL, Tutkimuksesta tiiviisti 31/2023, asiakkaiden palveluprosessit
indicator-goal-mix-unit = %

# --- Strategia ja yhteistyö -----------------------------------------------------------------------

indicator-measures-on-schedule-definition = Avoimet toimenpiteet, joiden määräaika ei ole ohi, jaettuna kaikilla avoimilla toimenpiteillä.
indicator-measures-on-schedule-why = Johto näkee, mikä sovittu asia kaipaa apua ennen kuin se jää tekemättä.
indicator-measures-on-schedule-source = Suositukset työkyvyn tuen toimintamallien käyttöönottoon (R1)
indicator-measures-on-schedule-unit = %

indicator-targets-met-definition = Mittarit, jotka ovat saavuttaneet tavoitearvonsa tai etenevät siihen aikataulussa, jaettuna kaikilla mittareilla, joille on asetettu tavoitearvo.
indicator-targets-met-why = Yksi luku kertoo, toteutuuko strategia myös asiakkaiden arjessa eikä vain toimenpiteinä.
indicator-targets-met-source = Suositukset työkyvyn tuen toimintamallien käyttöönottoon (R1)
indicator-targets-met-unit = %

indicator-forum-meetings-definition = Yhteistyöfoorumin 12 kuukauden aikana pidetyt kokoukset jaettuna samalle ajalle suunnitelluilla. Ylimääräiset kokoukset nostavat osuuden yli 100 prosentin.
indicator-forum-meetings-why = Yhteistyö pysyy elossa, kun kumppanit tapaavat sovitusti.
indicator-forum-meetings-source = Suositukset työkyvyn tuen toimintamallien käyttöönottoon (R2)
indicator-forum-meetings-unit = %

indicator-trained-share-definition = Työkyvyn tuen koulutuksen käyneet jaettuna kaikilla tiimissä työskentelevillä. Pidemmällä jaksolla käytetään kuukausien keskiarvoja.
indicator-trained-share-why = Yhteinen koulutus antaa eri alojen ammattilaisille yhteisen kielen ja työtavan.
indicator-trained-share-source = Suositukset työkyvyn tuen toimintamallien käyttöönottoon (R4)
indicator-trained-share-unit = %

indicator-client-panels-definition = Asiakasraatien kokoontumiset 12 kuukauden aikana.
indicator-client-panels-why = Asiakkaat näkevät palvelusta kohtia, joita ammattilainen ei näe.
indicator-client-panels-source = Suositukset työkyvyn tuen toimintamallien käyttöönottoon (R5)
indicator-client-panels-unit = kertaa

indicator-measures-with-clients-definition = Toimenpiteet, joita asiakkaat olivat mukana suunnittelemassa, jaettuna kaikilla toimenpiteillä, joita ei ole keskeytetty.
indicator-measures-with-clients-why = Osuus kertoo, kuunnellaanko asiakkaita silloin, kun päätöksiä vasta valmistellaan.
indicator-measures-with-clients-source = Suositukset työkyvyn tuen toimintamallien käyttöönottoon (R5)
indicator-measures-with-clients-unit = %

# --- Julkaistu tutkimus (menetelmäsivu) -----------------------------------------------------------

study-title = Monialaiset työkyvyn tuen tiimit palveluiden yhteensovittamisessa (THL, Tutkimuksesta tiiviisti 31/2023)
study-about = THL julkaisi vuonna 2023 tuloksia Työkykyohjelman työkyvyn tuen tiimeistä. Asiakkaita seurattiin seitsemässä hankkeessa lokakuusta 2021 syyskuuhun 2022: alkukysely täytettiin 270 asiakkaasta ja seurantakysely 213 asiakkaasta, ja 81 asiakkuutta päättyi seurannan aikana. Luvut ovat vertailukohta, eivät tavoite.
study-erratum = Julkaisun kuvio 2 ilmoittaa erikoissairaanhoidon osuudeksi 12 %, vaikka ohjauksia on 25. Ohjauksia on kaikkiaan 250, joten oikea osuus on 10,0 %, ja se näytetään täällä; painetuista osuuksista kertyisi yhteensä 102 %.
study-figure-1 = Kuvio 1 kertoo, mitä ammattilaisia 17 hankkeen tiimeissä toimi; sen lukuja ei ole kirjoitettu tekstiin, joten niitä ei näytetä. Tekstin mukaan mukana olivat useimmin terveydenhuollon, Kelan, sosiaalialan, työllisyyspalvelujen ja kuntoutuksen osaajat. Osaan tiimeistä kaivattiin lisää mielenterveys- ja päihdetyön tai kuntoutuksen ammattilaisia.
study-figure-4 = Kuvio 4 kokoaa 81 ammattilaisen arviot; myönteisiksi on luettu vastaukset 4–5 asteikolla 1–5. Tekstin mukaan myönteisen arvion työllistymisvalmiuksista antoi vajaa puolet vastaajista. Koulutukseen ohjautumisesta ja työllistymisestä sen antoi vain hieman yli neljännes.
study-transitions = Kuviosta 3 on tekstissä vain nettomuutokset 81 päättyneestä asiakkuudesta: palkkatyö +11, tutkinto-opinnot +7, kuntoutus +12 ja työllistymistä tukevat palvelut +5. Teksti ei kerro, mistä tilanteesta kukin lähti, joten alueen osuuksia ei voi verrata tutkimukseen.
study-goals = Julkaisu kertoo tavoitteista osuudet: kuntoutumisen ja työllistymisen tukeminen 29 %, työ- ja toimintakyvyn selvittäminen 31 % sekä tarpeiden ja tilanteen kartoittaminen 40 %. Lukumäärät 78, 84 ja 108 on laskettu täällä osuuksista ja 270 asiakkaasta.
study-open = Useimmat asiakkuudet olivat vielä kesken, kun seuranta loppui. Siirtymät kuvaavat siksi vain niitä, joiden palvelu ehti päättyä, eivät kaikkia asiakkaita.

# --- Polku, vaikuttavuus, työhönvalmennus, talous ----------------------------------------

indicator-reach-per-1000-definition = 12 kuukauden aikana alkaneet asiakkuudet jaettuna alueen työttömillä työnhakijoilla ja kerrottuna tuhannella. Työttömien määrä on jakson vuodelta tai, jos sitä ei vielä ole, viimeisimmältä vuodelta.
indicator-reach-per-1000-why = Luku kertoo, kuinka suuren osan mahdollisesti tukea tarvitsevista palvelu tavoittaa, ja vertautuu myös erikokoisten alueiden välillä.
indicator-reach-per-1000-source = Tilannekuvan oma määritelmä; väestöluvut aineistosta Väestöpohja
indicator-reach-per-1000-unit = tuhatta työtöntä kohti

indicator-moved-on-share-definition = Jakson aikana polun vaiheista edenneet jaettuna vaiheisiin tulleilla, kaikki kuusi vaihetta yhteensä. Edennyt on voinut tulla vaiheeseen jo aiemmin.
indicator-moved-on-share-why = Kun luku laskee, asiakkaat jäävät odottamaan tai putoavat johonkin vaiheeseen; sivu Palvelupolku näyttää, mihin.
indicator-moved-on-share-source = Vaiheet: Työkyvyn tuen tiimin toimintamalli, Pohjois-Savon hyvinvointialue (Innokylä)
indicator-moved-on-share-unit = %

indicator-lost-share-definition = Jakson aikana polulta pois jääneet jaettuna polun vaiheisiin tulleilla, kaikki kuusi vaihetta yhteensä.
indicator-lost-share-why = Pois jäänyt asiakas on usein se, joka tukea eniten tarvitsee. Tiedetty kohta on myös korjattavissa.
indicator-lost-share-source = Vaiheet: Työkyvyn tuen tiimin toimintamalli, Pohjois-Savon hyvinvointialue (Innokylä)
indicator-lost-share-unit = %

indicator-change-mean-definition = Samojen asiakkaiden oma arvio työkyvystään asteikolla 0–10: keskiarvo puolen vuoden kohdalla vähennettynä keskiarvolla alussa. Mukana ovat vain molempiin mittauksiin vastanneet.
indicator-change-mean-why = Luku kertoo, kokevatko asiakkaat itse työkykynsä parantuneen. Se ei kerro, mistä muutos johtuu.
indicator-change-mean-source = Mittaus alussa ja puolen vuoden kuluttua: Työkyvyn tuen tiimin toimintamalli, Pohjois-Savon hyvinvointialue (Innokylä)
indicator-change-mean-unit = pistettä

indicator-improved-share-definition = Asiakkaat, joiden oma arvio työkyvystään parani alkumittauksesta puolen vuoden mittaukseen, jaettuna molempiin vastanneilla.
indicator-improved-share-why = Keskiarvo voi nousta muutaman asiakkaan ansiosta; osuus kertoo, kuinka moni itse hyötyi.
indicator-improved-share-source = Tilannekuvan oma määritelmä
indicator-improved-share-unit = %

indicator-paired-coverage-definition = Puolen vuoden mittauksen tehneet jaettuna niillä alussa mitatuilla, joiden mittauksen aika jakson aikana oli. Mittari on työkykypistemäärä.
indicator-paired-coverage-why = Jos vain osalta kysytään uudelleen, tulos voi kertoa enemmän vastanneista kuin palvelusta.
indicator-paired-coverage-source = Mittaus alussa ja puolen vuoden kuluttua: Työkyvyn tuen tiimin toimintamalli, Pohjois-Savon hyvinvointialue (Innokylä)
indicator-paired-coverage-unit = %

indicator-client-positive-definition = Asiakkaiden vastaukset 4 tai 5 jaettuna kaikilla asiakkaiden vastauksilla asteikolla 1–5, kaikki väittämät yhteensä.
indicator-client-positive-why = Asiakkaan kokemus kertoo, lähtikö palvelu hänen tilanteestaan ja tavoitteistaan.
indicator-client-positive-source = Asteikko ja raja 4–5: THL, Tutkimuksesta tiiviisti 31/2023, kuvio 4
indicator-client-positive-unit = %

indicator-professional-positive-definition = Ammattilaisten vastaukset 4 tai 5 jaettuna kaikilla ammattilaisten vastauksilla asteikolla 1–5, kaikki väittämät yhteensä.
indicator-professional-positive-why = Ammattilaiset näkevät läheltä, mikä palvelussa toimii ja mikä jää tekemättä.
indicator-professional-positive-source = THL, Tutkimuksesta tiiviisti 31/2023, kuvio 4 (n = 81); sen lukuja ei ole käytettävissä olevassa tekstissä
indicator-professional-positive-unit = %

indicator-heard-share-definition = Asiakkaat, jotka vastasivat 4 tai 5 väittämään ”Tulin kuulluksi”, jaettuna väittämään vastanneilla.
indicator-heard-share-why = Tutkimuksen haastatteluissa kuulluksi tuleminen oli asiakkaille palvelun ydin.
indicator-heard-share-source = Tilannekuvan oma määritelmä; aihe: THL, Tutkimuksesta tiiviisti 31/2023
indicator-heard-share-unit = %

indicator-fidelity-total-definition = Valmennusyksikön 25 laatukriteerin pisteet (1–5) yhteensä, alueella yksiköiden keskiarvo. Vähintään 115 on erinomainen, 100–114 hyvä, 74–99 kohtalainen; alle 74 ei vastaa laatukriteerejä.
indicator-fidelity-total-why = Työhönvalmennuksen tulokset riippuvat siitä, kuinka tarkasti mallia noudatetaan.
indicator-fidelity-total-source = IPS-laatukriteerit (Becker ym. 2019); suositus: laatukriteereihin perustuva työhönvalmennus, valtakunnalliset suositukset
indicator-fidelity-total-unit = pistettä

indicator-job-start-rate-definition = Palkkatyön puolivuoden aikana aloittaneet jaettuna valmennettavilla, joilla ei ollut palkkatyötä.
indicator-job-start-rate-why = Valmennuksen tavoite on palkkatyö. Kansainvälinen vähimmäistaso on 40 %.
indicator-job-start-rate-source = IPS Grow: vähintään 40 %
indicator-job-start-rate-unit = %

indicator-retention-13w-definition = Työssä yli 13 viikkoa pysyneet jaettuna palkkatyön aloittaneilla.
indicator-retention-13w-why = Tuki jatkuu työssä: tulos on työ, joka kestää. Kansainvälinen vähimmäistaso on 65 %.
indicator-retention-13w-source = IPS Grow: vähintään 65 %
indicator-retention-13w-unit = %

indicator-clients-per-coach-definition = Valmennettavat jaettuna valmentajien henkilötyövuosilla.
indicator-clients-per-coach-why = Kun asiakkaita on yli 20 valmentajaa kohti, laatukriteerin täydet pisteet jäävät saamatta.
indicator-clients-per-coach-source = IPS-laatukriteerit (Becker ym. 2019), kriteeri 1
indicator-clients-per-coach-unit = asiakasta/htv

indicator-cost-per-client-definition = 12 kuukauden kustannukset jaettuna asiakkailla: jakson lopussa aktiiviset ja 12 kuukauden aikana päättyneet.
indicator-cost-per-client-why = Luku auttaa näkemään, paljonko palvelu maksaa yhtä autettua kohti. Se ei kerro vaikutuksista.
indicator-cost-per-client-source = Tilannekuvan oma määritelmä
indicator-cost-per-client-unit = €

indicator-cost-per-positive-transition-definition = 12 kuukauden kustannukset jaettuna myönteisillä siirtymillä työttömyydestä (työhön, opintoihin, kuntoutukseen tai työllistymistä tukevaan palveluun) samalta ajalta.
indicator-cost-per-positive-transition-why = Luku suhteuttaa rahan siihen, mitä asiakkaille tapahtui. Kaikki siirtymät eivät johdu palvelusta.
indicator-cost-per-positive-transition-source = Tilannekuvan oma määritelmä
indicator-cost-per-positive-transition-unit = €

indicator-break-even-definition = 12 kuukauden kustannukset jaettuna yhden työttömyysvuoden kustannuksella. Oletus on 9 600 € vuodessa, pelkkä työmarkkinatuki; oletusta voi muuttaa sivulla Vaikuttavuus.
indicator-break-even-why = Luku kertoo, kuinka monen pitäisi siirtyä työhön vuodeksi, jotta menot tulisivat takaisin. Se on suuruusluokka, ei tulos.
indicator-break-even-source = Oletus: Kela, työmarkkinatuki 37,21 €/päivä (2025), 21,5 päivää kuukaudessa
indicator-break-even-unit = siirtymää

indicator-agreements-in-force-definition = Kunnat, joiden kanssa on voimassa sopimus, jossa työkyvyn tuki mainitaan, jaettuna alueen kunnilla.
indicator-agreements-in-force-why = Suositusten mukaan yhteistyöstä sovitaan kirjallisesti. Ilman sopimusta työnjako on henkilöiden varassa.
indicator-agreements-in-force-source = Suositus 2 (valtakunnalliset suositukset)
indicator-agreements-in-force-unit = %
