# Mätarna i ord: definition, betydelse, källa och enhet. Definitionen säger detsamma som metrics/catalogue/indicators.
# Perioden är en vald månad, ett kvartal, ett halvår eller ett år.

# --- Teman ----------------------------------------------------------------------------------------

theme-access = Tillgång till tjänsten
theme-access-question = Är dörren öppen, och hur snabbt kommer man in?
theme-workload = Belastning
theme-workload-question = Orkar teamet bära sitt arbete, och var behövs det fler som gör det?
theme-process = Process
theme-process-question = Hålls klientens ärende i samma händer och går det framåt som avtalat?
theme-flows = Hänvisningsflöden
theme-flows-question = Vem hänvisar klienter till oss, vart hänvisar vi dem och vilken kontakt saknas?
theme-transitions = Övergångar
theme-transitions-question = Hur går det för klienterna efter tjänsten?
theme-impact = Effekt
theme-impact-question = Förändrades klientens situation så som man tillsammans hade som mål?
theme-coaching = Arbetscoaching
theme-coaching-question = Följer coachningen kvalitetskriterierna och leder den till arbete?
theme-money = Ekonomi
theme-money-question = Vad kostar tjänsten, och när betalar den sig?
theme-strategy = Strategi och samarbete
theme-strategy-question = Gör vi det som vi har kommit överens om?
theme-data = Datamaterialets kvalitet
theme-data-question = Hur färska och täckande uppgifter stöder vi oss på?

# --- Rekommendationerna (med egna ord) ------------------------------------------------------------

recommendation-r1-text = Området skriver in behoven och målen för personer i arbetsför ålder och mätarna för dem i sin strategi. Det följer resultaten regelbundet och kräver att producenterna har jämlika och fungerande tjänster.
recommendation-r2-text = Området, kommunerna och sysselsättningstjänsterna avtalar skriftligt om samarbetet och avsätter tillräckligt med personal och tid för det. Nätverket har en överenskommen ledare, och till exempel ett samarbetsforum ger alla samma lägesbild.
recommendation-r3-text = Parterna avtalar om vem som sammankallar de andra och samordnar tjänsterna. Besluten bygger på kunskap om behov, klienternas erfarenheter, effekter och kostnader.
recommendation-r4-text = Området ser till att yrkespersonerna behärskar stödet för arbetsförmågan och arbetet i nätverk. Också chefer och läkare får utbildning.
recommendation-r5-text = Klienterna planerar, utvecklar och bedömer tjänster i bestående strukturer, till exempel i ett klientråd. Området och kommunerna följer deras erfarenheter och säkerställer att de känner till sina rättigheter.

# --- Tillgång till tjänsten -----------------------------------------------------------------------

indicator-referred-definition = Klienter som har hänvisats till teamet under perioden.
indicator-referred-why = Efterfrågan visar om klienterna och de hänvisande parterna hittar teamet och om teamets arbetstid räcker.
indicator-referred-source = Lägesbildens egen definition
indicator-referred-unit = personer

indicator-accepted-share-definition = Antagna till tjänsten under perioden delat med hänvisade under samma period. En antagen klient kan ha hänvisats redan tidigare, så andelen kan överstiga 100 %.
indicator-accepted-share-why = En låg andel kan betyda att de hänvisande parterna behöver en klarare bild av vem teamet är till för.
indicator-accepted-share-source = Lägesbildens egen definition
indicator-accepted-share-unit = %

indicator-self-referred-share-definition = Hänvisningar där klienten sökt sig själv delat med alla hänvisningar vars hänvisande part är känd. Klienten räknas så många gånger som det har antecknats hänvisningar för hen.
indicator-self-referred-share-why = Andelen visar om klienten hittar teamet också utan remiss från en yrkesperson.
indicator-self-referred-share-source = Lägesbildens egen definition
indicator-self-referred-share-unit = %

indicator-first-contact-14d-definition = De som har fått första kontakt inom 14 dygn delat med alla som har fått första kontakt under perioden och de som vid periodens slut har väntat på den i över 14 dygn. De som har väntat kortare tid än så är inte med ännu.
indicator-first-contact-14d-why = En snabb första kontakt hjälper klienten att stanna kvar, och situationen hinner inte bli svårare under väntan.
indicator-first-contact-14d-source = Lägesbildens egen definition
indicator-first-contact-14d-unit = %

