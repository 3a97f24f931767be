# Redigering av strategins åtgärder på sidan, ändringshistorik och reglerna för bedömningarna.
strategy-edit = Redigera åtgärder
strategy-edit-note = När du sparar får strategin en ny version. Den tidigare finns kvar, och det sparade kan ångras på sidan Datamaterial. Om en åtgärd läggs ner, välj läget Avbruten: åtgärder tas inte bort. En åtgärd som gjorts av misstag försvinner när man ångrar det sparade.
strategy-edit-what = Vad redigerar du?
strategy-edit-measure = En åtgärd
strategy-edit-objective = Ett måls ordalydelse
strategy-edit-which = Åtgärd
strategy-edit-which-objective = Mål
strategy-edit-new = Ny åtgärd
strategy-edit-choose = Välj
strategy-form = Åtgärd { $measure }
strategy-form-new = Ny åtgärd, koden blir { $measure }
strategy-save = Spara
strategy-field-needed = { $name } (obligatorisk)
strategy-field-day = { $name } (dd.mm.åååå)
strategy-field-new-objective = Nytt mål, om det inte ännu finns i listan
strategy-no-indicator = Ingen mätare
strategy-answer-none = Ingen uppgift
strategy-answer-yes = Ja
strategy-answer-no = Nej
strategy-note-owner = En uppgift eller enhet, inte någons namn.
strategy-note-indicator = Inom parentes står enheten som utgångsnivån och målvärdet anges i. Andelar anges i procent.
strategy-note-baseline = Mätarens värde i början. Utan det går det inte att säga hur stor del av vägen som är avklarad.
strategy-objective-new = Målets nya ordalydelse
strategy-objective-note = { $count ->
    [one] Ändras i en åtgärd.
   *[other] Ändras i { $count } åtgärder.
}
strategy-import-name = Redigering av strategin { $measure }
strategy-import-objective = Redigering av strategin, målets ordalydelse
strategy-saved = Sparat som import { NUMBER($id, useGrouping: 0) }.
strategy-saved-held = Ingen publicering gjordes, så sidan visar ännu den tidigare strategin. Det sparade finns kvar och syns när publiceringen lyckas igen.
strategy-unchanged = Ingenting ändrades, så ingenting sparades.
strategy-undo = Det sparade kan ångras på sidan Datamaterial
strategy-refused = Åtgärden sparades inte. Rätta punkterna som är märkta ovan och spara på nytt.
strategy-conflict = Strategin har ändrats efter att du öppnade formuläret, så ingenting sparades. Det du skrivit finns kvar i formuläret. Se vad andra har ändrat och spara sedan på nytt: bara de punkter som du har ändrat sparas, de andra förblir som de nu är.
strategy-conflict-more = och { $count } ändringar till

# Vad som finns att säga om ett fält.
measure-field-value-missing = Uppgiften saknas. Fyll i den.
measure-field-not-a-number = ”{ $value }” är inget tal. Skriv ett tal, till exempel 12,5, eller lämna punkten tom.
measure-field-number-ambiguous = ”{ $value }” kan betyda två tal. Skriv decimaler med komma och tusental utan punkt.
measure-field-out-of-range = { $value } kan inte stämma. Kontrollera talet.
measure-field-date-unreadable = ”{ $value }” är inget datum. Skriv dagen i formen 31.8.2026.
measure-field-text-unreadable = Texten innehåller tecken som inte kan visas. Skriv texten på nytt.
measure-field-text-too-long = Texten är för lång. Förkorta den till högst 2 000 tecken.
measure-field-personal-data = Texten innehåller en personbeteckning, ett telefonnummer, en e-postadress eller något annat om en enskild människa. Ta bort det. Som ansvarig skrivs en uppgift eller en enhet.
measure-other-personal-data = Områdets andra åtgärder innehåller en personbeteckning eller något annat om en enskild människa. Ta bort det från dem först.
measure-due-before-start = Tidsfristen är före startdagen. Rätta den ena dagen.
measure-target-before-start = Måldatumet är före startdagen. Rätta den ena dagen.
measure-number-without-indicator = Mätaren saknas, så talet betyder ingenting. Välj en mätare eller töm den här punkten.
measure-share-outside = En andel är 0–100 procent. Rätta talet.
measure-share-tiny = Andelen är under en procent. Andelar skrivs i procent: 80, inte 0,8. Kontrollera talet.
measure-direction-missing = För den här mätaren har man inte kommit överens om ifall ett större eller ett mindre värde är bättre. Ange en utgångsnivå som är en annan än målvärdet: då syns riktningen i dem.
measure-target-missing = Målvärdet saknas. Mätaren följs upp, men det går inte att bedöma om målet nås.
measure-baseline-missing = Utgångsnivån saknas. Det går att säga om målet har uppnåtts, men inte hur stor del av vägen som är avklarad.
measure-target-date-missing = Måldatumet saknas. Bedömningen utgår från att halva tiden har gått.
measure-start-missing = Startdagen saknas. Bedömningen utgår från att halva tiden har gått.
measure-target-worse = Målvärdet är sämre än utgångsnivån. Kontrollera att talen står rätt väg.

