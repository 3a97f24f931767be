# What went wrong that a person can mend, and how.
error-setting-database = Asetus TILANNEKUVA_DATABASE_URL on virheellinen. Sen pitää olla muotoa sqlite:///polku/tiedosto.sqlite tai postgresql://käyttäjä@palvelin/tietokanta.
error-setting-threshold = Asetus TILANNEKUVA_THRESHOLD on ”{ $value }”. Sen pitää olla kokonaisluku 3–10.
error-setting-auth = Asetus TILANNEKUVA_AUTH on ”{ $value }”. Sen pitää olla off tai oidc.
error-database-locked = Toinen tallennus on kesken, eikä tietokanta vapautunut ajoissa. Mitään ei muutettu. Yritä hetken päästä uudelleen.
error-database-gone = Tietokantaan ei saada yhteyttä. Mitään ei muutettu. Tarkista, että tietokanta on käynnissä ja että TILANNEKUVA_DATABASE_URL on oikein.
error-database-broken = Tietokantatiedosto ei ole luettavissa. Palauta varmuuskopio komennolla python -m data_access restore TIEDOSTO.
error-file-empty = Tiedosto on tyhjä. Tallenna se Excelissä uudelleen ja yritä sitten.
error-file-too-large = Tiedosto on yli { $megabytes } megatavua. Jaa se osiin, esimerkiksi vuosittain.
error-file-old-or-locked = Tiedosto on vanhaa Excel-muotoa (.xls). Avaa se Excelissä ja tallenna muodossa .xlsx.
error-file-locked = Tiedosto on suojattu salasanalla, joten sitä ei voi lukea. Poista salasana Excelissä (Tiedosto > Tiedot) ja tuo tiedosto uudelleen.
error-file-ods = Tiedosto on OpenDocument-taulukko (.ods). Tallenna se muodossa .xlsx ja yritä uudelleen.
error-file-text = Tiedosto on tekstiä (esimerkiksi CSV), vaikka nimi sanoisi muuta. Avaa se Excelissä ja tallenna muodossa .xlsx.
error-file-too-heavy = Tiedoston lukeminen ei onnistunut kohtuullisessa ajassa tai muistissa. Mitään ei tallennettu. Kopioi pelkät tiedot (arvot) uuteen työkirjaan tai jaa se osiin, esimerkiksi vuosittain.
error-file-binary = Tiedosto on muotoa .xlsb. Tallenna se muodossa .xlsx.
error-file-pdf = Tiedosto on PDF. Tuo Excel-tiedosto (.xlsx).
error-file-web-page = Tiedosto on verkkosivu tai XML, vaikka nimi sanoisi muuta. Avaa se Excelissä ja tallenna muodossa .xlsx.
error-file-picture = Tiedosto on kuva. Tuo Excel-tiedosto (.xlsx).
error-file-not-excel = Tiedosto ei ole Excel-työkirja (.xlsx). Tallenna se Excelissä muodossa .xlsx ja yritä uudelleen.
error-file-broken = Tiedosto on vioittunut, eikä sitä voi lukea. Avaa se Excelissä, tallenna uudella nimellä ja yritä uudelleen.
error-file-dangerous = Tiedosto purkautuu epätavallisen suureksi, joten sitä ei avata. Kopioi tiedot uuteen työkirjaan ja yritä uudelleen.
error-file-no-sheets = Työkirjassa ei ole taulukoita. Tarkista, että tiedosto on oikea.
error-file-same-names = Työkirjassa on kaksi samannimistä taulukkoa, joten niitä ei voi erottaa toisistaan. Nimeä ne Excelissä eri nimillä ja yritä uudelleen.
error-file-too-many-rows = Taulukossa on enemmän rivejä tai soluja kuin yhdellä kertaa voi lukea. Jaa se osiin, esimerkiksi vuosittain.
error-file-missing = Tiedostoa { $name } ei löydy. Tarkista polku.
error-import-unknown = Tuontia { $id } ei ole. Katso numerot komennolla python -m data_access history.
error-import-already = Tuonti { $id } on jo { $state ->
    [undone] peruttu
   *[active] voimassa
}. Mitään ei muutettu.
error-release-unsafe = Kynnyksellä { $threshold } ei voitu tehdä julkaisua, josta ketään ei voisi päätellä. Edellinen julkaisu on tallessa: palauta TILANNEKUVA_THRESHOLD entiseen arvoon.
error-import-rejected = Tiedostossa on virheitä, joten mitään ei tallennettu. Korjaa ne ja tuo tiedosto uudelleen.
error-dataset-unknown = Aineistoa { $id } ei ole. Aineistot ovat: { $known }.
error-format-unknown = Tiedoston { $name } päätettä ei tunneta. Käytä päätettä { $known }.
error-backup-broken = Tiedosto { $name } ei ole tämän sovelluksen varmuuskopio. Valitse toinen tiedosto.
error-backup-newer = Varmuuskopio on tehty uudemmalla versiolla. Päivitä sovellus ja yritä uudelleen.
error-database-newer = Tietokanta on tehty uudemmalla versiolla. Päivitä sovellus ja käynnistä se uudelleen.
error-file-not-written = Tiedostoa { $name } ei voi kirjoittaa. Tarkista kansio ja oikeudet.
