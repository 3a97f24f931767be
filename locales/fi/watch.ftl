# The watched folder: what is written beside each file, and what may go wrong.
cli-watch = Vahdi kansiota ja tallenna siihen tulevat työkirjat.
watch-accepted = Tiedosto { $name } tallennettiin { $at }. Tuonnin numero on { NUMBER($id, useGrouping: 0) }.
watch-unchanged = Tiedoston { $name } sisältö oli jo voimassa sellaisenaan { $at }. Mitään ei muutettu.
watch-already = Tiedosto { $name } oli jo tallennettu tuontina { NUMBER($id, useGrouping: 0) }. Sitä ei tallennettu toiseen kertaan ({ $at }). Jos sen pitää korvata uudempi tuonti, tuo se sivulla Aineistot.
watch-rejected = Tiedostoa { $name } ei otettu vastaan { $at }. Mitään ei muutettu. Korjaa alla luetellut virheet ja tuo tiedosto uudelleen.
watch-warned = Tarkista nämä. Jos jokin on väärin, korjaa luku ja tuo korjattu tiedosto.
watch-nameless = (nimessä on henkilötunnus)
watch-waiting = { $said } Yritetään uudelleen.
error-folder-missing = Kansiota { $name } ei ole. Tarkista polku.
error-folder-watched = Kansiota { $name } vahtii jo toinen ohjelma. Lopeta se ensin, tai anna sen jatkaa.
error-folder-not-written = Kansioon { $name } ei voi kirjoittaa tai siitä ei voi siirtää tiedostoja. Tarkista oikeudet ja levytila.
error-seconds = Vahtimisen väli { $value } ei kelpaa. Anna sekunteina luku, joka on vähintään 0,1.
