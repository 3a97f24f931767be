# Samarbetsforumets material: innehåll och bilder.
forum-title = Lägesbild av arbetsförmågan: { $county }
forum-synthetic = Talen är syntetiska: de är påhittade och säger inget om något verkligt område.
forum-step-reading = Publiceringen läses

forum-section-strategy = Strategi
forum-section-access = Tillgång till tjänsten
forum-section-workload = Teamens belastning
forum-section-process = Process
forum-section-pathway = Tjänstestigen
forum-section-flows = Hänvisningar
forum-section-transitions = Övergångar
forum-section-impact = Effekter

forum-missing-strategy = Det finns ännu inga strategiska åtgärder för området, så målen kan inte följas upp.
forum-missing-access = Det finns inga publicerade uppgifter om tillgången till tjänsten och om väntetider för den här tiden och avgränsningen.
forum-missing-workload = Det finns inga publicerade uppgifter om klientskap och personal för den här tiden och avgränsningen.
forum-missing-process = Det finns inga publicerade uppgifter om klientansvariga, planer och uppföljning för den här tiden och avgränsningen.
forum-missing-pathway = Det finns inga publicerade uppgifter om tjänstestigens faser för den här tiden och avgränsningen.
forum-missing-flows = Det finns inga publicerade uppgifter om hänvisningar för den här tiden och avgränsningen.
forum-missing-transitions = Det finns inga publicerade uppgifter om övergångar för den här tiden och avgränsningen. Övergångar publiceras inte samtidigt per team och per klientgrupp, eftersom talen skulle vara för små.
forum-missing-impact = Det finns inga publicerade uppgifter om effekter för den här tiden och avgränsningen.

forum-theme-calm = { $count ->
    [one] Den enda mätaren kräver nu ingen särskild uppmärksamhet
   *[other] Ingen av { $count } mätare kräver nu särskild uppmärksamhet
}
forum-theme-urgent = { $count ->
    [one] En av { $of } mätare kräver uppmärksamhet: { $names }
   *[other] { $count } av { $of } mätare kräver uppmärksamhet, främst { $names }
}
forum-theme-what = Mätarnas nyaste värden
forum-theme-note = ”Förbättras” eller ”försämras” sägs bara när förändringen skiljer sig från den vanliga variationen.
forum-newest = nyaste period
forum-target = { $value } ({ $verdict })

forum-subtitle = { $what }. { $where }, { $when }.
forum-span = { $first }–{ $last }, { $level }
forum-some-teams = { $area }, { $count } team

forum-source = { $dataset }: { $imports }{ $more ->
    [0] {""}
    [one] {" "}och en tidigare import
   *[other] {" "}och { $more } tidigare importer
}.
forum-import = import { NUMBER($id, useGrouping: 0) }, { $file }, { $at }
forum-source-none = { $dataset }: ingen import.
forum-n-hidden = n är { $status }
forum-n-none = Talet är ingen andel av personer och har därför inget n.
forum-n-each = Varje mätare har sitt eget n.
forum-n-teams = Varje team har sitt eget n.
forum-period-each = nyaste för varje mätare
forum-dated = Uppgifter: { $period }. Publicerat { $at }.
forum-definitions-each = Mätarnas definitioner finns på sidan Metoder och i anteckningarna till varje mätares egen figur.

forum-limits = Den streckade linjen är medelnivån och de tunna linjerna är gränserna för vanlig variation.
forum-short = Perioderna är ännu för få för att en förändring ska kunna bedömas mot den vanliga variationen.
forum-lower = nedre gräns
forum-upper = övre gräns

forum-alt-line = Linjediagram: { $title }.
forum-alt-ends = Först { $first } ({ $start }), senast { $last } ({ $end }).
forum-alt-range = Lägst { $low }, högst { $high }.
forum-alt-nothing = Inga synliga tal.
forum-alt-bars = Stapeldiagram: { $title }. { $bars }.
forum-alt-table = { $count ->
    [one] Tabell, en rad: { $title }.
   *[other] Tabell, { $count } rader: { $title }.
}
forum-alt-hidden = { $count ->
    [one] Ett tal är skyddat.
   *[other] { $count } tal är skyddade.
}

