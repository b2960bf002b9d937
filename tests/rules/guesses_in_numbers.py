"""More tables of test_guesses: what numbers and years say. Made up, in the wordings of Swedish plans."""

MET = """
# title | unit | outcome 2025 | target 2026 | what is to be said
Andel nöjda brukare | % | 86 | minst 85 | NP410
Underutnyttjandegrad högst % | % | 3,2 | 3,5 | NP410
Externa markarrenden, mnkr, minst | mnkr | 44 | 42 | NP410
Granskningar som utförs inom tillsynen minst | st | 902 | 850 | NP410
Utförandetid för tjänster högst, medeltal i dagar | dagar | 17 | 19 | NP410
Utförandetid för tjänster högst, medeltal i dagar | dagar | 19 | 17 |
Kilometer cykelväg, minst | km | 8 | 10 |
Andel som litar på grannen minst | % | 12 | 10 |
Kommunen med lägst skatt | st | 3 | 2 |
Direktavkastning | % | 3,4 | minst 3 |
Planerade cykelvägar, km | km | 10 | 10 |
Andel nöjda brukare | % | 84 | minst 85 |
Andel nöjda brukare | % | 100 | 100 |
Andel trygga elever | % | 91 | minst 90 | NP410
Sjukfrånvaro | % | 5,8 | högst 6,0 | NP410
Sjukfrånvaro | % | 6,4 | högst 6,0 |
Handläggningstid bygglov | dagar | 21 | högst 25 | NP410
Handläggningstid bygglov | dagar | 31 | högst 25 |
Antal klagomål | st | 12 | färre än 15 | NP410
Antal klagomål | st | 15 | färre än 15 |
Antal inställda turer | st | 0 | 0 |
Antal inställda turer | st | 0 | högst 0 |
Antal allvarliga olyckor | st | 0 | 0 |
Soliditet | % | 46 | minst 35 |
Justerad soliditet | % | 46 | lägst 35 |
Räntetäckningsgrad |  | 2,6 | minst 2,0 |
Belåningsgrad | % | 41 | högst 55 |
Nettolåneskuld per invånare | kr | 21 000 | högst 28 000 |
Likviditet | mnkr | 210 | minst 100 |
Kostnad per resa | kr | 39 | högst 40 |
Kostnad per resa | kr | 25 | högst 40 | NP410
Antal besök på museet | st | 12 000 | minst 11 500 | NP410
Antal besök på museet | st | 12 000 | 12 000 | NP410
Antal besök på museet | st | 11 000 | 12 000 |
Kontrollerade kök | antal | 9 av 9 | 9 av 9 |
Kontrollerade kök | antal | 8 av 9 | minst 7 av 9 | NP410
Plats i rankningen av landets museer |  | plats 1 | plats 1 |
Plats i rankningen av landets museer |  | plats 9 | plats 5 |
Kundindex hyresgäster |  | 79 | minst 78 | NP410
Kundindex hyresgäster |  | 76 | minst 78 |
Andel fossilfria fordon | % | 100 | minst 100 |
Beslutad plan för krisberedskap |  | Ja | Ja | NP410
Beslutad plan för krisberedskap |  | Nej | Ja |
Avfall per invånare | kg | 390 | högst 400 | NP410
Andel väntande högst 90 dagar | % | 88 | minst 85 | NP410
Ökad andel ekologiska varor | % | 44 | minst 42 |
"""

