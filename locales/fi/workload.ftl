# Tiimien kuormitus.
workload-nothing = Näillä rajauksilla ei ole asiakkuus- eikä henkilöstötietoa. Valitse toinen alue tai pidempi aika, tai tuo aineistot Asiakkuudet ja Henkilöstö.
workload-by-group = Asiakasryhmä rajaa vain asiakkuuksia. Henkilöstöä ja toimintaa ei tilastoida asiakasryhmittäin.
workload-headline-none = Tiimien kuormitusta ei voi verrata, koska asiakkaiden tai täytettyjen tehtävien määrä puuttuu.
workload-headline-one = { $team }: { $value }.
workload-headline-even = Kuormitus jakautuu tasaisesti: eniten asiakkaita on tiimissä { $team }, { $value }, kun muissa on tavallisesti { $others }.
workload-headline-uneven = { $team } on selvästi kuormittunein: { $value }, kun muissa tiimeissä on tavallisesti { $others }.
workload-headline-growing = { $team } on selvästi kuormittunein ja kuormitus kasvaa: { $value }, kun muissa tiimeissä on tavallisesti { $others }.
workload-side-by-side = Asiakkaita henkilötyövuotta kohti tiimeittäin, { $period }
workload-reference = koko alue
workload-load-over-time = Näin asiakkaat henkilötyövuotta kohti ovat kehittyneet tiimeittäin
workload-waiting-over-time = Näin palveluun odottavien määrä on kehittynyt tiimeittäin
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
workload-lacks = - **{ $team }**: puuttuu { $sectors }
workload-consultations = Konsultaatiot tavoittain
workload-consultations-share = Konsultaatioista { $share } tehdään ilman asiakasta
workload-kind = Konsultaation tapa
workload-times = Kertaa
page-workload-guide = **Asiakkaita henkilötyövuotta kohti** on kuukauden lopun avointen asiakkuuksien määrä jaettuna täytetyillä tehtävillä. Luku kasvaa, kun asiakkaita tulee lisää tai kun tehtävä jää täyttämättä. **Kuormitusaste** yli 1 tarkoittaa, että palveluun otetaan enemmän asiakkaita kuin heitä ehditään aloittaa, jolloin jono kasvaa. **Odotusajan ennuste** kertoo, kuinka kauan nykyinen jono kestäisi purkaa nykyisellä tahdilla. Tiimi nimetään otsikossa vain, kun ero muihin on selvä (yli 30 prosenttia), ja kasvuksi sanotaan vain tavanomaisesta vaihtelusta erottuvaa muutosta. Taulukossa reunustettu ruutu on ala, jolta tiimissä ei ole ketään.
