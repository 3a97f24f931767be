# Vad som gick fel och som en människa kan rätta till, och hur.
error-setting-database = Inställningen TILANNEKUVA_DATABASE_URL är felaktig. Den ska ha formen sqlite:///sökväg/fil.sqlite eller postgresql://användare@server/databas.
error-setting-threshold = Inställningen TILANNEKUVA_THRESHOLD är ”{ $value }”. Den ska vara ett heltal 3–10.
error-setting-auth = Inställningen TILANNEKUVA_AUTH är ”{ $value }”. Den ska vara off eller oidc.
error-database-locked = En annan sparning pågår, och databasen blev inte ledig i tid. Ingenting ändrades. Försök igen om en stund.
error-database-gone = Det går inte att nå databasen. Ingenting ändrades. Kontrollera att databasen är i gång och att TILANNEKUVA_DATABASE_URL är rätt.
error-database-broken = Databasfilen kan inte läsas. Återställ en säkerhetskopia med kommandot python -m data_access restore FIL.
error-file-empty = Filen är tom. Spara den på nytt i Excel och försök sedan igen.
error-file-too-large = Filen är större än { $megabytes } megabyte. Dela upp den, till exempel per år.
error-file-old-or-locked = Filen har det gamla Excel-formatet (.xls). Öppna den i Excel och spara den i formatet .xlsx.
error-file-locked = Filen är skyddad med lösenord, så den kan inte läsas. Ta bort lösenordet i Excel (Arkiv > Info) och importera filen på nytt.
error-file-ods = Filen är ett OpenDocument-kalkylblad (.ods). Spara den i formatet .xlsx och försök igen.
error-file-text = Filen är text (till exempel CSV), också om namnet säger något annat. Öppna den i Excel och spara den i formatet .xlsx.
error-file-too-heavy = Filen kunde inte läsas inom rimlig tid eller med det minne som finns. Ingenting sparades. Kopiera bara uppgifterna (värdena) till en ny arbetsbok eller dela upp filen, till exempel per år.
error-file-binary = Filen har formatet .xlsb. Spara den i formatet .xlsx.
error-file-pdf = Filen är en PDF. Importera en Excel-fil (.xlsx).
error-file-web-page = Filen är en webbsida eller XML, också om namnet säger något annat. Öppna den i Excel och spara den i formatet .xlsx.
error-file-picture = Filen är en bild. Importera en Excel-fil (.xlsx).
error-file-not-excel = Filen är inte en Excel-arbetsbok (.xlsx). Spara den i Excel i formatet .xlsx och försök igen.
error-file-broken = Filen är skadad och kan inte läsas. Öppna den i Excel, spara den med ett nytt namn och försök igen.
error-file-dangerous = Filen blir ovanligt stor när den packas upp, så den öppnas inte. Kopiera uppgifterna till en ny arbetsbok och försök igen.
error-file-no-sheets = Arbetsboken har inga blad. Kontrollera att filen är den rätta.
error-file-same-names = Arbetsboken har två blad med samma namn, så de kan inte skiljas åt. Ge dem olika namn i Excel och försök igen.
error-file-too-many-rows = Tabellen har fler rader eller celler än vad som kan läsas på en gång. Dela upp den, till exempel per år.
error-file-missing = Filen { $name } hittas inte. Kontrollera sökvägen.
error-import-unknown = Importen { $id } finns inte. Se numren med kommandot python -m data_access history.
error-import-already = Importen { $id } { $state ->
    [undone] har redan ångrats
   *[active] gäller redan
}. Ingenting ändrades.
error-release-unsafe = Med skyddsgränsen { $threshold } gick det inte att göra en publicering där ingen kan identifieras. Den föregående publiceringen finns kvar: återställ det tidigare värdet på TILANNEKUVA_THRESHOLD.
error-import-rejected = Filen innehåller fel, så ingenting sparades. Rätta felen och importera filen på nytt.
error-dataset-unknown = Datamaterialet { $id } finns inte. Datamaterialen är: { $known }.
error-format-unknown = Filtillägget i { $name } är okänt. Använd filtillägget { $known }.
error-backup-broken = Filen { $name } är inte en säkerhetskopia från den här applikationen. Välj en annan fil.
error-backup-newer = Säkerhetskopian är gjord med en nyare version. Uppdatera applikationen och försök igen.
error-database-newer = Databasen är gjord med en nyare version. Uppdatera applikationen och starta om den.
error-file-not-written = Det går inte att skriva filen { $name }. Kontrollera mappen och rättigheterna.
