"""The tables of test_guesses on running text: made up, in the wordings of Swedish plans and reports."""

ADDING_UP = """
# a text | what is to be said
Andelen ska öka från 75 till 71 procent. | NP917
Andelen ska öka från 71 till 75 procent. |
Andelen ska minska från 6,1 till 5,8 procent. |
Sjukfrånvaron minskade från 6,1 procent 2023 till 6,8 procent 2024. | NP917
Sjukfrånvaron minskade från 6,8 procent 2023 till 6,1 procent 2024. |
Handläggningstiden ska minska från 90 till 60 dagar. |
Handläggningstiden ska minska från 60 till 90 dagar. | NP917
Tillgängligheten ska öka från 90 till 60 dagar. |
Vi höjer ambitionen från 80 till 60 ton. |
Antalet hushåll har minskat från 412 till 437 i genomsnitt per månad. | NP917
Antalet hushåll har ökat från 412 till 437 i genomsnitt per månad. |
Antalet hushåll har minskat från 412 till 437. | NP917
Antalet hushåll har minskat från 437 till 412. |
Antalet hushåll har inte minskat från 412 till 437. |
Antalet elever ökar från 2 140 till 2 215, en ökning med 5,3 procent. | NP917
Antalet elever ökar från 2 140 till 2 215, en ökning med 3,5 procent. |
Antalet elever ökar från 2 140 till 2 215, en ökning med 85 elever. |
Antalet elever ökar från 2 140 till 2 215, en ökning med i snitt 1,2 procent om året. |
Badet utökar öppettiderna från 22 till 6. |
Besöken minskar i åldern från 65 till 79, men inte i andra. |
Ramen ökar från 100 till 105 mnkr, en ökning med 3,2 procent. | NP917
Ramen ökar från 100 till 105 mnkr, en ökning med 5 procent. |
Ramen ökar från 100,0 till 103,2 mnkr, vilket är en ökning med 3,2 procent. |
Ramen ökar från 100,0 till 103,2 mnkr, vilket motsvarar en ökning med 3,2 mnkr. |
Ramen ökar från 100,0 till 103,2 mnkr, vilket motsvarar en ökning med 4,2 mnkr. | NP917
Nettokostnaden ökade med 4,2 procent, från 1 000,0 mnkr till 1 042,0 mnkr. |
Nettokostnaden ökade med 4,2 procent, från 1 000,0 mnkr till 1 062,0 mnkr. | NP917
Anslaget ökar med 20 miljarder kronor från 28 miljarder kronor 2023 till 48 miljarder kronor 2024. |
Anslaget ökar med 20 miljarder kronor från 28 miljarder kronor 2023 till 46 miljarder kronor 2024. | NP917
Andelen ökade med 5 procent, från 71 till 76 procent. |
Andelen ökade med 5 procentenheter, från 71 till 76 procent. |
Andelen ökade med 7 procentenheter, från 71 till 76 procent. | NP917
Andelen nöjda ökade med 7 procent, från 71 till 76 procent. |
Nettokostnaden ökade med cirka 4 procent, från 1 000 mnkr till 1 062 mnkr. |
Kostnaden ökar med i genomsnitt 3 procent per år, från 100 till 130 mnkr. |
Omsättningen ökade med 16,8 procent och uppgick till 476,2 (407,8) mnkr. |
Omsättningen ökade med 18,6 procent och uppgick till 476,2 (407,8) mnkr. | NP917
Antalet besök ökade till 12 500 (11 900). |
Antalet besök minskade med 600 och uppgick till 12 500 (11 900) besök. |
12 av 15 kommuner (80 procent) har antagit en plan. |
12 av 15 kommuner (75 procent) har antagit en plan. | NP917
8 av 12 indikatorer, vilket motsvarar 67 procent, är uppnådda. |
8 av 12 indikatorer, vilket motsvarar 76 procent, är uppnådda. | NP917
Av 48 uppdrag är 75 procent (36 av 48) genomförda. |
Målen nås till 57 procent (5 av 8). | NP917
Målen nås till 63 procent (5 av 8 mål). |
Två av tre medarbetare (66 procent) är nöjda. |
Totalt 12 mnkr, varav 8 mnkr till skolan och 6 mnkr till omsorgen. | NP917
Totalt 12 mnkr, varav 8 mnkr till skolan och 4 mnkr till omsorgen. |
Totalt 12 mnkr, varav 8 mnkr till skolan och resten till omsorgen. |
Nämnden får 25 mnkr varav 30 mnkr avser lokaler. | NP917
Investeringarna uppgår till 25 mnkr, varav 20 mnkr 2026 och 8 mnkr 2027. | NP917
I länet bor 250 000 personer, varav 51 procent kvinnor och 49 procent män. |
Av nämndens 12 uppdrag är 8 genomförda, 3 pågår och 2 är inte påbörjade. | NP917
Av nämndens 12 uppdrag är 8 genomförda, 3 pågår och 1 är inte påbörjat. |
Av 30 delmål bedöms 8 vara uppfyllda, 19 är inte uppfyllda och tre är delvis uppfyllda. |
Åtta av tolv mål är uppfyllda, tre är delvis uppfyllda och två är inte uppfyllda. | NP917
Åtta av tolv mål är uppfyllda, tre är delvis uppfyllda och ett är inte uppfyllt. |
Fem av sju mål bedöms nås, två bedöms delvis nås. |
Av de 12 målen är 8 uppnådda, varav 6 med god marginal. |
Av 12 mål är 8 uppnådda, jämfört med 9 förra året. |
Taket höjs från 65 till 67 år. |
Bidraget höjs från 3 500 kronor till 7 000 kronor per år. |
Avgiften höjs från 600 000 kronor till 1,5 miljoner kronor. |
Öppettiderna utökas från 8 till 17 varje dag. |
Resultatet förbättrades från 12 till 8 mnkr. |
Vi ökar takten från 10 till 8 veckor. |
Nämndens ram uppgår 2027 till 6 842 mnkr, vilket är en ökning med 3,1 procent från 6 698 mnkr 2026. | NP917
Nämndens ram uppgår 2027 till 6 842 mnkr, vilket är en ökning med 2,1 procent från 6 698 mnkr 2026. |
Av nämndens ram på 92,4 mnkr går 41,2 mnkr till biblioteken. Resterande 50,2 mnkr går till fritid. | NP917
Av nämndens ram på 92,4 mnkr går 41,2 mnkr till biblioteken. Resterande 51,2 mnkr går till fritid. |
Av invånarna hade 58 procent svenska, 37 procent finska och 7 procent annat språk som modersmål. | NP917
Av invånarna hade 58 procent svenska, 37 procent finska och 5 procent annat språk som modersmål. |
Av invånarna har 33 procent grundskola, 33 procent gymnasium och 33 procent annan utbildning. |
Ramen är 92,4 mnkr, varav 41,2 mnkr avser skolan och 50,2 mnkr avser fritid. | NP917
Ramen är 92,4 mnkr, varav 41,2 mnkr avser skolan och 20,2 mnkr avser fritid. |
Skolan får 12 mnkr, varav 8 mnkr till lokaler, och omsorgen får 9 mnkr. |
Av ramen på 92 mnkr går 41 mnkr till skolan, 2 mnkr mer än i fjol. Resterande 51 mnkr går till fritid. |
Totalt 103 mnkr, varav 43 mnkr till vägar och 60 mnkr till broar, · 20 mnkr till hamnen. |
Tio av 20 kommuner, eller 40 procent av länets invånare, är med. |
Åtta av tio skolor har en plan, men fem har inte beslutat den. |
"""

