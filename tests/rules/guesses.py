"""The tables of test_guesses: made up, in the wordings of Swedish plans."""

DIRECTIONS = """
# title | unit | outcome 2025 | target 2026 | what is to be said
Andel nöjda brukare | % | 80 | 85 |
Andel nöjda brukare | % | 85 | 80 | NP408
Placering i Svenskt Näringslivs ranking av företagsklimatet |  | 118 | 130 | NP408
Placering i Svenskt Näringslivs ranking av företagsklimatet |  | 130 | 118 |
Poäng i Svenskt Näringslivs ranking av företagsklimatet |  | 61 | 64 |
Antal placeringar i familjehem | st | 12 | 10 |
Andel underkända förtidsröster | % | 0,5 | 0,8 | NP408
Andel underkända förtidsröster | % | 0,8 | 0,5 |
Hälsofrämjandeindex | index | 72 | 45 | NP408
Hälsofrämjandeindex | index | 72 | 75 |
Konsumentprisindex | index | 420 | 410 |
Andel elever i årskurs 6 som inte är simkunniga | % | 8 | 12 | NP408
Andel elever i årskurs 6 som inte är simkunniga | % | 12 | 8 |
Andel elever som inte når målen | % | 14 | 16 | NP408
Andel elever som inte når målen | % | 16 | 14 |
Andel elever som saknar behörighet till gymnasiet | % | 14 | 16 | NP408
Andel invånare som ej är nöjda | % | 20 | 25 | NP408
Antal årsräkningar som inte lämnats in den 1 mars | st | 71 | 80 | NP408
Antal årsräkningar som inte lämnats in den 1 mars | st | 80 | 71 |
Andel ärenden som inte besvarats inom 3 dagar | % | 9 | 12 | NP408
Andel elever som inte röker | % | 80 | 85 |
Andel elever som inte bor i tätorten | % | 20 | 25 |
Andel vuxna som inte har utsatts för brott | % | 90 | 92 |
Nöjda kunder, avfallshämtning | % | 88 | 90 |
Nöjda kunder, avfallshämtning | % | 90 | 88 | NP408
Nöjdhet med insatserna mot klotter | % | 60 | 65 |
Förtroende för hanteringen av klagomål | % | 60 | 50 | NP408
Invånarnas förtroende för arbetet mot våld | % | 60 | 65 |
Andel inte nöjda kunder | % | 12 | 9 |
Andel elever med godkända betyg | % | 80 | 84 |
Andel invånare som känner sig otrygga | % | 22 | 18 |
Andel invånare som känner sig otrygga | % | 18 | 22 | NP408
Sjukfrånvaro | % | 7,1 | 6,5 |
Sjukfrånvaro | % | 6,5 | 7,1 | NP408
Minskad sjukfrånvaro | % | 6,5 | 7,1 | NP409
Ökad andel ekologiska livsmedel | % | 42 | 38 | NP409
Ökad andel ekologiska livsmedel | % | 38 | 42 |
Energianvändningen ska inte öka | MWh | 900 | 950 | NP409
Energianvändningen ska inte öka | MWh | 900 | 880 |
Antal inställda turer | st | 60 | 50 |
Antal anmälda brott | st | 410 | 390 |
Antal besök på museet | st | 12 000 | 13 000 |
Antal besök på museet | st | 13 000 | 12 000 | NP408
Handläggningstid bygglov, dagar | dagar | 30 | 25 |
Väntetid till särskilt boende | dagar | 60 | minst 70 | NP409
Andel nöjda brukare | % | 83 | högst 85 | NP409
Sjukfrånvaro | % | 7 | minst 6 | NP409
Utsläpp av koldioxid, minskning jämfört med 2010 | % | 20 | 15 | NP408
Utsläpp av koldioxid, minskning jämfört med 2010 | % | 20 | 25 |
Budgetavvikelse | mnkr | -3 | minst -2 |
Minskade utsläpp från resor | % | 20 | minst 25 |
Väntetid till plats högst två veckor | % | 88 | minst 95 |
Andel nöjda brukare | % | 83 | 0 | NP408
Lärartäthet, antal helårsstudenter per lärare |  | 18 | högst 16 |
Andel tid med full beredskap på deltidsstationerna | % | 86 | 95 |
Väntetid till särskilt boende | dagar | 60 | högst 50 |
Kostnad per brukare | kr | 3 500 | 3 300 |
Kostnadstäckningsgrad | % | 58 | 65 |
Andel rökfria elever | % | 88 | 92 |
Andel återvunnet avfall | % | 40 | 50 |
Antal personer i kö till förskola | st | 30 | 10 |
Nettokostnadsavvikelse | % | 12 | 8 |
Andel medarbetare som rekommenderar oss | % | 60 | minst 55 |
Förbättrad tillgänglighet | % | 70 | 65 | NP406
Bibehållen soliditet | % | 40 | 40 |
Behörighet till gymnasiet (önskat värde högt) | % | 88 | 85 | NP406
Undvikbar slutenvård (önskat värde lågt) | st | 900 | 950 | NP406
Stärkt självförtroende hos elever | % | 70 | 70 | NP407
Fler unga i arbete | st | 200 | 180 | NP409
Färre olyckor | st | 20 | 25 | NP409
Lokalyta | kvm | 5 000 | 5 200 | NP408
Lokalyta | kvm | 5 200 | 5 000 |
Andel fordon med fossila bränslen | % | 30 | 20 |
Antal invånare | st | 9 800 | 9 900 |
Frånvaro över 20 procent | % | 8 | 6 |
Svarstid i telefon, andel samtal som besvaras inom 60 sekunder | % | 81 | 80 | NP408
Svarstid i telefon, andel samtal som besvaras inom 60 sekunder | % | 78 | 80 |
Svarstid i telefon, medelvärde i sekunder | sekunder | 90 | 60 |
Andel studenter som tar examen inom nominell studietid + 3 år | % | 59 | 63 |
Nettostudietid till doktorsexamen | år | 4,5 | 4,3 |
Tidiga avhopp, andel som inte är registrerade termin 2 | % | 13 | 11 |
Andel ej återaktualiserade barn | % | 81 | 84 |
Andel ej återaktualiserade barn | % | 84 | 81 | NP408
Antal ej verkställda beslut | st | 12 | 6 |
Antal uppsagda avtal | st | 12 | 0 |
Utredningstid, barn och unga | dagar | 104 | 100 |
Antal hushåll med ekonomiskt bistånd | st | 256 | 230 |
Andel tillsyner med brister som följs upp | % | 78 | 90 |
Andel bränder i byggnad som släcks i startutrymmet | % | 64 | 66 |
Antal hembesök i områden med många bränder | st | 655 | 700 |
Antal kampanjer mot skadegörelse | st | 5 | 6 |
Anspänningstid, heltidsstyrka | sekunder | 91 | 90 |
Mediantid från samtal till framkomst, minuter |  | 13,4 | 12,5 |
Öppettid på kvällar | timmar | 12 | 10 | NP408
Antal oregistrerade föremål | st | 11 050 | 9 000 |
Antal flygresor | st | 16 | 10 |
Andel hushåll med fungerande brandvarnare | % | 74 | 48 | NP408
Andel elever som inte når målen | % | 12 | 10 |
Andel obehöriga lärare | % | 20 | 18 |
Andel behöriga lärare | % | 82 | 78 | NP408
Andel missnöjda brukare | % | 8 | 6 |
Antal akutbesök per invånare | st | 0,3 | 0,2 |
Antal ärenden per handläggare | st | 41 | 35 |
Fordonens medelålder | år | 7 | 6 |
Andel externt placerade | % | 12 | 9 |
Antal årsarbetare | st | 820 | 805 |
Andel deltid | % | 18 | 15 |
Skattesats | kr | 21,50 | 21,30 |
Antal aktiva system | st | 140 | 120 |
Antal placeringar på institution | st | 14 | 10 |
Andel restresor med egen bil | % | 30 | 25 |
Antal uppkomna fel per månad | st | 9 | 7 |
Intäkter från uthyrning | tkr | 900 | 850 | NP408
Antal deltagare i föräldrakurser | st | 90 | 80 | NP408
Andel besök som sker utan tidsbokning | % | 20 | 15 |
Yta per elev | kvm | 12 | 10 | NP408
Självfinansieringsgrad | % |  | 100 | NP408
Andel enheter med plan | % |  | 70 |
Andel digitala möten | % | 60 | 55 |
Medelvårdtid | dagar | 5,1 | 4,8 |
Medelvårdtid | dagar | 4,8 | 5,1 | NP408
Följsamhet till basala hygienrutiner | % | 82 | 80 | NP408
Beläggningsgrad, vårdplatser | % | 98 | 92 |
Antal vårdplatser | st | 310 | 300 |
Läkemedelskostnad per invånare | kr | 2 900 | 2 850 |
Antal fallskador | st | 41 | 35 |
Andel elever med lägst betyget E | % | 88 | 85 | NP408
Elever per lärare | st | 12,1 | 11,8 |
Elever per lärare | st | 11,8 | 12,4 | NP408
Andel legitimerade lärare | % | 78 | 74 | NP408
Antal elever | st | 4 100 | 4 000 |
Ogiltig frånvaro | % | 3 | 2 |
Antal deltagartillfällen, flickor | st | 9 000 | 8 500 | NP408
Antal bidragsansökningar | st | 90 | 80 |
Mediebestånd | st | 90 000 | 85 000 |
Vattenläckor per mil | st | 1,2 | 1,0 |
Underhållsskuld gator | mnkr | 120 | 110 |
Avfall per invånare | kg | 410 | 390 |
Andel matavfall som samlas in | % | 60 | 55 | NP408
Antal avgångar per dag | st | 120 | 110 |
Vakansgrad | % | 3,1 | 2,5 |
Direktavkastning | % | 4,8 | 4,1 | NP408
Lånestock per invånare | euro | 3 100 | 2 900 |
Årsbidrag | euro | 3 100 000 | 2 900 000 | NP408
Antal lägenheter | st | 2 100 | 2 080 |
Inkomstskattesats | % | 9,5 | 9,2 |
Antal remisser | st | 900 | 850 |
Andel väntande till ett första besök högst 90 dagar | % | 74 | 80 |
Andel väntande till ett första besök högst 90 dagar | % | 80 | 74 | NP408
Andel väntande till operation, högst tre månader | % | 60 | 66 |
Väntande till operation, andel inom 90 dagar | % | 60 | 66 |
Andel patienter i vårdförlopp inom maximal ledtid | % | 55 | 60 |
Andel patienter i vårdförlopp inom maximal ledtid | % | 60 | 55 | NP408
Andel felanmälningar åtgärdade inom 7 dagar | % | 81 | 85 |
Andel felanmälningar åtgärdade inom sju dagar | % | 85 | 81 | NP408
Andel klagomål besvarade inom två veckor | % | 70 | 75 |
Andel utredningar inom 120 dagar | % | 70 | 75 |
Andel patienter som återinskrivs inom 30 dagar | % | 14 | 12 |
Andel patienter som avlider inom 30 dagar efter stroke | % | 14 | 12 |
Andel medarbetare som slutar inom ett år | % | 14 | 12 |
Andel ärenden äldre än 90 dagar | % | 14 | 12 |
Läkarbesök per invånare | st | 2,1 | 1,9 |
Antal besök på akutmottagningen | st | 41 000 | 39 000 |
Antal återbesök inom specialistvården | st | 900 | 800 |
Antal besök på fritidsgården | st | 9 000 | 8 000 | NP408
Personalkontinuitet i hemtjänsten | antal | 15 | 13 |
Personalkontinuitet, andel med samma personal | % | 60 | 70 |
Antal personer i missbruksvård | st | 120 | 100 |
Andel elever med betyg F | % | 9 | 7 |
Omsättning av personal | % | 12 | 10 |
Andel elever med betyg i alla ämnen | % | 80 | 75 | NP408
Intäkter från parkeringsböter | tkr | 900 | 800 |
Andel barngrupper med högst 15 barn | % | 52 | 60 |
Andel klasser med högst 22 elever | % | 52 | 60 |
Antal barn per barngrupp | st | 14,8 | 15,2 | NP408
Andel friska arbetsplatser | % | 41 | 50 |
Antal tillbud rapporterade i KIA |  | 210 | 300 |
Svenskt Näringslivs ranking, plats |  | 141 | 100 |
Andel livsmedelsanläggningar utan avvikelse | % | 61 | 70 |
Antal hotellnätter |  | 210 000 | 225 000 |
Andel gemensamma upphandlingar med grannkommuner | % | 21 | 30 |
Andel elever som förväntas nå gymnasiebehörighet | % | 84 | 88 |
Antal anmälda avvikelser enligt SoL och LSS |  | 410 | 450 |
Andel med missbruk som får insats | % | 61 | 80 |
Andel långtidsarbetslösa som går vidare till arbete | % | 31 | 40 |
Andel obehöriga lärare som läser till lärare | % | 12 | 20 |
Frånvaro som utreds inom två veckor, andel | % | 41 | 60 |
Avfall till materialåtervinning, kg per invånare |  | 41 | 60 |
Utsläppsminskning sedan 1990 | % | 41 | 55 |
Minskade utsläpp från fordon | % | 11 | 15 |
Kostnadsminskning, mnkr |  | 11 | 15 |
Antal lokaler som inte används |  | 14 | 8 |
Andel operationer som ställs in inom 24 timmar | % | 7 | 5 |
Antal insatser mot ofrivillig ensamhet |  | 14 | 20 |
Kommunens placering i Aktuell Hållbarhets ranking |  | 110 | 80 |
Andel vattenläckor som åtgärdas inom ett dygn | % | 61 | 80 |
Antal lex Sarah-rapporter |  | 14 | 20 |
Avtalstrohet | % | 85 | 78 | NP408
Andel heltidsanställda | % | 85 | 81 | NP408
Planberedskap, antal bostäder i antagna detaljplaner |  | 1 500 | 1 200 | NP408
Tid från larm till första åtgärd, median minuter |  | 10,5 | 11,4 | NP408
Andel elever i åk 2 på gymnasiet som röker | % | 8 | 12 | NP408
Andel patienter som återinskrivs inom 30 dagar | % | 17 | 19 | NP408
Antal säkerhetsincidenter |  | 10 | 21 | NP408
Subventionsgrad | % | 50 | 54 | NP408
Andel svenskproducerade livsmedel | % | 75 | 71 | NP408
Andel frågor som löses vid första kontakten | % | 70 | 61 | NP408
Årsarbetare inom vuxenpsykiatrisk vård |  | 210 | 224 |
Vårdplatser inom geriatrisk vård |  | 40 | 44 |
Andel skolor med vegetariskt val varje dag | % | 70 | 80 |
Antal identifierade brandrisker |  | 20 | 26 | NP408
Företagskonkurser per 1 000 invånare |  | 4 | 3 |
Företagskonkurser per 1 000 invånare |  | 4 | 6 | NP408
Antal förtroendevalda i nämnderna |  | 88 | 70 |
Förtroendevalda som har hoppat av | % | 9 | 6 |
Förtroendevalda som har hoppat av | % | 9 | 12 | NP408
Andel deltagare som är kvinnor | % | 61 | 55 |
Antal deltagare i språkcafé |  | 610 | 550 | NP408
Andel besök på biblioteket under helger | % | 30 | 24 |
Antal besök på biblioteket under helger |  | 3 000 | 2 400 | NP408
Medlemmar som är under 25 år, andel (%) |  | 18 | 14 |
Anställda under 30 år, andel (%) |  | 14 | 12 |
Sökande som väntat högst 30 dagar, andel (%) |  | 71 | 80 |
Sökande som väntat högst 30 dagar, andel (%) |  | 71 | 60 | NP408
Handläggare inom ekonomiskt bistånd som har socionomexamen, andel (%) |  | 80 | 85 |
Brukarbedömning ekonomiskt bistånd, få kontakt, andel (%) |  | 70 | 76 |
Screening för riskbruk vid inskrivning, andel (%) |  | 80 | 90 |
Enheter med aktuell rutin vid misstanke om våld, andel (%) |  | 55 | 70 |
Meritvärde, avvikelse från modellberäknat värde |  | 2 | 4 |
Budgetavvikelse, nämnderna | mnkr | 4 | 6 |
Kassalikviditet, andel (%) av kortfristiga skulder |  | 110 | 120 |
Dieselbilar i kommunens flotta |  | 40 | 31 |
Elbilar i kommunens flotta |  | 40 | 31 | NP408
Icke-rökare bland gravida, andel (%) |  | 90 | 94 |
Frånvaro av trycksår, andel (%) |  | 90 | 94 |
Ensamstående hushåll i nya bostäder |  | 90 | 110 |
Löneskillnad, kvinnors medellön i procent av mäns | % | 98 | 99 |
Löneskillnad mellan kvinnor och män | % | 3 | 4 | NP408
Kontinuitet, antalet personer som en brukare möter på två veckor |  | 12 | 10 |
Kontinuitet, antalet personer som en brukare möter på två veckor |  | 10 | 12 | NP408
Matavfall till biologisk behandling | % | 40 | 50 |
Felanmälningar åtgärdade inom tre dagar | % | 70 | 80 |
Felanmälningar åtgärdade inom tre dagar | % | 80 | 70 | NP408
Deltagarna upplever inte onödiga avbrott | % | 74 | 80 |
Deltagarna upplever avbrott | % | 74 | 80 | NP408
Kostnad per elev | kr | 137 900 | 141 000 |
Kostnad per elev | kr | 137 900 | 151 000 | NP408
Driftkostnad, kr/kvm |  | 471 | 480 |
Avgångsomsättning | % | 8 | 7 |
Avgångsomsättning | % | 7 | 8 | NP408
Riskobservationer på byggen |  | 210 | 250 |
Väntetid till plats högst två veckor | % | 96 | 100 |
Väntetid till plats | dagar | 96 | 100 | NP408
Investeringsutgifter i förhållande till budget | % | 68 | 90 |
Resandeutveckling, tåg | % | 9 | 3 |
Matavfallsinsamling, anslutna hushåll | % | 88 | 95 |
Utsorterat matavfall per invånare | kg | 33 | 36 |
Uppkommet matavfall per invånare | kg | 33 | 36 | NP408
Anlagda parker | ha | 933 | 940 |
Anlagda bränder | st | 9 | 12 | NP408
Uppsökande arbete finns (Ja=1, Nej=0) |  | 0 | 1 |
Elever som har avbrutit kurs |  | 40 | 30 |
Invånare som utsatts för kränkande behandling, andel (%) |  | 8 | 10 | NP408
Hämtningen av hushållsavfall fungerar bra, andel (%) |  | 80 | 84 |
Hämtningen av hushållsavfall fungerar bra, andel (%) |  | 84 | 80 |
Elevavgift i kulturskolan | kr | 900 | 800 |
Bygglov som klarar lagkravet på tio veckors handläggningstid, andel (%) |  | 90 | 95 |
Bygglov som klarar lagkravet på tio veckors handläggningstid, andel (%) |  | 95 | 90 | NP408
Andel hushåll som källsorterar matavfall | % | 70 | 85 |
Andel hushåll som källsorterar matavfall | % | 85 | 70 | NP408
Återvunnet byggavfall, andel (%) |  | 60 | 70 |
Restavfall som kunde återvinnas, kg per invånare |  | 60 | 70 | NP408
Hushållsavfall till förbränning, kg per invånare |  | 60 | 70 | NP408
Andel överklagade beslut som står fast vid överklagande | % | 80 | 85 |
Antal hemlösa som fått egen bostad | st | 10 | 20 |
Antal personer i hemlöshet | st | 10 | 20 | NP408
Antal insatser för ekonomiskt utsatta familjer | st | 10 | 20 |
Antal barn i ekonomiskt utsatta familjer | st | 10 | 20 | NP408
Andel lärare utan legitimation | % | 30 | 25 |
Andel lärare utan legitimation | % | 25 | 30 | NP408
Andel barn utan karies och skador | % | 90 | 94 |
Andel barn utan skador | % | 94 | 90 | NP408
Andel boende som inte besväras av buller | % | 50 | 60 |
Andel boende som inte besväras av buller | % | 60 | 50 | NP408
Äldre med tio eller fler läkemedel, andel (%) |  | 14 | 12 |
Äldre med tio eller fler läkemedel, andel (%) |  | 12 | 14 | NP408
Antal personal som en brukare möter under 14 dagar |  | 14 | 12 |
Antal personal som en brukare möter under 14 dagar |  | 12 | 14 | NP408
Svenskt Näringslivs ranking av företagsklimat |  | 140 | 120 |
Svenskt Näringslivs ranking av företagsklimat |  | 120 | 140 | NP408
Svenskt Näringslivs ranking, sammanfattande omdöme |  | 3,2 | 3,6 |
Hur effektiv är hanteringen av avfall? | % | 38 | 42 |
Reningsgrad fosfor | % | 94 | 96 |
Reningsgrad fosfor | % | 96 | 94 | NP408
Besök i specialiserad vård inom 90 dagar, andel (%) |  | 72 | 85 |
Besök i specialiserad vård inom 90 dagar, andel (%) |  | 85 | 72 | NP408
Antal besök i specialiserad vård |  | 850 | 720 |
Ohälsotal, dagar |  | 26 | 28 | NP408
Medellivslängd, år |  | 83,5 | 84,0 |
Andel lediga lokaler | % | 8 | 5 |
Andel medarbetare på deltid som erbjuds heltid | % | 80 | 90 |
Elever i kommunal grundskola med godkänt i alla ämnen, andel (%) |  | 70 | 76 |
Responstid, mediantid i minuter |  | 12 | 14 | NP408
Antal öppna detaljplaneärenden | st | 40 | 44 |
Medelålder bland anställda | år | 45 | 46 |
Antal brukare i hemtjänsten | st | 300 | 280 |
Avgift per deltagartillfälle | kr | 30 | 25 |
Andel i egen försörjning efter insats för försörjningsstöd | % | 40 | minst 42 |
Andel i egen försörjning efter insats för försörjningsstöd | % | 40 | högst 42 | NP409
Oplanerade återinskrivningar efter slutenvård | % | 9 | minst 8 | NP409
Kommungemensam enkät om bemötande | % | 70 | minst 75 |
Enkät om väntetider | % | 70 | ≥ 75 procent måluppfyllelse |
Resor per invånare | st | 53 | 52 | NP408
Chefsomsättning | % | 18 | 12 |
Chefsomsättning | % | 12 | 18 | NP408
Dricksvatten, andel otjänliga prov | % | 2 | 1 |
Närvaro i gymnasieskolan | % | 90 | 86 | NP408
"""