indicator-wait-median-definition = Den tid från remiss till första kontakt inom vilken hälften av klienterna kommer vidare; talet uppskattas ur klasserna genom att klienterna antas vara jämnt fördelade inom klassen. De som ännu väntar medräknas: deras väntan är minst så lång som den har varit hittills.
indicator-wait-median-why = Medianen visar hur länge en vanlig klient väntar, och några mycket långa väntetider rubbar den inte.
indicator-wait-median-source = Lägesbildens egen definition
indicator-wait-median-unit = dygn

indicator-wait-p90-definition = Den tid från remiss till första kontakt inom vilken nio av tio kommer vidare; talet uppskattas ur klasserna genom att klienterna antas vara jämnt fördelade inom klassen. De som ännu väntar medräknas: deras väntan är minst så lång som den har varit hittills.
indicator-wait-p90-why = Talet visar hur länge de som väntar längst väntar, också när den vanliga väntetiden är kort.
indicator-wait-p90-source = Lägesbildens egen definition
indicator-wait-p90-unit = dygn

indicator-waiting-end-definition = Klienter som väntar på tjänsten den sista dagen i periodens sista månad.
indicator-waiting-end-why = En växande kö är det första tecknet på att det kommer fler klienter till teamet än det hinner ta emot.
indicator-waiting-end-source = Lägesbildens egen definition
indicator-waiting-end-unit = personer

indicator-waiting-over-90d-share-definition = De som har väntat på första kontakt i över 90 dygn delat med alla som väntar på första kontakt. Läget gäller slutet av periodens sista månad.
indicator-waiting-over-90d-share-why = Situationen hinner bli svårare för den som väntar länge, så det är bra att se dem för sig.
indicator-waiting-over-90d-share-source = Lägesbildens egen definition
indicator-waiting-over-90d-share-unit = %

indicator-plan-30d-definition = De som har fått en plan inom 30 dygn från teamets möte delat med alla som har fått en plan under perioden och de som vid periodens slut har väntat på den i över 30 dygn. De som har väntat kortare tid än så är inte med ännu.
indicator-plan-30d-why = Planen gör mötet till handling: alla vet vad som görs härnäst och vem som gör det.
indicator-plan-30d-source = Lägesbildens egen definition
indicator-plan-30d-unit = %

# --- Belastning -----------------------------------------------------------------------------------

indicator-active-per-fte-definition = Öppna klientskap vid periodens slut delat med teamets besatta årsverken vid samma tidpunkt. Alla yrkesgrupper är med.
indicator-active-per-fte-why = När det finns många klienter per anställd räcker tiden inte till för att lyssna och följa upp.
indicator-active-per-fte-source = Lägesbildens egen definition
indicator-active-per-fte-unit = klienter/årsverke

indicator-started-per-fte-definition = Klientskap som har inletts under perioden delat med de besatta årsverkena under periodens månader. Talet är alltså per månad, oavsett hur lång perioden är.
indicator-started-per-fte-why = Talet visar hur många nya klienter teamet tar emot i förhållande till hur många som arbetar i det.
indicator-started-per-fte-source = Lägesbildens egen definition
indicator-started-per-fte-unit = klienter/årsverke/mån.

indicator-ended-per-fte-definition = Klientskap som har avslutats under perioden delat med de besatta årsverkena under periodens månader. Talet är alltså per månad, oavsett hur lång perioden är.
indicator-ended-per-fte-why = Teamet kan ta emot nya klienter bara om de tidigare kommer vidare.
indicator-ended-per-fte-source = Lägesbildens egen definition
indicator-ended-per-fte-unit = klienter/årsverke/mån.

indicator-fill-rate-definition = Besatta årsverken delat med planerade. För en längre period används månadernas medelvärden.
indicator-fill-rate-why = Kön kan bero på en obesatt tjänst och inte på teamets sätt att arbeta.
indicator-fill-rate-source = Lägesbildens egen definition
indicator-fill-rate-unit = %

indicator-turnover-12m-definition = De som har lämnat teamet under 12 månader delat med det genomsnittliga antalet personer under samma tid.
indicator-turnover-12m-why = När någon slutar försvinner lätt kunskapen om klienten och en del av teamets gemensamma kompetens.
indicator-turnover-12m-source = Lägesbildens egen definition
indicator-turnover-12m-unit = %

indicator-no-show-share-definition = Uteblivna besök som inte har avbokats delat med alla bokade besök. Bokade är genomförda mottagningar, inledande intervjuer och hälsoundersökningar samt uteblivna besök som inte har avbokats.
indicator-no-show-share-why = Ett uteblivet besök kan betyda att tiden, platsen eller meddelandet inte passade klienten, och det går att rätta till.
indicator-no-show-share-source = Lägesbildens egen definition
indicator-no-show-share-unit = %

