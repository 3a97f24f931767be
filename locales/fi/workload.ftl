# Tiimien kuormitus.
workload-nothing = Näillä rajauksilla ei ole asiakkuus- eikä henkilöstötietoa. Valitse toinen alue tai pidempi aika, tai tuo aineistot Asiakkuudet ja Henkilöstö.
workload-by-group = Asiakasryhmä rajaa vain asiakkuuksia. Henkilöstöä ja toimintaa ei tilastoida asiakasryhmittäin.
workload-headline-none = Tiimien kuormitusta ei voi verrata, koska asiakkaiden tai täytettyjen tehtävien määrä puuttuu.
workload-headline-one = { $team }: { $value }. { $sure }
workload-headline-same = Kuormitus on sama kaikissa tiimeissä: { $value }.
workload-headline-even = Kuormitus jakautuu tasaisesti: tiimeissä on { $least }–{ $most } asiakasta henkilötyövuotta kohti.
workload-headline-uneven = { $team } on selvästi kuormittunein: { $value }, kun muissa tiimeissä on tavallisesti { $others }.
workload-headline-growing = { $team } on selvästi kuormittunein ja kuormitus kasvaa (alkaen { $since }): { $value }, kun muissa tiimeissä on tavallisesti { $others }.
workload-headline-easing = { $team } on selvästi kuormittunein, mutta kuormitus kevenee (alkaen { $since }): { $value }, kun muissa tiimeissä on tavallisesti { $others }.
workload-headline-unsure = Tiimien kuormituksessa on eroja ({ $least }–{ $most } asiakasta henkilötyövuotta kohti), mutta luvut ovat niin pieniä, että sattuma voi selittää erot.
workload-course-growing = Kuormitus kasvaa enemmän kuin tavanomainen vaihtelu selittää (alkaen { $since }).
workload-course-easing = Kuormitus kevenee enemmän kuin tavanomainen vaihtelu selittää (alkaen { $since }).
workload-course-ordinary = Heilahtelu on tavanomaista vaihtelua.
workload-course-short = Kausia on liian vähän, jotta kehityksen suuntaa voisi arvioida.
workload-side-by-side = Asiakkaita henkilötyövuotta kohti tiimeittäin, { $period }
workload-reference = koko alue
workload-load-over-time = Näin asiakkaat henkilötyövuotta kohti ovat kehittyneet tiimeittäin
workload-waiting-over-time = Näin palveluun odottavien määrä on kehittynyt tiimeittäin
workload-waits = Laskennallinen odotus ja toteutunut odotus rinnakkain
workload-waits-subtitle = Viikkoina tiimeittäin. Laskennallinen: { $expected }. Toteutunut: { $observed }.
workload-waits-note = Laskennallinen odotus on jonon pituus jaettuna sillä tahdilla, jolla tiimi aloittaa asiakkuuksia (Littlen laki). Se olettaa, että tahti pysyy samana, asiakkaat otetaan tulojärjestyksessä eikä kukaan lähde jonosta kesken. Se kertoo, kauanko jonon viimeinen odottaisi. Toteutunut on mediaani: kauanko tavallinen asiakas odotti ensikontaktia. Siksi luvut eivät ole täysin sama asia. Jos laskennallinen on selvästi pidempi, jono on kasvanut nopeammin kuin sitä puretaan.
workload-waits-endless = Yli puolet on odottanut yli 180 vuorokautta, joten toteutunutta ei voi sanoa tarkemmin: { $teams }.
workload-wait-expected = laskennallinen
workload-wait-observed = toteutunut (mediaani)
workload-wait-kind = Odotus
workload-wait-weeks = Viikkoa
workload-planned-fte = suunnitellut
workload-filled-fte = täytetyt
workload-post = Tehtävät
workload-fte = Htv
workload-professionals = Ammattilaisia
workload-posts-open = Tehtäviä on täyttämättä: { $teams }
workload-posts-full = Kaikki suunnitellut tehtävät on täytetty
workload-posts-subtitle = Suunnitellut ja täytetyt henkilötyövuodet tiimeittäin, { $period }.
workload-missing = { $count ->
    [one] Yhdestä tiimistä puuttuu yksi ala
   *[other] Tiimeistä puuttuu yhteensä { $count } alaa
}
workload-complete = Kaikissa tiimeissä on kaikki kuusi alaa
workload-sector = Ala
workload-composition-subtitle = Ammattilaisia aloittain, { $period }. Tutkimuksen kuvio 1 kysyi samaa: mitä ammattilaisia tiimistä puuttuu.
workload-composition-note = Tutkimuksessa (THL, Tutkimuksesta tiiviisti 31/2023) tiimeihin kaivattiin lisää mielenterveys- ja päihdetyön sekä kuntoutuksen ammattilaisia.
workload-coverage = Tiimeissä on yhteensä { $present } alaa kaikkiaan { $looked } alasta ({ $share }), kun jokaisessa tiimissä pitäisi olla kuusi alaa.
workload-lacks-none = - Kaikki kuusi alaa: { $teams }
workload-lacks = - **{ $team }**: puuttuu { $sectors }
workload-consultations = Konsultaatiot tavoittain
workload-consultations-share = Konsultaatioista { $share } tehdään ilman asiakasta
workload-no-shows = Peruuttamatta jääneisiin käynteihin kului noin { $hours } tuntia kuukaudessa eli { $fte } ({ $period }). Tämän työajan saisi takaisin, jos kaikki pääsisivät paikalle tai peruisivat ajoissa.
workload-no-shows-share = Varatuista käynneistä jäi peruuttamatta käyttämättä { $share }.
workload-kind = Konsultaation tapa
workload-times = Kertaa
page-workload-guide = **Asiakkaita henkilötyövuotta kohti** on kuukauden lopun avointen asiakkuuksien määrä jaettuna täytetyillä tehtävillä. Luku kasvaa, kun asiakkaita tulee lisää tai kun tehtävä jää täyttämättä. **Kuormitusaste** yli 1 tarkoittaa, että palveluun otetaan enemmän asiakkaita kuin heitä ehditään aloittaa, jolloin jono kasvaa. **Odotusajan ennuste** kertoo, kuinka kauan nykyinen jono kestäisi purkaa nykyisellä tahdilla. Tiimi nimetään otsikossa vain, kun ero muihin on selvä (yli 30 prosenttia) ja suurempi kuin sattuma selittää, ja kasvuksi sanotaan vain tavanomaisesta vaihtelusta erottuvaa muutosta. Taulukossa reunustettu ruutu on ala, jolta tiimissä ei ole ketään.

    {""}**Tiimien vertailu** kertoo, eroaako jokin tiimi muista enemmän kuin sattuma selittää. Suppilon keskiviiva on kaikkien verrattujen yhteinen osuus ja rajat ovat se, mihin sattuma yksin veisi samankokoisen tiimin: sisempien 95 %:n rajojen ulkopuolelle osuu sattumalta noin joka kahdeskymmenes ja ulompien 99,8 %:n rajojen ulkopuolelle noin kaksi tuhannesta. Siksi tiimi nimetään otsikossa vain ulompien rajojen perusteella. Tiimin oma väli on osuuksilla Wilsonin ja määrillä Byarin menetelmästä. Pienissä määrissä väli on leveä, ja luku on vain suuntaa antava. Vertailussa ovat aina kaikki alueen tiimit, vaikka sivu olisi rajattu muutamaan. Suojattu luku ei ole mukana.
