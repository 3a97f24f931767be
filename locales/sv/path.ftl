# Servicevägen.
page-path = Serviceväg
page-path-guide = **Stegen på servicevägen** visar hur många som kom till steget, gick vidare, avbröt och fortfarande var i steget vid tidens slut. Samma människor hinner inte hela vägen under samma tid: en del av dem som gick vägen till slut kom redan tidigare, och en del av dem som kom är fortfarande på väg. **Fördröjningen** är tiden mellan två steg. Medianen betyder att hälften väntade högst så länge. Också de som fortfarande väntar är med: om dem vet man att väntan varar åtminstone hit. **Andelen som avbröt** är de som avbröt delat med dem som kom till steget. Sträckan är ett 95 % intervall: så mycket kunde andelen variera av en slump. **Förändring** sägs bara om det som skiljer sig från den vanliga variationen. Ett snedstreckat eller ”skyddat” tal är för litet för att visas, och av dess storlek kan man inte dra några slutsatser.
path-origin = Stegen: Teamet för stöd för arbetsförmågan, Norra Savolax välfärdsområde (Innokylä). De tre vägarna och riskerna: Servicevägarna för stöd för arbetsförmågan i Norra Österbottens välfärdsområde. Frågan om centralisering: projektet Työkykyä Satakuntaan, 2022.

path-headline-all = Flest klienter avbryter i steget { $phase }: { $left } klienter{ $share } ({ $range }).{ $more } { $sure }
path-headline-shown = Av de steg vars tal kan visas avbryter flest klienter i steget { $phase }: { $left } klienter{ $share } ({ $range }).{ $more } { $sure }
path-headline-only = De som avbröt kan visas bara för steget { $phase }: { $left } klienter{ $share } ({ $range }).{ $more } { $sure }
path-headline-one = Det finns uppgifter bara om steget { $phase }: där avbröt { $left } klienter{ $share } ({ $range }). { $sure }
path-headline-none = Ingen klient lämnade servicevägen ({ $range }).
path-headline-hidden = Så få har avbrutit att det inte går att säga var de flesta gör det: talen är skyddade ({ $range }). Välj en längre tid eller alla team.
path-headline-no-path = Det finns inga uppgifter om stegen på servicevägen med de här avgränsningarna, men väntetiderna visas nedan.
path-share = , { $share } av dem som kom till steget
path-close = Skillnaden till steget { $phase } kan bero på slumpen.
path-some-hidden = { $count ->
    [one] Talet för ett steg är skyddat, och det kan vara större.
   *[other] Talen för { $count } steg är skyddade, och bland dem kan det finnas större.
}
path-sure-improving = Andelen har minskat mer än den vanliga variationen förklarar, från och med { $since }.
path-sure-worsening = Andelen har ökat mer än den vanliga variationen förklarar, från och med { $since }.
path-sure-changing = Andelen har förändrats mer än den vanliga variationen förklarar, från och med { $since }.
path-sure-ordinary = Andelen varierar på ett vanligt sätt.
path-sure-short = Det finns ännu för få perioder för att bedöma om andelen har förändrats.

path-nothing = Det finns inga uppgifter om servicevägen eller väntetiderna med de här avgränsningarna. Välj en längre tid eller ett annat område, eller importera datamaterialen Serviceväg, Avvikelser på servicevägen och Väntetider.
path-no-path = Det finns inga uppgifter om stegen på servicevägen med de här avgränsningarna. Välj en längre tid eller alla team, eller importera datamaterialet Serviceväg: hur många klienter som kom till varje steg, gick vidare och avbröt.
path-both = Stegen på servicevägen publiceras inte samtidigt per team och klientgrupp, eftersom talen skulle bli för små. Välj alla team eller alla klienter i sidofältet.
path-study = I den publicerade undersökningen följdes inte klienterna genom stegen på servicevägen. Välj ditt eget område i sidofältet.
path-not-by-both = De tre vägarna kan inte visas per team, eftersom talen skulle bli för små. Välj alla team i sidofältet, så kan du välja väg.
path-not-by-group = Här är alla klienter med: den här uppgiften förs inte per klientgrupp.
path-range-shorter = Figuren visar { $range }: de publicerade hela perioder för vilka flest tal kan visas.