indicator-fte-lost-no-show-definition = De arbetstimmar som i genomsnitt per månad har gått till uteblivna besök som inte har avbokats, delat med timmarna för ett årsverke per månad. Ett årsverke är 38 timmar 15 minuter i veckan, det vill säga ungefär 166 timmar i månaden.
indicator-fte-lost-no-show-why = Talet visar hur många anställdas arbetstid teamet skulle få tillbaka om alla kunde komma eller avbokade i tid.
indicator-fte-lost-no-show-source = Lägesbildens egen definition
indicator-fte-lost-no-show-unit = årsverken

indicator-meetings-per-active-definition = Teammöten och nätverksmöten under perioden delat med det genomsnittliga antalet öppna klientskap under periodens månader. Jämför bara lika långa perioder: under en längre period blir mötena fler.
indicator-meetings-per-active-why = Gemensamma möten är kärnan i teamets arbete, men antalet ska vara i balans med det övriga klientarbetet.
indicator-meetings-per-active-source = Lägesbildens egen definition
indicator-meetings-per-active-unit = möten/klient

indicator-consultations-definition = Periodens anonyma konsultationer, papperskonsultationer och konsultationer med klienten sammanlagt.
indicator-consultations-why = En konsultation för teamets kompetens vidare också till de yrkespersoner vars klient inte behöver hela teamet.
indicator-consultations-source = THL, Tutkimuksesta tiiviisti 31/2023, teamens verksamhet
indicator-consultations-unit = st.

indicator-consult-no-client-share-definition = Anonyma konsultationer och papperskonsultationer delat med alla konsultationer.
indicator-consult-no-client-share-why = Andelen visar om teamet mest stöder yrkespersonen eller träffar klienten själv.
indicator-consult-no-client-share-source = THL, Tutkimuksesta tiiviisti 31/2023, teamens verksamhet
indicator-consult-no-client-share-unit = %

indicator-load-definition = Antagna till tjänsten under 3 månader delat med klientskap som har inletts under samma tid; för en längre period gäller det hela perioden. När talet är över 1 antas fler klienter till tjänsten än som inleds.
indicator-load-why = Talet varnar i tid för att teamet lovar mer service än det hinner inleda.
indicator-load-source = Lägesbildens egen definition
indicator-load-unit = antagna/inledda

indicator-expected-wait-definition = De som väntar vid periodens slut delat med antalet klientskap som i genomsnitt har inletts per vecka under 3 månader; för en längre period gäller det hela perioden. Prognosen antar att takten är densamma och att alla som väntar får komma till tjänsten.
indicator-expected-wait-why = Prognosen svarar på vad man i dag kan lova den som står sist i kön.
indicator-expected-wait-source = Lägesbildens egen definition (Littles lag)
indicator-expected-wait-unit = veckor

indicator-sector-coverage-definition = De sektorer som teamet har en yrkesperson från, delat med sex. Sektorerna är hälso- och sjukvård, socialvård, sysselsättningstjänster, FPA, rehabilitering samt mentalvårds- och missbrukararbete.
indicator-sector-coverage-why = När en sektor saknas måste klienten igen söka hjälp vid en lucka i taget.
indicator-sector-coverage-source = THL, Tutkimuksesta tiiviisti 31/2023, figur 1
indicator-sector-coverage-unit = %

indicator-missing-professions-definition = Hur många av de sex sektorerna som saknas helt i teamet. Sektorerna är hälso- och sjukvård, socialvård, sysselsättningstjänster, FPA, rehabilitering samt mentalvårds- och missbrukararbete.
indicator-missing-professions-why = En brist med namn är lättare att lösa: i studien behövde teamen mest kompetens inom mentalvårds- och missbrukararbete och inom rehabilitering.
indicator-missing-professions-source = THL, Tutkimuksesta tiiviisti 31/2023, figur 1
indicator-missing-professions-unit = st.

# --- Process --------------------------------------------------------------------------------------

indicator-named-coordinator-share-definition = Öppna klientskap som har en utsedd klientansvarig delat med alla öppna klientskap vid periodens slut.
indicator-named-coordinator-share-why = Klienten vet vem hen ska kontakta, och någon ser till att tjänsterna passar ihop.
indicator-named-coordinator-share-source = Servicevägar i stödet för arbetsförmågan, Norra Österbottens välfärdsområde
indicator-named-coordinator-share-unit = %

