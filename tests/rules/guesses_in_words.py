"""More tables of test_guesses, of rules that guess from words alone: made up, in the wordings of Swedish plans."""

COUNTS = """
# a text in a plan with 7 goals, 4 boards and one executive board, 3 financial goals | what is to be said
Fullmäktige har beslutat om åtta mål. | NP308
Planen innehåller sju mål. |
Planen omfattar sex mål för perioden. | NP308
De fem målen följs upp två gånger om året. | NP308
De sju målen följs upp två gånger om året. |
Totalt tio mål har beslutats. | NP308
Två av målen gäller miljön. |
Minst tre mål ska nås varje år. |
Agenda 2030 har 17 mål och 169 delmål. |
FN:s 17 mål är vägledande. |
De 16 nationella målen följs upp av regeringen. |
Förra planen hade nio mål. |
I den föregående planen fanns tolv mål. |
Varje nämnd väljer 2 mål. |
Nämnderna har 3 mål vardera. |
Mål 8 gäller ekonomin. | NP308
Mål 2 gäller ekonomin. |
Mål 16 i Agenda 2030 gäller institutioner. |
Under året prioriteras mål 9. | NP308
Mål 9 i regionens strategi rör tillväxt. |
Mål 9: Hållbar industri |
Vi har kvar mål 9 från förra planen. |
Vi följer mål 2.9 och delmål 9. |
Se avsnitt 4 mål och uppdrag. |
Cirka 20 mål har prövats. |
Kommunen har tre finansiella mål. |
Kommunen har fyra finansiella mål. | NP308
De 2 finansiella målen prövas i bokslutet. | NP308
Målen riktas till samtliga sju nämnder. | NP308
Fullmäktiges fyra nämnder svarar för målen. |
Våra fem nämnder svarar för målen. |
Nämndernas nio mål har fastställts. | NP308
Ytterligare två mål prövas nästa år. |
Följande tre mål är viktigast. |
Fullmäktige har antagit 8 mål. | NP308
Det finns ett mål för ekonomin. |
Av sju mål nåddes fem. |
Skolan har 12 mål i läroplanen. |
Bolaget har tre mål för hållbarhet som styrelsen beslutat. |
Fullmäktige har beslutat om tio mål för mandatperioden. | NP308
Fullmäktige har beslutat om tio mål för kommunens utveckling. | NP308
Regionen har 19 nämnder. |
Regionen har sju nämnder. | NP308
Regionens sju mål gäller i fyra år. |
Kommunens sex mål gäller i fyra år. | NP308
Fullmäktiges 11 mål gäller alla. | NP308
Samtliga 8 mål ska följas upp. | NP308
Tre nämnder berörs av målet. |
Fullmäktige har beslutat om nio mål, varav sju riktas till nämnderna och återges här. |
Planen omfattar nio mål, av vilka sju är nya. |
Planen omfattar nio mål, varav två är nya. | NP308
"""

TAUTOLOGIES = """
# goal | indicator | target | what is to be said
Fler invånare deltar i kulturlivet | Fler invånare deltar i kulturlivet | Ja | NP412
Vården är tillgänglig | Vården är tillgänglig | Ja | NP412
Vården är tillgänglig. | Vården är tillgänglig | Ja | NP412
Eleverna trivs i skolan | Eleverna trivs i skolan. | Ja | NP412
Ökad trygghet i centrum | Ökad trygghet i centrum | Ja | NP412
Ökad trygghet i centrum | Den ökade tryggheten i centrum | Ja | NP412
Minskad klimatpåverkan från resor | Minskad klimatpåverkan från resorna | Ja | NP412
Företagen får snabb hjälp | Företagen får en snabb hjälp | Ja | NP412
Kommunen är en attraktiv arbetsgivare | Kommunen är en attraktiv arbetsgivare | Nöjda medarbetare | NP412
Digitala tjänster används mer | Digitala tjänster används mer | Tjänsterna används | NP412
En jämlik och god hälsa | En god och jämlik hälsa | Ja | NP412
Barn får stöd i tid | Barnen får stöd i tid | Ja | NP412
Medborgarna är nöjda med servicen | Medborgaren är nöjd med servicen | Ja | NP412
Samverkan med civilsamhället fördjupas | Samverkan med civilsamhället har fördjupats | Ja | NP412
Fler invånare deltar i kulturlivet | Fler invånare deltar i kulturlivet | 40 % |
Vården är tillgänglig | Vården är tillgänglig | minst 85 % |
Ökad trygghet i centrum | Andel invånare som känner sig trygga i centrum | 75 % |
Ökad trygghet i centrum | En handlingsplan för trygghet är beslutad | Ja |
Minskad klimatpåverkan från resor | Riktlinjer för resor är antagna | Ja |
Eleverna trivs i skolan | Trivselenkäten visar att eleverna är trygga | Ja |
Barn får stöd i tid | Rutin för tidigt stöd används av alla skolor | Ja |
Digitala tjänster används mer | Alla förskolor har e-tjänst för frånvaro | Ja |
Samverkan med civilsamhället fördjupas | Överenskommelse med civilsamhället är undertecknad | Ja |
Kommunen är en attraktiv arbetsgivare | Heltid erbjuds vid alla nyanställningar | Ja |
En jämlik och god hälsa | Hälsosamtal erbjuds alla 40-åringar | Ja |
Företagen får snabb hjälp | Servicegaranti för bygglov är införd | Ja |
Medborgarna är nöjda med servicen | Kontaktcenter har öppet på lördagar | Ja |
Ekonomi i balans | Ekonomi i balans | minst 2 % |
Ekonomi i balans | Nämnden håller sin budget | Ja |
Arkiven är öppna för alla | E-arkivet är öppet | Ja |
Läslusten ökar | Bokbussen stannar i alla byar | Ja |
"""