path-steps-section = Steg för steg
path-choose = Vems väg
path-everybody = Alla klienter
path-steps-title = { $came } klienter kom till servicevägen, och { $completed } gick den till slut
path-steps-title-plain = Så går klienterna genom stegen på servicevägen
path-steps-subtitle = { $path }, klienter per steg. { $range }.
path-steps-note = Stapeln är alla som var i steget under tiden. Till höger står hur många som avbröt och deras andel av dem som kom till steget. En del av dem som gick vägen till slut kom redan före tidens början, och en del av dem som kom är fortfarande på väg.
path-shape = Visning
path-shape-bars = Staplar
path-shape-flow = Flöde
path-end = Vägen till slut
path-flow-note = Bandets bredd är de som lämnade steget under tiden: de som gick vidare och de som avbröt. Stegets tal är de som kom till det. Procenten är andelen av dem som lämnade det föregående steget. Talen är från samma tid, inte om samma människor.
path-steps-none = Det finns inga uppgifter om den här vägen för den valda tiden. Välj en längre tid eller alla klienter.
path-step = Steg
path-entered = Kom till steget
path-moved-on = Gick vidare
path-left = Avbröt
path-still = I steget vid slutet
path-lost-share = Andel som avbröt

path-waits-section = Hur länge stegen tar
path-waits-whose = Vems fördröjningar
path-waits-all = Alla team
path-waits-chosen = Valda team tillsammans
path-waits-median = median
path-waits-p90 = 90 % väntade högst
path-wait = Mellan stegen
path-waits-kind = Tal
path-waits-days = Dygn
path-waits-n = Klienter, de väntande medräknade
path-waits-title-all = Längsta fördröjningen: { $step }, median { $value }
path-waits-title-shown = Längst av de fördröjningar som kan visas: { $step }, median { $value }
path-waits-title-plain = Fördröjningarna mellan stegen på servicevägen
path-waits-subtitle = Dygn, { $period }. De som fortfarande väntar är med.
path-waits-subtitle-team = { $team }. Dygn, { $period }. De som fortfarande väntar är med.
path-waits-note = Hälften väntade högst så länge som medianen. Medianer kan inte läggas ihop.
path-waits-total = Medianen för hela vägen från remiss till tjänst är { $total }.
path-waits-endless = Talet 181 betyder över 180 dygn.
path-waits-unknown = ”Uppgift saknas”: så många väntar fortfarande att man ännu inte vet hur länge.
path-waits-none = Det finns inga uppgifter om väntetider med de här avgränsningarna. Välj en längre tid eller alla team.

path-losses-section = Var avbryter klienterna, och varför
path-interval = 95 % intervall
path-low = Intervallets nedre gräns
path-high = Intervallets övre gräns
path-losses-title-clear-all = Den största andelen avbryter i steget { $phase }: { $share } av dem som kom
path-losses-title-clear-shown = Av de steg som kan visas avbryter den största andelen i steget { $phase }: { $share } av dem som kom
path-losses-title-unsure-all = Den största andelen avbryter i steget { $phase } ({ $share } av dem som kom), men skillnaden till steget { $other } kan bero på slumpen
path-losses-title-unsure-shown = Av de steg som kan visas avbryter den största andelen i steget { $phase } ({ $share } av dem som kom), men skillnaden till steget { $other } kan bero på slumpen
path-losses-title-plain = Andelen som avbröt av dem som kom till steget
path-losses-subtitle = De som avbröt av dem som kom till steget, största andelen överst. { $range }.
path-losses-note = Sträckan är ett 95 % intervall: så mycket kunde andelen variera av en slump.
path-risks-named = I steget { $phase } nämner källorna de här riskerna: { $risks }.
path-risks-top-all = Av dem inträffade oftast: { $risk } ({ $times } gånger).
path-risks-top-shown = Av dem vars tal kan visas inträffade oftast: { $risk } ({ $times } gånger).
path-risks-top-close = Den vanligaste av dem skiljer sig inte tydligt från nästa.
path-risks-caution = En inträffad risk säger ännu inte varför just någon avbröt: fråga klienterna.
path-risks-choose = Vilket stegs risker
path-all-steps = Alla steg
path-risk = Risk
path-times = Inträffade, gånger
path-risk-at-step = { $step } { $risk }
path-risks-subtitle-step = Risker som källorna nämner för steget { $phase }.
path-losses-n = Till stegen kom { $least }–{ $most } klienter (n).
path-risks-title-clear-all = Risken som inträffade oftast: { $risk }, { $times } gånger
path-risks-title-clear-shown = Den risk som inträffade oftast av dem som kan visas: { $risk }, { $times } gånger
path-risks-title-unsure-all = Risken som inträffade oftast: { $risk }, { $times } gånger. Skillnaden till nästa kan bero på slumpen
path-risks-title-unsure-shown = Den risk som inträffade oftast av dem som kan visas: { $risk }, { $times } gånger. Skillnaden till nästa kan bero på slumpen
path-risks-title-plain = Hur ofta de risker som källorna nämner inträffade
path-risks-subtitle = Hur många gånger risken inträffade. { $range }.
path-risks-note = Riskerna per steg: Servicevägarna för stöd för arbetsförmågan i Norra Österbottens välfärdsområde. Samma klient kan vara med från flera månader.
path-risks-note-teams = Per team publiceras inte riskens steg, så talet gäller hela vägen. Riskerna: Servicevägarna för stöd för arbetsförmågan i Norra Österbottens välfärdsområde. Samma klient kan vara med från flera månader.
path-risks-none = Det finns inga uppgifter om inträffade risker med de här avgränsningarna. Importera datamaterialet Avvikelser på servicevägen, så ser du vad som går fel på vägen.