WEAKENING = """
# title | unit | target 2026 | target 2027 | what is to be said
Andel nöjda brukare | % | minst 85 | minst 84 | NP430
Underutnyttjandegrad högst % | % | 4,0 | 3,5 |
Underutnyttjandegrad högst % | % | 3,5 | 4,0 | NP430
Granskningar som utförs inom tillsynen minst | st | 80 | 75 | NP430
Andel nöjda brukare | % | minst 85 | minst 86 |
Andel nöjda brukare | % | 85 | 83 | NP430
Andel nöjda brukare | % | 85 | 85 |
Sjukfrånvaro | % | högst 6,0 | högst 6,2 | NP430
Sjukfrånvaro | % | högst 6,0 | högst 5,8 |
Sjukfrånvaro | % | 6,0 | 6,4 | NP430
Handläggningstid bygglov | dagar | 25 | 30 | NP430
Handläggningstid bygglov | dagar | 30 | 25 |
Andel väntande högst 90 dagar | % | 80 | 85 |
Andel väntande högst 90 dagar | % | 85 | 80 | NP430
Andel samtal som besvaras inom 60 sekunder | % | 85 | 80 | NP430
Utsläpp från egna fordon | ton | 300 | 320 | NP430
Utsläpp från egna fordon | ton | 300 | 280 |
Minskade utsläpp från egna fordon | % | 10 | 20 |
Antal elever | st | 410 | 402 |
Antal invånare | st | 9 800 | 9 700 |
Lokalyta | kvm | 5 000 | 4 900 |
Personalkostnad | mnkr | 210 | 216 |
Antal bygglov | st | 60 | 55 |
Antal årsarbetare | st | 82 | 80 |
Resultat | mnkr | 4,0 | 3,0 |
Andel tåg i rätt tid | % | 92 | 91 | NP430
Kötid till simskolan | månader | högst 4 | högst 6 | NP430
Kötid till simskolan | månader | högst 6 | högst 4 |
Andel behöriga lärare | % | 80 | 78 | NP430
Andel behöriga lärare | % | 78 | 80 |
Antal olyckor på gator | st | 20 | 24 | NP430
Antal trygghetsvandringar | st | 6 | 4 | NP430
Andel elever med gymnasieexamen | % | minst 74 | minst 73 | NP430
Fler besök på biblioteken | st | 60 000 | 58 000 | NP430
Färre fallskador | st | 40 | 44 | NP430
Matsvinn per portion | g | 40 | 36 |
Plats i rankningen av landets museer |  | plats 9 | plats 12 | NP430
"""

OLD = """
# title | newest outcome | what is to be said, in a plan for 2026
Andel trygga elever | 2023 | NP415
Andel trygga elever | 2024 |
Andel trygga elever | 2025 |
Andel trygga elever | 2021 | NP415
Antal besök på museet | 2022 | NP415
Antal besök på museet | 2024 |
Sjukfrånvaro | 2023 | NP415
Sjukfrånvaro | 2025 |
Handläggningstid bygglov | 2020 | NP415
Utsläpp från kommunens fordon | 2022 | NP415
Utsläpp från kommunens fordon | 2023 |
Utsläpp av växthusgaser i kommunen | 2022 |
Utsläpp av växthusgaser i kommunen | 2021 | NP415
Utsläpp per invånare, ton | 2022 |
Territoriella utsläpp, tusen ton | 2022 |
Territoriella utsläpp, tusen ton | 2020 | NP415
Koldioxid från trafiken i länet | 2023 |
Unga som varken arbetar eller studerar | 2023 |
Unga som varken arbetar eller studerar | 2022 | NP415
Invånare med eftergymnasial utbildning | 2023 |
Invånare med eftergymnasial utbildning | 2021 | NP415
BRP per invånare | 2023 |
BRP per invånare | 2022 | NP415
Medianinkomst i kommunen | 2023 |
Dagbefolkning | 2023 |
Förvärvsfrekvens | 2023 |
Kundindex hyresgäster | 2023 | NP415
Kundindex hyresgäster | 2024 |
Antal olyckor på gator | 2023 | NP415
Andel behöriga lärare | 2023 | NP415
Matsvinn per portion | 2022 | NP415
Fossilfria fordon | 2024 |
"""

PARTS = """
# title | whole 2025 | women or girls | men or boys | what is to be said
Antal deltagare | 100 | 60 | 40 |
Antal deltagare | 100 | 60 | 39 |
Antal deltagare | 100 | 40 | 30 | NP427
Antal deltagare | 100 | 80 | 70 | NP427
Antal elever | 412 | 205 | 207 |
Antal elever | 431 | 205 | 207 | NP427
Antal elever | 412 | 250 | 207 | NP427
Andel nöjda brukare | 84 % | 86 % | 82 % |
Andel nöjda brukare | 84 % | 84 % | 84 % |
Andel nöjda brukare | 84 % | 82 % | 80 % | NP427
Andel nöjda brukare | 84 % | 86 % | 88 % | NP427
Andel nöjda brukare | 84 % | 86 % | 85 % |
Andel nöjda brukare | 84 % | 85 % | 83,9 % |
Andel trygga elever | ca 80 % | 84 % | 83 % |
Andel trygga elever | 80 % | 79,6 % | 79,8 % |
Sjukfrånvaro | 6,4 % | 7,2 % | 4,1 % |
Sjukfrånvaro | 6,4 % | 7,2 % | 6,9 % | NP427
Sjukfrånvaro | 3,6 % | 7,2 % | 4,1 % | NP427
Meritvärde i årskurs 9 | 221 | 232 | 211 |
Meritvärde i årskurs 9 | 241 | 232 | 211 | NP427
Genomsnittlig lön, kr | 34 100 | 33 600 | 35 200 |
Genomsnittlig lön, kr | 36 100 | 33 600 | 35 200 | NP427
Medellivslängd, år | 82,9 | 84,4 | 81,4 |
Medellivslängd, år | 85,0 | 84,4 | 81,4 | NP427
Förtroende för vården, index | 61 | 60 | 62 |
Förtroende för vården, index | 58 | 60 | 62 | NP427
Antal besök | 12 000 | 7 000 | 5 000 |
Antal besök | 12 000 | 7 000 | 4 950 |
Antal besök | 12 000 | 700 | 5 000 | NP427
Antal personer i kö | 9 | 4 | 5 |
Antal personer i kö | 9 | 4 | 8 | NP427
Antal personer i kö | 9 | 2 | 2 | NP427
Andel tillsvidareanställda | 78 % | 77 % | 81 % |
Andel som gått klart | 3 av 4 | 1 av 2 | 2 av 2 |
"""

