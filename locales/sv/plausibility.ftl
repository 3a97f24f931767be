# Frågor om sådant som är möjligt men svårt att tro. De frågar, de avvisar inte.
finding-jump = { $value } är över tio gånger eller under en tiondel av det vanliga (kolumnen ”{ $column }”, medianen för samma rad under de senaste perioderna { $usual }). Kontrollera talet.
finding-repeats-last = { $slice }: alla tal i datamaterialet { $dataset } är desamma som under föregående period. Kontrollera om uppgifterna för föregående period har kopierats till den här perioden.
finding-fte-over-persons = { $kind ->
    [persons] { $value } årsverken är mer än antalet personer, som är { $limit } (kolumnen ”{ $column }”). En person är högst ett årsverke. Kontrollera båda talen.
   *[most] { $value } årsverken är mycket för ett team och en yrkesgrupp (kolumnen ”{ $column }”, vanligen högst { $limit }). Kontrollera att talet är årsverken och inte timmar eller procent.
}
finding-stock-differs = ”{ $column }” är { $value }, men räknat från föregående period borde talet vara { $expected }: { $before } + { $in } (”{ $inflow }”) − { $out } (”{ $outflow }”). Kontrollera talen.
finding-part-over-whole-warning = ”{ $part }” är { $value }, men ”{ $whole }” är bara { $limit }. En del kan inte vara större än helheten. Kontrollera båda talen.
finding-rows-removed = { $slice }: i datamaterialet { $dataset } gäller nu { $count ->
    [one] en rad
   *[other] { $count } rader
} som inte finns i filen. Om filen sparas slutar { $count ->
    [one] raden
   *[other] raderna
} att gälla. Om uppgiften inte har utgått, lägg till det som saknas i filen.
finding-ended-differs = { $slice }: övergångarna har { $other } avslutade, men klientskapen har { $one }. Talen ska vara desamma. Kontrollera båda tabellerna.
finding-active-differs = { $slice }: övergångarna har { $other } öppna, men klientskapen har { $one } aktiva vid periodens slut. Talen ska vara desamma. Kontrollera båda tabellerna.
finding-started-differs = { $slice }: väntetiderna har { $other } som gått vidare till första kontakt, men klientskapen har { $one } inledda. Talen ska vara desamma. Kontrollera båda tabellerna.
finding-waiting-differs = { $slice }: väntetiderna har { $other } som väntar på första kontakt, men klientskapen har { $one } väntande. Talen ska vara desamma. Kontrollera båda tabellerna.
finding-more-alike = Fler liknande observationer ({ $count }): { $kind ->
    [jump] talet avviker tiofalt från det vanliga
    [repeats_last] periodens tal är desamma som under föregående period
    [fte_over_persons] årsverkena är för många
    [stock_differs] talet vid periodens slut motsvarar inte de inledda och avslutade
    [part_over_whole_warning] en del är större än helheten
    [rows_removed] gällande rader saknas i filen
   *[other] två tabeller ger olika tal om samma sak
}. Rätta först det som räknas upp ovan och kontrollera filen på nytt.
finding-mostly = { $kind ->
    [fte_over_persons] Årsverkena är fler än personerna
    [stock_differs] Talet vid periodens slut motsvarar inte det som räknats från föregående period, de inledda och de avslutade
    [ended_differs] De avslutade i övergångarna och i klientskapen skiljer sig åt
    [active_differs] De öppna i övergångarna och de aktiva i klientskapen skiljer sig åt
    [started_differs] De som gått vidare till första kontakt och de inledda klientskapen skiljer sig åt
    [waiting_differs] De som väntar på första kontakt och de väntande i klientskapen skiljer sig åt
   *[other] Talen skiljer sig från det väntade
} i en stor del av datamaterialet ({ $count } av { $compared } jämförelser). Det här är den första. Kontrollera att talen har räknats enligt anvisningarna för kolumnerna.
# Personuppgifter utöver beteckningar.
finding-personal-data-contact = Kolumnen innehåller e-postadresser eller telefonnummer. Filen tas inte emot. Ta bort dem och importera bara summor.
finding-personal-data-birth = Kolumnen verkar innehålla enskilda personers födelsedatum. Filen tas inte emot. Ta bort kolumnerna som gäller personer och importera bara summor.
finding-personal-data-rows = Tabellen verkar ha en rad för varje klient: kolumnen innehåller klienternas koder. Filen tas inte emot. Räkna ihop raderna per team och period och importera bara summor.
