# Övergångar.
transitions-headline = Av de arbetslösa klienterna övergick { $share } till arbete, studier, rehabilitering eller sysselsättningsfrämjande service ({ $range }, slumpens variationsintervall { $low }–{ $high } %). { $sure }
transitions-sure-improving = Andelen har ökat mer än den vanliga variationen förklarar, från och med { $since }.
transitions-sure-worsening = Andelen har minskat mer än den vanliga variationen förklarar, från och med { $since }.
transitions-sure-changing = Andelen har ändrats mer än den vanliga variationen förklarar, från och med { $since }.
transitions-sure-ordinary = Skillnaden från tidigare är vanlig variation.
transitions-sure-short = Perioderna är ännu för få för att utvecklingens riktning ska kunna bedömas.
transitions-headline-hidden = Övergångarna är så få att andelen som kom vidare från arbetslöshet är skyddad ({ $range }). Se nettoförändringen eller välj en vidare avgränsning.
transitions-headline-no-before = Ställningen före är inte antecknad ({ $range }), så andelar för övergångarna kan inte räknas.
transitions-headline-study = I studien hade { $work } fler klienter lönearbete och { $study } fler examensstudier när tjänsten avslutades än när den inleddes ({ $ended } avslutade klientskap); andelar kan inte räknas, eftersom ställningen före inte är publicerad.
transitions-both = Övergångar publiceras inte samtidigt per team och per klientgrupp, eftersom talen skulle vara för små. Välj alla team eller alla klienter i sidofältet.
transitions-cards-study = I studiens text finns bara nettoförändringar, inte vilken ställning var och en kom från. Därför har andelarna ”inga uppgifter”.
transitions-cards-no-before = Ställningen före är inte antecknad. Därför har andelarna ”inga uppgifter”.

transitions-flow-title = Arbetslösa vid början var { $of }: av dem kom { $forward } vidare och { $stayed } var arbetslösa också vid slutet
transitions-flow-title-plain = Från vilken ställning klienterna kom och vilken de fick
transitions-flow-subtitle = { $stages }. { $range }, avslutade klientskap, n = { $n }.
transitions-flow-shorter = Diagrammet visar { $range }: för hela den avgränsade tiden skulle för många övergångar vara skyddade.
transitions-flow-shorter-yearly = Diagrammet visar { $range }: de här stegen publiceras per år när året har gått ut.
transitions-flow-groups = Ställningarna är samlade i grupper för att färre tal ska vara skyddade.
transitions-flow-covered = Övergångar bakom skyddade kopplingar: sammanlagt { $hidden }. Ett skyddat bands bredd säger ingenting om antalet.
transitions-flow-unknown = Ställningarna före är inte publicerade i studien, så övergångarna från en ställning till en annan kan inte ritas. Nettoförändringarna finns nedan.
transitions-flow-no-before = Ställningarna före är inte antecknade, så övergångarna från en ställning till en annan kan inte ritas.
transitions-heading-before = Vid början
transitions-heading-after = Vid slutet
transitions-heading-count = Klientskap

transitions-net-title = Störst ökning, { $change } klienter: { $name }
transitions-net-title-plain = Vilka ställningar som har fler eller färre klienter vid slutet än vid början
transitions-net-subtitle = De som hade ställningen vid slutet minus de som hade den vid början, per hundra avslutade klientskap. { $range }, n = { $n }.
transitions-net-subtitle-study = De som hade ställningen vid slutet minus de som hade den vid början, klienter. { $range }, n = { $n } avslutade klientskap.
transitions-net-unknown = Med är de vars ställning är känd både vid början och vid slutet. Klientskap som är utelämnade: { $count }.
transitions-net-interval = Sträckan är ett 95 % intervall: så mycket kunde förändringen variera av en slump. Där sträckan går över noll är förändringens riktning inte känd.
transitions-net-chance = förändringen kan bero på slumpen
transitions-net-sure = förändringen är större än slumpen förklarar
transitions-net-reference = Det lodräta strecket är studiens nettoförändring per hundra avslutade. Som klienter: lönearbete +11, examensstudier +7, rehabilitering +12 och sysselsättningsfrämjande service +5, när de avslutade var 81.
transitions-heading-status = Ställning
transitions-heading-net = Nettoförändring, klienter
transitions-heading-low = Intervallets nedre gräns, klienter
transitions-heading-high = Intervallets övre gräns, klienter
transitions-heading-per-hundred = Per hundra avslutade
transitions-heading-per-hundred-low = Nedre gräns per hundra
transitions-heading-per-hundred-high = Övre gräns per hundra
transitions-heading-study = Studien per hundra
transitions-unit-hundred = per hundra
transitions-unit-clients = klienter

