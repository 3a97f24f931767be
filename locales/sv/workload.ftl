# Teamens belastning.
workload-nothing = Det finns varken uppgifter om klientskap eller om personal med de här avgränsningarna. Välj ett annat område eller en längre tid, eller importera datamaterialen Klientskap och Personal.
workload-by-group = Klientgruppen avgränsar bara klientskapen. Personal och verksamhet statistikförs inte per klientgrupp.
workload-headline-none = Teamens belastning kan inte jämföras eftersom antalet klienter eller antalet besatta tjänster saknas.
workload-headline-one = { $team }: { $value }. { $sure }
workload-headline-same = Belastningen är densamma i alla team: { $value }.
workload-headline-even = Belastningen fördelas jämnt: teamen har { $least }–{ $most } klienter per årsverke.
workload-headline-uneven = Teamet { $team } är klart mest belastat: { $value }, medan de andra teamen vanligen har { $others }.
workload-headline-growing = Teamet { $team } är klart mest belastat och belastningen ökar (från och med { $since }): { $value }, medan de andra teamen vanligen har { $others }.
workload-headline-easing = Teamet { $team } är klart mest belastat, men belastningen lättar (från och med { $since }): { $value }, medan de andra teamen vanligen har { $others }.
workload-headline-unsure = Det finns skillnader i teamens belastning ({ $least }–{ $most } klienter per årsverke), men talen är så små att slumpen kan förklara dem.
workload-course-growing = Belastningen ökar mer än den vanliga variationen förklarar (från och med { $since }).
workload-course-easing = Belastningen lättar mer än den vanliga variationen förklarar (från och med { $since }).
workload-course-ordinary = Svängningarna är vanlig variation.
workload-course-short = Perioderna är för få för att utvecklingens riktning ska kunna bedömas.
workload-side-by-side = Klienter per årsverke och team, { $period }
workload-reference = hela området
workload-load-over-time = Så har antalet klienter per årsverke utvecklats i teamen
workload-waiting-over-time = Så har antalet som väntar på tjänsten utvecklats i teamen
workload-waits = Beräknad väntan och faktisk väntan sida vid sida
workload-waits-subtitle = I veckor per team. Beräknad: { $expected }. Faktisk: { $observed }.
workload-waits-note = Den beräknade väntan är köns längd delad med den takt i vilken teamet inleder klientskap (Littles lag). Den antar att takten förblir densamma, att klienterna tas i den ordning de kommer och att ingen lämnar kön. Den visar hur länge den sista i kön skulle vänta. Den faktiska är medianen: hur länge en vanlig klient väntade på den första kontakten. Därför är talen inte helt samma sak. Är den beräknade klart längre, har kön vuxit snabbare än den har betats av.
workload-waits-endless = Över hälften har väntat över 180 dygn, så den faktiska väntan kan inte anges närmare: { $teams }.
workload-wait-expected = beräknad
workload-wait-observed = faktisk (median)
workload-wait-kind = Väntan
workload-wait-weeks = Veckor
workload-planned-fte = planerade
workload-filled-fte = besatta
workload-post = Tjänster
workload-fte = Årsverken
workload-professionals = Yrkespersoner
workload-posts-open = Det finns obesatta tjänster: { $teams }
workload-posts-full = Alla planerade tjänster är besatta
workload-posts-subtitle = Planerade och besatta årsverken per team, { $period }.
workload-missing = { $count ->
    [one] Ett team saknar en sektor
   *[other] Teamen saknar sammanlagt { $count } sektorer
}
workload-complete = Alla team har alla sex sektorer
workload-sector = Sektor
workload-composition-subtitle = Yrkespersoner per sektor, { $period }. Figur 1 i studien frågade detsamma: vilka yrkespersoner saknas i teamet.
workload-composition-note = Enligt studien (THL, Tutkimuksesta tiiviisti 31/2023) behövde teamen fler yrkespersoner inom mentalvårds- och missbrukararbete och inom rehabilitering.
workload-coverage = I teamen finns sammanlagt { $present } sektorer av { $looked } ({ $share }), när varje team borde ha sex.
workload-lacks-none = - Alla sex sektorer: { $teams }
workload-lacks = - **{ $team }**: saknar { $sectors }
workload-consultations = Konsultationer per typ
workload-consultations-share = { $share } av konsultationerna görs utan klienten
workload-no-shows = Uteblivna besök tog ungefär { $hours } timmar i månaden, det vill säga { $fte } ({ $period }). Så mycket arbetstid skulle frigöras om alla kom eller avbokade i tid.
workload-no-shows-share = Av de bokade besöken uteblev { $share }.
workload-kind = Typ av konsultation
workload-times = Gånger
page-workload-guide = **Klienter per årsverke** är antalet öppna klientskap vid månadens slut delat med antalet besatta tjänster. Talet stiger när det kommer fler klienter eller när en tjänst är obesatt. En **belastningsgrad** över 1 betyder att fler klienter antas än vad teamet hinner inleda klientskap med, och då växer kön. **Förväntad väntetid** visar hur länge det skulle ta att beta av den nuvarande kön i nuvarande takt. Rubriken nämner ett team bara när skillnaden till de andra är tydlig (över 30 procent) och större än slumpen förklarar, och att belastningen ökar sägs bara när förändringen skiljer sig från den vanliga variationen. En inramad ruta i tabellen är en sektor som ingen i teamet kommer från.

    {"**"}Jämförelsen av team** visar om något team skiljer sig från de andra mer än slumpen förklarar. Trattens mittlinje är den gemensamma andelen för alla som jämförs, och gränserna visar vart slumpen ensam skulle föra ett lika stort team: utanför de inre 95 % gränserna hamnar av en slump ungefär vart tjugonde och utanför de yttre 99,8 % gränserna ungefär två av tusen. Därför nämns ett team i rubriken bara enligt de yttre gränserna. Teamets eget intervall kommer för andelar från Wilsons och för antal från Byars metod. Vid små antal är intervallet brett, och talet är bara riktgivande. I jämförelsen är alltid alla team i området med, också när sidan är avgränsad till några. Ett skyddat tal är inte med.