UNITS = """
Klimatutsläpp från tjänsteresor |  | 2 434 | 1 973 | NP403
Produktivitet, avgjorda ärenden per handläggare |  | 131 | 135 |
Söktryck, sökande per plats |  | 2,3 | 2,4 |
Utrikes födda bland anställda, balanstal |  | 86 | 90 |
Öppen verksamhet finns (Ja=1, Nej=0) |  | 0 | 1 |
Öppna ärenden äldre än sex månader |  | 600 | 500 |
Publik på länsteatern, barn och unga |  | 12 100 | 12 500 |
Primärenergifaktor |  | 0,11 | 0,10 |
Inkomstspridning (Ginikoefficient) |  | 0,41 | 0,39 |
Utsläpp från fordonen, g CO2/km |  | 52 | 40 |
Begravningsavgift, öre per skattekrona |  | 29,3 | 29,1 |
Årsverken (egen personal) |  | 41 | 40 |
Grävtillstånd |  | 410 | 400 |
Inom hälsoskyddet utförs inspektioner |  | 88 | 90 |
Byggrätter som säljs (brutto, k-m2, 5 år) |  | 12 000 | 14 000 |
Inom hälsoskyddet utförs arbetet |  | 88 | 90 | NP403
Produktivitet, kulturskolan |  | 131 | 135 | NP403
Köpt energi |  | 101,3 | 98,0 | NP403
Lokalyta |  | 5 000 | 4 900 | NP403
Självservice |  | 41 | 45 | NP403
Sjukfrånvaro |  | 6,5 | 6,0 | NP403
Väntetid till utredning |  | 40 | 30 | NP403
Personalomsättning |  | 9 | 8 | NP403
Kostnad för hyrpersonal |  | 120 | 90 | NP403
Matsvinn |  | 41 | 35 | NP403
Solel |  | 250 | 300 | NP403
Antal besök |  | 41 | 45 |
Antalet platser |  | 41 | 45 |
Stopp på spillvattenförande huvudledning, st/km ledning |  | 0,04 | 0,03 |
Källaröversvämningar totalt, st/1 000 serviser |  | 0,4 | 0,3 |
Elenergi i vattenverket, kWh/m³ vatten |  | 0,4 | 0,3 |
Andel nöjda |  | 80 % | 85 % |
Andel nöjda (%) |  | 80 | 85 |
Hållbart medarbetarengagemang, totalindex |  | 78 | 80 |
Nöjd kund-index |  | 71 | 73 |
Betyg på en skala 1–5 |  | 3,9 | 4,1 |
Meritvärde, poäng |  | 219 | 225 |
Genomsnittligt meritvärde i åk 9 |  | 219 | 225 |
Väntetid, dagar |  | 40 | 30 |
Matsvinn (gram per portion) |  | 41 | 35 |
Recept/1000 invånare |  | 251 | 240 |
Brott per 1 000 invånare |  | 90 | 85 |
Lokalyta i kvm |  | 5 000 | 4 900 |
Budgetavvikelse (mnkr) |  | -4,1 | 0 |
Sjukfrånvaro | % | 6,5 | 6,0 |
Klimatutsläpp |  | 2 434 ton | 1 973 ton |
Antal medarbetare per chef | % | 20 | 18 | NP404
Antal nöjda | % | 80 | 85 | NP404
Andel nöjda | st | 80 | 85 | NP404
Andel elever | personer | 80 | 85 | NP404
Antal årsarbetare | årsarbetare | 80 | 85 |
Antal klagomål per 100 000 resor | | 55 | 50 dagar | NP404
Antal besök i simhallen | kr | 55 | 50 | NP404
Antal vårddygn | dagar | 55 | 50 |
Antal dagar till beslut | dagar | 55 | 50 |
Antal sjukskrivna mer än 60 dagar | st | 55 | 50 |
Antal timmar med personal | timmar | 55 | 50 |
Andel av budget | procent | 80 | 85 |
Ranking i Öppna jämförelser |  | plats 80 | plats 75 |
Barn per årsarbetare i förskolan |  | 5,2 | 5,0 |
Besök per invånare |  | 4 | 5 |
Besökare utställningar |  | 41 000 | 45 000 |
Väntande längre än 90 dagar |  | 410 | 200 |
Skuldkvot |  | 6,1 | 5,8 |
Kostnader per elev |  | 120 | 110 | NP403
Invånarantal |  | 12 790 | 12 850 |
Folkmängd den 31 december |  | 12 790 | 12 850 |
Bibliotekslån per invånare |  | 11,2 | 11,5 |
Nya företag |  | 61 | 65 |
Besökare |  | 61 000 | 65 000 |
Nationella evenemang i staden |  | 6 | 7 |
Planteringar vid gator |  | 6 | 7 |
Utsläpp (1 000 t CO2-ekv) |  | 48 | 40 |
Energianvändning (kWh/m²) |  | 148 | 140 |
Investeringar i lokaler |  | 48 | 40 | NP403
Låneskuld |  | 48 | 40 | NP403
Utsläpp (hela kommunen) |  | 48 | 40 | NP403
Vatten som inte faktureras |  | 18 | 15 | NP403
Klotterfri miljö |  | 18 | 15 | NP403
Medelvärde elever i åk 5 som är trygga |  | 7 | 8 | NP403
Medelvärde elever åk 5 som är trygga |  | 7 | 8 | NP403
Medianvärde unga i åk 9 som mår bra |  | 7 | 8 | NP403
Elever i åk 5 som är trygga |  | 70 | 80 |
Under året ska minst två nya e-tjänster tas fram |  |  | minst två |
Stadsbyggnad genomför 3 digitala medborgardialoger |  | 1 | 3 |
Under året ska minst två nya e-tjänster tas fram |  |  | 5 | NP403
Trygghet i skolan, minst 90 upplever den |  |  | minst 90 | NP403
Nöjdhet på minst 75 under året |  |  | minst 75 | NP403
Trivsel hos elever på minst 80 av alla |  |  | minst 80 | NP403
Räntekostnader för lån |  | 18 | 15 | NP403
Sjukfrånvaro, kalenderdagar/årsverke |  | 15,2 | 14,0 |
Nöjdhet, föräldraenkät (1–5) |  | 4,1 | 4,2 |
Undervisningstimmar i kursen |  | 5 400 | 5 500 |
Växthusgasutsläpp per invånare, t CO2-ekv |  | 5,4 | 5,0 |
Installerad effekt solceller, kWp |  | 800 | 900 |
Installerad effekt solceller |  | 800 | 900 | NP403
Avvikelse mot budget |  | 0 | 0 |
Sjukfrånvaro, män |  | 6,1 | 5,8 | NP403
Köpt energi, norr |  | 61 | 58 | NP403
"""

