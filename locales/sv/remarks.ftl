# Det som människor antecknar vid siffrorna: nivåändringar, anteckningar, sparade vyer.
error-remark-empty = Texten saknas. Skriv den och spara på nytt.
error-remark-long = Texten har { NUMBER($length, useGrouping: 0) } tecken, och det ryms { NUMBER($longest, useGrouping: 0) }. Förkorta den och spara på nytt.
error-remark-personal = Texten innehåller en personbeteckning, ett telefonnummer eller en e-postadress, så den sparades inte. Ta bort uppgiften och spara på nytt. Här antecknas inga uppgifter om enskilda människor.
error-remark-month = ”{ $period }” är ingen månad. Ange år och månad, till exempel 202603.
error-remark-county = Det finns inget välfärdsområde ”{ $code }”. Välj området i listan.
error-remark-subject = Det som anteckningen gäller är inte känt. Ladda om sidan och försök sedan.
error-remark-gone = Anteckningen finns inte längre: någon annan kan ha tagit bort den. Ladda om sidan.
error-rebase-already = En nivåändring har redan antecknats för den här månaden. Ta först bort den gamla om du vill ändra orsaken.
error-view-taken = Vyn ”{ $name }” finns redan. Ge ett annat namn.
error-view-query = Vyns adress kan inte sparas. Ladda om sidan, välj vyn och spara den.
error-view-release = Den publicering som vyn sparades från finns inte. Ladda om sidan.

# Nivåändringar.
rebase-line = Nivåändring { $month }: { $reason } ({ $by }, { $day }).
rebase-young = Gränserna för variationen på den nya nivån räknas när det finns { $needed } värden; nu finns det { $points }.
rebase-suggested = Nivån ser ut att ha ändrats: före { $since } var medelnivån { $before }, därefter { $after }. Om ni vet orsaken, anteckna den som en nivåändring.
rebase-title = Nivåändringar
rebase-about = Anteckna en nivåändring när verksamheten ändrades av en känd orsak och ändringen är bestående, till exempel när ett centraliserat team inledde sitt arbete. Gränserna för vanlig variation räknas på nytt från den månaden, för alla. Tills det finns tolv nya värden sägs mätaren varken förbättras eller försämras. Ingenting ändras av sig självt.
rebase-none = Inga nivåändringar har antecknats.
rebase-one-team = En nivåändring antecknas för hela området eller för ett team. Välj ett team eller ta bort valet av team.
rebase-month = Den första månaden på den nya nivån
rebase-reason = Orsak
rebase-reason-help = Till exempel: ett centraliserat team började. Skriv inga namn på människor och inga uppgifter om klienter.
rebase-add = Lägg till nivåändring

# Anteckningar.
remarks-fold = Anteckningar och nivåändringar
remarks-fold-count = Anteckningar och nivåändringar ({ $count })
notes-title = Anteckningar
notes-fold = Anteckningar
notes-fold-count = Anteckningar ({ $count })
notes-about = Anteckna här vad mötet beslutade eller konstaterade. Anteckningen syns för alla som ser det här områdets siffror.
notes-none = Det finns inga anteckningar.
note-line = { $ring } { $month }: { $text } ({ $by }, { $day }).
note-line-plain = { $month }: { $text } ({ $by }, { $day }).
note-month = Mötets månad
note-text = Anteckning
note-text-help = Skriv inga namn på människor och inga uppgifter om klienter.
note-add = Lägg till anteckning
remark-remove = Ta bort
remarks-show-removed = Visa också borttagna
remark-removed = { $line } Borttagen av { $by }, { $day }.

# Vad serien berättar om sig själv.
missing-periods = Värde saknas: { $periods }.
missing-more = Värde saknas: { $periods } och { $more } andra perioder.
runs-none = Sekvenstest: inget tecken på ändrad nivå. Den längsta sekvensen på samma sida om medianen är { $longest } värden (av en slump högst { $longest_most }), och medianen korsas { $crossings } gånger (av en slump minst { $crossings_least }).
runs-signal = Sekvenstest: tecken på en ändrad nivå någonstans i serien. Den längsta sekvensen på samma sida om medianen är { $longest } värden (av en slump högst { $longest_most }), och medianen korsas { $crossings } gånger (av en slump minst { $crossings_least }).
assurance-consistent-pass = Nås
assurance-consistent-fail = Nås inte
assurance-inconsistent = Ibland
assurance-consistent-pass-told = På den nuvarande nivån nås målet varje period.
assurance-consistent-fail-told = På den nuvarande nivån nås målet inte, om inte verksamheten ändras.
assurance-inconsistent-told = På den nuvarande nivån nås målet ibland och ibland inte.
heading-assurance = Mål

# Metodsidan.
methods-levels-text = När verksamheten ändras av en känd orsak och ändringen är bestående kan den antecknas som en nivåändring: gränserna räknas på nytt från den månaden, när det finns tolv nya värden. Det är alltid en människa som antecknar nivåändringen. Appen frågar om den när minst de åtta senaste värdena ligger på samma sida om den tidigare medelnivån, medelnivån har flyttats minst två tredjedelar av vägen till den tidigare gränsen och ändringen inte längre fortsätter. Ett mål nås när den nuvarande nivåns gränser ligger helt på den goda sidan om målet, och nås inte när de ligger helt på den dåliga sidan. Ett mål mellan gränserna nås ibland. Sekvenstestet (Anhøj) söker en ändrad nivå i den längsta sekvensen på samma sida om medianen och i hur många gånger medianen korsas. Över perioder som saknas dras ingen linje och räknas inga skillnader.
