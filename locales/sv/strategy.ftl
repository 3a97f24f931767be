# Uppföljning av strategin.
strategy-nothing = Det finns ännu inga åtgärder i strategin för det här området. Ladda ner Excel-mallen, fyll i tabellen Strategi och importera den på sidan Datamaterial.
strategy-headline = { $of ->
    [0] Ingen mätare har ett mål som går att bedöma.
   *[other] { $good } av { $of } mål har uppnåtts eller framskrider.{ $failing ->
        [0] { "" }
       *[other] { " " }Framskrider inte: { $names }.
    }
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
strategy-failing = Mål som inte framskrider
page-strategy-guide = Åtgärderna och målen kommer från områdets egen tabell Strategi. En åtgärd är **försenad** när tidsfristen har gått ut och åtgärden inte är klar. Ett mål är **uppnått** när mätarens nyaste värde är i nivå med målet eller bättre, och **inte uppnått i tid** när måldatumet har passerat. Annars jämförs hur stor del av vägen från utgångsnivån till målet som är avklarad med hur stor del av tiden som har gått: målet **framskrider** om delarna är nästan lika stora (vägen högst 15 procentenheter efter), det **framskrider inte** om ingen del av vägen är avklarad, och annars sägs att det **riskerar att inte nås**. Bedömningen gäller den sista dagen i den valda tiden.