OTHER_YEARS = """
# the title of a board's plan, or a text in it, in a plan for 2026 and 2026–2028 | what is to be said
titel | Fritidsnämndens verksamhetsplan 2026 |
titel | Fritidsnämndens verksamhetsplan 2025 | NP311
titel | Nämndplan 2025–2027 |
titel | Nämndplan 2023-2025 | NP311
titel | Nämndplan 2027 | NP311
titel | Nämndplan 2026 med utblick 2027–2028 |
titel | Budget 2026 och plan 2027, 2028 |
titel | Verksamhetsplan |
titel | Fritidsnämnden mot Vision 2035 |
titel | Verksamhetsplan 2025/26 |
titel | Genomförandeplan för Agenda 2030 |
titel | Internbudget 2024 | NP311
text | Denna plan gäller 2026. |
text | Denna plan gäller 2025. | NP311
text | Den här verksamhetsplanen gäller för 2025 och har tre delar. | NP311
text | Den här verksamhetsplanen avser perioden 2026–2028. |
text | Den här verksamhetsplanen avser perioden 2025–2027. | NP311
text | Denna nämndplan omfattar åren 2027–2029. | NP311
text | Denna policy gäller 2024. |
text | Biblioteksplanen gäller 2022–2025. |
text | Under planperioden 2026–2028 ska tre skolor byggas. |
text | Under planperioden 2025–2027 ska tre skolor byggas. | NP311
text | Investeringarna under budgetperioden 2025–2027 är stora. | NP311
text | Under föregående planperiod 2025–2027 byggdes två skolor. |
text | Under planperioden 2025–2027 byggdes och invigdes två skolor, nästa är tre. |
text | Infrastrukturplanen har planperioden 2026–2037. |
text | Under perioden 2025–2027 investerar kommunen i gator. | NP311
text | Under perioden 2026–2028 investerar kommunen i gator. |
text | Under perioden 2021–2023 investerade kommunen i gator. |
text | Under perioden 2025–2027 pågår projektet Hållbara byar i kommunen. |
text | Projektet pågår under perioden 2025–2027. |
text | Nämnden fastställde verksamhetsplanen den 10 december 2025. |
text | Nämnden fastställde verksamhetsplanen den 10 december 2026. | NP311
text | Verksamhetsplanen antogs 2024-12-10, § 90. | NP311
text | Förra årets plan beslutades den 9 december 2024. |
text | Nämnden sammanträder den 10 december 2026. |
text | Under perioden 2025–2027 har kommunen bidrag för gatorna. |
"""