indicator-plan-share-definition = Öppna klientskap som har varat över 30 dygn och har en gemensam plan, delat med alla öppna klientskap som har varat över 30 dygn vid periodens slut.
indicator-plan-share-why = En gemensam plan håller klienten och alla som hjälper på samma väg.
indicator-plan-share-source = Servicevägar i stödet för arbetsförmågan, Norra Österbottens välfärdsområde
indicator-plan-share-unit = %

indicator-followup-share-definition = Klienter vars avtalade uppföljningsmöte hölls, delat med klienter som hade ett uppföljningsmöte avtalat för perioden.
indicator-followup-share-why = Uppföljningen märker i tid om planen inte genomförs eller om behovet av stöd förändras.
indicator-followup-share-source = Servicevägar i stödet för arbetsförmågan, Norra Österbottens välfärdsområde
indicator-followup-share-unit = %

indicator-lead-time-total-definition = Den tid från remiss till första tjänst inom vilken hälften av klienterna får en tjänst; talet uppskattas ur klasserna genom att klienterna antas vara jämnt fördelade inom klassen. De som ännu väntar medräknas: deras väntan är minst så lång som den har varit hittills.
indicator-lead-time-total-why = För klienten är det hela vägen från begäran om hjälp till hjälpen som räknas, inte hur länge ett enskilt steg tar.
indicator-lead-time-total-source = Lägesbildens egen definition
indicator-lead-time-total-unit = dygn

indicator-return-share-definition = De som har återvänt till teamet under 12 månader delat med klientskap som har avslutats under samma 12 månader. Återvänd är en klient vars förra klientskap avslutades mindre än 12 månader innan det nya inleddes.
indicator-return-share-why = En återkomst kan betyda att stödet tog slut för tidigt eller att klienten vågar söka hjälp på nytt.
indicator-return-share-source = Lägesbildens egen definition
indicator-return-share-unit = %

# --- Hänvisningsflöden ----------------------------------------------------------------------------

indicator-mental-health-share-definition = Hänvisningar till mentalvårds- och missbrukartjänster delat med alla hänvisningar under perioden där tjänsten är känd. Samma klient kan ha flera hänvisningar.
indicator-mental-health-share-why = Arbetslöshet och problem med den psykiska hälsan följs ofta åt, och i studien var hänvisningarna få i förhållande till behovet.
indicator-mental-health-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figur 2
indicator-mental-health-share-unit = %

indicator-rehabilitation-share-definition = Hänvisningar till FPA-rehabilitering, arbetspensionsanstaltens yrkesinriktade rehabilitering och fysioterapi delat med alla hänvisningar under perioden där tjänsten är känd. Arbetsverksamhet i rehabiliteringssyfte är inte med.
indicator-rehabilitation-share-why = Rehabilitering som börjar i rätt tid kan öppna vägen tillbaka till arbete eller studier.
indicator-rehabilitation-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figur 2
indicator-rehabilitation-share-unit = %

indicator-missing-links-definition = Till hur många nyckeltjänster teamet inte har hänvisat någon under ett halvår, fastän något annat team i området har gjort det. Nyckeltjänsterna är primärvårdstjänst, FPA-rehabilitering, mentalvårdstjänst, arbetsverksamhet i rehabiliteringssyfte, vuxensocialarbete och sysselsättningsfrämjande tjänst.
indicator-missing-links-why = En kontakt som saknas är något som parterna kan komma överens om redan på nästa forum.
indicator-missing-links-source = Lägesbildens egen definition
indicator-missing-links-unit = st.

indicator-unknown-share-definition = Hänvisningar där tjänsten är Uppgift saknas delat med alla hänvisningar under perioden.
indicator-unknown-share-why = Ju fler uppgifter som saknas, desto försiktigare ska man läsa de andra talen om hänvisningar.
indicator-unknown-share-source = Lägesbildens egen definition
indicator-unknown-share-unit = %

indicator-source-share-definition = Varje hänvisande parts andel av de hänvisningar vars hänvisande part är känd. Klienten räknas så många gånger som det har antecknats hänvisningar för hen.
indicator-source-share-why = Fördelningen visar vilka parter som känner till teamet och varifrån det ännu inte kommer klienter.
indicator-source-share-source = THL, Tutkimuksesta tiiviisti 31/2023, klienternas serviceprocesser
indicator-source-share-unit = %