ACTIVITIES = """
# goal | indicator | target | what is to be said
Fler använder digitala tjänster | En utbildning i digitala tjänster är utvecklad | Ja | NP414
Fler använder digitala tjänster | Informationsmaterial är framtaget | Ja | NP414
Ökad trygghet i centrum | En trygghetsvandring är genomförd | Ja | NP414
Ökad trygghet i centrum | Trygghetsvandringar har genomförts i alla tätorter | Ja | NP414
Minskad sjukfrånvaro | En handlingsplan är upprättad | Ja | NP414
Minskad sjukfrånvaro | Chefer har erbjudits utbildning | Ja | NP414
Minskad sjukfrånvaro | Antal utbildningstillfällen | 10 | NP414
Stärkt samverkan med föreningslivet | Antal genomförda dialogmöten | 6 | NP414
Förbättrad måltidsmiljö | En policy för måltider är införd | Ja | NP414
Färre olyckor på skolvägarna | Riskerna är identifierade | Ja | NP414
Färre olyckor på skolvägarna | Åtgärderna är dokumenterade | Ja | NP414
Ökad cykling | Antal informationstillfällen | 12 | NP414
Ökad cykling | En cykelplan är framtagen | Ja | NP414
Fler unga i arbete | Sommarjobb har erbjudits alla 17-åringar | Ja | NP414
Fler använder digitala tjänster | Andel ärenden som görs digitalt | 60 % |
Ökad trygghet i centrum | Andel som känner sig trygga | 75 % |
Minskad sjukfrånvaro | Sjukfrånvaro | 6 % |
Stärkt samverkan med föreningslivet | Antal avtal med föreningar | 20 |
Färre olyckor på skolvägarna | Antal olyckor | 4 |
Ökad cykling | Antal cyklister över bron | 900 |
Fler unga i arbete | Ungdomsarbetslöshet | 7 % |
En biblioteksplan finns | Biblioteksplanen är framtagen | Ja |
Beredskapen är god | Beredskapsplanen är upprättad | Ja |
Kommunen har en ny översiktsplan | Översiktsplanen är genomförd på samråd | Ja |
Verksamheten är tillgänglig | Tillgängligheten är dokumenterad | Ja |
Lokalerna är säkra | Brandskyddskontroll är genomförd | Ja |
Förbättrad måltidsmiljö | Andel elever som äter skollunch | 90 % |
Fler besöker museet | Antal besökare | 12 000 |
Ökad läslust | Antal lånade böcker per barn | 20 |
Minskat matsvinn | Matsvinn per portion | 30 gram |
"""

TWO_IN_ONE = """
# goal | indicator | target | what is to be said
Chefer har kunskap | Antal chefer som har gått utbildning eller fått handledning | 40 | NP421
Nya invånare känner till servicen | Antal enheter som har erbjudit utbildning eller informerat | 8 | NP421
Nya invånare känner till servicen | Andel som har besökt eller ringt kontaktcenter | 30 % |
Nya invånare känner till servicen | Antal gånger vi har besökt torget eller ringt föreningarna | 30 | NP421
Barn läser | Antal skolor som har köpt böcker samt anställt bibliotekarie | 9 | NP421
Brand stoppas tidigt | Andel bränder där någon på plats har släckt eller begränsat branden | 40 % |
Brand stoppas tidigt | Andel enheter som har övat eller prövat sin plan | 40 % |
Barn läser | Andel förskolor som har besökt biblioteket och/eller lånat böcker | 80 % | NP421
Lokalerna används | Översynen är genomförd och planen är beslutad | Ja | NP421
Lokalerna används | Översynen är klar samt en plan för lokaler är initierad | Ja | NP421
Arkivet är digitalt | E-arkivet är upphandlat och införandet pågår | Ja | NP421
Arkivet är digitalt | Systemet är infört och all personal har utbildats | Ja | NP421
Miljön skyddas | Vattenplanen är antagen och åtgärderna är påbörjade | Ja | NP421
Miljön skyddas | Riktlinjen är beslutad och den är känd | Ja | NP421
Vi samverkar | Avtalet är tecknat och en samordnare finns på plats | Ja | NP421
Vi samverkar | Antal kommuner som har antagit planen eller beslutat om den | 5 | NP421
Chefer har kunskap | Antal chefer som har gått utbildning | 40 |
Chefer har kunskap | Andel chefer med utbildning i arbetsmiljö och ekonomi | 90 % |
Nya invånare känner till servicen | Antal besök och samtal | 4 000 |
Nya invånare känner till servicen | Andel som är nöjda med bemötande och service | 85 % |
Barn läser | Antal lån av böcker och tidskrifter | 20 000 |
Barn läser | Andel elever som är trygga och trivs | 90 % |
Lokalerna används | Översynen av skolor och förskolor är genomförd | Ja |
Lokalerna används | En plan för lokaler och ytor är beslutad | Ja |
Arkivet är digitalt | E-arkivet är infört i alla nämnder och bolag | Ja |
Miljön skyddas | Andel sjöar med god ekologisk och kemisk status | 60 % |
Miljön skyddas | Antal enskilda avlopp som har åtgärdats | 150 |
Vi samverkar | Avtalet är tecknat av kommunen och regionen | Ja |
Vi samverkar | Antal möten med näringsliv och föreningar | 12 |
Vi samverkar | Det finns en rutin som är känd och används av alla | Ja |
Alla kan delta | Andel som har deltagit i val | 85 % |
Alla kan delta | Andel unga som har röstat i kommunval och riksdagsval | 80 % |
Alla kan delta | Antal evenemang för barn, unga och äldre | 30 |
"""

