# Sivu Esitys.

page-forum = Esitys
page-forum-guide =
    Tällä sivulla syntyy yhteistyöfoorumin aineisto: diat, raportti ja työkirja samoista luvuista kuin sivuilla, samoilla rajauksilla. Diojen kaaviot ovat PowerPointin omia ja muokattavissa.

    Kaikissa tiedostoissa ovat vain julkaistut luvut. Suojattu luku on tyhjä myös kaavion taulukossa.

    Esitysnäkymä näyttää yhden viestin kerrallaan. Nuolinäppäimillä pääsee eteenpäin ja taaksepäin, Esc lopettaa. Tumma näkymä tulee selaimen teemasta. Kun kuva on kaksi metriä leveä, otsikot, taulukot ja kuvioiden sanat ovat luettavissa kahdeksan metrin päästä; lähderivi on pienempi.

    Tallennettu näkymä on linkki, jonka voi jakaa ja avata uudelleen ensi neljänneksellä. Samalla muistetaan, mikä julkaisu oli voimassa, joten muutoksia voi verrata siihen.
forum-page-headline = Foorumin aineisto syntyy minuutissa: valitkaa osiot, tehkää tiedostot tai avatkaa esitys.
forum-sections = Osiot
forum-sections-none = Kaikki osiot
forum-files = Tiedostot
forum-template = Alueen oma diapohja (.pptx tai .potx), jos on
forum-template-help = Pohjan asettelut, fontit ja värit otetaan käyttöön. Pohjaa ei tallenneta.
forum-template-limit = Enintään 20 Mt. Voitte myös pudottaa tiedoston tähän.
forum-make-pptx = Tee diat (PowerPoint)
forum-make-pdf = Tee raportti (PDF)
forum-make-xlsx = Tee työkirja (Excel)
forum-stop = Keskeytä
forum-stopped = Keskeytetty. Tiedostoa ei tehty.
forum-making = Kootaan aineistoa:
forum-writing = Kirjoitetaan tiedostoa …
forum-download-pptx = Lataa diat ({ $size } kt)
forum-download-pdf = Lataa raportti ({ $size } kt)
forum-download-xlsx = Lataa työkirja ({ $size } kt)
forum-screen = Esitysnäkymä
forum-screen-about = Yksi viesti kerrallaan isolla. Nuolinäppäimet vievät eteen ja taakse, Esc lopettaa.
forum-screen-open = Avaa esitys
forum-first-of = Näkyvissä { $rows } ensimmäistä, kaikkiaan { $of }.
forum-back = Edellinen
forum-next = Seuraava
forum-close = Lopeta esitys
forum-views = Tallennetut näkymät
forum-views-about = Näkymä muistaa rajaukset, osiot ja julkaisun. Linkin voi jakaa.
forum-views-none = Yhtään näkymää ei ole vielä tallennettu.
forum-view-saved = tallensi { $by } { $at }
forum-view-open = Avaa
forum-view-name = Näkymän nimi, esimerkiksi Foorumi 4/2026
forum-view-save = Tallenna näkymä
forum-changes = Mitä on muuttunut edellisestä foorumista?
forum-changes-none = Tallentakaa näkymä foorumin jälkeen: seuraavalla kerralla tästä näkee, mikä on muuttunut sen jälkeen.
forum-changes-since = Vertaa näkymään
forum-changes-choose = Valitse tallennettu näkymä
forum-changes-gone = Näkymän julkaisua ei enää ole, joten vertailua ei voi tehdä.
forum-changes-later = Valitut kuukaudet ovat näkymän jälkeen, joten vertailtavaa ei ole. Valitse pidempi aika.
forum-changes-how = Molemmat luvut on laskettu samoin ja sivun nykyisillä rajauksilla; silloiset ovat julkaisusta { $release }.
forum-changes-method = Lukujen suojaustapa on muuttunut välissä, joten osa luvuista voi puuttua jommaltakummalta puolelta.
forum-changes-nothing = Mikään mittari ei ole muuttunut sen jälkeen.
forum-then = Silloin
forum-now = Nyt
forum-measure = Toimenpide { $id }