# Om före och efter skiljer sig
transitions-differ = Skiljer sig ställningen före och efter?
transitions-differ-yes = **Ja: klienternas ställningar är andra vid slutet än vid början, och skillnaden är större än slumpen förklarar.**
transitions-differ-no = **Inte tydligt: ställningarna fördelar sig vid slutet annorlunda än vid början bara så mycket att slumpen kan förklara skillnaden.**
transitions-differ-few = **Det går inte att säga: ställningen ändrades bara i { $movers } klientskap, och ett så litet antal kan vara ojämnt av en slump.**
transitions-differ-open = **Det går inte att säga: så många tal är skyddade att skillnaden inte kan jämföras med slumpen.**
transitions-differ-more = **Fler än vid början:** { $statuses }.
transitions-differ-fewer = **Färre än vid början:** { $statuses }.
transitions-differ-chance = **Förändringen ryms inom slumpens variation:** { $statuses }.
transitions-differ-hidden = **De skyddade talen lämnar öppet:** { $statuses }.
transitions-differ-nobody = Kan inte jämföras: det är inte känt vilken ställning samma klient hade både vid början och vid slutet.
transitions-differ-study = Studien publicerade bara nettoförändringar, inte hur många som gick åt vardera hållet. Därför kan inget intervall räknas och skillnaden kan inte jämföras med slumpen.
transitions-differ-not-counts = Kan inte jämföras: materialet innehåller tal som inte kan vara antal människor.
transitions-differ-inconsistent = Kan inte jämföras: de publicerade summorna stämmer inte överens. Kontrollera materialet Övergångar.
transitions-change-interval = { $name } { $change } (intervall{"\u00A0"}{ $low }{"\u2060"}…{"\u2060"}{ $high })
transitions-change-exact = { $name } { $change }
transitions-change-between = { $name } minst { $low } och högst { $high } (en del skyddat)
transitions-change-unknown = { $name } (skyddat)
transitions-movers = Ställningen var densamma i { $stayed } och ändrades i { $moved } av klientskapen (n = { $n }).
transitions-movers-bounds = Ställningen var densamma i { $stayed } och ändrades i { $moved } av klientskapen (n = { $n }); den exakta andelen kan inte sägas, eftersom en del av talen är skyddade.
transitions-movers-hidden = Hur många som hade samma ställning kan inte räknas på grund av skyddade tal.

transitions-open = Öppna klientskap
transitions-open-count = **Öppna klientskap vid periodens slut: { $open }**. Avslutade under perioden: { $ended }. Andelen öppna är { $share } ({ $range }).
transitions-open-count-hidden = Antalet öppna klientskap är skyddat eller så saknas uppgiften.
transitions-open-effect = Övergångarna beskriver bara de avslutade. Om varje öppet klientskap förblev i sitt nuvarande läge, skulle andelen positiva övergångar vara { $least } och inte { $positive }: **de öppna drar andelen nedåt** tills man ser hur det går för dem. När alla är avslutade är andelen minst { $least }.
transitions-open-moved = Om de öppna gick vidare på samma sätt som de avslutade, skulle andelen vara densamma ({ $positive }) och antalet positiva övergångar skulle öka med cirka { $extra }. Det verkliga resultatet hamnar troligen däremellan, eftersom de svåraste situationerna tar längst tid.
transitions-open-groups = Detsamma som nettoförändringar per hundra klienter: först de avslutade, sedan alla om de öppna förblev i sitt läge, och sist alla om de öppna gick vidare som de avslutade med samma ställning vid början.
transitions-open-group = **{ $name }:** av de avslutade { $closed }; med de öppna oförändrade { $stayed }; som de avslutade { $moved }.
transitions-open-group-part = **{ $name }:** av de avslutade { $closed }; med de öppna oförändrade { $stayed }; det tredje kan inte räknas, eftersom ett tal som behövs är skyddat.
transitions-open-work = Arbete
transitions-open-study = Studier
transitions-open-activated = Rehabilitering eller sysselsättningsfrämjande service
transitions-open-hidden = Övergångarna beskriver bara de avslutade. Effekten på andelen kan inte räknas, eftersom den skulle bygga på skyddade tal eller ställningen före inte är känd.