CO_ACTORS = """
# an assignment to Fritidsnämnden, in a plan with more boards | what is to be said
Utreda en ny simhall tillsammans med Kulturnämnden | NP513
Utreda en ny simhall tillsammans med kulturnämnden | NP513
Utreda en ny simhall i samverkan med Skolnämnden | NP513
Utreda en ny simhall i samarbete med Skolnämnden och Kulturnämnden | NP513
Utreda en ny simhall i samråd med Kommunstyrelsen | NP513
Utreda en ny simhall i samråd med KS | NP513
Ta fram en plan gemensamt med Tekniska nämnden | NP513
Ta fram en plan gemensamt med Tekniska nämnden, så att den är klar i maj | NP513
Tillsammans med Skolnämnden öppna skolgårdarna på kvällar | NP513
Öppna skolgårdarna tillsammans  med Skolnämnden | NP513
Öka tillgängligheten tillsammans med övriga nämnder | NP513
Se över bidragen i samverkan med övriga nämnder | NP513
Se över avgifterna i samverkan med berörda nämnder |
Se över bidragen tillsammans med samtliga nämnder | NP513
Minska hyrorna tillsammans med alla berörda förvaltningar | NP513
Utreda en ny simhall |
Utreda en ny simhall tillsammans med föreningslivet |
Utreda en ny simhall i samverkan med polisen |
Utreda en ny simhall i samarbete med regionen |
Utreda en ny simhall tillsammans med Fritidsnämnden |
Fritidsnämnden ska utreda en ny simhall |
Lämna underlag till Kommunstyrelsen |
Återrapportera till Kulturnämnden i maj |
Överta driften av badet från Tekniska nämnden |
Följa Skolnämndens riktlinjer |
Bjuda in Skolnämnden till ett möte |
Utveckla samarbetet med näringslivet |
Ta fram en plan gemensamt med civilsamhället |
Sköta parker i enlighet med Tekniska nämndens plan |
Pröva nya öppettider tillsammans med ungdomar |
Ordna läger tillsammans med Kulturnämndens bibliotekarier |
Gemensamt med grannkommunerna bygga en ishall |
"""

DOCUMENT_KINDS = """
# heading | document | what is to be said
Strategier | Finanspolicy | NP803
Strategier | Riktlinjer för upphandling | NP803
Strategier | Reglemente för intern kontroll | NP803
Policyer | Miljöprogram | NP803
Policyer | Biblioteksplan 2024–2027 | NP803
Policyer | Strategi för digitalisering | NP803
Policyer | Riktlinje för resor | NP803
Riktlinjer | Resepolicy | NP803
Riktlinjer | Kulturstrategi | NP803
Riktlinjer | Attestreglemente | NP803
Planer och program | Uppförandepolicy | NP803
Planer och program | Rutin för klagomål | NP803
Rutiner | Lokalförsörjningsplan | NP803
Reglementen | Policy för gåvor | NP803
Program och planer | Riktlinjer för bostadsförsörjning 2024–2028 |
Program och planer | Riktlinjer för bostadsförsörjning |
Planer | Riktlinjer för sponsring | NP803
Strategier | Digitaliseringsstrategi |
Strategier | Strategi för folkhälsa |
Strategier | Plan för breddad rekrytering |
Strategier | Miljöprogram 2030 |
Strategier | Vision 2040 |
Policyer | Finanspolicy |
Policyer | Policy för representation |
Policyer och riktlinjer | Riktlinjer för sponsring |
Policyer och riktlinjer | Resepolicy |
Planer och program | Klimatplan |
Planer och program | Kulturstrategi |
Planer och program | Trafikförsörjningsprogram |
Övriga dokument | Finanspolicy |
Övriga dokument | Agenda för tillväxt |
Regler | Ordningsföreskrifter |
Riktlinjer | Riktlinjerna för färdtjänst |
Reglementen | Reglemente för arkivet |
Styrdokument | Arkivplan |
"""

DOCUMENT_NAMES = """
# a text in a plan that lists Strategi för folkhälsa och funktionsrätt, Plan för mottagande av nyanlända barn,
# Program för idrott och friluftsliv | what is to be said
Arbetet följer strategi för folkhälsa och funktionshinder. | NP805
Se Strategi för folkhälsa och funktionsnedsättning. | NP805
Strategin för folkhälsoarbete och funktionsrätt gäller. | NP805
Plan för mottagning av nyanlända barn ska följas. | NP805
Vi följer plan för mottagande av nyanländas barn. |
Planen för mottagningen av nyanlända barn gäller. | NP805
Program för idrott och friluftsområden gäller. | NP805
Program för idrottande och friluftsliv gäller. | NP805
Arbetet följer programmet för idrottsliv och friluftsliv. | NP805
Strategi för folkhälsan och funktionshindrade är vägledande. | NP805
Plan för mottagningscenter av nyanlända barn. | NP805
Strategi för folkhälsa och funktionsvariation. | NP805
Strategi för folkhälsa och funktionalitet. | NP805
Program för idrottsplatser och friluftsliv. | NP805
Arbetet följer strategi för folkhälsa och funktionsrätt. |
Arbetet följer strategin för folkhälsa och funktionsrätt. |
Strategi för folkhälsa och funktionsrätt 2024–2030 gäller. |
Planen för mottagande av nyanlända barn ska följas. |
Programmet för idrott och friluftsliv ska följas. |
Vi vill ha en strategi för folkhälsa och jämlikhet. |
En strategi för digitalisering och funktionsrätt tas fram. |
Arbetet med folkhälsa och funktionsrätt utvecklas. |
Plan för mottagande av nyanlända elever tas fram. |
Plan för mottagande av nyanlända vuxna tas fram. |
Program för kultur och friluftsliv tas fram. |
Program för idrott och kultur tas fram. |
Programmet är antaget. |
Strategin är antagen. |
Nyanlända barn får en plan för skolan. |
Idrott och friluftsliv är viktigt. |
Folkhälsa och funktionshinder är två frågor. |
"""

