# Den bevakade mappen: vad som skrivs intill varje fil och vad som kan gå fel.
cli-watch = Bevaka en mapp och spara de arbetsböcker som kommer dit.
watch-accepted = Filen { $name } sparades { $at }. Importens nummer är { NUMBER($id, useGrouping: 0) }.
watch-unchanged = Innehållet i filen { $name } gällde redan som sådant { $at }. Ingenting ändrades.
watch-already = Filen { $name } hade redan sparats som import { NUMBER($id, useGrouping: 0) }. Den sparades inte en gång till ({ $at }). Om den ska ersätta en nyare import, importera den på sidan Datamaterial.
watch-rejected = Filen { $name } togs inte emot { $at }. Ingenting ändrades. Rätta felen i listan nedan och importera filen på nytt.
watch-warned = Kontrollera de här. Om något är fel, rätta talet och importera den rättade filen.
watch-nameless = (namnet innehåller en personbeteckning)
watch-waiting = { $said } Ett nytt försök görs.
error-folder-missing = Mappen { $name } finns inte. Kontrollera sökvägen.
error-folder-watched = Mappen { $name } bevakas redan av ett annat program. Avsluta det först, eller låt det fortsätta.
error-folder-not-written = Det går inte att skriva i mappen { $name } eller att flytta filer från den. Kontrollera rättigheterna och diskutrymmet.
error-seconds = Intervallet { $value } för bevakningen duger inte. Ange ett tal i sekunder som är minst 0,1.