SAID_IN_GOALS = """
# goal | title | outcome | target | what is to be said
Färre är beroende av kontantstöd | Antal hushåll med kontantstöd | 256 | 230 |
Äldre behåller sina tänder | Antal äldre som är nöjda med tandvården | 55 | 44 | NP408
Äldre behåller sina tänder | Antal kvarvarande tänder hos äldre | 21 | 20 |
Soliditeten bibehålls | Antal nöjda kunder | 55 | 44 | NP408
Fler röstar, och skillnaderna i valdeltagande minskar | Valdeltagande i kommunvalet | 65 | 56 | NP408
Skillnaderna i valdeltagande minskar | Skillnad i valdeltagande mellan distrikt | 12 | 9 |
Färre är beroende av kontantstöd | Antal hushåll med kontantstöd | 230 | 256 |
Fler deltar i gudstjänster | Antal gudstjänster under året | 405 | 400 | NP408
Fler elever väljer musikskolan | Antal elever i musikskolan | 405 | 400 | NP409
Fler elever väljer musikskolan | Antal elever i musikskolan | 400 | 405 |
Musikskolan växer | Antal elever i musikskolan | 400 | 380 | NP409
Fler vuxna kan simma | Antal kurser i simning | 12 | 10 | NP408
Fler vuxna kan simma | Antal kurser i simning | 10 | 12 |
Fler låntagare på biblioteken | Antal låntagare av e-böcker | 900 | 850 | NP409
Fler barn läser | Antal lån av e-böcker | 900 | 850 | NP408
Resandet med buss ökar | Antal bussresor | 900 | 850 | NP409
Resandet med buss ökar | Antal bussresor | 850 | 900 |
Bilresorna minskar | Antal bilresor i tjänsten | 900 | 850 |
Bilresorna minskar | Antal bilresor i tjänsten | 850 | 900 | NP409
Färre olyckor i trafiken | Antal olyckor i trafiken | 40 | 35 |
Färre olyckor i trafiken | Antal olyckor i trafiken | 35 | 40 | NP409
Färre barn drabbas av vräkning | Antal vräkningar | 9 | 5 |
Färre barn behöver placeras | Antal placerade barn | 41 | 38 |
Fler cyklar | Antal cykelfält | 12 | 14 |
Tillsynen stärks | Antal inspektioner | 300 | 320 |
Tillsynen stärks | Antal inspektioner | 320 | 300 | NP408
Tillsynen stärks | Antal tillsynsbesök | 320 | 300 | NP406
Överskottet av lokaler minskar | Antal lokaler med överskott | 20 | 15 |
Färre lägenheter står tomma | Antal tomma lägenheter | 44 | 30 |
Företagen växer | Antal lediga jobb | 200 | 180 | NP408
Naturen bevaras | Antal besök i naturreservat | 5 000 | 5 500 |
Naturen bevaras | Antal besök i naturreservat | 5 500 | 5 000 | NP408
Fler elever kan simma | Antal simkunniga elever | 90 | 95 |
Fler elever kan simma | Antal simkunniga elever | 95 | 90 | NP409
Behovet av vikarier minskar | Antal vikarier | 60 | 40 |
Behovet av vikarier minskar | Antal timmar med vikarier | 600 | 400 |
Behovet av vikarier minskar | Antal timmar med vikarier | 400 | 600 |
Färre avbryter sina studier | Antal avbrutna studier | 31 | 25 |
Avfallet minskar | Materialåtervinning av hushållsavfall | 40 | 45 |
Avfallet minskar | Insamlat matavfall per invånare | 40 | 45 |
Avfallet minskar | Återvunnet byggavfall, andel | 70 | 75 |
Avfallet minskar | Hushållsavfall per person | 410 | 420 | NP409
Avfallet minskar | Avfall till förbränning per person | 41 | 45 | NP409
Energianvändningen minskar | Egenproducerad solenergi | 90 | 120 |
"""