DOCUMENTS_TWICE = """
# two documents | what is to be said
Miljöpolicy | Miljöpolicy | NP808
Miljöpolicy | Miljö-policy | NP808
Riktlinje för resor | Riktlinjer för resor | NP808
Riktlinjer för resor | Riktlinjerna för resor | NP808
Strategi för jämställdhet | Strategin för jämställdhet | NP808
Program för e-hälsa | Program för ehälsa | NP808
Policy mot mutor | Policyn mot mutor | NP808
Kulturplan | Kulturplan 2024–2027 | NP808
Biblioteksplan 2024 | Biblioteksplanen | NP808
Plan för krisberedskap | Plan för kris-beredskap | NP808
Upphandlingspolicy | Upphandlingpolicy | NP808
Informationssäkerhetspolicy | Informationsäkerhetspolicy | NP808
Lokalförsörjningsplan | Lokalförsörjningsplanen | NP808
Handlingsplan för suicidprevention | Handlingsplan för suicid-prevention | NP808
Kulturplan 2020–2023 | Kulturplan 2024–2027 |
Miljöpolicy | Resepolicy |
Riktlinjer för resor | Riktlinjer för lokaler |
Strategi för jämställdhet | Strategi för jämlikhet |
Policy mot mutor | Policy mot mobbning |
Plan för kris | Plan för krig |
Arkivplan | Avfallsplan |
Klimatplan | Klimatpolicy |
Program för äldre | Program för äldres boende |
Handlingsplan A | Handlingsplan B |
Regler för bidrag | Regler för bidrag till föreningar |
Strategi för barn | Strategi för barn och unga |
Finanspolicy för kommunen | Finanspolicy för bolagen |
Delegationsordning | Arbetsordning |
Översiktsplan | Översiktsplan för centrum |
Personalpolicy | Personalpolitiskt program |
Bostadspolicy | Bokslutspolicy |
"""

NAMES_TWICE = """
# two titles in one plan | what is to be said
Nöjd kund, index-värde | Nöjd medarbetare, indexvärde | NP914
Antal e-postadresser med bok-mässa | Besök på bokmässan |
Antal besök på bok-mässan | Besök på bokmässan | NP914
Resor med Exempel länstrafik | Punktlighet, Exempel läns trafik | NP914
Andel svar från SomSV | Antal deltagare i Som SV | NP914
Antal person-centrerade möten | Andel personcentrerade vårdplaner | NP914
Antal person-centrerade möten | Andel personlig assistans |
Person-centrerad vård, antal | Personcentrerad vård, andel | NP914
Antal medborgar-dialoger | Andel medborgardialoger | NP914
Energi-förbrukning i skolor | Energiförbrukning i förskolor | NP914
Barn-konsekvensanalys, antal | Barnkonsekvensanalys, andel | NP914
Kollektiv-trafik, resor | Kollektivtrafik, nöjdhet | NP914
Antal ärenden i ProSa | Antal ärenden i Pro Sa |
Antal ärenden i ProSAM | Andel ärenden i Pro SAM | NP914
Väster-Norrland, resor | Västernorrland, nöjdhet | NP914
Klimat-utsläpp från resor | Klimatutsläpp från el | NP914
Nöjda besökare på Björk museet | Antal besökare på Björkmuseet |
Stads-biblioteket, lån | Stadsbiblioteket, besök | NP914
Sjuk-frånvaro, kvinnor | Sjukfrånvaro, män | NP914
Utvecklingarbete, kvinnor | Utvecklingsarbete, män | NP914
Utbildningnivå, kvinnor | Utbildningsnivå, män | NP914
Sena betalningar, förseningsavgifter | Medlemmar, föreningsavgifter |
Konstroll för unga | Kontroll för unga |
Stadsbiblioteket, lån | Stadsbibliotekets besök |
Antal elever i stor stad | Antal elever i storstad |
Antal e-tjänster | Antal etjänster |
Antal lån av ljud-böcker | Antal lån av ljudbok |
IT-system, driftstopp | Antal system |
Antal hem-besök | Antal besök i hemmet |
Antal bilar | Antal elbilar |
F-skatt, antal | Skatt, kronor |
Andel svar i Kommunkompassen | Andel svar i Kompassen |
Antal kvinnor | Antal män |
Skolmat, nöjdhet | Skollunch, nöjdhet |
Antal barn i för skola | Antal barn i förskola |
Vård i norra länet | Vård i södra länet |
Antal nya e-recept | Antal recept |
Samverkan med Region A | Samverkan med Region B |
"""