trend-latest-hidden = { $name }: det nyaste talet ({ $period }) är skyddat
forum-recommendations-title = { $done ->
    [0] Ingen av åtgärderna är ännu klar
    [one] En av { $of } åtgärder är klar
   *[other] { $done } av { $of } åtgärder är klara
}{ $late ->
    [0] , och ingen är försenad
    [one] , och en är försenad
   *[other] , och { $late } är försenade
}
forum-recommendations-what = Åtgärder och mål per rekommendation
forum-targets-what = Mål och hur de har nåtts
forum-targets-title = { $of ->
    [0] Inget av målen kan ännu bedömas
   *[other] { $good ->
        [one] Ett av { $of } mål har uppnåtts eller är i tidtabell
       *[other] { $good } av { $of } mål har uppnåtts eller är i tidtabell
    }
}
forum-targets-note = Ett mål kan inte bedömas om mätarens nyaste värde saknas eller är skyddat.
forum-measures-what = Åtgärder och deras läge
forum-measures-title = { $late ->
    [0] Ingen av { $of } åtgärder är försenad
    [one] En av { $of } åtgärder är försenad
   *[other] { $late } av { $of } åtgärder är försenade
}
forum-strategy-definition = En åtgärd är försenad när tidsfristen har gått ut och den inte är klar. Ett mål är uppnått när mätarens nyaste värde är vid målet eller bättre. Annars jämförs vägen från utgångsläget till målet med tiden som har gått.
forum-heading-recommendation = Rekommendation
forum-heading-measures = Åtgärder
forum-heading-done = Klara
forum-heading-late = Försenade
forum-heading-targets = Mål
forum-heading-good = Uppnått eller i tidtabell
forum-heading-baseline = Utgångsläge
forum-heading-now = Nu
forum-heading-target = Mål
forum-heading-by = Tidsfrist
forum-heading-owner = Ansvarig

forum-bands-what = Hur länge de som fick första kontakt hade väntat
forum-bands-title = Av dem som fick första kontakt fick { $share } den inom två veckor
forum-bands-title-plain = Hur länge de som fick första kontakt hade väntat
forum-bands-definition = Klienter som fick första kontakt under den valda tiden, enligt hur många dygn som hade gått sedan remissen. De som fortfarande väntar är inte med.
forum-heading-band = Väntetid
forum-heading-persons = Klienter
forum-unit-persons = klienter

forum-posts-what = Planerade och besatta årsverken per team
forum-composition-what = Teamens yrkespersoner per sektor, personer

forum-referrals-unit = hänvisningar
forum-transitions-unit = avslutade klientskap
forum-referrals-flow-definition = Bandets bredd är antalet hänvisningar. Ett streckat band är skyddat, och dess bredd säger inget om antalet.
forum-transitions-flow-definition = Till vänster klientens ställning när tjänsten inleddes, till höger när den avslutades. Bandets bredd är antalet avslutade klientskap. Ett streckat band är skyddat, och dess bredd säger inget om antalet.
forum-sources-share-what = Varje hänvisande parts andel av de hänvisningar vars källa är känd
forum-targets-share-what = Varje tjänsts andel av de hänvisningar vars mål är känt
forum-missing-links-what = Nyckeltjänster dit teamet inte har hänvisat någon fast andra team har gjort det
forum-missing-links-title = { $count ->
    [one] En kontakt till en nyckeltjänst saknas
   *[other] { $count } kontakter till nyckeltjänster saknas
}
forum-heading-periods = Halvår i rad
forum-heading-expected = Väntat antal per halvår
forum-net-what = Antal i ställningen vid slutet minus antal vid början
forum-kinds-what = Andel av de avslutade som inte hade samma ställning vid början
forum-goals-what = Varje målgrupps andel av de mål som satts upp eller bedömts
forum-study-bars = Jämförelsestapeln är den publicerade studiens andel (THL 31/2023: 250 hänvisningar, 213 klienter).
forum-study-net = Jämförelsestapeln är studiens nettoförändring per hundra avslutade (THL 31/2023, 81 avslutade).
forum-study-goals = Jämförelsestapeln är studiens andel (THL 31/2023, n = 270).