JUMPS = """
Antal besök | st | 21 244 | 150 000 | NP411
Antal besök | st | 21 244 | 25 000 |
Antal besök | st | 1 200 | 12 000 | NP411
Antal besök | st | 12 000 | 1 200 | NP411
Antal besök | st | 3 | 20 |
Antal laddplatser | st | 8 | 80 |
Antal elbussar | st | 12 | 40 |
Energianvändning | MWh | 98 | 980 | NP411
Energianvändning | MWh | 980 | 950 |
Kostnad | tkr | 2 400 | 24 000 | NP411
Kostnad | mnkr | 24 | 23 |
Resultat | mnkr | -4 | 20 |
Andel nöjda | % | 85 | 140 | NP419
Andel nöjda | % | 850 | 85 | NP419
Andel nöjda | % | 12 | 60 |
Andel nöjda | % | 60 | 12 |
Andel nöjda | % | 85 | 100 |
Andel nöjda | % | 85 | -5 | NP419
Budgetföljsamhet | % | 103 | 100 |
Förändring av antalet resor | % | -12 | 5 |
Resande jämfört med 2019 | % | 104 | 110 |
Måluppfyllelse av investeringsbudget | % | 120 | 100 |
Nöjdhet | % | 85 | 90 |
Sjukfrånvaro | % | 6 | 5 |
Väntetid | dagar | 14 | 90 | NP411
Väntetid | dagar | 90 | 60 |
Meritvärde | poäng | 219 | 225 |
Elevpoäng | poäng | 219 | 2 250 | NP411
Besök per invånare | st | 7,1 | 71 | NP411
Sjukfrånvaro | % | 6,5 | 65 | NP411
Sjukfrånvaro | % | 6,5 | 60 |
Återbesök | st | 1 | 10 |
Antal lån | st | 41 200 | 4 200 | NP411
Antal lån | st | 41 200 | 45 000 |
Antal träffar | st | 9 | 90 |
Andel ekologiskt | % | 412 | 42 | NP419
"""