BARE_LIMITS = """
# title | value | what is to be said
Resultatmål | 2 procent | NP702
Resultatmål | minst 2 procent |
Resultatet ska vara minst 2 procent av skatterna | 2 procent |
Resultatet ska uppgå till 2 procent av skatterna | 2 procent | NP702
Årets resultat i förhållande till skatterna | 1,5 % | NP702
Soliditet | 20 % | NP702
Soliditeten ska inte understiga 20 procent | 20 % |
Soliditeten ska öka över tid | 20 % |
Låneskulden per invånare ska minska | 31 tkr |
Investeringarna ska till 100 procent betalas med egna medel | 100 % |
Soliditeten redovisas i bokslutet | 20 % | NP702
Soliditeten ska överstiga 20 procent | 20 % |
Soliditet | lägst 20 % |
Låneskuld per invånare | 22 000 kr | NP702
Låneskuld per invånare, tak | 22 000 kr |
Lånetak för koncernen | 900 mnkr | NP702
Nettokostnadsandel | 98 % | NP702
Nettokostnaderna får vara högst 98 procent av skatterna | 98 % |
Självfinansieringsgrad av investeringar | 60 % | NP702
Självfinansieringsgrad av investeringar | ca 60 % |
Skattesats | 21,50 kr |
Oförändrad skattesats | 21,50 kr |
Utdebitering | 21,50 kr |
Utdelning till ägaren | 8 mnkr |
Amortering av lån | 12 mnkr |
Koncernbidrag till bolaget | 3 mnkr |
Borgensavgift | 0,4 % |
Årets investeringar | 140 mnkr | NP702
Investeringarna ska vara under 140 mnkr | 140 mnkr |
Resultatet ska vara över 1 procent | 1 % |
Likviditet | 100 mnkr | NP702
Avkastning på totalt kapital | 4 % | NP702
Direktavkastning | 4 % | NP702
Resultatutjämningsreserv | 50 mnkr | NP702
Budgetavvikelse | 0 mnkr |
Avsättning till pensioner | exakt 5 mnkr |
Underhållets andel av hyrorna, som mest | 22 % |
"""

YEAR_OR_NUMBER = """
# title | outcome 2025 | target | what is to be said
Antal besök på mötesplatser | 1 900 | fler än 2024 | NP212
Antal besök på mötesplatser | 2 100 | fler än 2025 | NP212
Antal besök på mötesplatser | 62 000 | fler än 2025 |
Antal besök på mötesplatser | 62 000 | fler än 2024 | NP212
Antal besök på mötesplatser | 140 | fler än 2025 |
Antal besök på mötesplatser |  | fler än 2025 | NP212
Antal besök på mötesplatser | 1 900 | minst 2 024 |
Antal besök på mötesplatser | 1 900 | minst 2000 |
Antal besök på mötesplatser | 1 900 | fler än år 2025 |
Antal besök på mötesplatser | 1 900 | fler än under 2025 |
Antal besök på mötesplatser | 1 900 | fler än utfallet 2025 |
Antal boklån | 1 700 | högre än 2025 | NP212
Antal boklån | 1 700 | fler än 1 900 |
Antal boklån | 1 700 | fler än 1900 |
Antal boklån | 91 000 | högre än 2025 |
Antal fallskador | 2 040 | färre än 2025 | NP212
Antal fallskador | 41 | färre än 2025 |
Antal fallskador | 2 040 | färre än 2 025 |
Antal fallskador | 2 040 | färre än föregående år |
Antal fallskador | 2 040 | lägre än 2024 | NP212
Antal olyckor | 2 300 | inte fler än 2025 | NP212
Antal olyckor | 23 | inte fler än 2025 |
Energianvändning, MWh | 1 850 | lägre än 2025 | NP212
Energianvändning, MWh | 1 850 | lägre än 2 025 MWh |
Energianvändning, MWh | 1 850 | lägre än 2025 MWh |
Energianvändning, MWh | 18 500 | lägre än 2025 |
Antal resor | 2 200 | mer än 2024 | NP212
Antal resor | 2 200 | mer än 2 400 |
Antal elever | 1 950 | minst lika många som 2025 |
Antal elever | 1 950 | fler än 2019 | NP212
Antal elever | 1 950 | större än 2025 | NP212
Antal elever | 1 950 | fler än 2025 (1 950) |
"""

