# Sidan Presentation.

page-forum = Presentation
page-forum-guide =
    På den här sidan skapas samarbetsforumets material: bilder, rapport och arbetsbok med samma tal som på sidorna och med samma avgränsningar. Bildernas diagram är PowerPoints egna och kan redigeras.

    Alla filer innehåller bara publicerade tal. Ett skyddat tal är tomt också i diagrammets tabell.

    Presentationsvyn visar ett budskap i taget. Piltangenterna för framåt och bakåt, Esc avslutar. Den mörka vyn följer webbläsarens tema. När bilden är två meter bred kan rubriker, tabeller och figurernas ord läsas från åtta meters håll; källraden är mindre.

    En sparad vy är en länk som kan delas och öppnas på nytt nästa kvartal. Samtidigt sparas vilken publicering som gällde, så att förändringar kan jämföras med den.
forum-page-headline = Forumets material blir klart på en minut: välj avsnitt, skapa filer eller öppna presentationen.
forum-sections = Avsnitt
forum-sections-none = Alla avsnitt
forum-files = Filer
forum-template = Områdets egen bildmall (.pptx eller .potx), om den finns
forum-template-help = Mallens layouter, typsnitt och färger används. Mallen sparas inte.
forum-template-limit = Högst 20 MB. Du kan också släppa filen här.
forum-make-pptx = Skapa bilder (PowerPoint)
forum-make-pdf = Skapa rapport (PDF)
forum-make-xlsx = Skapa arbetsbok (Excel)
forum-stop = Avbryt
forum-stopped = Avbrutet. Ingen fil skapades.
forum-making = Materialet sammanställs:
forum-writing = Filen skrivs …
forum-download-pptx = Ladda ner bilderna ({ $size } kB)
forum-download-pdf = Ladda ner rapporten ({ $size } kB)
forum-download-xlsx = Ladda ner arbetsboken ({ $size } kB)
forum-screen = Presentationsvy
forum-screen-about = Ett budskap i taget, stort. Piltangenterna för framåt och bakåt, Esc avslutar.
forum-screen-open = Öppna presentationen
forum-first-of = De { $rows } första visas, sammanlagt { $of }.
forum-back = Föregående
forum-next = Nästa
forum-close = Avsluta presentationen
forum-views = Sparade vyer
forum-views-about = Vyn minns avgränsningar, avsnitt och publicering. Länken kan delas.
forum-views-none = Inga vyer har sparats ännu.
forum-view-saved = sparad av { $by } { $at }
forum-view-open = Öppna
forum-view-name = Vyns namn, till exempel Forum 4/2026
forum-view-save = Spara vyn
forum-changes = Vad har förändrats sedan förra forumet?
forum-changes-none = Spara en vy efter forumet: nästa gång visas här vad som förändrats sedan dess.
forum-changes-since = Jämför med vyn
forum-changes-choose = Välj en sparad vy
forum-changes-gone = Vyns publicering finns inte längre, så jämförelsen kan inte göras.
forum-changes-later = De valda månaderna är efter vyn, så det finns inget att jämföra med. Välj en längre tid.
forum-changes-how = Båda talen är beräknade på samma sätt och med sidans nuvarande avgränsningar; de dåvarande är från publicering { $release }.
forum-changes-method = Sättet att skydda tal har ändrats däremellan, så en del tal kan saknas på någondera sidan.
forum-changes-nothing = Ingen mätare har förändrats sedan dess.
forum-then = Då
forum-now = Nu
forum-measure = Åtgärd { $id }