OWN_NAMES = """
# a text of Norrsjö kommun, which has kommunstyrelsen and the boards Barn- och utbildningsnämnden, Kultur- och
# fritidsnämnden (alias Kulturnämnden), Socialnämnden, Tekniska nämnden, Näringslivsnämnden, Regionutvecklingsnämnden,
# Äldreomsorgsnämnden, and had Miljönämnden until 2023 | what is to be said
Norsjö kommun är till för alla. | NP914
Nöjdheten i Norsjö är god. | NP914
Hela Norrssjö ska växa. | NP914
Nöjdheten i Norrsjö är god, och i Norrsjös skolor. |
Omkring Norsjö kommun. | NP914
Samverkan med Nordsjö, som bor i Hedby. |
Norsjö är en annan ort. |
Barn- och ungdomsnämnden är huvudman. | NP914
Det beslutar barn- och ungdomsnämnden. | NP914
Barn- och utbildningsnämnden är huvudman. |
Barn- och utbildningsnämndens plan och barn- och utbildningsnämnd. |
Hedby kommuns barn- och ungdomsnämnd har en annan modell. |
Barn- och ungdomsnämnden i Hedby har en annan modell. |
Hedbys barn- och ungdomsnämnd har en annan modell. |
Tidigare barn- och ungdomsnämnden ansvarade för det. |
Barn- och ungdomsnämnden ersattes 2023. |
Den gemensamma barn- och ungdomsnämnden sköter det. |
Den nya barn- och ungdomsnämnden tar över. |
Kultur- och bildningsnämnden ger stöd. | NP914
Kulturnämnden ger stöd. |
Kultur- och fritidnämnden ger stöd. | NP914
Regionala utvecklingsnämnden svarar för det. | NP914
Regionutvecklingsnämnden svarar för det. |
Nämnden för regionutveckling svarar för det. |
Socailnämnden prövar det. |
Socialnämden prövar det. |
Socialnämnderna i länet prövar det. |
Socialnämnden och Tekniska nämnden gör det. |
Teknisk nämnd och den tekniska nämnden gör det. |
Tekninska nämnden gör det. | NP914
Näringslivnämnden beslutar. | NP914
Samverkansnämnden, valnämnden, hyresnämnden och patientnämnden är andra. |
Länsstyrelsen, regionstyrelsen, bolagsstyrelsen och Skolinspektionen. |
Miljönämnden hade tillsynen. |
Omsorgsnämnden har ansvaret. |
Äldreomsorgnämnden har ansvaret. | NP914
Nämnden, nämndens och samtliga nämnder ska spara. |
"""

TARGETS_IN_TITLES = """
# indicator | value | what is to be said
Minst 85 procent av eleverna är behöriga | 70 % | NP424
Andel behöriga elever, minst 85 % | 80 % | NP424
Sjukfrånvaron ska vara högst 6 procent | 7 % | NP424
Sjukfrånvaro, högst 6 % | 6,5 % | NP424
Väntetiden ska inte överstiga 30 dagar | 45 dagar | NP424
Andel svar inom två dagar ska vara minst 90 % | 80 % | NP424
Antal nya bostäder, minst 200 | 150 st | NP424
Kostnaden ska vara högst 500 kr | 600 kr | NP424
Soliditeten ska vara minst 40 % | 35 % | NP424
Minst 95 % av hushållen har bredband | 90 % | NP424
Svarstiden ska vara högst 5 minuter | 10 minuter | NP424
Andel ekologiskt, minst 50 % | 45 % | NP424
Andel klotter som saneras inom 24 timmar | 100 % inom 48 timmar | NP424
Akut tandvård inom ett dygn | 95 % inom 48 timmar | NP424
Andel invånare som nås inom 20 minuter | 94 % inom 10 minuter | NP424
Självmord i befolkningen över 20 år | 14 år |
Anställningen ska vara minst 3 år | 2 år | NP424
Svar inom tre dagar | minst 90 % inom 5 dagar | NP424
Minst tio platser på korttidsboendet | 8 platser | NP424
Högst tre veckors väntan | 5 veckor | NP424
Andel klotter som saneras inom 24 timmar | 100 % inom ett dygn |
Andel beslut inom en månad | 90 % inom 30 dagar |
Andel utbildade inom tre månader | 90 % inom tre månader |
Andel svar inom två dagar | 90 % |
Andel svar inom 2 dagar och beslut inom 30 dagar | 90 % inom 30 dagar |
Andel ärenden inom budget | 90 % inom 30 dagar |
Minst tio platser på korttidsboendet | 12 platser |
Antal barn under tre år | 900 st |
Andel hushåll med högst två rum | 40 % |
Minst 85 procent av eleverna är behöriga |  | NP423
Sjukfrånvaron ska vara högst 6 procent |  | NP423
Ökad andel nöjda besökare |  | NP423
Förbättrad hälsa efter insatsen, andel (%) |  |
Stärkt självkänsla hos deltagarna,andel (%) |  |
Förbättrat resultat i matematik |  | NP423
En översiktsplan ska vara antagen senast 2025 |  | NP423
Kartläggningen ska vara slutförd vid utgången av 2026 |  | NP423
Ny skola är klar till höstterminen 2026. |  | NP423
Ett nytt system ska ha införts under 2026 |  | NP423
En handlingsplan ska ha tagits fram |  | NP423
Kartläggningen ska vara slutförd | slutförd |
Andel ärenden som är klara |  |
Andelen planer som är antagna 2026 |  |
Tid tills beslutet är klart |  |
Ärenden är klara inom tre månader |  |
Invånarna har klara besked |  |
Eleverna har slutfört sin utbildning |  |
Genomförda medarbetarsamtal |  |
Förbättrad soliditet jämfört med bokslut 2025 |  | NP423
Minst 85 procent av eleverna är behöriga | 85 % |
Minst 85 procent av eleverna är behöriga | 88 % |
Sjukfrånvaron ska vara högst 6 procent | 6 % |
Sjukfrånvaron ska vara högst 6 procent | 5,5 % |
Andel elever med minst 10 poäng | 70 % |
Andel hushåll med minst 100 Mbit/s | 90 % |
Andel ärenden som avgörs inom 30 dagar | 85 % |
Antal företag med minst 10 anställda | 40 st |
Antal barn 0–5 år | 900 st |
Andel invånare över 65 år | 22 % |
Andel lägenheter med högst tre rum | 60 % |
Ökad andel nöjda besökare | 85 % |
Väntetid över 90 dagar, andel | 10 % |
Minst ett möte per år | Ja |
Andel som väntat högst 30 dagar | 80 % |
Antal resor under 2 mil | 500 st |
"""

