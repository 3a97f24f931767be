# Sidan Effekter.

page-impact = Effekter
page-impact-guide =
    Sidan visar hur det går för klienterna efter tjänsten enligt dem själva, yrkespersonerna och sysselsättningen.

    Mätningarna görs bland samma klienter i början och efter ett halvår. Talen gäller bara dem som svarat båda gångerna. Om få frågas på nytt kan resultatet säga mer om dem som svarat än om tjänsten. Intervallet visar var förändringen ligger med 95 procents säkerhet; om noll finns i intervallet kan man inte säga att något förändrats.

    En förändring säger inte i sig vad den beror på. En del klienter hade återhämtat sig även utan tjänsten, och för en del kunde läget ha försämrats.

    I enkäterna svarar man på skalan 1–5, och andelen är andelen svar 4 och 5.

    I arbetscoachningen får vart och ett av de 25 kvalitetskriterierna 1–5 poäng. Minst 115 poäng är utmärkt, 100–114 god, 74–99 nöjaktig; under 74 poäng motsvarar inte kriterierna.

    De ekonomiska talen är storleksordningar. Antagandet syns alltid bredvid talet och kan ändras.
impact-nothing = Det finns inga uppgifter om effekter med denna avgränsning. Importera mätningar, erfarenheter, mål, arbetscoachning eller kostnader på sidan Datamaterial.
impact-headline-improved = { $name }: resultatet förbättrades med { $points } poäng på ett halvår (95 %-intervall { $low } … { $high }). { $n } klienter svarade båda gångerna, { $range }.{ $lowcoverage ->
    [yes] { " " }Bara { $coverage } svarade på nytt, så resultatet är riktgivande.
   *[no] {""}
 }
impact-headline-worse = { $name }: resultatet försämrades med { $points } poäng på ett halvår (95 %-intervall { $low } … { $high }). { $n } klienter svarade båda gångerna, { $range }.{ $lowcoverage ->
    [yes] { " " }Bara { $coverage } svarade på nytt, så resultatet är riktgivande.
   *[no] {""}
 }
impact-headline-no-clear-change = { $name }: ingen tydlig förändring på ett halvår, { $change } poäng (95 %-intervall { $low } … { $high }). { $n } klienter svarade båda gångerna, { $range }.
impact-headline-too-few = Bara { $n } klienter har svarat båda gångerna: om förändringen kan man ännu inte säga något.
impact-headline-hidden = Resultatet kan inte visas: talen är skyddade så att ingen kan kännas igen i dem.
impact-headline-none = Det finns inga mätningar bland klienterna från denna tid; sidans övriga tal gäller erfarenheter, mål och kostnader.
impact-outcomes = Förändrades klientens situation?
impact-no-outcomes = Det finns inga mätningar i början och efter ett halvår från denna tid. Importera datamaterialet Mätningar.
impact-change-improved = { $name }: förbättrades { $points } poäng (95 %-intervall { $low } … { $high }, n = { $n }).
impact-change-worse = { $name }: försämrades { $points } poäng (95 %-intervall { $low } … { $high }, n = { $n }).
impact-change-no-clear-change = { $name }: ingen tydlig förändring, { $change } poäng (95 %-intervall { $low } … { $high }, n = { $n }).
impact-change-too-few = { $name }: bara { $n } har svarat båda gångerna, så förändringen bedöms inte.
impact-change-hidden = { $name }: skyddat så att ingen kan kännas igen i talen.
impact-change-missing = { $name }: medelvärden eller standardavvikelse saknas, eller så beror mätarens riktning på formuläret; riktningen bedöms inte.
impact-change-impossible = { $name }: talen är inte möjliga på denna skala. Kontrollera datamaterialet Mätningar.
impact-important = Förändringen har betydelse för klienten (gräns { $least } poäng; { $source }).
impact-unimportant = Förändringen är mindre än den som har betydelse för klienten (gräns { $least } poäng; { $source }).
impact-unclear = Det är osäkert om förändringen har betydelse för klienten (gräns { $least } poäng; { $source }).
impact-coverage-low = Bara { $coverage } svarade på nytt: resultatet kan säga mer om dem som svarat.
impact-coverage-fair = { $coverage } svarade på nytt.
impact-improved = Förbättrades
impact-unchanged = Oförändrat
impact-worse = Försämrades
impact-outcome = Resultat
impact-share = Andel
impact-n = Svarat båda gångerna
impact-shares-title = Hur många fick ett bättre resultat än i början
impact-shares-subtitle = Andel av dem som svarat båda gångerna, { $range }.
impact-before = I början
impact-after = Efter ett halvår
impact-change = Förändring
impact-interval = 95 %-intervall
impact-coverage = Svarade på nytt
impact-low = Intervallets nedre gräns
impact-high = Intervallets övre gräns
impact-experience = Vad tycker man om tjänsten?
impact-no-experience = Det finns inga enkätsvar från denna tid. Importera datamaterialet Erfarenheter.
impact-no-answers = Det finns inga svar från denna grupp från denna tid.
impact-respondents = Svarande
impact-answers = Svar
impact-items-title = Andelen positiva svar (4–5) per påstående
impact-items-alike = Skillnaderna mellan påståendena ryms inom slumpvariationen
impact-items-differ = Bäst bedöms ”{ $best }” ({ $high }), sämst ”{ $worst }” ({ $low })
impact-items-subtitle = { $who }: andelen svar 4–5 på skalan 1–5, { $range }.
impact-study-professionals = I studien (THL, Tutkimuksesta tiiviisti 31/2023, figur 4, n = 81) ansåg knappt hälften av yrkespersonerna att förutsättningarna för arbete förbättrats och drygt en fjärdedel att klienterna styrts till utbildning eller arbete.
impact-goals = Nåddes målen?
impact-no-goals = Det finns inga mål från denna tid. Importera datamaterialet Mål.
impact-coaching = Arbetscoaching
impact-no-coaching = Det finns inga uppgifter om arbetscoaching från de valda teamen. Importera datamaterialet Arbetscoaching.
impact-not-assessed = { $name }: kvalitetskriterierna har inte bedömts i sin helhet.
impact-fidelity = { $name }: { $total } poäng av 125, { $band } ({ $period }).
impact-fidelity-before = I föregående bedömning { $total }.
impact-criteria-title = Kvalitetskriterierna från svagast till starkast
impact-criteria-subtitle = Poäng 1–5 i enhetens senaste bedömning. Överst det som lönar sig att börja med.
impact-criterion = Kvalitetskriterium
impact-score = Poäng
impact-job-start-rate-title = { $above ->
    [none] { $below ->
        [none] Andelen som började lönearbete: skillnaden till { $least } % ryms inom slumpvariationen
       *[other] Klart under { $least } % började lönearbete: { $below }
    }
   *[other] { $below ->
        [none] Klart över { $least } % började lönearbete: { $above }
       *[other] Klart över { $least } % började lönearbete: { $above }; klart under: { $below }
    }
 }
