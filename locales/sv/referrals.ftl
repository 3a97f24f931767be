# Hänvisningsflöden.
range-study = 10/2021–9/2022 (studiens uppföljning)
range-too-short = Avgränsningen rymmer ingen hel publicerad period, så en del mätare är tomma och figurerna gäller den närmaste perioden: { $range }. Långa perioder publiceras när de har gått ut.
range-not-whole = { $range }, ofullständiga uppgifter

referrals-no-group = Hänvisningar och väntetider antecknas inte per klientgrupp. På den här sidan är alla klienter med.
referrals-headline-missing = { $team }: inga hänvisningar till tjänsten ”{ $service }” på { $periods ->
    [one] ett halvår
   *[other] { $periods } halvår
} (läget { $period }), fastän andra team hänvisar dit.{ $more ->
    [0] { "" }
    [one] { " " }Dessutom saknas en annan kontakt.
   *[other] { " " }Dessutom saknas { $more } andra kontakter.
}
referrals-headline-none = Ingen kontakt till nyckeltjänsterna verkar saknas ({ $period }). Flest hänvisas till sektorn ”{ $service }”, { $share } av hänvisningarna.
referrals-headline-plain = Det antecknades { $count } hänvisningar ({ $range }), flest till sektorn ”{ $service }”.
referrals-headline-hidden = Hänvisningarna är så få att de flesta tal är skyddade ({ $range }). Välj en längre tid eller hela området.
referrals-headline-study = Av de 250 hänvisningarna i studien gick flest, { $share }, till tjänsten ”{ $service }”; till mentalvårdstjänster gick bara { $mental }.
referrals-headline-waits = Det finns inga uppgifter om hänvisningar för den här tiden, men väntetiderna visas nedan.
referrals-headline-and = { $first } { $wait }
referrals-headline-wait-improving = Den första kontakten nås nu snabbare: medianen är { $value }, och förändringen skiljer sig från den vanliga variationen (från och med { $since }).
referrals-headline-wait-worsening = Väntan på den första kontakten är nu längre: medianen är { $value }, och förändringen skiljer sig från den vanliga variationen (från och med { $since }).
referrals-cards-study = I den publicerade studien gick { $mental } av hänvisningarna till mentalvårds- och missbrukartjänster.
referrals-cards-reason = Studien publicerade inte väntetider, och dess team visas här som ett team. Därför har de mätare som beskriver dem ”inga uppgifter” eller noll.

referrals-flow-title = Flest klienter kommer från sektorn ”{ $source }”, och flest hänvisas till sektorn ”{ $target }”
referrals-flow-title-targets = Flest hänvisas till sektorn ”{ $target }”
referrals-flow-title-hidden = Varifrån klienterna kommer och vart teamen hänvisar dem
referrals-flow-title-sources = Flest klienter kommer från sektorn ”{ $source }”
referrals-flow-subtitle = { $stages }. { $range }, hänvisningar, n = { $n }.
referrals-flow-note = Parterna och tjänsterna är samlade per sektor; ”Övriga” innehåller också dem som sökt sig själva och dem som det saknas uppgift om.
referrals-flow-note-fine = Parter och tjänster i samma sektor står bredvid varandra.
referrals-flow-note-targets = Hänvisande part är inte antecknad, så diagrammet börjar från teamet.
referrals-flow-shorter = För hela den avgränsade tiden skulle för många kopplingar vara skyddade, så diagrammet visar { $range }.
referrals-heading-from = Varifrån
referrals-heading-to = Vart
referrals-heading-count = Hänvisningar

referrals-links = De största kontakterna och kontakterna som saknas
referrals-links-largest = **Flest hänvisas ({ $range }):** { $links }.
referrals-link = { $source } → { $target }, { $count }
referrals-links-none = **Kontakter som saknas ({ $period }):** inga. Varje team i avgränsningen har hänvisat till alla sex nyckeltjänster, eller så är talet skyddat.
referrals-links-alone = **Kontakter som saknas:** kan inte bedömas, eftersom området bara har ett team och inget att jämföra med.
referrals-links-missing = **Kontakter som saknas ({ $period }):** teamet har inte hänvisat någon till en nyckeltjänst som andra team hänvisar till.
referrals-missing = **{ $team } → { $service }:** inga hänvisningar, { $periods ->
    [one] första halvåret
   *[other] redan { $periods } halvår i följd
}.
referrals-missing-expected = Om teamet hänvisade dit i samma förhållande som resten av området, skulle hänvisningarna under ett halvår ha varit ungefär { $expected }.

