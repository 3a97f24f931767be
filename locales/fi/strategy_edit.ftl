# Strategian toimenpiteiden muokkaus sivulla, muutoshistoria ja arvioiden säännöt.
strategy-edit = Muokkaa toimenpiteitä
strategy-edit-note = Tallennus tekee strategiasta uuden version. Aiempi jää talteen, ja tallennuksen voi perua sivulla Aineistot. Jos toimenpiteestä luovutaan, valitse sen tilaksi Keskeytetty: toimenpidettä ei poisteta. Vahingossa tehdyn toimenpiteen saa pois perumalla tallennuksen.
strategy-edit-what = Mitä muokkaat?
strategy-edit-measure = Toimenpidettä
strategy-edit-objective = Tavoitteen sanamuotoa
strategy-edit-which = Toimenpide
strategy-edit-which-objective = Tavoite
strategy-edit-new = Uusi toimenpide
strategy-edit-choose = Valitse
strategy-form = Toimenpide { $measure }
strategy-form-new = Uusi toimenpide, tunnukseksi tulee { $measure }
strategy-save = Tallenna
strategy-field-needed = { $name } (pakollinen)
strategy-field-day = { $name } (pp.kk.vvvv)
strategy-field-new-objective = Uusi tavoite, jos sitä ei ole vielä luettelossa
strategy-no-indicator = Ei mittaria
strategy-answer-none = Ei tietoa
strategy-answer-yes = Kyllä
strategy-answer-no = Ei
strategy-note-owner = Tehtävä tai yksikkö, ei henkilön nimeä.
strategy-note-indicator = Suluissa on yksikkö, jossa lähtötaso ja tavoitearvo annetaan. Osuudet annetaan prosentteina.
strategy-note-baseline = Mittarin arvo alussa. Ilman sitä ei voi sanoa, kuinka suuri osa matkasta on kuljettu.
strategy-objective-new = Tavoitteen uusi sanamuoto
strategy-objective-note = { $count ->
    [one] Muuttuu yhdessä toimenpiteessä.
   *[other] Muuttuu { $count } toimenpiteessä.
}
strategy-import-name = Strategian muokkaus { $measure }
strategy-import-objective = Strategian muokkaus, tavoitteen sanamuoto
strategy-saved = Tallennettu tuontina { NUMBER($id, useGrouping: 0) }.
strategy-saved-held = Julkaisua ei tehty, joten sivu näyttää vielä aiemman strategian. Tallennus on tallessa ja näkyy, kun julkaisu taas onnistuu.
strategy-unchanged = Mikään ei muuttunut, joten mitään ei tallennettu.
strategy-undo = Tallennuksen voi perua sivulla Aineistot
strategy-refused = Toimenpidettä ei tallennettu. Korjaa yllä merkityt kohdat ja tallenna uudelleen.
strategy-conflict = Strategia on muuttunut sen jälkeen, kun avasit lomakkeen, joten mitään ei tallennettu. Kirjoittamasi on tallella lomakkeella. Katso, mitä muut ovat muuttaneet, ja tallenna sitten uudelleen: vain muuttamasi kohdat tallentuvat, muut jäävät niin kuin ne nyt ovat.
strategy-conflict-more = ja { $count } muuta muutosta

# Mitä kentästä on sanottavaa.
measure-field-value-missing = Tämä tieto puuttuu. Täydennä se.
measure-field-not-a-number = ”{ $value }” ei ole luku. Kirjoita luku, esimerkiksi 12,5, tai jätä kohta tyhjäksi.
measure-field-number-ambiguous = ”{ $value }” voi tarkoittaa kahta lukua. Kirjoita desimaalit pilkulla ja tuhannet ilman pistettä.
measure-field-out-of-range = { $value } ei voi olla oikein. Tarkista luku.
measure-field-date-unreadable = ”{ $value }” ei ole päivämäärä. Kirjoita päivä muodossa 31.8.2026.
measure-field-text-unreadable = Tekstissä on merkkejä, joita ei voi näyttää. Kirjoita teksti uudelleen.
measure-field-text-too-long = Teksti on liian pitkä. Lyhennä se enintään 2 000 merkkiin.
measure-field-personal-data = Tekstissä on henkilötunnus, puhelinnumero, sähköpostiosoite tai muu yksittäisen ihmisen tieto. Poista se. Vastuutahoksi kirjataan tehtävä tai yksikkö.
measure-other-personal-data = Alueen muissa toimenpiteissä on henkilötunnus tai muu yksittäisen ihmisen tieto. Poista se niistä ensin.
measure-due-before-start = Määräaika on ennen aloituspäivää. Korjaa jompikumpi päivä.
measure-target-before-start = Tavoitepäivä on ennen aloituspäivää. Korjaa jompikumpi päivä.
measure-number-without-indicator = Mittari puuttuu, joten luvulle ei ole merkitystä. Valitse mittari tai tyhjennä tämä kohta.
measure-share-outside = Osuus on 0–100 prosenttia. Korjaa luku.
measure-share-tiny = Osuus on alle prosentin. Osuudet kirjoitetaan prosentteina: 80, ei 0,8. Tarkista luku.
measure-direction-missing = Tälle mittarille ei ole sovittu, kumpi on parempi, suurempi vai pienempi. Anna lähtötaso, joka on eri kuin tavoitearvo: silloin suunta näkyy niistä.
measure-target-missing = Tavoitearvo puuttuu. Mittaria seurataan, mutta siitä ei voi arvioida, päästäänkö tavoitteeseen.
measure-baseline-missing = Lähtötaso puuttuu. Voidaan sanoa, onko tavoite saavutettu, mutta ei, kuinka suuri osa matkasta on kuljettu.
measure-target-date-missing = Tavoitepäivä puuttuu. Arviossa oletetaan, että puolet ajasta on kulunut.
measure-start-missing = Aloituspäivä puuttuu. Arviossa oletetaan, että puolet ajasta on kulunut.
measure-target-worse = Tavoitearvo on huonompi kuin lähtötaso. Tarkista, että luvut ovat oikein päin.

