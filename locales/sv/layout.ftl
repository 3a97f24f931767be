# Vad läsningen av ett annat systems utdrag har att säga: vad som togs för vad, vad som lämnades bort, vad som frågas.
finding-marker-zero = Tecknet ”{ $value }” betyder i statistik att det inte finns några fall. Det läses som noll (kolumnen ”{ $column }”, celler: { $count }). Om uppgiften saknas, skriv ”..”.
finding-not-applicable = Tecknet ”{ $value }” betyder att det inte kan finnas något tal. Det sparas som sådant: inte som noll och inte som saknat (kolumnen ”{ $column }”, celler: { $count }).
finding-not-available = Tecknet ”{ $value }” betyder att talet inte har fåtts (kolumnen ”{ $column }”, celler: { $count }). Talet är inte noll, så också vid de summor som det ingår i står det ”inte erhållen”. Importera talet när du får det.
finding-source-suppressed = Källan har dolt talet med tecknet ”{ $value }” (kolumnen ”{ $column }”, celler: { $count }). Talet är inte noll, så också vid de summor som det ingår i står det ”inte erhållen”. Be källan om det exakta talet och importera det: tjänsten skyddar själv små tal.
finding-number-ambiguous = ”{ $value }” kan vara tusental eller ett decimaltal (kolumnen ”{ $column }”, rader: { $count }). Skriv talet utan tusentalsavgränsare, till exempel 1234 eller 1,23.
finding-labels-joined = { $labels } sparas tillsammans i klassen ”{ $code }” (kolumnen ”{ $column }”). Deras tal har räknats ihop.
finding-heading-taken = Rubriken ”{ $value }” lästes som kolumnen ”{ $column }”. Om den är något annat, ändra rubriken enligt mallen.
finding-heading-empty = Kolumnen har ingen rubrik. Innehållet lästes som kolumnen ”{ $column }”. Skriv en rubrik om det är något annat.
finding-constant-taken = { $source ->
    [title] Ovanför tabellen
    [sheet] I bladets namn
   *[other] I datamaterialet
} står ”{ $value }”, eller så är det det enda alternativet. Det lästes som uppgiften ”{ $column }” för hela tabellen. Om det inte stämmer, lägg till uppgiften som en egen kolumn.
finding-measure-asked = Rubrikerna visar inte vad talen i tabellen är i datamaterialet { $dataset }. Skriv namnet på en kolumn i mallen ovanför tabellen, till exempel ”Hänvisade”.
finding-measure-unknown = Radens rubrik visar inte vilket tal i datamaterialet { $dataset } det gäller. Ändra den till namnet på en kolumn i mallen eller ta bort raden.
finding-year-asked = Rubrikerna har månader utan år. Skriv året ovanför tabellen eller i rubrikerna, till exempel 8/2026.
finding-weeks-unreadable = Kolumnen ”{ $value }” är en vecka. Veckor kan inte delas upp på månader, så uppgiften kan inte sparas. Hämta uppgifterna per månad.
finding-column-unnamed = Kolumnen har uppgifter men ingen rubrik. Kolumnen lämnas bort. Om den ska vara med i datamaterialet { $dataset }, skriv en rubrik för den.
finding-columns-empty = { $count ->
    [one] Kolumnen ”{ $value }” har inga tal. Den sparas inte.
   *[other] { $count } kolumner har inga tal ({ $value }). De sparas inte.
}
finding-blank-cells = { $count ->
    [one] En cell är tom, fastän samma team och period har andra tal. Den visas som noll i figurerna.
   *[other] { $count } celler är tomma, fastän samma team och period har andra tal. De visas som noll i figurerna.
} Om talet saknas av någon annan orsak, skaffa det innan du sparar.
finding-labels-repeated = Namn saknas i kolumnen (rader: { $count }). Samma namn som ovanför användes, här ”{ $value }”. Om en tom cell betyder något annat, skriv namnet på varje rad.
finding-totals-left-out = { $count ->
    [one] En summarad lämnades bort.
   *[other] { $count } summarader lämnades bort.
} Summorna räknas på nytt utifrån raderna.
finding-total-differs = Totalsumman { $value } är inte detsamma som summan av delarna, { $sum } (”{ $column }”). Delarna sparas, totalsumman sparas inte. Kontrollera om en rad eller en kolumn saknas i tabellen.
finding-total-alone = Totalsumman { $value } (”{ $column }”) har inga delar i tabellen, så den sparas inte. Hämta uppgifterna uppdelade i delar.
finding-notes-left-out = { $count ->
    [one] Under tabellen finns anmärkningen ”{ $value }”. Den sparas inte.
   *[other] Under tabellen finns { $count } rader med anmärkningar, den första är ”{ $value }”. De sparas inte.
}
finding-rows-without-values = { $count ->
    [one] En rad har inga tal. Den lämnades bort.
   *[other] { $count } rader har inga tal. De lämnades bort.
}
finding-hidden-rows-read = { $count ->
    [one] Tabellen har en dold rad. Också den lästes.
   *[other] Tabellen har { $count } dolda rader. Också de lästes.
} Ta bort det dolda om det inte ska vara med.
finding-hidden-sheet-read = Bladet är dolt, men det innehåller ett datamaterial, så det lästes. Ta bort bladet om det inte ska vara med.
layout-measure = Vad talen är
layout-year = År
error-layout-unreadable = Den sparade beskrivningen av tabellen kan inte läsas. Gör en ny beskrivning genom att importera filen utan den.
error-profile-unknown = Profilen ”{ $name }” finns inte. Profiler: { $known }.
error-profile-nameless = Ge profilen ett namn och ange kolumnerna i minst en tabell.
error-mapping-personal = Filen innehåller personuppgifter, så innehållet visas inte. Ta bort personuppgifterna och importera bara summor.