RECIPIENTS = """
# a recipient as an assignment writes it, of the bodies in the head of test_guesses
fritidsnämnden |
Fritidsnämnden |
FRITIDSNÄMNDEN |
kulturnämnden |
Kulturnämnden |
skolnämnden |
tekniska-nämnden |
Tekniska nämnden |
tekniska nämnden |
kommunstyrelsen |
Kommunstyrelsen |
KS |
samtliga nämnder |
alla nämnder |
övriga nämnder |
Miljönämnden |
Räddningsnämnden i Norr |
Barnombudet |
Fritidsnämnd | NP503
fritidsnämnd | NP503
Kulturnämnd | NP503
kulturnämnd | NP503
Skolnämnd | NP503
skolnämnd | NP503
Tekniska nämnd | NP503
teknisk nämnd |
Kommunstyrelse | NP503
kommunstyrelse | NP503
Den tekniska nämnden |
Fritids nämnden |
Kultur-nämnden |
Skolnämnden för barn |
Tekniska-nämnden |
"""

DRIFT = """
# what a board writes | what the council decided
Minska resandet i tjänsten | Minska resandet i tjänsten |
Minska resandet i tjänsten | Minska resandet i tjänsten. |
minska resandet i tjänsten | Minska resandet i tjänsten |
Minska  resandet i tjänsten | Minska resandet i tjänsten |
Ta fram en plan för 2026-2028 | Ta fram en plan för 2026–2028 |
Utreda en ny linje | Trafiknämnden får i uppdrag att utreda en ny linje |
Utreda en ny linje | Trafiknämnden ges i uppdrag att utreda en ny linje |
Utreda en ny linje | Trafiknämnden ska utreda en ny linje |
Införa en ny taxa | Hälso- och sjukvårdsnämnden ska införa en ny taxa |
Nämnden ska införa en ny taxa | Hälso- och sjukvårdsnämnden ska införa en ny taxa |
Införa en ny avgift | Hälso- och sjukvårdsnämnden ska införa en ny taxa | NP507
Ta fram en plan till 2029 | Skolnämnden ska ta fram en plan till 2028 | NP507
Utreda en ny linje | Trafiknämnden har fått i uppdrag att utreda en ny linje |
Utreda en ny linje | Uppdra åt trafiknämnden att utreda en ny linje |
Utreda en ny linje | Ge trafiknämnden i uppdrag att utreda en ny linje |
Utreda en ny linje | Uppdraget att utreda en ny linje |
Utreda en ny linje. | Samtliga nämnder får i uppdrag att utreda en ny linje |
Trafiknämnden får i uppdrag att utreda en ny linje | Trafiknämnden får i uppdrag att utreda en ny linje |
Se över ”Plan för skolan” | Se över "Plan för skolan" |
Se över nämndens taxor; | Se över nämndens taxor |
Minska resorna i tjänsten | Minska resandet i tjänsten | NP507
Minska hyrberoendet | Minska hyrberoende | NP507
Utreda fyra stråk | Utreda fem stråk | NP507
Utreda fyra stråk | Trafiknämnden får i uppdrag att utreda fem stråk | NP507
Ta fram en plan | Ta fram en plan med tidsatta steg | NP507
Ta fram en plan för skolan | Ta fram en plan | NP507
Minska kostnaden med 5 procent | Minska kostnaden med 15 procent | NP507
Minska kostnaden med 5 % | Minska kostnaden med 5 procent |
Ta fram en plan för lokaler | Att ta fram en plan för lokaler |
Nämnden ska ta fram en plan för lokaler | Skolnämnden ska ta fram en plan för lokaler |
Redovisa arbetet senast den 31 maj 2026 | Redovisa arbetet senast 2026-05-31 |
Redovisa arbetet senast den 31 maj 2026 | Redovisa arbetet senast 2026-03-31 | NP507
Höj avgiften till 500 kr | Höj avgiften till 500 kronor |
Redovisa senast i juni | Redovisa senast i maj | NP507
Bör ta fram en strategi | Ska ta fram en strategi | NP507
Ta fram en modell tillsammans med skolan | Ta fram en modell i samverkan med skolan | NP507
Inför e-arkiv under 2027 | Inför e-arkiv under 2026 | NP507
Öka andelen nöjda | Öka antalet nöjda | NP507
Utred simhallen i Norra | Utred simhallen i Södra | NP507
Planera för ett nytt boende | Bygg ett nytt boende | NP507
Korta köerna till vården | Korta väntetiderna till vården | NP507
"""

