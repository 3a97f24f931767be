# Mitä ihmiset kirjaavat lukujen viereen: tasomuutokset, muistiinpanot, tallennetut näkymät.
error-remark-empty = Teksti puuttuu. Kirjoita se ja tallenna uudelleen.
error-remark-long = Tekstissä on { NUMBER($length, useGrouping: 0) } merkkiä, ja siihen mahtuu { NUMBER($longest, useGrouping: 0) }. Lyhennä sitä ja tallenna uudelleen.
error-remark-personal = Tekstissä on henkilötunnus, puhelinnumero tai sähköpostiosoite, joten sitä ei tallennettu. Poista se ja tallenna uudelleen. Tänne ei kirjata tietoja yksittäisistä ihmisistä.
error-remark-month = ”{ $period }” ei ole kuukausi. Anna vuosi ja kuukausi, esimerkiksi 202603.
error-remark-county = Hyvinvointialuetta ”{ $code }” ei ole. Valitse alue luettelosta.
error-remark-subject = Kirjauksen kohdetta ei tunneta. Lataa sivu uudelleen ja yritä sitten.
error-remark-gone = Kirjausta ei enää ole: joku muu on ehkä poistanut sen. Lataa sivu uudelleen.
error-rebase-already = Tälle kuukaudelle on jo kirjattu tasomuutos. Poista ensin vanha, jos haluat muuttaa sen syytä.
error-view-taken = Näkymä ”{ $name }” on jo olemassa. Anna toinen nimi.
error-view-query = Näkymän osoitetta ei voi tallentaa. Lataa sivu uudelleen, valitse näkymä ja tallenna se.
error-view-release = Julkaisua, josta näkymä tallennettiin, ei ole. Lataa sivu uudelleen.

# Tasomuutokset.
rebase-line = Tasomuutos { $month }: { $reason } ({ $by }, { $day }).
rebase-young = Uudelle tasolle lasketaan vaihtelun rajat, kun lukuja on { $needed }; nyt niitä on { $points }.
rebase-suggested = Taso näyttää muuttuneen: ennen ajankohtaa { $since } keskitaso oli { $before }, siitä alkaen { $after }. Jos tiedätte syyn, kirjatkaa se tasomuutokseksi.
rebase-title = Tasomuutokset
rebase-about = Kirjaa tasomuutos, kun toiminta muuttui tunnetusta syystä ja muutos on pysyvä, esimerkiksi kun keskitetty tiimi aloitti. Tavanomaisen vaihtelun rajat lasketaan siitä kuukaudesta uudelleen, kaikille. Kunnes uusia lukuja on kaksitoista, mittarin ei sanota paranevan eikä heikkenevän. Mitään ei muuteta itsestään.
rebase-none = Tasomuutoksia ei ole kirjattu.
rebase-one-team = Tasomuutos kirjataan koko alueelle tai yhdelle tiimille. Valitse yksi tiimi tai poista tiimien valinta.
rebase-month = Ensimmäinen kuukausi uudella tasolla
rebase-reason = Syy
rebase-reason-help = Esimerkiksi: keskitetty tiimi aloitti. Älä kirjoita ihmisten nimiä tai tietoja asiakkaista.
rebase-add = Lisää tasomuutos

# Muistiinpanot.
remarks-fold = Muistiinpanot ja tasomuutokset
remarks-fold-count = Muistiinpanot ja tasomuutokset ({ $count })
notes-title = Muistiinpanot
notes-fold = Muistiinpanot
notes-fold-count = Muistiinpanot ({ $count })
notes-about = Kirjaa tähän, mitä kokouksessa päätettiin tai todettiin. Muistiinpano näkyy kaikille, jotka näkevät tämän alueen luvut.
notes-none = Muistiinpanoja ei ole.
note-line = { $ring } { $month }: { $text } ({ $by }, { $day }).
note-line-plain = { $month }: { $text } ({ $by }, { $day }).
note-month = Kokouksen kuukausi
note-text = Muistiinpano
note-text-help = Älä kirjoita ihmisten nimiä tai tietoja asiakkaista.
note-add = Lisää muistiinpano
remark-remove = Poista
remarks-show-removed = Näytä myös poistetut
remark-removed = { $line } Poisti { $by }, { $day }.

# Mitä sarja kertoo itsestään.
missing-periods = Ei lukua: { $periods }.
missing-more = Ei lukua: { $periods } ja { $more } muuta väliä.
runs-none = Jaksotesti: ei merkkiä tason muutoksesta. Pisin jakso mediaanin samalla puolella on { $longest } lukua (sattumalta enintään { $longest_most }), ja mediaani ylitetään { $crossings } kertaa (sattumalta vähintään { $crossings_least }).
runs-signal = Jaksotesti: merkki tason muutoksesta jossakin kohdassa sarjaa. Pisin jakso mediaanin samalla puolella on { $longest } lukua (sattumalta enintään { $longest_most }), ja mediaani ylitetään { $crossings } kertaa (sattumalta vähintään { $crossings_least }).
assurance-consistent-pass = Täyttyy
assurance-consistent-fail = Ei täyty
assurance-inconsistent = Välillä
assurance-consistent-pass-told = Nykyisellä tasolla tavoite täyttyy joka kaudella.
assurance-consistent-fail-told = Nykyisellä tasolla tavoite ei täyty, ellei toiminta muutu.
assurance-inconsistent-told = Nykyisellä tasolla tavoite täyttyy välillä ja välillä ei.
heading-assurance = Tavoite

# Menetelmäsivu.
methods-levels-text = Kun toiminta muuttuu tunnetusta syystä ja muutos on pysyvä, siitä voi kirjata tasomuutoksen: rajat lasketaan siitä kuukaudesta alkaen uudelleen, kun uusia lukuja on kaksitoista. Tasomuutoksen kirjaa aina ihminen. Sovellus kysyy sitä, kun vähintään kahdeksan viimeisintä lukua on aiemman keskitason samalla puolella, keskitaso on siirtynyt vähintään kaksi kolmasosaa matkasta aiempaan rajaan eikä muutos enää jatku. Tavoite täyttyy, kun nykyisen tason rajat ovat kokonaan tavoitteen hyvällä puolella, eikä täyty, kun ne ovat kokonaan sen huonolla puolella. Rajojen väliin jäävä tavoite täyttyy välillä. Jaksotesti (Anhøj) etsii tason muutosta pisimmästä jaksosta mediaanin samalla puolella ja mediaanin ylitysten määrästä. Puuttuvien kausien yli ei piirretä viivaa eikä lasketa eroja.