# Ändringshistorik.
strategy-history = Vad som har ändrats i åtgärderna
strategy-history-of = Visa
strategy-history-all = Alla åtgärder
strategy-history-none = Det finns inga ändringar.
strategy-history-newest = Här är de { $count } nyaste ändringarna. Välj en åtgärd för att se dess tidigare ändringar.
strategy-history-at = Tid
strategy-history-by = Vem
strategy-history-measure = Åtgärd
strategy-history-field = Vad som ändrades
strategy-history-before = Före
strategy-history-after = Efter
strategy-whole-added = Ny åtgärd
strategy-whole-removed = Åtgärden försvann
strategy-change-added = { $at } { $by } lade till åtgärden { $measure }
strategy-change-removed = { $at } { $by } tog bort åtgärden { $measure }
strategy-change-changed = { $at } { $by } ändrade åtgärden { $measure }, { $field }: { $before } → { $after }

# Bedömningarna och deras regler.
strategy-rules = Så här bedöms målen
strategy-rules-level = Målet jämförs med mätarens nivå, inte med ett enda tal, så att slumpen inte vänder bedömningen. När mätarens variation är normal är nivån figurens mittlinje, alltså medelvärdet av den normala variationen. När mätaren tydligt har ändrats eller perioderna är få är nivån medelvärdet av de nyaste perioderna: högst tre månader eller två kvartal, och ingenting från tiden före ändringen. Bedömningen gäller den sista dagen i den valda tiden.
verdict-no-direction = riktningen saknas
verdict-achieved-rule = Nivån ligger vid målvärdet eller är bättre.
verdict-on-track-rule = En nästan lika stor del av vägen från utgångsnivån till målvärdet är avklarad som av tiden har gått: högst 15 procentenheter mindre.
verdict-at-risk-rule = En del av vägen är avklarad, men mindre än så. Även när utgångsnivån saknas och målet inte har uppnåtts.
verdict-off-track-rule = Ingen del av vägen är avklarad, fast över 15 procent av tiden har gått.
verdict-missed-rule = Måldatumet har passerat och målet har inte uppnåtts.
verdict-no-data-rule = Det finns inget nyaste tal för mätaren, eller så är det skyddat.
verdict-no-direction-rule = För mätaren har man inte kommit överens om ifall ett större eller ett mindre värde är bättre, och utgångsnivån och målvärdet säger det inte heller.
strategy-way-made = Av vägen { $share }
strategy-way-back = Nivån är sämre än utgångsnivån
strategy-time-gone = av tiden { $share }
strategy-time-assumed = av tiden antas hälften ha gått
strategy-no-baseline = Utgångsnivån saknas
strategy-basis-usual = nu: medelvärdet av normal variation
strategy-basis-recent = nu: medelvärdet av de { $count } nyaste perioderna
strategy-narrowed = Målen gäller hela området. Bedömningarna nedan gäller bara de valda teamen eller klientgruppen.
strategy-more = { $count } till

# Anteckningar.
strategy-notes = Anteckningar om åtgärderna{ $count ->
    [0] { "" }
   *[other] { " " }({ $count })
}
strategy-noted = { $count ->
    [one] 1 anteckning
   *[other] { $count } anteckningar
}