transitions-trend-title = Senast: { $parts }
transitions-trend-part = { $kind } { $value }
transitions-trend-subtitle = Andelen av de avslutade som inte hade samma ställning vid början. { $level }.
transitions-trend-none = Andelarna för övergångarna kan inte visas över tid, eftersom ställningen före inte är känd.
transitions-trend-short = Andelarna för övergångarna kan inte visas över tid, eftersom avgränsningen inte rymmer en hel period. Välj en längre tid.
transitions-kind-to-work-share = till arbete
transitions-kind-to-study-share = till studier
transitions-kind-activated-share = till rehabilitering eller service
transitions-heading-kind = Övergång till

transitions-goals-title = Det vanligaste målet är { $name }: { $share }
transitions-goals-title-hidden = Vilka mål klienterna har
transitions-goals-subtitle = Varje målgrupps andel av de mål som har ställts upp eller bedömts. { $range }, n = { $n }.
transitions-goals-reached = Målet uppnåddes av { $share } ({ $period }, n = { $n }).
transitions-goals-reached-hidden = Uppgift om andelen som uppnådde målet saknas eller är skyddad.
transitions-goals-study = Det lodräta strecket är studiens andel: 29, 31 och 40 %, n = 270.
transitions-goals-no-group = Målen antecknas inte per klientgrupp, så alla klienter är med.
transitions-heading-goal = Målgrupp
transitions-heading-goals-set = Mål
transitions-heading-share = Andel

page-transitions-guide = **Diagrammet** visar vilken ställning klienten hade när tjänsten inleddes (till vänster) och när den avslutades (till höger). Bandets bredd är antalet klientskap. Ett snedstreckat band är skyddat, och dess bredd säger ingenting om antalet. Ställningarna är i samma ordning på båda sidorna. Bredvid ställningen finns nettoförändringen från början till slutet.

    {"**"}Nettoförändringen** är något annat än antalet som har övergått: om fem övergår till arbete och tre lämnar arbetet är nettoförändringen +2.

    {"**"}En positiv övergång** är en övergång från arbetslöshet till lönearbete, examensstudier, rehabilitering, arbetsprövning, arbetsverksamhet i rehabiliteringssyfte eller sysselsättningsfrämjande service. Pension är inte med, men kan vara rätt lösning för klienten.

    {"**"}Tid.** Övergångarna publiceras per halvår, och per team årsvis. Sidan väljer den längsta tid i avgränsningen för vilken minst fyra femtedelar av klientskapen visas, och anger tiden under varje figur. Om det inte finns någon sådan tid används den tid för vilken mest visas. En period publiceras när den har gått ut.

    {"**"}Skiljer sig ställningen före och efter?** Samma klienter jämförs vid början och vid slutet. För varje ställning ser man om fler kom till den än lämnade den (McNemars exakta test), och för alla tillsammans om ställningarna fördelar sig annorlunda (Stuarts och Maxwells test). När många ställningar testas skulle någon lätt skilja sig av en slump. Därför är gränsen striktare ju fler ställningar som testas (Holms korrigering), och slumpen tillåts vara 5 % för alla sammanlagt. Intervallet är räknat med Bonetts och Prices metod. När en del av talen är skyddade ges ett svar bara om det gäller oavsett vad de skyddade talen är; annars sägs mellan vilka gränser förändringen ligger.

    {"**"}Slumpens variationsintervall** visar hur mycket andelen kunde variera av en slump när klienterna är så här många (95 %).

    Övergångarna säger inte ensamma något om tjänstens effekt: en del skulle ha övergått också utan den, och de svåraste situationerna varar längst.