impact-retention-13w-title = { $above ->
    [none] { $below ->
        [none] I arbete över 13 veckor: skillnaden till { $least } % ryms inom slumpvariationen
       *[other] Klart under { $least } % stannade i arbete över 13 veckor: { $below }
    }
   *[other] { $below ->
        [none] Klart över { $least } % stannade i arbete över 13 veckor: { $above }
       *[other] Klart över { $least } % stannade i arbete över 13 veckor: { $above }; klart under: { $below }
    }
 }
impact-rate-hidden = { $name }: talen är skyddade så att ingen kan kännas igen i dem.
impact-asked = IPS Grow: minst { $least } %
impact-of = Av hur många
impact-per-coach = Per coach: { $value }; kriteriet ger full poäng när klienterna är högst 20.
impact-money = Vad kostar tjänsten?
impact-no-costs = Det finns inga kostnader från denna tid. Importera datamaterialet Kostnader.
impact-no-year-of-costs = Kostnader för ett helt år saknas, så återbetalningen räknas inte.
impact-yearly = Kostnad för ett år av arbetslöshet, € (antagande)
impact-yearly-help = Antagandet 9 600 € är bara arbetsmarknadsstödet: FPA 2025, 37,21 € per dag, 21,5 dagar i månaden. Ersätt det med områdets egen uppskattning.
impact-break-even = Årets kostnader, cirka { $euros } €, skulle täckas om **{ $count }** klienter övergick till arbete i ett år, när ett år av arbetslöshet kostar { $yearly } €.
impact-money-caveat = En storleksordning, inte ett resultat: alla övergångar beror inte på tjänsten, och kalkylen omfattar inte andra nyttor, skatter eller servicekostnader.
impact-costs-title = Vad kostnaderna består av
impact-costs-subtitle = Kostnader per slag, { $range }, euro.
impact-euros = Euro
impact-cause = Förändringen visar inte ensam om den beror på tjänsten.
impact-means-title = Medelvärden i början och efter ett halvår, { $range }
impact-weakest-title = Det allra svagaste kvalitetskriteriet är ”{ $name }”
impact-rate-subtitle = { $definition } { $range }.
