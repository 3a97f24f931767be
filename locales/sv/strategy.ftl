# Uppföljning av strategin.
strategy-nothing = Det finns ännu inga åtgärder i strategin för det här området. Skriv den första på den här sidan, eller ladda ner Excel-mallen, fyll i tabellen Strategi och importera den på sidan Datamaterial.
strategy-headline = { $of ->
    [0] Ingen mätare har ett mål som går att bedöma.
    [1] { $good ->
        [0] Det enda mål som går att bedöma har inte uppnåtts och är inte i tidtabell.
       *[other] Det enda mål som går att bedöma har uppnåtts eller är i tidtabell.
    }
   *[other] { $good ->
        [0] Inget av { $of } mål som går att bedöma har uppnåtts eller är i tidtabell.
        [1] Ett av { $of } mål har uppnåtts eller är i tidtabell.
       *[other] { $good } av { $of } mål har uppnåtts eller är i tidtabell.
    }
}{ $off ->
    [0] { "" }
   *[other] { " " }Framskrider inte: { $off_names }.
}{ $missed ->
    [0] { "" }
   *[other] { " " }Inte uppnått i tid: { $missed_names }.
}{ $risk ->
    [0] { "" }
    [one] { " " }Ett mål riskerar att inte nås.
   *[other] { " " }{ $risk } mål riskerar att inte nås.
}{ $unknown ->
    [0] { "" }
    [one] { " " }Ett mål går inte att bedöma.
   *[other] { " " }{ $unknown } mål går inte att bedöma.
}{ $late ->
    [0] { "" }
    [one] { " " }En åtgärd är försenad.
   *[other] { " " }{ $late } åtgärder är försenade.
}
strategy-of = { $count } / { $of }
strategy-none-here = Den här rekommendationen har inga åtgärder.
strategy-measure = Åtgärd
strategy-state = Läge
strategy-indicator = Mätare
strategy-way = Utgångsnivå → nu → mål
strategy-verdict = Bedömning
strategy-by = senast { $day }
strategy-late = Försenad
strategy-failing = Mål som inte är i tidtabell
page-strategy-guide = Åtgärderna och målen är områdets egna: de importeras från tabellen Strategi eller skrivs på den här sidan. En åtgärd är **försenad** när tidsfristen har gått ut och åtgärden inte är klar. Bedömningen av ett mål räknas ut från mätaren, ingen väljer den. Reglerna finns under **Så här bedöms målen**. Bedömningen gäller den sista dagen i den valda tiden.
