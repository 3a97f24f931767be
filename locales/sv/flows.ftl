# Flödesdiagram: Hänvisningsflöden och Övergångar.
flow-stages = Diagrammets steg
flow-stage-source = Hänvisande part
flow-stage-team = Team
flow-stage-target = Tjänst
flow-stage-client-group = Klientgrupp
flow-stage-before = Vid början
flow-stage-after = Vid slutet
flow-choice-source-team-target = Part → team → tjänst
flow-choice-source-target = Part → tjänst
flow-choice-source-team = Part → team
flow-choice-team-target = Team → tjänst
flow-choice-before-after = Ställning före → efter
flow-choice-client-group-before-after = Klientgrupp → före → efter
flow-choice-team-before-after = Team → före → efter
flow-detail = Uppdelning
flow-detail-coarse = Per sektor
flow-detail-fine = Per part och tjänst

flow-compare = Jämför
flow-compare-none = Ingen jämförelse
flow-compare-year = Samma tid ett år tidigare
flow-compare-previous = Föregående lika långa tid
flow-compare-study = Studien
flow-view = Visning
flow-view-side = Sida vid sida
flow-view-difference = Som skillnad
flow-side = { $name }: { $range }, n = { $n }
flow-side-time = { $name }, n = { $n }
flow-compare-title = Jämförelse av { $now } och { $other }
flow-as-counts = Båda diagrammen har samma skala och ordning, och talen är antal.
flow-as-shares = Tiderna eller antalen är olika stora. Därför är talen andelar av alla på vardera sidan, och båda diagrammen har samma skala och ordning.
flow-difference-counts = Bandets bredd visar hur stor förändringen är. Plus betyder att den valda avgränsningen har fler än jämförelsen. Talen är antal.
flow-difference-shares = Tiderna eller antalen är olika stora. Därför är bandets bredd och talen förändringar i andelen i procentenheter. Plus betyder att andelen är större i den valda avgränsningen än i jämförelsen.
flow-compare-missing-year = Jämförelsen kan inte visas: samma tid ett år tidigare är inte publicerad med de här stegen.
flow-compare-missing-previous = Jämförelsen kan inte visas: föregående lika långa tid är inte publicerad med de här stegen.
flow-compare-missing-team = Jämförelsen kan inte visas: teamets tal publiceras inte med de här stegen och avgränsningarna.
flow-compare-missing-study = Jämförelsen kan inte visas: studien publicerade bara talen för varje steg, inte kopplingarna från ett steg till ett annat.
flow-compare-missing-shares = Jämförelsen kan inte visas som andelar, eftersom det totala antalet är skyddat.
flow-largest-difference = { $some ->
    [shown] Största synliga skillnaden: { $path }, { $change }
   *[all] Största skillnaden: { $path }, { $change }
}
flow-difference-name = { $now } minus { $other }
flow-points = { $value } procentenheter
flow-unit-points = procentenheter

flow-merged = Små sammanlagt ({ $count })
flow-open-small = Visa de små för sig
flow-merged-rule = ”Små sammanlagt” samlar dem som är under 2 % av alla i steget, och de minsta om steget har fler än åtta.

flow-part-tenth = En tiondel
flow-part-fifth = En femtedel
flow-part-quarter = En fjärdedel
flow-part-third = En tredjedel
flow-part-half = Hälften
flow-part-two-thirds = Två tredjedelar
flow-part-three-quarters = Tre fjärdedelar
flow-part-all = Nästan alla
flow-start-source = { $part } kom från parten ”{ $name }”.
flow-start-source-sector = { $part } kom från sektorn ”{ $name }”.
flow-start-team = { $part } hör till teamet ”{ $name }”.
flow-start-client-group = { $part } hörde till gruppen ”{ $name }”.
flow-start-before = { $part } började med ställningen ”{ $name }”.
flow-end-target = Flest hänvisades till tjänsten ”{ $name }”: { $share }.
flow-end-target-sector = Flest hänvisades till sektorn ”{ $name }”: { $share }.
flow-end-team = Flest kom till teamet ”{ $name }”: { $share }.
flow-end-after = Flest hade vid slutet ställningen ”{ $name }”: { $share }.
flow-largest-path = { $some ->
    [shown] Den största synliga vägen: { $path }, { $count }.
   *[all] Den största vägen: { $path }, { $count }.
}
flow-largest-link = { $some ->
    [shown] Den största synliga kopplingen: { $path }, { $count }.
   *[all] Den största kopplingen: { $path }, { $count }.
}
flow-largest-change = { $some ->
    [shown] Den största synliga förändringen: { $change } med ställningen ”{ $name }”.
   *[all] Den största förändringen: { $change } med ställningen ”{ $name }”.
}
flow-hidden-links = { $count ->
    [one] En koppling är skyddad.
   *[other] { $count } kopplingar är skyddade.
}
flow-all-hidden = Alla kopplingar är skyddade eftersom talen är små. Välj en längre tid eller en vidare avgränsning.
flow-name = ”{ $name }”
flow-no-joint = Samma klienter kan inte följas genom alla steg, eftersom bara talen för steg intill varandra publiceras. Tabellen visar de kopplingar som berör det valda.
flow-no-joint-short = Diagrammet följer inte samma människor genom alla steg: till vänster och till höger finns samma saker räknade på två sätt.

flow-path = Följ en väg
flow-path-help = Du kan göra samma val genom att klicka på ett band eller en stapel i diagrammet.
flow-path-start = Var vägen börjar
flow-path-next = { $stage }: vart vägen fortsätter
flow-path-none = Inget val
flow-path-all = Alla fortsättningar
flow-path-option = { $name }: { $count }
flow-path-option-share = { $name }: { $count } ({ $share })
flow-path-start-option = { $stage }: { $name }, { $count }
flow-path-clear = Ta bort valet
flow-path-pinned = Vald väg: { $path }. Tabellen visar bara talen för den.
flow-path-alike = Den valda vägen har ingen skillnad, så den kan inte framhävas i diagrammet.
flow-heading-source = Varifrån
flow-heading-target = Vart
flow-heading-change-counts = Förändring
flow-heading-change-shares = Förändring, procentenheter

flow-words-of-source = av de utgående
flow-words-of-target = av de inkommande
flow-words-same-people = Markeringen visar samma klienter i alla steg.
flow-words-no-joint = Samma klienter kan inte följas från ett steg till ett annat: markeringen visar bara kopplingar mellan steg intill varandra.
flow-words-at-least = minst: en del är skyddad
flow-words-thin = så litet att bredden inte följer skalan
flow-words-back = återgång till ett tidigare steg
flow-words-change = förändring från början till slutet
flow-words-more = fler
flow-words-fewer = färre
flow-words-alike = Inga skillnader: talen är desamma.
flow-words-ribbon = band
flow-words-node = stapel
download-png = Ladda ner bild (PNG)
download-svg = Ladda ner bild (SVG)