forum-error-nothing-released = Inga tal har publicerats ännu. Importera och godkänn ett material först, sedan kan forumets material göras.
forum-error-county = Området ”{ $county }” finns inte i publiceringen. Valbara: { $counties }.
forum-error-team = Teamet ”{ $team }” finns inte i området { $county }. Dess team: { $teams }.
forum-error-month = ”{ $month }” är ingen månad. Skriv år och månad så här: 2026-07.
forum-error-order = Startmånaden { $first } är efter slutmånaden { $last }. Byt plats på månaderna.
forum-error-months = Det finns inga uppgifter för den valda tiden. Uppgifter finns för { $first }–{ $last }.
forum-error-group = Klientgruppen ”{ $group }” finns inte. Välj en grupp ur listan.
forum-error-ending = ”{ $name }”: filnamnet ska sluta på .pptx, .pdf eller .xlsx.
cli-forum = skriv forumets material som bilder (.pptx), rapport (.pdf) eller arbetsbok (.xlsx)
cli-forum-done = { $figures ->
    [one] En figur skrevs: { $name }
   *[other] { $figures } figurer skrevs: { $name }
}

slides-contents = Innehåll
slides-heading-section = Del
slides-heading-message = Vad den berättar
slides-heading-slide = Bild
slides-missing = Inga uppgifter
slides-of = { $title } ({ $part }/{ $of })
slides-hidden-line = ▨ I linjens lucka är talet skyddat: { $where }
slides-withheld-line = ▨ I linjens lucka har källan inte gett något tal: { $where }
slides-hidden-more = { $names } och { $more } till
slides-hidden-count = { $count ->
    [one] { $name } (1 period)
   *[other] { $name } ({ $count } perioder)
}
slides-foot = { $dated } { $n } Tal under { $threshold } personer är skyddade.
slides-decisions = Beslut och överenskommelser
slides-decisions-none = Anteckna här vad mötet kommer överens om.
slides-decision-date = Dag
slides-decision-author = Antecknare
slides-decision-text = Vad man kom överens om
slides-decision-about = Vad det gäller
slides-method = Så har talen gjorts
slides-method-protection = Alla tal är publicerade och skyddade: tal under { $threshold } personer och tal som ett litet tal kunde räknas ut av har lämnats bort. Ett skyddat tal kan också vara noll eller stort. I figuren finns en lucka på dess plats, i tabellen ordet ”skyddat”.
slides-method-variation = En förändring nämns bara när den skiljer sig från den vanliga variationen: en punkt ligger utanför gränserna, eller sju värden i följd ligger på samma sida om medelnivån eller går åt samma håll.
slides-method-targets = Bedömningen av ett mål jämför vägen från utgångsläget till målet med tiden som har gått.
slides-method-notes = Varje figurs definition, källa, n och uppgifternas dag finns i bildens anteckningar.
slides-method-edit = Figurerna och tabellerna kan redigeras. Deras tal är desamma som syns, och filen har inga andra tal.
slides-note-definition = Definition: { $text }
slides-note-source = Källa: { $text }
slides-note-n = Underlag: { $text }
slides-note-dated = Uppgifternas dag: { $text }
slides-note-threshold = Skydd: tal under { $threshold } personer och tal som ett litet tal kunde räknas ut av är skyddade.
slides-note-comment = Tillägg: { $text }
slides-alt-contents = Innehållsförteckning: delarna, deras budskap och bildernas nummer.
slides-alt-decisions = Tabell över beslut: dag, vad man kom överens om, vad det gäller och vem som antecknade.
slides-template-broken = Mallen kan inte öppnas: filen är trasig eller ingen PowerPoint-fil. Öppna mallen i PowerPoint, spara den på nytt som .pptx eller .potx och ladda upp igen.
slides-template-macros = Mallen innehåller makron och används därför inte. Spara mallen som .pptx eller .potx, då lämnas makrona bort.
slides-template-old = Mallen är i det gamla .ppt-formatet eller skyddad med lösenord. Ta bort lösenordet, spara mallen som .pptx eller .potx och ladda upp igen.
slides-template-huge = Mallen är för stor: högst { $most } megabyte, och uppackad högst { $inflated } megabyte. Ta bort bilder och sidor som inte behövs ur mallen.
slides-template-no-layouts = Mallen har ingen layout med plats för en rubrik. Lägg till layouten ”Endast rubrik” i mallen och ladda upp igen.
slides-template-small = Mallens layouter har inte tillräckligt med plats för figurer under rubriken, så rubrikens och figurens platser är de vanliga.
slides-template-no-title = Mallen har ingen layout för en titelbild, så den första bilden har gjorts med layouten ”{ $layout }”.