indicator-target-share-definition = Varje tjänsts andel av de hänvisningar där tjänsten är känd. Samma klient kan ha flera hänvisningar.
indicator-target-share-why = Fördelningen visar vilka tjänster teamet stöder sig på och vilka som inte används.
indicator-target-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figur 2
indicator-target-share-unit = %

# --- Övergångar -----------------------------------------------------------------------------------

indicator-to-work-share-definition = De som är i lönearbete när tjänsten avslutas men inte var det när den inleddes, delat med alla avslutade som inte var i lönearbete när tjänsten inleddes. Om ställningen före inte är känd är klienten inte med; om ställningen efter inte är känd räknas klienten ändå till alla avslutade.
indicator-to-work-share-why = Arbete är ett gemensamt mål för många klienter och för hela området.
indicator-to-work-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figur 3
indicator-to-work-share-unit = %

indicator-to-study-share-definition = De som har examensstudier när tjänsten avslutas men inte hade det när den inleddes, delat med alla avslutade som inte hade examensstudier när tjänsten inleddes. Om ställningen före inte är känd är klienten inte med; om ställningen efter inte är känd räknas klienten ändå till alla avslutade.
indicator-to-study-share-why = En ny examen är för många den hållbaraste vägen till ett arbete som passar den egna arbetsförmågan.
indicator-to-study-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figur 3
indicator-to-study-share-unit = %

indicator-activated-share-definition = De som är i rehabilitering, sysselsättningsfrämjande service, arbetsprövning eller arbetsverksamhet i rehabiliteringssyfte när tjänsten avslutas men inte var i någon av dessa när den inleddes, delat med alla avslutade som inte var i någon av dessa när tjänsten inleddes. Om ställningen före inte är känd är klienten inte med; om ställningen efter inte är känd räknas klienten ändå till alla avslutade.
indicator-activated-share-why = En direkt övergång till arbete är ännu inte möjlig för alla, och det här är ofta ett steg på vägen.
indicator-activated-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figur 3
indicator-activated-share-unit = %

indicator-positive-transition-share-definition = De av dem som var arbetslösa arbetssökande när tjänsten inleddes som är i lönearbete, har examensstudier eller är i rehabilitering, arbetsprövning, arbetsverksamhet i rehabiliteringssyfte eller sysselsättningsfrämjande service när tjänsten avslutas. Andelen räknas av alla avslutade som var arbetslösa arbetssökande när tjänsten inleddes, också av dem vilkas ställning efter inte är känd.
indicator-positive-transition-share-why = Talet sammanfattar hur många som kom vidare från arbetslöshet.
indicator-positive-transition-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figur 3
indicator-positive-transition-share-unit = %

indicator-pension-share-definition = De som har övergått till sjukpension eller rehabiliteringsstöd under tjänsten delat med alla avslutade klientskap. De som fick förmånen redan när tjänsten inleddes eller vilkas ställning före inte är känd räknas inte med.
indicator-pension-share-why = Pension är rätt lösning för en del, så talet läses utan mål.
indicator-pension-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figur 3
indicator-pension-share-unit = %

indicator-open-share-definition = Öppna klientskap vid periodens slut delat med summan av de öppna och dem som har avslutats under perioden. Jämför bara lika långa perioder: under en längre period blir de avslutade fler.
indicator-open-share-why = När en stor del är öppna visar övergångarna bara dem vilkas ärende löstes snabbast.
indicator-open-share-source = THL, Tutkimuksesta tiiviisti 31/2023, figur 3
indicator-open-share-unit = %

indicator-net-change-definition = Hur många klienter som hade varje ställning när tjänsten avslutades, minus dem som hade den när tjänsten inleddes. Talet gäller klientskap som har avslutats under perioden.
indicator-net-change-why = Nettoförändringen visar med en blick åt vilket håll klienternas situationer rörde sig.
indicator-net-change-source = THL, Tutkimuksesta tiiviisti 31/2023, figur 3
indicator-net-change-unit = personer

# --- Effekt ---------------------------------------------------------------------------------------

indicator-goals-reached-share-definition = De som har uppnått sitt mål delat med klienter vars mål ställdes upp eller bedömdes under perioden. Delvis uppnådda mål och mål som ännu inte har bedömts räknas inte som uppnådda.
indicator-goals-reached-share-why = Klientens eget mål är det bästa måttet på om tjänsten hjälpte just hen.
indicator-goals-reached-share-source = Lägesbildens egen definition
indicator-goals-reached-share-unit = %

