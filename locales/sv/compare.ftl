# Team och välfärdsområden sida vid sida: vem skiljer sig mer än slumpen förklarar.
compare-section = Skiljer sig något team från de andra?
compare-indicator = Vad som jämförs
compare-by = Vilka som jämförs
compare-by-team = Team
compare-by-county = Välfärdsområden
compare-peers = Jämförelsegrupp
compare-peers-all = Alla områden
compare-peers-alike = Lika stora
compare-shape = Figur
compare-shape-funnel = Tratt
compare-shape-rows = Intervall
compare-own = { $name } (detta område)
compare-nothing = { $name }: { $by ->
    [county] områdena
   *[team] teamen
} kan inte jämföras med den här avgränsningen, eftersom talen saknas eller är skyddade.

# Rubrik
compare-title-very = { $name }: { $areas } { $count ->
    [one] skiljer sig
   *[other] skiljer sig
} från de andra mer än slumpen förklarar
compare-title-many = { $name }: skillnaderna mellan { $by ->
    [county] områdena
   *[team] teamen
} är större än slumpen förklarar
compare-title-mild = { $name }: skillnaderna mellan { $by ->
    [county] områdena
   *[team] teamen
} kan bero på slumpen
compare-title-alike = { $name }: skillnaderna mellan { $by ->
    [county] områdena
   *[team] teamen
} ryms inom den vanliga variationen
compare-title-alone = { $name }: { $by ->
    [county] områdena
   *[team] teamen
} kan inte jämföras
compare-subtitle = { $what } { $by ->
    [county] Per välfärdsområde
   *[team] Per team
}, { $period }.
compare-note-funnel = { $by ->
    [county] Varje punkt är ett område.
   *[team] Varje punkt är ett team.
} Ju längre till höger punkten ligger, desto fler fall bygger talet på. Gränserna smalnar åt höger, eftersom slumpen påverkar stora tal mindre. Utan skillnader skulle 95 punkter av hundra ligga innanför de inre gränserna och 998 av tusen innanför de yttre.
compare-note-rows = { $by ->
    [county] Varje rad är ett område.
   *[team] Varje rad är ett team.
} Sträckan visar hur mycket talet kunde variera av en slump med så här många fall (95 % intervall). Där sträckorna överlappar varandra säger ordningen ingenting.
compare-heading-area = { $by ->
    [county] Välfärdsområde
   *[team] Team
}
compare-heading-low = Nedre gräns för 95 % intervall
compare-heading-high = Övre gräns för 95 % intervall
compare-heading-verdict = Jämfört med de andra

# Tecken och ord
compare-average = i genomsnitt
compare-interval = 95 % intervall
compare-between = 95 % intervall { $ends }
compare-between-small = { $interval }, litet antal: riktgivande
compare-newest = Nyaste värdet: { $interval }, n = { $n }. Så mycket kunde andelen variera av en slump.
compare-limits-95 = 95 % gränser
compare-limits-99-8 = 99,8 % gränser
compare-within = vanlig variation
compare-high = större, kanske av en slump
compare-low = mindre, kanske av en slump
compare-very-high = så stort att slumpen inte förklarar skillnaden
compare-very-low = så litet att slumpen inte förklarar skillnaden
compare-hidden = skyddat, inte jämfört
compare-unknown = kan inte jämföras
compare-outside-95 = utanför 95 % gränserna
compare-improvement = bättre än hos de andra
compare-concern = sämre än hos de andra
compare-neutral = avviker från de andra
compare-line-county = { $by ->
    [county] områdena sammanlagt { $value }
   *[team] hela området { $value }
}
compare-line-target = mål { $value }
compare-line-study = studien { $value }
compare-size = Vad talet bygger på (n)
compare-size-plan-share = Klientskap som varit öppna över 30 dygn
compare-size-named-coordinator-share = Öppna klientskap
compare-size-accepted-share = Hänvisade klienter
compare-size-no-show-share = Bokade besök
compare-size-followup-share = Uppföljningsmöten som skulle hållas
compare-size-consult-no-client-share = Konsultationer
compare-size-positive-transition-share = Avslutade klienter som var arbetslösa vid början
compare-size-active-per-fte = Besatta årsverken
compare-only = bara { $n } fall
compare-only-plan-share = bara { $n } klienter
compare-only-named-coordinator-share = bara { $n } klienter
compare-only-accepted-share = bara { $n } hänvisade
compare-only-no-show-share = bara { $n } besök
compare-only-followup-share = bara { $n } möten
compare-only-consult-no-client-share = bara { $n } konsultationer
compare-only-positive-transition-share = bara { $n } klienter

# Meningar
compare-says-more = **{ $area }: { $value }.** Talet är så stort att slumpen inte förklarar skillnaden från de andra. För alla jämförda sammanlagt är det { $average }.
compare-says-less = **{ $area }: { $value }.** Talet är så litet att slumpen inte förklarar skillnaden från de andra. För alla jämförda sammanlagt är det { $average }.
compare-says-mild = { $count ->
    [one] En liten avvikelse från de andra har { $areas }.
   *[other] Små avvikelser från de andra har { $areas }.
} Skillnaden kan bero på slumpen: ungefär var tjugonde hamnar utanför 95 % gränserna utan någon orsak. Se om skillnaden upprepas under nästa period.
compare-says-overdispersed = Skillnaderna är sammantaget större än slumpen förklarar. Orsaken kan vara olika klienter, olika uppgift eller olika sätt att anteckna, så skillnaden säger inte ensam något om arbetets kvalitet.
compare-says-alike = Antalet jämförda { $by ->
    [county] områden
   *[team] team
} är { $count }, och alla ligger innanför 95 % gränserna. Ordningen mellan dem säger ingenting.
compare-says-same = Talet är detsamma för alla jämförda { $by ->
    [county] områden
   *[team] team
} ({ $count }).
compare-says-alone = För en jämförelse behövs minst två { $by ->
    [county] områden
   *[team] team
} vars tal syns. Nu är de { $count }. Välj en längre tid eller en annan mätare.
compare-says-small = Litet antal: { $areas }. Talet är bara riktgivande.
compare-says-hidden = Talet är skyddat eller har inte fåtts: { $areas }. Det skyddade ingår inte i genomsnittet.
compare-says-nobody = Ingen som talet kunde räknas på: { $areas }.
compare-says-impossible = Talet är över 100 %, så det kan inte jämföras: { $areas }.
compare-says-absent = Inga uppgifter för den här tiden: { $areas }.
compare-says-ended = { $area } har avslutats ({ $month }) och är därför inte med.