# Gick det snabbare?
before-after-section = Kommer klienterna snabbare fram?
before-after-about = I Satakunta frågade man om klienten kommer snabbare till tjänsten när kunnandet om arbetsförmåga samlas i ett team. Här är samma fråga med era tal.
before-after-month = Från och med vilken månad
before-after-indicator = Mätare
before-after-no-month = Välj månad
before-after-began = { $month } – { $team } började
before-after-choose = Inget centraliserat team har antecknats som påbörjat under den här tiden. Välj en månad då verksamheten ändrades, eller en längre tid i sidofältet.
before-after-none = Det finns inga uppgifter om den här mätaren med de här avgränsningarna. Välj en längre tid eller alla team.
before-after-event = { $team } började
before-after-moment = vald månad
before-after-title-improved = { $name } blev bättre: förut vanligen { $before }, därefter { $after }, och förändringen är en signal
before-after-title-worsened = { $name } blev sämre: förut vanligen { $before }, därefter { $after }, och förändringen är en signal
before-after-title-changed = { $name } förändrades: förut vanligen { $before }, därefter { $after }, och förändringen är en signal
before-after-title-passed = { $name }: förut vanligen { $before }, därefter { $after }. En tillfällig signal, men den senaste perioden skiljer sig inte från den vanliga variationen
before-after-title-ordinary = { $name }: förut vanligen { $before }, därefter { $after }. Skillnaden går inte att skilja från den vanliga variationen
before-after-title-short = { $name }: förut vanligen { $before }, därefter { $after }. Det finns för få perioder för att bedöma skillnaden
before-after-title-none = { $name }: det finns inga tal att visa på båda sidor om förändringen
before-after-spreads = Periodernas median före { $before }, efter { $after }.
before-after-spread = { $middle } (variationsvidd { $low } – { $high })
before-after-data = Före: { $before } { $level ->
    [month] månader
    [quarter] kvartal
    [half-year] halvår
   *[year] år
}, sammanlagt { $before_years } år. Efter: { $after }, sammanlagt { $after_years } år. Perioden då förändringen skedde är inte med på någondera sidan.
before-after-short = För en bedömning behövs minst { $before } perioder som kan visas före och { $after } efter.
before-after-since = Skillnaden började synas { $since }.
before-after-was-unsettled = Talet var inte stabilt ens före förändringen, så det kan vara en tidigare utveckling som fortsätter.
before-after-unsettled = Den nya nivån har inte stabiliserats: en del av dess perioder avviker från nivåns eget medelvärde, till exempel övergången i början.
before-after-caveat-title = Vad man inte kan sluta sig till.
before-after-caveat = En jämförelse före och efter visar om talet ändrades, men bevisar inte vad som ändrade det. Annat kan ha ändrats samtidigt: antalet klienter, personalen, registreringen eller sysselsättningstjänsterna. Klienter kan ha flyttat från ett team till ett annat, och då kan teamens tal inte jämföras före och efter. Somrar och årsskiften syns i talen om de är olika många på vardera sidan. Fråga också teamen vad som gjordes annorlunda då.
before-after-before = före
before-after-after = efter
before-after-side = När
before-after-periods = Antal perioder
before-after-others-title = I de andra teamen var periodernas median före { $before }, efter { $after }
before-after-others-title-plain = Andra än centraliserade team före och efter
before-after-others-subtitle = { $what } Median före och efter: { $month }.
before-after-others-judged = Mot den vanliga variationen kan { $judged ->
    [one] ett team
   *[other] { $judged } team
} bedömas: förändringen är en signal i { $signals } team (bättre { $improved }, sämre { $worsened }).
before-after-others-short = Det finns för få perioder per team att visa för att skillnaderna ska kunna bedömas mot den vanliga variationen: kalla dem inte förändringar.
before-after-others-note = Om också de andra teamen ändrades åt samma håll kan orsaken vara gemensam, eller så har det centraliserade teamet lättat deras köer. Därför är de ingen ren jämförelse. Medianen är av de perioder som kan visas.
before-after-others-none = De andra teamens tal kan inte visas på båda sidor om förändringen, så det finns inget att jämföra med.