indicator-goal-mix-definition = Varje målgrupps andel av de mål som har ställts upp eller bedömts under perioden.
indicator-goal-mix-why = Målen visar om klienterna nu mest behöver kartläggning, utredning eller stöd till arbete.
indicator-goal-mix-source = THL, Tutkimuksesta tiiviisti 31/2023, klienternas serviceprocesser
indicator-goal-mix-unit = %

# --- Strategi och samarbete -----------------------------------------------------------------------

indicator-measures-on-schedule-definition = Öppna åtgärder vars tidsfrist inte har gått ut delat med alla öppna åtgärder.
indicator-measures-on-schedule-why = Ledaren ser vilken överenskommen sak som behöver hjälp innan den blir ogjord.
indicator-measures-on-schedule-source = Rekommendationer för införandet av verksamhetsmodeller för stödet för arbetsförmågan (R1)
indicator-measures-on-schedule-unit = %

indicator-targets-met-definition = Mätare som har uppnått sitt målvärde eller framskrider mot det i tidtabell, delat med alla mätare som har ett målvärde.
indicator-targets-met-why = Ett enda tal visar om strategin förverkligas också i klienternas vardag och inte bara som åtgärder.
indicator-targets-met-source = Rekommendationer för införandet av verksamhetsmodeller för stödet för arbetsförmågan (R1)
indicator-targets-met-unit = %

indicator-forum-meetings-definition = Samarbetsforumets möten som har hållits under 12 månader delat med dem som var planerade för samma tid. Extra möten höjer andelen över 100 procent.
indicator-forum-meetings-why = Samarbetet hålls levande när parterna träffas som avtalat.
indicator-forum-meetings-source = Rekommendationer för införandet av verksamhetsmodeller för stödet för arbetsförmågan (R2)
indicator-forum-meetings-unit = %

indicator-trained-share-definition = De som har gått utbildning i stöd för arbetsförmågan delat med alla som arbetar i teamet. För en längre period används månadernas medelvärden.
indicator-trained-share-why = En gemensam utbildning ger yrkespersoner från olika sektorer ett gemensamt språk och arbetssätt.
indicator-trained-share-source = Rekommendationer för införandet av verksamhetsmodeller för stödet för arbetsförmågan (R4)
indicator-trained-share-unit = %

indicator-client-panels-definition = Klientrådens möten under 12 månader.
indicator-client-panels-why = Klienterna ser sådant i tjänsten som yrkespersonen inte ser.
indicator-client-panels-source = Rekommendationer för införandet av verksamhetsmodeller för stödet för arbetsförmågan (R5)
indicator-client-panels-unit = st.

indicator-measures-with-clients-definition = Åtgärder som klienter var med och planerade delat med alla åtgärder som inte har avbrutits.
indicator-measures-with-clients-why = Andelen visar om man lyssnar på klienterna när besluten ännu bereds.
indicator-measures-with-clients-source = Rekommendationer för införandet av verksamhetsmodeller för stödet för arbetsförmågan (R5)
indicator-measures-with-clients-unit = %

# --- Den publicerade studien (metodsidan) --------------------------------------------------

study-title = Sektorsövergripande team för stöd för arbetsförmågan i samordningen av tjänster (THL, Tutkimuksesta tiiviisti 31/2023)
study-about = THL publicerade 2023 resultat om teamen för stöd för arbetsförmågan i Programmet för arbetsförmåga. Klienterna följdes i sju projekt från oktober 2021 till september 2022: den inledande enkäten fylldes i om 270 klienter och uppföljningsenkäten om 213 klienter, och 81 klientskap avslutades under uppföljningen. Talen är en jämförelsepunkt, inte ett mål.
study-erratum = Publikationens figur 2 anger att andelen för specialiserad sjukvård är 12 %, fastän hänvisningarna är 25. Hänvisningarna är sammanlagt 250, så den rätta andelen är 10,0 %, och den visas här; summan av de tryckta andelarna vore 102 %.
study-figure-1 = Figur 1 berättar vilka yrkespersoner som fanns i teamen i 17 projekt; talen är inte utskrivna i texten, så de visas inte. Enligt texten fanns där oftast personer med kompetens inom hälso- och sjukvård, FPA, det sociala området, sysselsättningstjänster och rehabilitering. En del av teamen behövde fler yrkespersoner inom mentalvårds- och missbrukararbete eller rehabilitering.
study-figure-4 = Figur 4 sammanställer 81 yrkespersoners bedömningar; som positiva räknas svaren 4–5 på skalan 1–5. Enligt texten gav knappt hälften av dem som svarade en positiv bedömning av klienternas beredskap för sysselsättning. En positiv bedömning av hänvisningen till utbildning och av sysselsättningen gavs av bara drygt en fjärdedel.
study-transitions = Av figur 3 finns bara nettoförändringarna för 81 avslutade klientskap i texten: lönearbete +11, examensstudier +7, rehabilitering +12 och tjänster som främjar sysselsättningen +5. Texten berättar inte vilken ställning var och en kom från, så områdets andelar kan inte jämföras med studien.
study-goals = Publikationen anger andelar för målen: stöd för rehabilitering och sysselsättning 29 %, utredning av arbets- och funktionsförmåga 31 % samt kartläggning av behov och situation 40 %. Antalen 78, 84 och 108 har räknats ut här av andelarna och 270 klienter.
study-open = De flesta klientskapen var ännu öppna när uppföljningen slutade. Övergångarna beskriver därför bara dem vilkas tjänst hann avslutas, inte alla klienter.