OLD_NAMES = """
Samverka med landstinget om vården | NP804
Följ landstingets riktlinjer | NP804
Tobaksfritt landsting | NP804
Beslut i landstingsfullmäktige | NP804
Redovisas till landstingsstyrelsen | NP804
Enligt Sveriges Kommuner och Landsting | NP804
Enligt SKL ska taxan ses över | NP804
Anmäl till Datainspektionen | NP804
Råd från Statens folkhälsoinstitut | NP804
Statistik från Smittskyddsinstitutet | NP804
Bidrag från Ungdomsstyrelsen | NP804
Enligt Högskoleverket | NP804
Vägverket ansvarar för vägen | NP804
Spåret ägs av Banverket | NP804
Samråd med Räddningsverket | NP804
Krisberedskapsmyndigheten har gett råd | NP804
Samverka med regionen om vården |
Landstigningen vid bryggan byggs om |
Beslut i regionfullmäktige |
Enligt Sveriges Kommuner och Regioner |
Anmäl till Integritetsskyddsmyndigheten |
Statistik från Folkhälsomyndigheten |
Trafikverket ansvarar för vägen |
Dåvarande Vägverket byggde vägen |
Det tidigare landstinget beslutade om huset |
Före detta Banverket ägde spåret |
Samråd med Myndigheten för samhällsskydd och beredskap |
Arbetsförmedlingen är med |
Länsstyrelsen har gett råd |
Räddningstjänsten övar |
Vägverkstaden byggs ut |
Följ lagen (2006:544) om kommuners och landstings åtgärder vid extraordinära händelser |
Följ lagen om landstingets vård | NP804
Bankverksamhet i centrum |
Skolverket har gett bidrag |
"""

LONG_SENTENCES = """
Nämnden svarar för fritidsgårdar, simhallar, idrottsplatser, bibliotek, kulturskola, museer, lotterier och \
föreningsbidrag samt för den uppsökande verksamheten bland unga, äldre och personer med funktionsnedsättning i \
hela kommunen och dess alla tätorter. |
Av fullmäktiges sju mål riktas följande tre till nämnden: alla barn ska känna sig trygga i förskolan, varje elev \
ska lämna skolan med ett betyg som räcker, och ingen ung ska behöva vänta på stöd. |
Budgeten för året är 1 264 500 tkr, varav 214 300 tkr är för skolan, 96 400 tkr för vården, 312 700 tkr för \
gator och 41 200 tkr för kultur och fritid i hela länet. |
Nämnden är väghållare enligt lagen (2028:1065) om vägar och svarar för gator, cykelvägar, torg och broar samt, på \
uppdrag av 31 av kommunens 40 vägföreningar, för snöröjning längs 88 km väg. |
Nämnden ansvarar för skolan. |
Planen gäller i tre år. Den följs upp två gånger om året, i augusti och i december, och redovisas sedan för \
fullmäktige. |
Nämnden ansvarar för förskola, grundskola, gymnasieskola, vuxenutbildning, fritidshem, kulturskola och elevhälsa. |
Målet är att fler invånare ska trivas, att fler unga ska ha ett arbete och att färre ska vara beroende av stöd. |
Se Plan för skolan 2024–2028, Program för kultur 2023–2027 och Strategi för folkhälsa 2022–2030. |
Vi ska vara en trygg kommun. Vi ska vara en grön kommun. Vi ska vara en kommun där alla får plats, oavsett ålder. |
Budgeten är 614,2 mnkr år 2026, 622,8 mnkr år 2027 och 640,1 mnkr år 2028, utan uppräkning för löner och priser. |
Det här gör nämnden! Vad händer sedan? Då följs allt upp, och det som inte är klart får en ny tid och en ny \
ansvarig. |
Kultur, fritid, idrott, bibliotek, museer, konst, film, musik, dans, teater, föreningsliv och friluftsliv. |
Avtalet löper ut den 31 december 2026. Därefter tar kommunen över driften i egen regi med den personal som finns. |
Enligt 11 kap. 6 § kommunallagen ska budgeten ha mål för ekonomin och för verksamheten, och de ska följas upp. |
Bland annat ska kl. 10.30-mötena, d.v.s. de korta, ersättas av t.ex. brev. Det gäller fr.o.m. mars. |
Hållbarhet. |
Ansvaret delas av nämnden, förvaltningen, enheterna, skolorna, rektorerna, lärarna och alla andra som arbetar där. |
Vi mäter varje månad, vi redovisar varje tertial och vi beslutar varje år om vad som ska göras på ett annat sätt. |
Nämnden ska under året, med utgångspunkt i de mål som fullmäktige har beslutat och inom den ram som nämnden har \
fått, ta fram en plan för hur verksamheten ska utvecklas så att den möter de behov som finns. | NP903
Eftersom antalet äldre ökar samtidigt som antalet personer i arbetsför ålder minskar behöver verksamheten redan \
nu ställa om så att det finns personal, lokaler och arbetssätt som klarar de behov som väntas under det kommande \
årtiondet. | NP903
För att nå målet ska kommunen samverka med föreningar, företag, regionen, staten och andra kommuner i länet och \
tillsammans med dem ta fram gemensamma arbetssätt som gör att invånarna får den hjälp de behöver när de behöver \
den. | NP903
Styrelsen har i uppdrag att leda och samordna förvaltningen av kommunens angelägenheter, att ha uppsikt över \
nämndernas verksamhet och att följa de frågor som kan inverka på kommunens utveckling och ekonomiska ställning \
under hela planens tid. | NP903
Det är viktigt att de satsningar som görs under året, oavsett om de finansieras med statsbidrag, egna medel \
eller bidrag från andra, följs upp på ett sådant sätt att det går att se vilken nytta de har haft för dem som de \
är till för. | NP903
Arbetet ska bedrivas så att barn och unga får en likvärdig utbildning av hög kvalitet, att personalen har rätt \
kompetens och goda villkor och att lokalerna är ändamålsenliga, säkra och tillgängliga för alla som använder dem \
under dagen. | NP903
Vid sidan av den löpande verksamheten ska förvaltningen under planperioden genomföra de utredningar som \
beslutats, ta fram underlag för kommande beslut om lokaler, se över avgifterna och föreslå hur kostnaderna kan \
sänkas utan att kvaliteten blir sämre. | NP903
Den som söker stöd ska få ett första besked inom tre dagar, en bedömning inom två veckor och ett beslut inom en \
månad, om det inte finns särskilda skäl för att det tar längre tid, vilka i så fall ska antecknas i akten. | \
NP903
Kommunen ska, i enlighet med den strategi som antogs förra året och som gäller till och med 2030, minska \
utsläppen från transporter, byggnader och inköp genom att ställa krav, byta ut fordon, spara energi och välja \
återvunna material. | NP903
Verksamheten står inför stora utmaningar som beror på att fler behöver vård och omsorg, att färre vill arbeta \
inom yrkena, att kostnaderna ökar snabbare än intäkterna och att många av lokalerna behöver rustas upp eller \
ersättas inom några år. | NP903
I samband med att den nya lagen träder i kraft den 1 juli kommer ansvaret för tillsynen att föras över från \
staten till kommunerna, vilket innebär att nämnden behöver anställa och utbilda personal och ta fram nya rutiner \
för arbetet. | NP903
Med start i januari och fram till dess att det nya systemet har upphandlats och tagits i drift ska alla ärenden \
registreras både i det gamla systemet och i den tillfälliga lösning som förvaltningen har byggt upp under \
hösten. | NP903
Under förutsättning att fullmäktige beviljar medel, att detaljplanen vinner laga kraft och att upphandlingen \
inte överklagas ska skolan byggas så att den kan tas i bruk till höstterminen 2028 av de elever som då börjar i \
årskurs ett. | NP903
Förändringen innebär att de tre enheter som i dag var för sig ansvarar för planering, drift och uppföljning av \
verksamheten slås samman till en enda, att antalet chefer minskar och att de medarbetare som berörs erbjuds \
andra uppgifter inom förvaltningen. | NP903
Till detta kommer att de statsbidrag som under flera år har finansierat en stor del av arbetet upphör vid \
årsskiftet och att nämnden därför måste välja mellan att avsluta insatserna, minska dem eller betala dem med \
medel som i dag används till annat. | NP903
"""

