# What is the same everywhere.
app-name = Työkyvyn tilannekuva
yes = Kyllä
no = Ei

# The Excel template.
template-cover = Ohje
template-guide-1 = Täytä taulukot, joista sinulla on tietoa. Tyhjät taulukot ohitetaan.
template-guide-2 = Vie hiiri otsikon päälle, niin näet, mitä sarakkeeseen kuuluu. Tummemmat otsikot yksilöivät rivin.
template-guide-3 = Käytä alasvetovalikkojen arvoja. Jätä solu tyhjäksi, jos tietoa ei ole. Kirjoita 0 vain, kun määrä on nolla.
template-guide-4 = Yksi rivi on aina summatieto. Älä lisää henkilötunnuksia, nimiä tai yksittäisen asiakkaan rivejä.
template-guide-5 = Pudota valmis tiedosto sivulle Aineistot. Mitään ei tallenneta ennen kuin hyväksyt tuonnin.
column-required = Pakollinen.
column-optional = Saa jättää tyhjäksi.

# The command line.
cli-about = Työkyvyn tilannekuvan tietovarasto.
cli-template = Kirjoita Excel-malli.
cli-import = Tarkista työkirja ja tallenna se, kun mukana on --accept.
cli-history = Näytä tuontihistoria.
cli-undo = Peru tuonti.
cli-export = Kirjoita aineiston voimassa olevat rivit tiedostoon.
cli-backup = Kirjoita varmuuskopio.
cli-restore = Palauta varmuuskopio.
cli-doctor = Tarkista tietovaraston kunto.
cli-prepare = Valmistele tietovarasto: taulut, esimerkkialue ja tutkimus.
cli-by = komentorivi
cli-prepared = Tuotiin { $name }.
cli-status-accepted = { $name }: tallennettu.
cli-status-checked = { $name }: kunnossa. Lisää --accept, niin se tallennetaan.
cli-status-unchanged = { $name }: sisältö on jo voimassa sellaisenaan. Mitään ei muutettu.
cli-status-rejected = { $name }: hylätty. Mitään ei muutettu.
cli-dataset = {"  "}{ $dataset } ({ $sheet }): { $rows } riviä, uusia { $added }, muuttuneita { $changed }, poistuvia { $removed }, ennallaan { $same }
cli-no-history = Tuonteja ei ole.
severity-error = Virhe
severity-warning = Huomaa
severity-info = Tieto
import-active = Voimassa
import-undone = Peruttu
event-accepted = hyväksyi
event-undone = perui
event-redone = palautti
sample-by = Asennus
synthetic-note = Tämän työkirjan luvut ovat synteettisiä: ne on keksitty, eivätkä ne kerro mistään alueesta.
findings-sheet = Havainnot
findings-severity = Vakavuus
findings-sheet-name = Taulukko
findings-row = Rivi
findings-column = Sarake
findings-message = Mitä ja mitä tehdä
doctor-database = Tietokanta: { $url }
doctor-schema = Rakenne: { $revision } (uusin { $newest })
doctor-imports = Tuonteja: { NUMBER($count, useGrouping: 0) }
doctor-threshold = Pienin näytettävä henkilömäärä: { $threshold }
doctor-release = Julkaisu: { NUMBER($id, useGrouping: 0) }, { $at }
doctor-freshness = Alue { $county }, { $dataset }: uusin { $newest }
doctor-well = Kaikki kunnossa.
doctor-ill = Jotain on korjattavaa: käynnistä uudelleen tai aja python -m data_access prepare.
