# Tiimit ja hyvinvointialueet rinnakkain: kuka eroaa muista enemmän kuin sattuma selittää.
compare-section = Erottuuko jokin tiimi muista?
compare-indicator = Mitä verrataan
compare-by = Ketä verrataan
compare-by-team = Tiimit
compare-by-county = Hyvinvointialueet
compare-peers = Verrokit
compare-peers-all = Kaikki alueet
compare-peers-alike = Samankokoiset
compare-shape = Kuvio
compare-shape-funnel = Suppilo
compare-shape-rows = Välit
compare-own = { $name } (tämä alue)
compare-nothing = { $name }: { $by ->
    [county] alueita
   *[team] tiimejä
} ei voi verrata tällä rajauksella, koska lukuja ei ole tai ne ovat suojattuja.

# Otsikko
compare-title-very = { $name }: { $areas } { $count ->
    [one] eroaa
   *[other] eroavat
} muista enemmän kuin sattuma selittää
compare-title-many = { $name }: { $by ->
    [county] alueiden
   *[team] tiimien
} erot ovat suurempia kuin sattuma selittää
compare-title-mild = { $name }: { $by ->
    [county] alueiden
   *[team] tiimien
} erot voivat olla sattumaa
compare-title-alike = { $name }: { $by ->
    [county] alueiden
   *[team] tiimien
} erot mahtuvat tavanomaiseen vaihteluun
compare-title-alone = { $name }: { $by ->
    [county] alueita
   *[team] tiimejä
} ei voi verrata
compare-subtitle = { $what } { $by ->
    [county] Hyvinvointialueittain
   *[team] Tiimeittäin
}, { $period }.
compare-note-funnel = { $by ->
    [county] Jokainen piste on alue.
   *[team] Jokainen piste on tiimi.
} Mitä pidemmällä oikealla piste on, sitä useampaan tapaukseen luku perustuu. Rajat kapenevat oikealle, koska sattuma heiluttaa suuria lukuja vähemmän. Jos eroja ei olisi, 95 pistettä sadasta olisi sisempien rajojen sisällä ja 998 tuhannesta ulompien rajojen sisällä.
compare-note-rows = { $by ->
    [county] Jokainen rivi on alue.
   *[team] Jokainen rivi on tiimi.
} Jana kertoo, kuinka paljon luku voisi heilahtaa sattumalta, kun tapauksia on näin monta (95 %:n väli). Jos janat menevät päällekkäin, järjestyksestä ei kannata päätellä mitään.
compare-heading-area = { $by ->
    [county] Hyvinvointialue
   *[team] Tiimi
}
compare-heading-low = 95 %:n välin alaraja
compare-heading-high = 95 %:n välin yläraja
compare-heading-verdict = Verrattuna muihin

# Merkit ja sanat
compare-average = keskimäärin
compare-interval = 95 %:n väli
compare-between = 95 %:n väli { $ends }
compare-between-small = { $interval }, pieni määrä: suuntaa antava
compare-newest = Uusin arvo: { $interval }, n = { $n }. Näin paljon osuus voisi heilahtaa sattumalta.
compare-limits-95 = 95 %:n rajat
compare-limits-99-8 = 99,8 %:n rajat
compare-within = tavanomaista vaihtelua
compare-high = suurempi, ehkä sattumalta
compare-low = pienempi, ehkä sattumalta
compare-very-high = niin suuri, ettei sattuma selitä eroa
compare-very-low = niin pieni, ettei sattuma selitä eroa
compare-hidden = suojattu, ei verrattu
compare-unknown = ei voi verrata
compare-outside-95 = 95 %:n rajojen ulkopuolella
compare-improvement = parempi kuin muilla
compare-concern = heikompi kuin muilla
compare-neutral = poikkeaa muista
compare-line-county = { $by ->
    [county] alueet yhteensä { $value }
   *[team] koko alue { $value }
}
compare-line-target = tavoite { $value }
compare-line-study = tutkimus { $value }
compare-size = Mihin luku perustuu (n)
compare-size-plan-share = Yli 30 vuorokautta avoinna olleita asiakkuuksia
compare-size-named-coordinator-share = Avoimia asiakkuuksia
compare-size-accepted-share = Ohjattuja asiakkaita
compare-size-no-show-share = Varattuja käyntejä
compare-size-followup-share = Seurantatapaamisia, joiden aika oli
compare-size-consult-no-client-share = Konsultaatioita
compare-size-positive-transition-share = Työttömänä aloittaneita, joiden asiakkuus päättyi
compare-size-active-per-fte = Täytettyjä henkilötyövuosia
compare-only = vain { $n } tapausta
compare-only-plan-share = vain { $n } asiakasta
compare-only-named-coordinator-share = vain { $n } asiakasta
compare-only-accepted-share = vain { $n } ohjattua
compare-only-no-show-share = vain { $n } käyntiä
compare-only-followup-share = vain { $n } tapaamista
compare-only-consult-no-client-share = vain { $n } konsultaatiota
compare-only-positive-transition-share = vain { $n } asiakasta

# Lauseet
compare-says-more = **{ $area }: { $value }.** Luku on niin suuri, ettei sattuma selitä eroa muihin. Kaikilla verratuilla yhteensä se on { $average }.
compare-says-less = **{ $area }: { $value }.** Luku on niin pieni, ettei sattuma selitä eroa muihin. Kaikilla verratuilla yhteensä se on { $average }.
compare-says-mild = { $count ->
    [one] Lievästi muista poikkeaa { $areas }.
   *[other] Lievästi muista poikkeavat { $areas }.
} Ero voi olla sattumaa: noin joka kahdeskymmenes osuu 95 %:n rajojen ulkopuolelle ilman mitään syytä. Katso, toistuuko ero seuraavalla kaudella.
compare-says-overdispersed = Erot ovat kaikkiaan suurempia kuin sattuma selittää. Syynä voivat olla erilaiset asiakkaat, erilainen tehtävä tai erilainen kirjaaminen, joten ero ei yksin kerro työn laadusta.
compare-says-alike = Verrattuja { $by ->
    [county] alueita
   *[team] tiimejä
} on { $count }, ja kaikki ovat 95 %:n rajojen sisällä. Keskinäisestä järjestyksestä ei kannata päätellä mitään.
compare-says-same = Luku on sama kaikilla verratuilla { $by ->
    [county] alueilla
   *[team] tiimeillä
} ({ $count }).
compare-says-alone = Vertailuun tarvitaan vähintään kaksi { $by ->
    [county] aluetta
   *[team] tiimiä
}, joiden luku näkyy. Nyt niitä on { $count }. Valitse pidempi aika tai toinen mittari.
compare-says-small = Pieni määrä: { $areas }. Luku on vain suuntaa antava.
compare-says-hidden = Luku on suojattu tai sitä ei ole saatu: { $areas }. Suojattu ei ole mukana keskiarvossa.
compare-says-nobody = Ei ketään, josta luvun voisi laskea: { $areas }.
compare-says-impossible = Luku on yli 100 %, joten sitä ei voi verrata: { $areas }.
compare-says-absent = Ei tietoa tältä ajalta: { $areas }.
compare-says-ended = { $area } on lopettanut ({ $month }), joten se ei ole mukana.