workload-unit-fte = htv

# Mitä jos?
scenario-title = Mitä jos?
scenario-lead = Kokeile, mitä jonolle ja odotusajalle tapahtuisi seuraavien 12 kuukauden aikana. Kokeilu ei muuta mitään tietoja.
scenario-by-group = Kokeilu koskee kaikkia asiakkaita yhdessä. Valitse asiakasryhmäksi kaikki, niin voit kokeilla.
scenario-nothing = Kokeilu tarvitsee tiedon odottavista. Tuo aineisto Asiakkuudet tai valitse pidempi aika.
scenario-team = Tiimi, jota kokeillaan
scenario-giver = Henkilötyötä siirretään tiimistä
scenario-giver-none = ei siirretä
scenario-moved = Siirrettävä henkilötyö
scenario-added = Henkilötyötä lisää tai pois
scenario-inflow = Asiakkaita tulee enemmän tai vähemmän
scenario-time = Aikaa yhtä asiakasta kohti enemmän tai vähemmän
scenario-no-change = ei muutosta
scenario-reset = Palauta nykytilanne
scenario-persons = henkilöä
scenario-weeks = viikkoa
scenario-observed = toteutunut
scenario-expected = arvio
scenario-band = todennäköinen väli
scenario-unchanged = ilman muutoksia
scenario-now = tästä eteenpäin arvio
scenario-column-observed = Toteutunut
scenario-column-expected = Arvio
scenario-column-low = Välin alaraja
scenario-column-high = Välin yläraja
scenario-column-unchanged = Arvio ilman muutoksia
scenario-queue-grows = { $team }: jono kasvaa
scenario-queue-shrinks = { $team }: jono lyhenee
scenario-queue-unclear = { $team }: jonon suunta on epävarma
scenario-queue-subtitle = Palveluun odottavia kuukauden lopussa, henkilöä.
scenario-wait-holds = { $team }: tavoite todennäköisesti täyttyy
scenario-wait-fails = { $team }: tavoite ei todennäköisesti täyty
scenario-wait-unclear = { $team }: tavoitteen täyttyminen on epävarmaa
scenario-wait-no-target = { $team }: laskennallinen odotusaika
scenario-wait-subtitle = Laskennallinen odotusaika, viikkoa: jono jaettuna tiimin viikkotahdilla.
scenario-tell-queue = **{ $team }**: odottavia on nyt { $now } ja vuoden päästä arviolta { $later }, todennäköisesti { $band }.
scenario-tell-wait = Laskennallinen odotusaika on nyt { $now } viikkoa ja vuoden päästä arviolta { $later } viikkoa, todennäköisesti { $band }.
scenario-tell-nobody = Tiimissä ei olisi ketään aloittamassa asiakkuuksia, joten odotusaikaa ei voi laskea.
scenario-tell-holds = Tavoite { $target } todennäköisesti täyttyy.
scenario-tell-fails = Tavoite { $target } ei todennäköisesti täyty.
scenario-tell-unclear = Tavoitteen { $target } täyttyminen on epävarmaa.
scenario-tell-unchanged = Ilman muutoksia odottavia olisi vuoden päästä arviolta { $later }, todennäköisesti { $band }.
scenario-observed-wait = Laskennallinen odotusaika on nyt { $expected }. Viimeisin julkaistu toteutuneen odotusajan mediaani on { $observed } ({ $period }).
scenario-no-observed = Laskennallinen odotusaika on nyt { $expected }. Toteutuneen odotusajan mediaania ei ole tai se on suojattu.
scenario-no-target = Strategiassa ei ole odotusajan tavoitetta, johon arviota voisi verrata.
scenario-need-steady = Tavoitteessa { $target } saa odottaa enintään { $queue } asiakasta, ja siinä jono on jo. Siinä pysyminen vaatii, että tiimi aloittaa { $steady } asiakasta kuukaudessa nykyisellä asiakasmäärällä ({ $steadyfte }). Nyt tiimi ehtii aloittaa { $capacity } ({ $fte }).
scenario-need-relief = Tavoitteessa { $target } saa odottaa enintään { $queue } asiakasta. Jono lyhenee siihen puolessa vuodessa, jos tiimi aloittaa { $relief } asiakasta kuukaudessa ({ $relieffte }). Siinä pysyminen vaatii { $steady } asiakasta kuukaudessa ({ $steadyfte }). Nyt tiimi ehtii aloittaa { $capacity } ({ $fte }).
scenario-lost = Peruuttamatta poisjääneisiin asiakkaisiin kului viimeisten 12 kuukauden aikana keskimäärin { $hours } tuntia kuukaudessa eli { $fte } henkilötyövuotta.
scenario-lost-unknown = Peruuttamatta poisjääneisiin asiakkaisiin kulunutta työaikaa ei tiedetä kaikilta 12 kuukaudelta.
scenario-basis = Mistä arvio on laskettu ja mitä siinä oletetaan
scenario-inputs = **{ $team }**, { $month }: odottavia { $queue }; palveluun otetaan { $inflow } asiakasta kuukaudessa; tiimi ehtii aloittaa { $capacity } asiakasta kuukaudessa; täytettyjä tehtäviä { $fte }; koko tiimin työaikaa { $hours } tuntia aloitettua asiakasta kohti; kuormitusaste { $load }. Jonon pituus on vaihdellut kuukaudesta toiseen tyypillisesti { $spread } henkilöä.
scenario-assumptions =
    - **Asiakkaiden tulo ja tiimin tahti** ovat viimeisten { $months } kuukauden keskiarvot. Ne pysyvät samoina koko vuoden. Lomia ja muuta vuodenaikojen vaihtelua ei ole mukana.
    - **Tahti** on aloitettujen asiakkaiden määrä henkilötyövuotta kohti. Se ei muutu, kun henkilötyötä siirretään tai lisätään: uusi työntekijä on heti yhtä nopea kuin muut, ja muutos alkaa ensi kuusta. Jos jono on välillä tyhjä, tiimi ehtisi todellisuudessa enemmän.
    - **Aika yhtä asiakasta kohti** muuttaa tahtia samassa suhteessa: kymmenesosa vähemmän aikaa tarkoittaa yhdeksäsosaa enemmän aloitettuja.
    - **Odotusaika** on odottavat jaettuna tahdilla: arvio 12 kuukauden tahdilla, toteutunut 3 kuukauden tahdilla. Asiakkaat otetaan tulojärjestyksessä, eikä kukaan lähde jonosta kesken. Ensikontaktin sopiminen vie aina aikansa, joten todellinen odotus ei lyhene nollaan.
    - **Todennäköinen väli** tarkoittaa, että tulos osuu sille kahdeksassa tapauksessa kymmenestä. Väli on laskettu { $months } kuukauden vaihtelusta, ja siinä on mukana myös keskiarvojen epävarmuus. Tiimi voi vaikuttaa jonoon kesken vuoden, joten väli on usein pikemmin liian leveä kuin liian kapea. Uusia tiimejä tai toimintamallin muutoksia se ei ennakoi.
    - **Tavoite** on strategian odotusajan tavoite. Se koskee usein mediaania, mutta laskennallinen odotusaika on keskimääräinen.
    - Luvut lasketaan vain julkaistuista luvuista. Jos yksikin tarvittava luku on suojattu tai puuttuu, tiimille ei lasketa arviota.
scenario-missing = { $team }: arviota ei voi laskea, koska kaikkia siihen tarvittavia lukuja ei ole.
scenario-missing-line = - { $dataset }, { $measure }: { $reason } ({ $periods })
scenario-reason-suppressed = suojattu
scenario-reason-withheld = ei saatu
scenario-reason-no-data = ei tietoa
scenario-reason-zero = nolla
scenario-periods = { $first }–{ $last }, { $count } kuukautta
scenario-able = Arvion voi laskea näille: { $teams }.