DOUBLED = """
# an assignment's text | what is to be said
Fortsätta att att utveckla skolan | NP915
Utveckla och och förbättra vården | NP915
Arbeta som som en enhet | NP915
Ordna lokaler för för barn | NP915
Nämnden nämnden redovisar i maj | NP915
Att att följa upp planen | NP915
Ta fram ett ett förslag | NP915
Ta fram en en plan | NP915
Följa kommunens kommunens riktlinjer | NP915
Bygga bostäder bostäder i centrum | NP915
Läsning på arbetstid på arbetstid för alla | NP915
Öka andelen behöriga lärare andelen behöriga lärare i skolan | NP915
Bygga nya bostäder i centrum bygga nya bostäder i centrum | NP915
Vården blir bättre och bättre och bättre |
Arbeta steg för steg för steg mot målet |
Fler kvinnor och fler män ska delta |
Detta ska inte inte ske | NP915
Samverka med skolan samt samt polisen | NP915
Det är något vi vi arbetar med | NP915
Öka andelen andelen nöjda | NP915
Redovisa resultatet senast senast i maj | NP915
Utreda eller eller avstå | NP915
Förbättra arbetsmiljön genom genom dialog | NP915
Stärka barnens barnens röst | NP915
Fortsätta att utveckla skolan |
Ta reda på det det handlar om |
Stöd till dem som är är delaktiga |
Det vi satsar på på lång sikt |
Det vi är till för för alla |
Den som som barn flyttade hit |
De som som unga fick stöd |
Bjud in Duran Duran |
Samverka med Baden-Baden |
Gå steg för steg |
Rätta ”att att” i texterna |
Återge ”vi vi” som det står |
Sjung om om det går |
Fråga dem de de möter |
Ge stöd i i första hand kommunala lokaler |
Följ upp arbete. Arbete pågår |
Se över mål, mål för mål |
Visa vad i vården vården-nära arbete ger |
"""

DUE = """
# when an activity is to be done, in a plan for 2026 | what is to be said
2025-03-31 | NP517
2025-03 | NP517
2025 | NP517
mars 2025 | NP517
senast mars 2025 | NP517
våren 2025 | NP517
hösten 2024 | NP517
VT 2025 | NP517
HT 2025 | NP517
Q4 2025 | NP517
T2 2025 | NP517
kvartal 3 2025 | NP517
tertial 1 2025 | NP517
första halvåret 2025 | NP517
i slutet av 2025 | NP517
under 2025 | NP517
december 2025. | NP517
senast 2025-12-31 | NP517
2026-03-31 |
mars 2026 |
våren 2026 |
Q1 2027 |
senast 2028 |
2025–2027 |
2025, löpande |
löpande |
årligen |
påbörjad 2025 |
klar 2025, följs upp 2026 |
tre månader efter beslutet |
när avtalet är skrivet |
hösten |
vid behov |
start 2024 |
under planperioden |
återkommande sedan 2019 |
"""