# Muutoshistoria.
strategy-history = Mitä toimenpiteissä on muuttunut
strategy-history-of = Näytä
strategy-history-all = Kaikki toimenpiteet
strategy-history-none = Muutoksia ei ole.
strategy-history-newest = Tässä on { $count } uusinta muutosta. Valitse toimenpide, niin näet sen aiemmat muutokset.
strategy-history-at = Aika
strategy-history-by = Kuka
strategy-history-measure = Toimenpide
strategy-history-field = Mikä muuttui
strategy-history-before = Ennen
strategy-history-after = Jälkeen
strategy-whole-added = Uusi toimenpide
strategy-whole-removed = Toimenpide poistui
strategy-change-added = { $at } { $by } lisäsi toimenpiteen { $measure }
strategy-change-removed = { $at } { $by } poisti toimenpiteen { $measure }
strategy-change-changed = { $at } { $by } muutti toimenpidettä { $measure }, { $field }: { $before } → { $after }

# Arviot ja niiden säännöt.
strategy-rules = Näin tavoitteet arvioidaan
strategy-rules-level = Tavoitteeseen verrataan mittarin tasoa, ei yhtä lukua, jottei sattuma käännä arviota. Kun mittarin vaihtelu on tavanomaista, taso on kuvion keskiviiva eli tavanomaisen vaihtelun keskiarvo. Kun mittari on muuttunut selvästi tai jaksoja on vähän, taso on uusimpien jaksojen keskiarvo: enintään kolme kuukautta tai kaksi neljännestä, eikä mitään ajalta ennen muutosta. Arvio tehdään valitun ajan viimeisenä päivänä.
verdict-no-direction = suunta puuttuu
verdict-achieved-rule = Taso on tavoitearvossa tai sitä parempi.
verdict-on-track-rule = Lähtötason ja tavoitearvon välisestä matkasta on kuljettu lähes yhtä suuri osa kuin ajasta on kulunut: enintään 15 prosenttiyksikköä vähemmän.
verdict-at-risk-rule = Matkaa on kuljettu, mutta vähemmän. Myös silloin, kun lähtötaso puuttuu eikä tavoitetta ole saavutettu.
verdict-off-track-rule = Matkaa ei ole kuljettu lainkaan, vaikka aikaa on kulunut yli 15 prosenttia.
verdict-missed-rule = Tavoitepäivä on ohi, eikä tavoitetta ole saavutettu.
verdict-no-data-rule = Mittarista ei ole uusinta lukua, tai se on suojattu.
verdict-no-direction-rule = Mittarille ei ole sovittu, kumpi on parempi, suurempi vai pienempi, eivätkä lähtötaso ja tavoitearvo kerro sitä.
strategy-way-made = Matkasta { $share }
strategy-way-back = Taso on lähtötasoa huonompi
strategy-time-gone = ajasta { $share }
strategy-time-assumed = ajasta oletetaan kuluneen puolet
strategy-no-baseline = Lähtötaso puuttuu
strategy-basis-usual = nyt: tavanomaisen vaihtelun keskiarvo
strategy-basis-recent = nyt: { $count } uusimman jakson keskiarvo
strategy-narrowed = Tavoitteet on asetettu koko alueelle. Arviot alla koskevat vain valittuja tiimejä tai asiakasryhmää.
strategy-more = { $count } muuta

# Muistiinpanot.
strategy-notes = Muistiinpanot toimenpiteistä{ $count ->
    [0] { "" }
   *[other] { " " }({ $count })
}
strategy-noted = { $count ->
    [one] 1 muistiinpano
   *[other] { $count } muistiinpanoa
}