MEASURABLE = """
Nöjda besökare | % | 80 | bättre än föregående år |
Nöjda besökare | % | 80 | i nivå med riket |
Nöjda besökare | % | 80 | över riksgenomsnittet |
Nöjda besökare | % | 80 | växande |
Parkyta per invånare | kvm | 34 | ska inte minska |
Sjukfrånvaro | % | 6 | sjunkande |
Utsläpp | ton | 6 | netto noll |
Betalningsberedskap | | | minst en månads |
Plan för skolan | | | antagen |
Plan för skolan | | | framtagen |
Riktlinjer för skolan | | | beslutade |
Riktlinjer för skolan | | | bättre kända | NP413
Nöjda besökare | % | 80 | bland de 25 procent bästa |
Budgetavvikelse | % | -2 | ±1 % |
Plan för skolan | | | klart |
Nöjda besökare | % | 80 | oförändrat eller bättre |
Nöjda besökare | % | 80 | bland de bästa |
Nöjda besökare | % | 80 | högre än 2025 |
Nöjda besökare | % | 80 | ↑ |
Nöjda besökare | % | 80 | öka |
Kötid för bygglov | dagar | 80 | kortas |
Olyckor | st | 3 | inga |
Enheter med ombud | | | alla |
Trafikljus | | | grönt |
Nöjda besökare | % | 80 | så bra som möjligt | NP413
Nöjda besökare | % | 80 | god nivå | NP413
Nöjda besökare | % | 80 | hög | NP413
Nöjda besökare | % | 80 | tillfredsställande | NP413
Nöjda besökare | % | 80 | utvecklas | NP413
Nöjda besökare | % | 80 | prioriteras | NP413
Nöjda besökare | % | 80 | följs upp | NP413
Utveckling av nära vård är påbörjad | | | Ja | NP413
Implementering pågår | | | Ja | NP413
Arbetet är i gång | | | Ja | NP413
Modellen är redo att införas | | | Ja | NP413
Nöjda besökare | % | 80 | enligt plan | NP413
Nöjda besökare | % | 80 | löpande | NP413
Nöjda besökare | % | 80 | tydligt | NP413
Nytt system är infört | | | Ja |
Nöjda besökare | % | 80 | fler |
Andel barn i trångbodda hushåll | % | 8 | lägst i länet |
Kötid för bygglov | dagar | 80 | kortare |
Nöjda besökare | % | 80 | ökad andel |
Nöjda besökare | % | 80 | i linje med liknande kommuner |
Plats i ranking | | plats 5 | behålla placering |
Chefer, kvinnor och män | | | jämn könsfördelning |
Granskningar | | | utan anmärkning |
Miljöutmärkelse | | | guld |
Nya platser | | | beslut fattat |
Nettokostnad | mnkr | 80 | inom ram |
Olyckor med dödlig utgång | st | 1 | nollvision |
Nöjda besökare | % | 80 | arbetet fortsätter | NP413
Nöjda besökare | % | 80 | ska uppnås | NP413
Nöjda besökare | % | 80 | se kommentar | NP413
Nöjda besökare | % | 80 | hållbar | NP413
"""