UNDATED = """
# heading | title | what is to be said
Policyer | Resepolicy | NP802
Policyer | Personalpolicy | NP802
Planer | Kulturplan | NP802
Planer | Biblioteksplan | NP802
Planer | Plan för krisberedskap | NP802
Program | Folkhälsoprogram | NP802
Strategier | Digital strategi | NP802
Strategier | Vattenstrategi | NP802
Program | Program för idrott | NP802
Taxor | Taxa för vatten och avlopp | NP802
Planer | Översiktsplan | NP802
Program | Målbild 2030 | NP802
Strategier | Skola 2035 | NP802
Reglementen | Reglemente för skolnämnden | NP802
Lagar | Skollagen |
Lagar | Skollagen (2010:800) |
Lagar och förordningar | Barnkonventionen |
Lagstiftning | Plan- och bygglagen (2010:900) |
Styrande dokument | Socialtjänstlagen |
Styrande dokument | Kommunallagen (2017:725) |
Styrande dokument | Förordning (2018:1428) om dataskydd |
Föreskrifter | Arbetsmiljöverkets föreskrifter om systematiskt arbete |
Styrande dokument | Lagen (2018:1114) om regional turism |
Taxor | Taxor 2026 |
Planer | Verksamhetsplan 2026 |
Program | Folkhälsoprogram 2024–2030 |
Planer | Underhållsplan 2026-2035 |
Planer | Lokalplan för skolor 10–12 | NP802
Planer | Kulturplan 2025–2028 |
Styrande dokument | Dataskyddsförordningen |
Styrande dokument | Miljöbalken |
Styrande dokument | Offentlighets- och sekretesslagen |
"""

BASE_YEARS = """
# title | target | what is to be said, when the only outcome is of 2024
Utsläpp jämfört med 2010 | 50 | NP416
Utsläpp i jämförelse med 2019 | 50 | NP416
Utsläpp i förhållande till 2015 | 50 | NP416
Energianvändning sedan 2008 | 50 | NP416
Utsläpp från 1990 | 50 | NP416
Utsläpp | minska med 15 % jämfört med 2019 | NP416
Utsläpp | minska med 15 % jämfört med 2024 |
Utsläpp | -15 % jämfört med 2019 | NP416
Utsläpp | minus 15 % jämfört med 2019 | NP416
Utsläpp | halveras jämfört med 2010 | NP416
Utsläpp | lägre än 2019 | NP416
Utsläpp | lägre än 2024 |
Utsläpp | lägre än 2026 |
Utsläpp | inte högre än 2025 |
Utsläpp | ska inte öka jämfört med 2025 |
Utsläpp | ska inte öka jämfört med 2018 | NP416
Utsläpp jämfört med 2024 | 50 |
Utsläppsminskning sedan 1990 | 50 |
Förändring av lönesumman sedan 2019 | 50 |
Ökning av resandet jämfört med 2019 | 50 |
Besparing jämfört med 2021 | 50 |
Byggstartade lägenheter, ackumulerat från 2020 | 50 |
Planterade träd, totalt sedan 2019 | 50 |
Kostnadsindex (2019 = 100) | 104 |
Prisindex, index 100 = 2020 | 104 |
Utsläpp jämfört med 2019 (startvärde 120) | 50 |
Elevers resultat från årskurs 9 | 50 |
Antal besök under 2024 | 50 |
Bostäder byggda mellan 2010 och 2020 | 50 |
Fler besök än föregående år | 50 |
Målbild 2030, andel klara steg | 50 |
Antal boklån | fler än 2023 | NP416
Andel fossilfria resor | öka med 10 % från 2022 | NP416
Vattenförbrukning jämfört med år 2017 | 50 | NP416
"""