COMMENTS = """
# a comment on Andel nöjda besökare, 71 % in 2025 and 68 % in 2026, with at least 75 % to reach | what is to be said
Utfallet blev 68 procent. |
Utfallet blev 71 procent. | NP944
Utfallet var 71 procent 2025. |
Utfallet var 71 procent förra året. |
Utfallet blev 86 procent. | NP944
Årets utfall är 86 %. | NP944
Resultatet för 2026 uppgick till 64 procent. | NP944
Resultatet för 2024 uppgick till 64 procent. |
Andelen är 86 procent, vilket är bra. | NP944
Andelen är 86 procent för dem som svarat. |
Andelen är 86 procent bland kvinnor. |
66 procent av besökarna var nöjda. | NP944
68 procent av besökarna var nöjda. |
Under 2026 var 66 procent av besökarna nöjda. | NP944
Under 2025 var 66 procent av besökarna nöjda. |
66 procent av besökarna var mycket nöjda. |
66 procent av besökarna svarade. |
Minst 75 procent av besökarna ska vara nöjda. |
Nästan 70 procent av besökarna var nöjda. |
66 procent av de nöjda besökarna bor i kommunen. |
Andelen nöjda besökare är 3 procent lägre än riket. |
Målet är att 75 procent av besökarna är nöjda. |
Utfallet är 3 procentenheter lägre än förra året. |
Utfallet är 3 procent lägre än förra året. |
Utfallet landade på 68 procent, mot 71 förra året. |
Utfallet landade på 58 procent, mot 71 förra året. | NP944
I riket är andelen 80 procent. |
Svarsfrekvensen var 43 procent. |
Andelen missnöjda är 12 procent. |
Andelen har ökat jämfört med föregående år. | NP944
Andelen har minskat jämfört med föregående år. |
Andelen nöjda besökare ökade sedan 2025. | NP944
Andelen nöjda besökare minskade sedan 2025. |
Andelen mycket nöjda har ökat jämfört med föregående år. |
Andelen har ökat för flickor jämfört med föregående år. |
Antalet besök har ökat sedan förra året. |
Utfallet har inte ökat jämfört med föregående år. |
Utfallet har ökat sedan starten. |
Resultatet har ökat något sedan förra året. | NP944
Resultatet har sjunkit något sedan förra året. |
Målet nås inte. |
Målet nås. | NP944
Målet är uppnått. | NP944
Målet för året nåddes inte. |
Målvärdet är inte uppnått. |
Målet nåddes med god marginal. | NP944
Målet nås på två av tre badplatser. |
Målet nås inte fullt ut. |
Målet nås troligen nästa år. |
Målet om tillgänglighet är uppnått. |
"""