ABBREVIATIONS = """
Följa lagen (2003:778) om skydd mot olyckor (LSO) |
Redovisa arbetet med VHU | NP901
Följa upp medarbetarengagemang (HME) varje år |
Följa upp utbildningsnämnden (BUN) varje år |
Följa upp avvikelserna (TGB) varje år | NP901
Bygga en solpark på 2 MW |
Inför FVIS i alla enheter | NP901
Se över BRO i länet | NP901
Ta fram en plan för PV och SV | NP901
Följ upp ÖJ | NP901
Delta i nätverket för ANDTS | NP901
Utred en gemensam KFV | NP901
Höj andelen med IBIC | NP901
Anpassa lokaler efter BBR | NP901
Inför LOV för hemtjänst | NP901
Se över hur LSS och SoL tillämpas |
Inför ett MOS | NP901
Ta fram underlag till RUS | NP901
Utveckla HVB i egen regi | NP901
Inför PROM (Patient Reported Outcome Measures) |
Mät Nöjd Kund Index (NKI) |
Arbeta enligt barnkonventionen (BK) |
Se till att personuppgiftslagen, PUL, följs |
Svara på skrivelsen KS 2025/0412 |
Samverka med RF-SISU |
Inför IT-stöd för EU-projekt |
Ta fram ett PM om AI |
Mät BMI hos barn |
Håll SFS uppdaterad |
Köp in nya TV och PC |
Hämta statistik från SCB |
Delta i SKR:s nätverk |
SATSA PÅ BARN OCH UNGA |
Bygg ut i etapp II och III |
Inför Cosmic LINK |
Se över VA-taxan |
Utbilda fler genom SFI | NP901
Rapportera till KF och KS |
Ansvarig politiker: Anna Berg (KD), ordförande |
Samråd med PRO och SPF i länet |
Öva med MSB | NP901
Läs mer hos EKO-matcentrum |
Se över GC-vägarna | NP901
Öka andelen med YH-examen | NP901
Mät OSA varje år | NP901
Stärk HBTQI-kompetensen |
Fira FN-dagen |
Följ råd från Finlands miljöcentral SYKE |
Se över samarbetet med institutet FOA |
Kontinuitetsindex läkare (COC) |
Kontinuitetsindex läkare (COC), primärvården |
Antal tänder med lagning, 15-åringar (DMF), medelvärde |
Antal skadade fordon, alla vägar (SFV), medelvärde |
Antal besök hos läkare (VKM) i centrum | NP901
Andel patienter med vårdplan (PVB), alla kliniker | NP901
Arbeta enligt uppföljningsmodellen LUKE |
Registrera i verksamhetssystemet TRIVA |
Följ upp med verktyget KLIPP |
Mät med enkäten BRIS |
Inför LUKE i hela förvaltningen | NP901
Se över TRIVA och dess avtal | NP901
Utveckla modellerna för HVO | NP901
Bygg till ett pris under 34 500 kr per kvm BOA |
Sänk vattenförbrukningen till 1,1 m³ per m² LOA |
Redovisa all BOA i beståndet | NP901
Prestationsindikator för yttre miljö (EPI) |
Vägledd metod för stöd (GMS), alla enheter |
Nöjda gäster på badet (BAG) | NP901
Andel barn som får en bedömning inom 30 dagar (BUP) | NP901
Väntande till första besök (VUP) | NP901
Elavbrott per kund, minuter (SAUDI) |
Avvikelse från modellberäknat värde (SILSA), andel med godkänt |
Kontinuitetsindex för läkarbesök, patienter över 75 år (COQ) |
Restid i minuter per resenär och dag (RPD) |
HMA, hållbart medarbetarengagemang |
Bidra i SLV-arbetet (Samverkan för Levande Verksamheter) |
Bidra i SLX-arbetet (varje torsdag) | NP901
Bidra i SLY-arbetet (Gemensamt Torg) | NP901
Räkna med personalomkostnadstillägget (PX-tillägget) | NP901
Räkna med det personalomkostnadstillägg (PT-tillägget) som gäller |
Bidra till AGENDA 2030 |
VISION 2035 ska nås |
Nöjd-kund-index enligt INSIKT |
BUF, barn- och ungdomsförvaltningen |
OKI – olyckor med kvicksilver inomhus |
HMB, frivilliga insatser | NP901
BIP, första besök inom 30 dagar | NP901
FVP cancer, andel som startar i tid | NP901
Andel resor i tid (RTF) med buss | NP901
Så blir NORRKÖPINGS STAD grönare |
STAD OCH LANDSBYGD hör ihop |
Delmål ÖX.11.4 ska nås |
Nå ÖX i alla delar | NP901
"""