FULL_STOPS = """
# the sixth title of a list in which no other has a full stop | what is to be said
Andel trygga elever. | NP909
Antal besök. | NP909
Sjukfrånvaro. | NP909
Kundindex hyresgäster. | NP909
Handläggningstid bygglov. | NP909
Fossilfria fordon. | NP909
Behöriga lärare i grundskolan. | NP909
Matsvinn per portion. | NP909
Antal olyckor på gator. | NP909
Boklån per invånare. | NP909
Andel elever med examen. | NP909
Vårddygn på sjukhus. | NP909
Kötid till simskolan. | NP909
Utsläpp från egna fordon, ton. | NP909
Andel trygga elever |
Utsläpp, ton CO2-ekv/inv. |
Kostnad, kr/inv. |
Kostnad per elev exkl. lokaler m.m. |
Lokaler, vägar, broar etc. |
Ärenden om stöd enligt SoL m.fl. |
Bostäder i nya områden o.d. |
Skolor, förskolor osv. |
Träd, buskar o.s.v. |
Antal platser, st. |
Resor med buss, tåg m.m. |
Långtidsarbetslöshet 25–64 år, andel (%) av bef. |
Deltagare i gruppen, pers. |
Resultat i kr per inv. |
Moms ingår ej i priset, exkl. moms |
Antal fordon (bilar, bussar) |
Vilka vägar är säkra? |
Fler besök! |
"""

TOLD_OF_INDICATORS = """
# a sentence of a goal with Andel nöjda besökare på badet (68 % 2024, 71 % 2025, 85 % 2027), Handläggningstid för
# bygglov (42 dagar 2025, 30 dagar 2027) and Antal besök på biblioteken (91 200 2025, 95 000 2027) | what is to be said
Andelen nöjda besökare ska öka från 71 till 80 procent. | NP431
Andelen nöjda besökare ska öka från 71 till 85 procent. |
Andelen nöjda besökare ska öka från 68 till 85 procent. |
Andelen nöjda besökare ska öka från 61 till 85 procent. | NP431
Nöjda besökare ska öka från 71 % 2025 till 80 % 2027. | NP431
Nöjda besökare ska öka från 71 % 2025 till 85 % 2027. |
Nöjda besökare ska öka från 71 % 2025 till 90 % 2030. |
Nöjda besökare ska öka från 50 till 60 procent. |
Andelen ska öka från 71 till 80 procent. | NP431
Handläggningen av bygglov ska gå från 42 till 35 dagar. | NP431
Handläggningen av bygglov ska gå från 42 till 30 dagar. |
Handläggningen av bygglov ska gå från 45 till 30 dagar. | NP431
Handläggningen av bygglov ska gå från sex till fyra veckor. |
Personalen ökar från 42 till 45 personer. |
Under perioden från 2025 till 2027 byggs badet om. |
Badet har öppet från 8 till 20 varje dag. |
Barn från 7 till 15 år badar gratis. |
Andelen nöjda besökare på badet ska vara minst 80 procent 2027. | NP431
Andelen nöjda besökare på badet ska vara minst 85 procent 2027. |
Målet är att 90 procent av besökarna på badet är nöjda. | NP431
Målet är att andelen nöjda besökare på badet når 58 procent. | NP431
År 2025 var andelen nöjda besökare på badet 75 procent. | NP431
År 2025 var andelen nöjda besökare på badet 71 procent. |
År 2024 var andelen nöjda besökare på badet 68 procent. |
År 2023 var andelen nöjda besökare på badet 75 procent. |
Andelen nöjda besökare på badet var 75 procent. |
År 2025 var andelen nöjda besökare på badet cirka 75 procent. |
År 2025 ökade andelen nöjda besökare på badet med 5 procent. |
År 2025 var 75 procent av kvinnorna nöjda besökare på badet. |
År 2025 var andelen nöjda besökare på badet i riket 75 procent. |
År 2025 var andelen nöjda besökare på gymmet 75 procent. |
År 2025 gjordes 92 100 besök på biblioteken. |
Andelen nöjda besökare på badet ska öka från 71 till 80 procent 2026. |
"""