# --- Serviceväg, effekter, coachning, ekonomi ----------------------------------------

indicator-reach-per-1000-definition = Klientskap som inletts under tolv månader delat med områdets arbetslösa arbetssökande, gånger tusen. Antalet arbetslösa är från periodens år eller, om det saknas, från det senaste året.
indicator-reach-per-1000-why = Talet visar hur stor del av dem som kan behöva stöd som tjänsten når, och går att jämföra mellan områden av olika storlek.
indicator-reach-per-1000-source = Lägesbildens egen definition; befolkningsuppgifter ur datamaterialet Befolkningsunderlag
indicator-reach-per-1000-unit = per tusen arbetslösa

indicator-moved-on-share-definition = De som under perioden gått vidare från servicevägens steg delat med dem som kommit till stegen, alla sex steg tillsammans. Den som gått vidare kan ha kommit till steget redan tidigare.
indicator-moved-on-share-why = När talet sjunker blir klienter väntande eller faller bort i något steg; sidan Serviceväg visar var.
indicator-moved-on-share-source = Stegen: verksamhetsmodellen för teamet för stöd av arbetsförmågan, Norra Savolax välfärdsområde (Innokylä)
indicator-moved-on-share-unit = %

indicator-lost-share-definition = De som under perioden lämnat servicevägen delat med dem som kommit till dess steg, alla sex steg tillsammans.
indicator-lost-share-why = Den som faller bort är ofta den som mest behöver stöd. Ett känt ställe går också att rätta till.
indicator-lost-share-source = Stegen: verksamhetsmodellen för teamet för stöd av arbetsförmågan, Norra Savolax välfärdsområde (Innokylä)
indicator-lost-share-unit = %

indicator-change-mean-definition = Samma klienters egen bedömning av sin arbetsförmåga på skalan 0–10: medelvärdet efter ett halvår minus medelvärdet i början. Bara de som svarat båda gångerna är med.
indicator-change-mean-why = Talet visar om klienterna själva upplever att arbetsförmågan förbättrats. Det visar inte vad förändringen beror på.
indicator-change-mean-source = Mätning i början och efter ett halvår: verksamhetsmodellen för teamet, Norra Savolax välfärdsområde (Innokylä)
indicator-change-mean-unit = poäng

indicator-improved-share-definition = Klienter vars egen bedömning av arbetsförmågan förbättrats från startmätningen till halvårsmätningen delat med dem som svarat båda gångerna.
indicator-improved-share-why = Medelvärdet kan stiga tack vare några få klienter; andelen visar hur många som själva haft nytta.
indicator-improved-share-source = Lägesbildens egen definition
indicator-improved-share-unit = %

indicator-paired-coverage-definition = De som gjort halvårsmätningen delat med de i början mätta vars mätning var aktuell under perioden. Mätaren är arbetsförmågepoängen.
indicator-paired-coverage-why = Om bara en del frågas på nytt kan resultatet säga mer om dem som svarade än om tjänsten.
indicator-paired-coverage-source = Mätning i början och efter ett halvår: verksamhetsmodellen för teamet, Norra Savolax välfärdsområde (Innokylä)
indicator-paired-coverage-unit = %

indicator-client-positive-definition = Klienternas svar 4 eller 5 delat med alla klienters svar på skalan 1–5, alla påståenden tillsammans.
indicator-client-positive-why = Klientens erfarenhet visar om tjänsten utgick från hens situation och mål.
indicator-client-positive-source = Skalan och gränsen 4–5: THL, Tutkimuksesta tiiviisti 31/2023, figur 4
indicator-client-positive-unit = %