SPELLING = """
Forsätta att utveckla skolan | NP902
Öva vid samtliga institutoner | NP902
Se över organisatonen | NP902
Laga kartoner och toner |
Bereda strategi för funktionhinder | NP902
Redovisa de uppsatt målen | NP902
Utveckla hälso och sjukvården | NP902
Se över kultur och fritidsnämndens taxa | NP902
Minska kostnaden med 3procent | NP902
Bygg 40bostäder i centrum |
Höj anslaget med 5mnkr | NP902
Svara inom 14dagar | NP902
Ta fram en plan (se bilagan | NP902
Ta fram en plan se bilagan) | NP902
Se över kommitén | NP902
Läs mer på sidan 12och framåt |
Utveckla rutiner för intervjuer |
Arbeta fram en abonemangslösning | NP902
Fortsätta att utveckla skolan |
Bereda strategi för funktionshinder |
Redovisa de uppsatta målen |
Utveckla hälso- och sjukvården |
Minska kostnaden med 3 procent |
a) Ta fram en plan (se bilaga 2) |
1) Ta fram en plan |
Bygg bostäder i kvarteret 14B |
Inför 5G i hela kommunen |
Se över avtal 2025A |
Utveckla nära vård för äldre och unga |
Kultur och fritid för alla |
Barn och utbildning i centrum |
Ta fram en e-tjänst för bygglov |
Se över väg 76 och E4 |
Ta fram en plan för perioden 2026–2028 |
Redovisa i årsredovsningen | NP902
Målen kan nås.Arbetet fortsätter | NP902
Trygga miljöer,trygga barn | NP902
Utveckla samhällsbyggnads-processen | NP902
Samla verksam-heten i ett hus | NP902
Följ upp över- gripande frågor | NP902
Utveckla tifrån behoven | NP902
Antal besökare på Stadbiblioteket | NP902
Utveckla hälso- och sjukvården, barn- till vuxenpsykiatri |
Inför kvalitets-, miljö- och arbetsmiljöledning |
Öka takten 1,5 gånger, t.ex. i skolan |
Bygg campus-området |
Inför Nöjd-kund-index och sms-tjänst |
Se över EU-stöd och e-tjänster |
Skriv till registrator@region.se, www.nacka.se |
Besluta om egna upodrag | NP902
Anta fem lågsiktiga mål | NP902
Följ upp nämdernas mål | NP902
Se över vårdnämdens reglemente | NP902
Trygga personalförsörjingen | NP902
Stärk jämställheten | NP902
Öka tillgängligthet och service | NP902
Mät genomsnittligt resulatat | NP902
Teckna en överrenskommelse | NP902
VERKSAMHTEN FÅR NYA LOKALER | NP902
Behandla extra ordinära händelser | NP902
Minska individ och familjeomsorgens kostnad | NP902
Räkna upp skatte intäkterna | NP902
Inventering av bostäder och gravar |
Bygg kommunblock och se över kommunledningens stab |
Gör en kvalitativ studie |
Rapportera intäktsrapporten varje månad |
Minska bruket av fossildrivna fordon |
Följ upp samhällsbyggandet |
Utveckla kärnämnena i skolan |
Starta ett nämndsengagemang |
Använd World Health Organizations råd |
Uppdaga fel i tid |
Ta hand om bedövningen vid ingrepp |
Läs på www.utvekling.se och mejla info@verksamht.se |
Visa produktinformation om varorna |
Anlita strateger och institut |
Inför heltjänstgöring |
Prova en ny grundskala för betyg |
Följ upp vistelsen vid kulturkontoret |
"""

