# Vad kontrollen av en arbetsbok har att säga. Varje text säger vad som är fel och vad man kan göra.
finding-sheet-skipped = Bladet kändes inte igen, så det lämnades bort. Om det innehåller uppgifter, jämför rubrikerna med mallen.
finding-column-missing = I datamaterialet { $dataset } saknas den obligatoriska kolumnen ”{ $column }”. Lägg till kolumnen eller rätta dess rubrik.
finding-column-unused = Kolumnen ”{ $value }” finns inte i datamaterialet { $dataset }. Kolumnen lämnas bort. Om den ska vara med, ändra rubriken enligt mallen.
finding-value-missing = Den obligatoriska uppgiften i kolumnen ”{ $column }” saknas på { $count ->
    [one] en rad
   *[other] { $count } rader
}. Fyll i uppgiften eller ta bort raden.
finding-not-a-number = ”{ $value }” är inte ett tal (kolumnen ”{ $column }”, rader: { $count }). Skriv ett tal. Lämna cellen tom om uppgiften saknas.
finding-not-whole = { $value } är inte ett heltal (kolumnen ”{ $column }”, rader: { $count }). Skriv antalet personer som ett heltal.
finding-negative = { $value } är under noll (kolumnen ”{ $column }”, rader: { $count }). Rätta talet.
finding-out-of-range = { $value } är för stort för att vara rätt (kolumnen ”{ $column }”, högst { $limit }, rader: { $count }). Kontrollera talet.
finding-excel-error = Cellen har Excel-felet { $value } (kolumnen ”{ $column }”, rader: { $count }). Rätta formeln eller skriv ett värde.
finding-formula-uncached = Kolumnen har formler vars resultat inte finns i filen (celler: { $count }). Öppna filen i Excel, spara den och importera den på nytt.
finding-code-unknown = ”{ $value }” är inte ett tillåtet värde i kolumnen ”{ $column }” (rader: { $count }). Välj ett värde i mallens rullgardinsmeny.
finding-team-unknown = Teamet ”{ $value }” är inte känt i det här området (rader: { $count }). Lägg till det i tabellen Team eller rätta namnet.
finding-period-unreadable = ”{ $value }” visar inte vilken period det gäller (kolumnen ”{ $column }”, rader: { $count }). Skriv månaden i formen 2026-08 eller kvartalet i formen 2026Q3.
finding-period-future = Perioden { $value } har inte börjat ännu (rader: { $count }). Kontrollera året och månaden.
finding-date-unreadable = ”{ $value }” är inte ett datum (kolumnen ”{ $column }”, rader: { $count }). Skriv datumet i formen 31.8.2026.
finding-yes-no-unreadable = ”{ $value }” är varken Ja eller Nej (kolumnen ”{ $column }”, rader: { $count }). Välj det ena eller det andra.
finding-text-unreadable = Texten har tecken som inte kan visas (kolumnen ”{ $column }”, rader: { $count }). Skriv texten på nytt.
finding-text-too-long = Texten är för lång (kolumnen ”{ $column }”, rader: { $count }). Förkorta den.
finding-duplicate = Samma rad finns redan på rad { $first }. Ta bort den ena eller rätta den uppgift som identifierar raden.
finding-parts-over-whole = Summan av delarna är större än ”{ $whole }”. Kontrollera talen på raden.
finding-personal-data = Kolumnen innehåller personbeteckningar eller uppgifter om en enskild person. Filen tas inte emot. Ta bort kolumnen och importera bara summor.
finding-personal-data-elsewhere = Filen innehåller en personbeteckning någon annanstans än i cellerna: i filens eller bladets namn, en kommentar, egenskaperna eller en pivottabells minne. Filen tas inte emot. Kopiera summorna till en ny arbetsbok och importera den.
finding-nothing-recognised = Inget datamaterial kändes igen i filen. Ladda ner Excel-mallen, jämför dess rubriker med dina egna och försök igen.
finding-no-rows = Tabellen har rubriker men inte en enda rad. Den lämnas bort.
finding-nothing-to-store = Filen har rubriker men inte en enda rad. Fyll i minst en tabell och importera filen på nytt.
finding-repeated-on-sheets = Samma rad i datamaterialet { $dataset } finns på två blad. Ta bort den ena.