referrals-sources-title = Den största hänvisande parten är { $name }: { $share }
referrals-sources-title-hidden = Vem som hänvisar klienter till teamet
referrals-sources-subtitle = Varje hänvisande parts andel av de hänvisningar vars hänvisande part är känd. { $range }, n = { $n }.
referrals-sources-unknown = Dessutom finns det hänvisningar där den hänvisande parten inte är känd: { $count }.
referrals-sources-none = Hänvisande parter är inte antecknade, så de och vägarna från dem till tjänsterna kan inte visas.
referrals-sources-none-study = Studien publicerade inga tal om vem som hänvisade klienterna. Enligt texten kom de oftast från kommunens sysselsättningstjänster, TE-tjänsterna och primärvården.
referrals-heading-source = Hänvisande part
referrals-heading-target = Tjänst
referrals-heading-share = Andel
heading-study = Studien

referrals-targets-title = Den vanligaste tjänsten är { $name }: { $share }
referrals-targets-title-hidden = Vart teamen hänvisar klienter
referrals-targets-subtitle = Varje tjänsts andel av de hänvisningar där tjänsten är känd. { $range }, n = { $n } hänvisningar.
referrals-targets-subtitle-study = Studien, figur 2: varje tjänsts andel av hänvisningarna, { $range }. n = { $n } hänvisningar, 213 klienter.
referrals-targets-unknown = Dessutom finns det hänvisningar där tjänsten inte är känd: { $count }.
referrals-targets-study = Det lodräta strecket är andelen i den publicerade studien (250 hänvisningar, 213 klienter). Studien visar inte missbrukartjänster eller arbetsträning som egna tjänster.

referrals-matrix-title = Den vanligaste vägen: { $source } → { $target }, hänvisningar: { $count }
referrals-matrix-title-hidden = Vägar från hänvisande sektor till tjänster
referrals-matrix-subtitle = På raderna den hänvisande sektorn, i kolumnerna den sektor som teamet hänvisade till. { $range }, hänvisningar, n = { $n }.
referrals-matrix-county = Vägarna publiceras inte per team, så hela området är med.

referrals-wait-changed = Innan teamet { $team } inledde sin verksamhet var medianen vanligen { $before } dygn, därefter { $after } dygn.
referrals-wait-short = Perioderna är ännu för få för att förändringen ska kunna bedömas mot den vanliga variationen.
referrals-wait-start = centraliserat team börjar
referrals-wait-none = Det finns inga uppgifter om väntetider för den här tiden.
referrals-wait-range = { $middle } ({ $low }–{ $high })

page-referrals-guide = **Diagrammet** visar från vilka sektorer klienterna kommer till teamen och till vilka sektorer teamen hänvisar dem. Bandets bredd är antalet hänvisningar. Ett snedstreckat band är skyddat: bakom det finns få hänvisningar eller ett tal som skulle avslöja ett litet tal. Det snedstreckade bandets bredd säger ingenting om antalet. Du kan välja diagrammets steg, men bara sådana alternativ där minst hälften visas.

    {"**"}En klient kan få många hänvisningar** och räknas så många gånger som det har antecknats hänvisningar för klienten.

    {"**"}Tid.** Kopplingarna publiceras per halvår. Sidan använder de hela halvår som ryms i avgränsningen och anger under varje figur vilken tid som används. Om över en femtedel av hänvisningarna skulle finnas i skyddade kopplingar när hela tiden visas, visar diagrammet de senaste 12 månaderna eller det senaste halvåret. Ett halvår publiceras när det har gått ut: av de växande talen för en period som pågår kunde man räkna ut vilka som kom senast. Om inget helt halvår ryms i avgränsningen visas det närmaste publicerade.

    {"**"}En kontakt som saknas** betyder att teamet under ett halvår inte har hänvisat någon till en av de sex nyckeltjänsterna, fastän något annat team har gjort det. Nyckeltjänsterna är primärvårdstjänst, FPA-rehabilitering, mentalvårdstjänst, arbetsverksamhet i rehabiliteringssyfte, vuxensocialarbete och sysselsättningsfrämjande tjänst. Orsaken kan vara att ett avtal saknas, hur tjänsten är tillgänglig eller hur man antecknar: det lönar sig att fråga teamet.

    {"**"}Det lodräta strecket i en stapel** är andelen i den publicerade studien. Det är en jämförelsepunkt, inte ett mål.