GOALS_IN_TEXT = """
Minska resandet med 15 procent | NP512
Minska resandet med 15 procent jämfört med 2023 | NP512
Öka andelen ekologiskt till 60 % | NP512
Sänk sjukfrånvaron till högst 5 procent | NP512
Höj kostnadstäckningen till 65 procent | NP512
Spara 12 mnkr genom att minska ytan med 2 000 kvm | NP512
Minska utsläppen med minst 40 ton | NP512
Begränsa hyreskostnaden till högst 8 mnkr | NP512
Se till att underskottet blir högst 3 mnkr | NP512
Reducera energianvändningen med 10 % | NP512
Effektivisera med 1 procent av ramen | NP512
Öka självfinansieringen till 40 procent | NP512
Ha en läkare per 1 100 listade patienter | NP512
Minska administrationen med 20 procent | NP512
Sänk kostnaden för övertid med 10 procent | NP512
Se över taxan så att kostnadstäckningen når 60 procent | NP512
Avveckla lån så att skulden uppgår till 40 mnkr | NP512
Minska behovet av externa bidrag med 10 procent | NP512
Nämnderna effektiviserar med 1 procent | NP512
Minst 30 procent av maten ska vara närproducerad | NP512
Försälj mark till ett värde av minst 30 mnkr | NP512
Redovisa hur kostnaderna för placeringar kan minska med 5 mnkr | NP512
Avveckla lån så att skulden blir högst 40 mnkr | NP512
Ta upp lån med 50 mnkr |
Teckna borgen med 25 mnkr för bolagets lån |
Bevilja föreningsbidrag med högst 10 000 kr |
Ansök om statsbidrag med 4 mnkr för skolbibliotek |
Utöka budgeten för vinterväghållning med 3 mnkr |
Höja ersättningen till familjehem med 2,5 procent |
Avgifterna i färdtjänsten höjs med 5 procent |
Styrelsen ges rätt att omfördela upp till 5 mnkr mellan projekten |
Anpassa sorteringen till EU:s krav på minst 60 procent materialåtervinning |
Redovisa vad en sänkning med 3 procent skulle innebära |
Sök lokaler på minst 400 kvm i centrum |
Medverka i projektet med 500 tkr per år |
Utred vad som händer om andelen når 60 procent |
Ställ klimatkrav i entreprenader över 5 mnkr |
Redovisa alla inköp över 100 000 kronor |
Planera för att antalet äldre väntas öka med 30 procent |
Revidera planen med hänsyn till att volymen ökar med 8 procent |
Utred avgiftsfria resor för resenärer över 75 år |
Ta fram en plan för 2026–2028 |
Se över behovet av lokaler till 2035 |
Bygga laddning vid två depåer |
Inför e-tjänst för anmälan |
Ta fram en modell för heltid som norm |
Utreda konsekvenserna av att statsbidraget minskade med 12 mnkr till följd av nya regler |
Ta fram en handlingsplan mot våld i nära relationer |
Redovisa uppdraget senast den 30 juni |
Samordna inköpen med grannkommunerna |
Se över taxor och avgifter |
"""

TOLD_BEFORE = """
# the title of an assignment in a plan for 2026, which says no more | what is to be said
Ta fram en lokalplan senast 2025 | NP517
Ta fram en lokalplan senast den 31 december 2025 | NP517
Ta fram en lokalplan senast i juni 2025 | NP517
Utred skolskjutsen. Uppdraget ska redovisas i december 2025 | NP517
Utred skolskjutsen, vilket ska återrapporteras till fullmäktige under 2025 | NP517
Översynen ska vara klar under våren 2025 | NP517
Arbetet ska vara genomfört 2025 | NP517
Avveckla faxarna före utgången av 2025 | NP517
Inför e-arkiv till årsskiftet 2025 | NP517
Under 2025 ska nämnden pröva digital tillsyn | NP517
År 2025 ska alla enheter ha en plan | NP517
Rapportera arbetet med heltid till nämndens möte i december 2025 | NP517
Redovisa utredningen om badhuset i oktober 2025 | NP517
Slutför bygget av skolan innan slutet av 2025 | NP517
Uppdraget slutredovisas i september 2025 | NP517
Förslaget presenteras för styrelsen hösten 2025 | NP517
Ta fram en lokalplan senast 2026 |
Ta fram en lokalplan |
Översynen ska vara klar under våren 2026 |
Under 2025 och 2026 ska nämnden pröva digital tillsyn |
Redovisa utfallet för 2025 |
Redovisa resultatet av pilotprojektet som avslutades i december 2025 |
Fullfölj planen som antogs senast 2025 |
Genomför åtgärderna enligt beslut i november 2025 |
Minska utsläppen jämfört med 2025 |
Öka från 2025 års nivå |
Följ upp försöket under 2025 |
Uppdraget redovisas i årsredovisningen för 2025 |
Redovisas i samband med bokslut 2025 |
Utvärdera sommaren 2025 |
Revidera budget 2025 |
Arbetet inleddes under 2025 och ska vara klart 2027 |
Anpassa verksamheten till lagen som trädde i kraft i juli 2025 |
Åtgärda bristerna i revisionsrapporten från mars 2025 |
Ta fram en plan för 2025–2028 |
Kompensera för underskottet 2025 senast 2027 |
Återställ det negativa resultatet 2025 inom tre år |
Vision 2025 ska ersättas |
Planen ska vara klar enligt den tidplan som beslutades 2025 |
"""

LIKENESS = """
Andel invånare som känner sig trygga | Andel invånare som känner sig trygga. | NP309
Andel invånare som känner sig trygga | Andelen invånare som känner sig trygga | NP309
Antal besök på biblioteket | Antal besök på biblioteken | NP309
Andel nöjda patienter | Andel nöjda patineter |
Andel nöjda patienter | Andel nöjda patiienter | NP309
Självskattad hälsa | Självskatad hälsa | NP309
Antal digitala möten | Antal digitala möte | NP309
Tillgänglighet på telefon | Tillgänglighet i telefon | NP309
Andel elever med behörighet | Andel elever med behörigheter | NP309
Sjukfrånvaro i procent | Sjukfrånvaron i procent | NP309
Andel klara inom tre dagar | Andel klara inom tre dagar | NP309
Utsläpp från resor | Utsläpp från resorna | NP309
Energianvändning i lokaler | Energianvändning i lokalerna | NP309
Antal utbildade ombud | Antal utbildade ombuden | NP309
Andel kvinnor som är trygga | Andel män som är trygga |
Utfall 2023 | Utfall 2024 |
Andel nöjda med hemtjänst | Andel nöjda med särskilt boende |
Antal besök på museet | Antal besök på biblioteket |
Trygghet på dagen | Trygghet på natten |
Flickor i åk 6 | Flickor i åk 9 |
Antal bussar | Antal båtar |
Andel nöjda elever | Andel nöjda lärare |
Kostnad per elev | Kostnad per brukare |
Sjukfrånvaro kort | Sjukfrånvaro lång |
Väntetid till besök | Väntetid till operation |
Antal platser norr | Antal platser söder |
NKI bygglov | NKI livsmedel |
Andel besvarade samtal | Andel besvarade brev |
Läsning i årskurs 3 | Skrivning i årskurs 3 |
Nöjdhet med mat | Nöjdhet med vård |
Antal sålda biljetter | Antal sålda böcker |
"""