HEADINGS = """
# a table's heading, its unit and the headings of its columns | what is to be said
Resultatbudget (tkr) | tkr | Budget 2026 |
Resultatbudget (tkr) | mnkr | Budget 2026 | NP627
Resultatbudget, mnkr | mnkr | Budget 2026 |
Resultatbudget, mnkr | mkr | Budget 2026 |
Resultatbudget, mnkr | tkr | Budget 2026 | NP627
Investeringar i mnkr | tkr | Budget 2026 | NP627
Investeringar över 5 mnkr | tkr | Budget 2026 |
Budgetramar (tkr) per nämnd | mnkr | Budget 2026 | NP627
Budgetramar (miljoner kronor) | mnkr | Budget 2026 |
Budgetramar (miljoner kronor) | tkr | Budget 2026 | NP627
Driftbudget – tkr | mnkr | Budget 2026 | NP627
Antal invånare | st | 2026 |
Kostnad i kr per elev, tkr | tkr | Budget 2026 |
Skatteintäkter, mdkr | mnkr | Budget 2026 | NP627
Driftbudget 2026 | tkr | Budget 2026 |
Driftbudget 2025 | tkr | Budget 2026 | NP627
Driftbudget 2026–2028 | tkr | Budget 2026 / Plan 2027 / Plan 2028 |
Driftbudget 2025–2027 | tkr | Budget 2026 / Plan 2027 / Plan 2028 | NP627
Driftbudget 2027–2029 | tkr | Budget 2026 / Plan 2027 / Plan 2028 | NP627
Driftbudget 2026–2028 | tkr | Bokslut 2024 / Budget 2025 / Budget 2026 / Plan 2027 / Plan 2028 |
Driftbudget 2025–2027 | tkr | Bokslut 2024 / Budget 2026 / Plan 2027 / Plan 2028 | NP627
Driftbudget 2025–2026 | tkr | Budget 2025 / Budget 2026 / Budget 2027 |
Åtgärder 2026–2028 | tkr | Budget 2026 |
Ramförändring 2025–2026 | tkr | Budget 2026 |
Förändring jämfört med budget 2025 | tkr | Budget 2026 |
Ramar enligt budget 2025 | tkr | Budget 2026 |
Befolkningsprognos 2025 | st | 2026 / 2027 / 2028 |
Bokslut 2024 | tkr | Budget 2026 |
Nämndernas ramar 2025 | tkr | Budget 2026 | NP627
Investeringsplan 2026–2030 | tkr | 2026 / 2027 / 2028 / 2029 / 2030 |
Investeringsplan 2025–2029 | tkr | 2026 / 2027 / 2028 / 2029 / 2030 | NP627
Investeringsplan 2026–2035 | tkr | 2026 / 2027 / 2028 / 2029 / 2030 |
Taxor 2025 | kr | 2026 |
"""

GIVEN = """
# an assignment's title, who has it, when it is to be done | what is to be said
Kommunstyrelsen får i uppdrag att se över hyrorna | kommunstyrelsen | |
Kommunstyrelsen får i uppdrag att se över hyrorna | skolnämnden | | NP519
KS får i uppdrag att se över hyrorna | skolnämnden | | NP519
Skolnämnden ges i uppdrag att anställa lärare | kulturnämnden | | NP519
Skolnämnden ges i uppdrag att anställa lärare | skolnämnden, kulturnämnden | |
Skolnämnden och kulturnämnden får i uppdrag att öppna scenen | kulturnämnden | |
Skolnämnden och kulturnämnden får i uppdrag att öppna scenen | tekniska-nämnden | | NP519
Tekniska nämnden uppdras att laga taken | tekniska-nämnden | |
Tekniska nämnden uppdras att laga taken | fritidsnämnden | | NP519
Att uppdra åt fritidsnämnden att öppna badet | fritidsnämnden | |
Att uppdra åt fritidsnämnden att öppna badet | kulturnämnden | | NP519
Uppdra till kulturnämnden att bjuda in författare | skolnämnden | | NP519
Ge tekniska nämnden i uppdrag att laga vägarna | skolnämnden | | NP519
Ge tekniska nämnden i uppdrag att laga vägarna | tekniska-nämnden | |
Samtliga nämnder får i uppdrag att spara energi | skolnämnden | |
Alla nämnder utom kommunstyrelsen får i uppdrag att spara energi | skolnämnden | |
Den grupp som kommunstyrelsen har utsett får i uppdrag att spara energi | skolnämnden | |
Kommunstyrelsens förvaltning får i uppdrag att spara energi | skolnämnden | |
Miljönämnden får i uppdrag att mäta luften | skolnämnden | |
Utred hur kommunstyrelsen kan ge skolnämnden stöd | skolnämnden | |
Följ upp de uppdrag som kommunstyrelsen har gett | skolnämnden | |
Bygg en skola senast den 30 juni 2027 | skolnämnden | 2027-06-30 |
Bygg en skola senast den 30 juni 2027 | skolnämnden | 2027-12-31 | NP519
Bygg en skola senast den 30 juni 2027 | skolnämnden | 2027-03-31 | NP519
Bygg en skola senast 2027 | skolnämnden | 2027-06-30 |
Bygg en skola senast 2027 | skolnämnden | 2028-06-30 | NP519
Bygg en skola senast i juni 2027 | skolnämnden | 2027-06-15 |
Bygg en skola senast i juni 2027 | skolnämnden | 2027-09-15 | NP519
Bygg en skola, uppdraget redovisas senast den 30 juni 2026 | skolnämnden | 2027-12-31 |
Ta fram en plan för att vara klimatneutral senast 2030 | skolnämnden | 2026-12-31 |
Ta fram en plan så att skolorna är fossilfria senast 2026 | skolnämnden | 2027-12-31 |
Starta bygget av skolan senast den 30 juni 2026 | skolnämnden | 2027-12-31 |
Lämna förslag på en skola senast den 30 juni 2026 | skolnämnden | 2027-12-31 |
Bygg en skola senast den 30 juni 2027 | skolnämnden | |
"""