workload-unit-fte = årsverken

# Tänk om?
scenario-title = Tänk om?
scenario-lead = Pröva vad som skulle hända med kön och väntetiden under de kommande 12 månaderna. Försöket ändrar inga uppgifter.
scenario-by-group = Försöket gäller alla klienter tillsammans. Välj alla klientgrupper så kan du pröva.
scenario-nothing = Försöket behöver uppgifter om hur många som väntar. Importera datamaterialet Klientskap eller välj en längre tid.
scenario-team = Team som prövas
scenario-giver = Personal flyttas från teamet
scenario-giver-none = flyttas inte
scenario-moved = Personal som flyttas
scenario-added = Mer eller mindre personal
scenario-inflow = Fler eller färre klienter kommer
scenario-time = Mer eller mindre tid per klient
scenario-no-change = ingen ändring
scenario-reset = Återställ nuläget
scenario-persons = personer
scenario-weeks = veckor
scenario-observed = utfall
scenario-expected = uppskattning
scenario-band = sannolikt intervall
scenario-unchanged = utan ändringar
scenario-now = härifrån uppskattning
scenario-column-observed = Utfall
scenario-column-expected = Uppskattning
scenario-column-low = Intervallets nedre gräns
scenario-column-high = Intervallets övre gräns
scenario-column-unchanged = Uppskattning utan ändringar
scenario-queue-grows = { $team }: kön växer
scenario-queue-shrinks = { $team }: kön blir kortare
scenario-queue-unclear = { $team }: det är osäkert åt vilket håll kön går
scenario-queue-subtitle = Väntar på tjänsten vid månadens slut, personer.
scenario-wait-holds = { $team }: målet nås sannolikt
scenario-wait-fails = { $team }: målet nås sannolikt inte
scenario-wait-unclear = { $team }: det är osäkert om målet nås
scenario-wait-no-target = { $team }: beräknad väntetid
scenario-wait-subtitle = Beräknad väntetid, veckor: kön delad med teamets takt per vecka.
scenario-tell-queue = **{ $team }**: { $now } personer väntar nu och om ett år uppskattningsvis { $later }, sannolikt { $band }.
scenario-tell-wait = Den beräknade väntetiden är nu { $now } veckor och om ett år uppskattningsvis { $later } veckor, sannolikt { $band }.
scenario-tell-nobody = Ingen i teamet skulle inleda klientskap, så väntetiden kan inte beräknas.
scenario-tell-holds = Målet { $target } nås sannolikt.
scenario-tell-fails = Målet { $target } nås sannolikt inte.
scenario-tell-unclear = Det är osäkert om målet { $target } nås.
scenario-tell-unchanged = Utan ändringar skulle uppskattningsvis { $later } personer vänta om ett år, sannolikt { $band }.
scenario-observed-wait = Den beräknade väntetiden är nu { $expected }. Den senast publicerade medianen för den faktiska väntetiden är { $observed } ({ $period }).
scenario-no-observed = Den beräknade väntetiden är nu { $expected }. Medianen för den faktiska väntetiden saknas eller är skyddad.
scenario-no-target = Strategin har inget mål för väntetiden som uppskattningen kunde jämföras med.
scenario-need-steady = Med målet { $target } får högst { $queue } klienter vänta, och där är kön redan. För att stanna där behöver teamet inleda med { $steady } klienter per månad med nuvarande inflöde ({ $steadyfte }). Nu hinner teamet inleda med { $capacity } ({ $fte }).
scenario-need-relief = Med målet { $target } får högst { $queue } klienter vänta. Kön når dit på ett halvt år om teamet inleder med { $relief } klienter per månad ({ $relieffte }). För att stanna där behövs { $steady } klienter per månad ({ $steadyfte }). Nu hinner teamet inleda med { $capacity } ({ $fte }).
scenario-lost = Uteblivna besök tog under de senaste 12 månaderna i genomsnitt { $hours } timmar per månad, det vill säga { $fte } årsverken.
scenario-lost-unknown = Arbetstiden för uteblivna besök är inte känd för alla 12 månader.
scenario-basis = Vad uppskattningen bygger på och vad som antas
scenario-inputs = **{ $team }**, { $month }: { $queue } väntar; { $inflow } klienter antas per månad; teamet hinner inleda med { $capacity } klienter per månad; besatta tjänster { $fte }; hela teamets arbetstid { $hours } timmar per inledd klient; belastningsgrad { $load }. Köns längd har typiskt varierat med { $spread } personer från månad till månad.
scenario-assumptions =
    - **Inflödet av klienter och teamets takt** är medeltal för de senaste { $months } månaderna. De är desamma hela året. Semestrar och annan årstidsvariation ingår inte.
    - **Takten** är antalet inledda klienter per årsverke. Den ändras inte när personal flyttas eller läggs till: en ny medarbetare är genast lika snabb som de andra, och ändringen börjar nästa månad. Om kön ibland är tom skulle teamet i verkligheten hinna mer.
    - **Tiden per klient** ändrar takten i samma proportion: en tiondel mindre tid betyder en niondel fler inledda.
    - **Väntetiden** är de som väntar delat med takten: uppskattningen med takten för 12 månader, utfallet med takten för 3 månader. Klienterna tas i den ordning de kommer, och ingen lämnar kön. Att avtala om den första kontakten tar alltid sin tid, så den verkliga väntetiden blir aldrig noll.
    - **Sannolikt intervall** betyder att utfallet hamnar där i åtta fall av tio. Intervallet bygger på variationen under { $months } månader, och medeltalens osäkerhet ingår. Teamet kan påverka kön under året, så intervallet är oftare för brett än för smalt. Nya team eller ändrade verksamhetsmodeller förutses inte.
    - **Målet** är strategins mål för väntetiden. Det gäller ofta medianen, medan den beräknade väntetiden är ett medeltal.
    - Allt beräknas bara av publicerade tal. Om ett enda tal som behövs är skyddat eller saknas görs ingen uppskattning för teamet.
scenario-missing = { $team }: uppskattningen kan inte göras, eftersom alla tal som behövs inte finns.
scenario-missing-line = - { $dataset }, { $measure }: { $reason } ({ $periods })
scenario-reason-suppressed = skyddat
scenario-reason-withheld = erhölls inte
scenario-reason-no-data = uppgift saknas
scenario-reason-zero = noll
scenario-periods = { $first }–{ $last }, { $count } månader
scenario-able = Uppskattningen kan göras för: { $teams }.