indicator-professional-positive-definition = Yrkespersonernas svar 4 eller 5 delat med alla yrkespersoners svar på skalan 1–5, alla påståenden tillsammans.
indicator-professional-positive-why = Yrkespersonerna ser på nära håll vad som fungerar i tjänsten och vad som blir ogjort.
indicator-professional-positive-source = THL, Tutkimuksesta tiiviisti 31/2023, figur 4 (n = 81); talen finns inte i den tillgängliga texten
indicator-professional-positive-unit = %

indicator-heard-share-definition = Klienter som svarat 4 eller 5 på påståendet ”Jag blev hörd” delat med dem som besvarat påståendet.
indicator-heard-share-why = I studiens intervjuer var det viktigaste för klienterna att bli hörda.
indicator-heard-share-source = Lägesbildens egen definition; ämnet: THL, Tutkimuksesta tiiviisti 31/2023
indicator-heard-share-unit = %

indicator-fidelity-total-definition = Summan av coachningsenhetens poäng (1–5) för de 25 kvalitetskriterierna, för området enheternas medelvärde. Minst 115 är utmärkt, 100–114 god, 74–99 nöjaktig; under 74 motsvarar inte kriterierna.
indicator-fidelity-total-why = Coachningens resultat beror på hur noga modellen följs.
indicator-fidelity-total-source = IPS-kvalitetskriterierna (Becker m.fl. 2019); de nationella rekommendationerna
indicator-fidelity-total-unit = poäng

indicator-job-start-rate-definition = De som börjat lönearbete under halvåret delat med de coachade som inte hade lönearbete.
indicator-job-start-rate-why = Coachningens mål är lönearbete. Den internationella miniminivån är 40 %.
indicator-job-start-rate-source = IPS Grow: minst 40 %
indicator-job-start-rate-unit = %

indicator-retention-13w-definition = De som stannat i arbete över 13 veckor delat med dem som börjat lönearbete.
indicator-retention-13w-why = Stödet fortsätter i arbetet: resultatet är ett arbete som håller. Den internationella miniminivån är 65 %.
indicator-retention-13w-source = IPS Grow: minst 65 %
indicator-retention-13w-unit = %

indicator-clients-per-coach-definition = De coachade delat med coachernas årsverken.
indicator-clients-per-coach-why = Med över 20 klienter per coach uteblir full poäng för kriteriet.
indicator-clients-per-coach-source = IPS-kvalitetskriterierna (Becker m.fl. 2019), kriterium 1
indicator-clients-per-coach-unit = klienter/årsverke

indicator-cost-per-client-definition = Tolv månaders kostnader delat med klienterna: aktiva vid periodens slut och avslutade under tolv månader.
indicator-cost-per-client-why = Talet hjälper att se vad tjänsten kostar per person som fått hjälp. Det säger inget om effekterna.
indicator-cost-per-client-source = Lägesbildens egen definition
indicator-cost-per-client-unit = €

indicator-cost-per-positive-transition-definition = Tolv månaders kostnader delat med de positiva övergångarna från arbetslöshet (till arbete, studier, rehabilitering eller sysselsättningsfrämjande service) under samma tid.
indicator-cost-per-positive-transition-why = Talet ställer pengarna i relation till vad som hände klienterna. Alla övergångar beror inte på tjänsten.
indicator-cost-per-positive-transition-source = Lägesbildens egen definition
indicator-cost-per-positive-transition-unit = €

indicator-break-even-definition = Tolv månaders kostnader delat med kostnaden för ett år av arbetslöshet. Antagandet är 9 600 € om året, endast arbetsmarknadsstödet; det kan ändras på sidan Effekter.
indicator-break-even-why = Talet visar hur många som borde övergå till arbete i ett år för att utgifterna ska täckas. Det är en storleksordning, inte ett resultat.
indicator-break-even-source = Antagande: FPA, arbetsmarknadsstöd 37,21 €/dag (2025), 21,5 dagar i månaden
indicator-break-even-unit = övergångar

indicator-agreements-in-force-definition = Kommuner med gällande avtal som nämner stödet för arbetsförmågan delat med områdets kommuner.
indicator-agreements-in-force-why = Enligt rekommendationerna avtalas samarbetet skriftligt. Utan avtal hänger arbetsfördelningen på enskilda personer.
indicator-agreements-in-force-source = Rekommendation 2 (nationella rekommendationer)
indicator-agreements-in-force-unit = %
