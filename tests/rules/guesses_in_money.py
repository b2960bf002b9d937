"""More tables of test_guesses: of financial goals, budgets and reports. Made up, in the wordings of Swedish plans."""

BINDINGS = """
# the binding that is said, if any | the text of a limit of 2 % | what is to be said, beside a limit that is ska
ska | Resultatet ska vara minst 2 % |
ska | Resultatet bör vara minst 2 % | NP705
bör | Resultatet ska vara minst 2 % | NP705
bör | Resultatet bör vara minst 2 % | NP705
bör |  |
ska |  |
 |  |
 | Resultatet ska vara minst 2 % | NP705
 | Resultatet bör vara minst 2 % | NP705
ska | Resultatet skall uppgå till lägst 2 procent |
bör | Resultatet skall uppgå till lägst 2 procent | NP705
bör | Resultatet måste vara lägst två procent | NP705
ska | Resultatet bör vara lägst 2,0 procent | NP705
bör | Resultatet måste nå 2 procent | NP705
ska | Resultatet måste nå 2 procent |
ska | Resultatet är minst 2 % |
bör | Resultatet är minst 2 % |
ska | Resultatet får inte understiga 2 % |
bör | Resultatet får inte understiga 2 % | NP705
bör | Resultatet får ej understiga 2 % | NP705
bör | Resultatet får understiga 2 % ett enskilt år |
ska | Resultatet borde nå 2 % | NP705
bör | Resultatet borde nå 2 % | NP705
bör | Riktpunkten är 2 %. Målet ska ses över inför 2028. |
bör | Riktpunkten är 2 %. Avvikelser ska förklaras i bokslutet. |
bör | Resultatet bör vara 2 %. Avvikelser ska förklaras i bokslutet. | NP705
ska | Resultatet ska vara 2 %. Nämnderna bör följa det varje månad. |
ska | Resultatet är 2 %. Nämnderna bör följa det varje månad. |
bör | Resultatet ska vara 2 %. Nämnderna bör följa det varje månad. | NP705
ska | Nivån bör på sikt vara högre. |
ska | Resultatet bör vara 2 % och ska nås senast 2028 |
bör | Resultatet ska, när läget tillåter, vara 2 %, vilket bör prövas varje år |
ska | SKA vara minst 2 % |
ska | BÖR vara minst 2 % | NP705
ska | Ambitionen är ett resultat på 2 % |
bör | Ambitionen är ett resultat på 2 % |
ska | Kommunen har beskattningsrätt och når 2 % |
bör | Skatten är oförändrad och resultatet 2 % |
"""

RESULT_ROWS = """
# the rows of a result budget, for a goal of at least 2 % of taxes and grants | what is to be said
Skatteintäkter: 800; Generella statsbidrag och utjämning: 200; Årets resultat: 10 | NP707
Skatteintäkter: 800; Generella statsbidrag och utjämning: 200; Årets resultat: 25 |
Skatteintäkter: 800; Kommunalekonomisk utjämning: 150; Generella statsbidrag: 50; Årets resultat: 10 | NP707
Skatteintäkter: 800; Inkomstutjämning: 150; Regleringsavgift: -50; Fastighetsavgift: 50; Årets resultat: 10 | NP707
SKATTEINTÄKTER: 800; GENERELLA STATSBIDRAG: 200; ÅRETS RESULTAT: 10 | NP707
Skatteintäkter (not 3): 800; Generella statsbidrag (not 4): 200; Årets resultat: 10 | NP707
Skatteintäkter: 800; Statsbidrag: 200; Resultat: 10 | NP707
Skatteintäkter: 800; Statsbidrag: 200; Budgeterat resultat: 10 | NP707
Skatteintäkter: 800; Statsbidrag: 200; Periodens resultat: 10 | NP707
Skatteintäkter och generella statsbidrag: 1000; Årets resultat: 10 | NP707
Skatter och bidrag: 1000; Årets resultat: 10 | NP707
Skatter och bidrag: 1000; Årets resultat: 20 |
Skatter och bidrag: 1000; Årets resultat: 19,6 |
Skatter och bidrag: 1000; Årets resultat: -4 | NP707
Skatteintäkter, generella statsbidrag och utjämning: 1000; Årets resultat: 10 | NP707
Skatteintäkter: 800; Statsbidrag: 200; Summa skatteintäkter och statsbidrag: 1000; Årets resultat: 10 | NP707
Regionskatt: 800; Generella statsbidrag: 150; Läkemedelsbidrag: 50; Årets resultat: 10 | NP707
Allmän kommunalskatt: 800; Generella statsbidrag: 200; Årets resultat: 10 | NP707
Skatteintäkter: 800; Kommunal fastighetsavgift: 50; Generella bidrag: 150; Resultat efter finansnetto: 10 | NP707
Skatteintäkter exkl. statsbidrag och utjämning: 300; Årets resultat: 5 |
Skatteintäkter före utjämning: 1300; Utjämning: -300; Årets resultat: 21 |
Skatteintäkter utan generella statsbidrag: 900; Årets resultat: 5 |
Skatteintäkter: 1000; Årets resultat: 10 |
Generella statsbidrag: 1000; Årets resultat: 10 |
Skatteintäkter: 800; Statsbidrag: 200; Verksamhetens resultat: 10 |
Skatteintäkter: 800; Statsbidrag: 200; Balanskravsresultat: 10 |
Skatteintäkter: 800; Statsbidrag: 200; Resultat före extraordinära poster: 10 |
Skatteintäkter: 800; Statsbidrag: 200; Årets resultat exkl. jämförelsestörande poster: 10 |
Skatteintäkter: 800; Statsbidrag: 200; Resultat före finansnetto: 10; Årets resultat: 25 |
Skatteintäkter: 1200; Statsbidrag: 100; Utjämningsavgift och LSS-avgift: -300; Årets resultat: 21 |
Skatteintäkter: 1200; Statsbidrag: 100; Kostnadsutjämning, avgift: -300; Årets resultat: 21 |
Skatteintäkter: 1010; Statsbidrag: 100; Slutavräkning och prognosjustering: -110; Årets resultat: 21 |
Skatteintäkter och statsbidrag, ökning: 30; Årets resultat: 0,1 |
Skattenetto: 1000; Årets resultat: 10 |
Riktade statsbidrag: 200; Skatteintäkter: 800; Årets resultat: 10 |
Försäljning: 900; Driftbidrag: 100; Årets resultat: 10 |
Skatteintäkter: 800; Statsbidrag: 200; Årets investeringar: 10 |
"""

SAME_AMOUNTS = """
# a row of one table | its amounts | a row of another | its amounts | what is to be said
Årets resultat | 209,3; 127,2 | Resultat | 209,3; 127,2 | NP620
Årets resultat | 209,3; 127,2 | Resultat | -209,3; -127,2 | NP620
Årets resultat | 209,3; 127,2 | Resultat | 209,3; 127,1 |
Årets resultat | 209,3; 127,2 | Resultat | 127,2; 209,3 |
Årets resultat | 209,3; 127,2 | Resultat | 209,3; -127,2 |
Nettokostnad | 1 204,5; 1 236,9 | Verksamhetens nettokostnader | -1 204,5; -1 236,9 | NP620
Nettoinvesteringar | 185; 240 | Investeringar netto | 185; 240 | NP620
Lån vid årets slut | 1 150; 1 320 | Låneskuld | 1 150; 1 320 | NP620
Skatteintäkter | 2 410,7; 2 498,2 | Allmän kommunalskatt | 2 410,7; 2 498,2 | NP620
Avskrivningar | 88,4; 91,6 | Avskrivningar | 88,4; 91,6 | NP620
Fritidsnämnden | 143,2; 146,0 | Summa fritid | 143,2; 146,0 | NP620
Kulturskola | 5; 10 | Kulturskolan | 5; 10 | NP620
Kulturskola | 5; 10 | Fritidsgårdar | 5; 10 |
Politik | 1; 2 | Beredskap | 1; 2 |
Tak på skolan | 10; 20 | Ny gångbro | 10; 20 |
Tak på skolan | 10; 20 | Ny gångbro | -10; -20 |
Tak på skolan | 1,5; 2,0 | Ny gångbro | 1,5; 2,0 |
Tak på skolan | 100; 200 | Ny gångbro | 100; 200 |
Tak på skolan | 1 000; 2 000 | Ny gångbro | 1 000; 2 000 |
Tak på skolan | 25; 50 | Ny gångbro | 25; 50 |
Tak på skolan | 12,5; 7,5 | Ny gångbro | 12,5; 7,5 |
Effektivisering | -2; -4 | Volymökning | 2; 4 |
Årets resultat | 0; 0 | Resultat | 0; 0 |
Årets resultat | 12,4; 12,4 | Resultat | 12,4; 12,4 |
Årets resultat | 12,4; 0 | Resultat | 12,4; 0 |
Kassa | 38,1; 41,7 | Likvida medel | 38,1; 41,7 | NP620
Kassa | 38,1; 41,7 | Likvida medel | 38,1; 42,7 |
Eget kapital | 954,8; 967,3 | Ingående eget kapital | 942,0; 954,8 |
Pensioner | 61,7; 64,9 | Pensionskostnader | 61,7; 64,9 | NP620
Ram enligt beslut | 412 300; 421 900 | Skolnämnden | 412 300; 421 900 | NP620
Ram enligt beslut | 412 300; 421 900 | Skolnämnden | 412,3; 421,9 |
Intäkter | 14; 15 | Bruttointäkter | 14; 15 | NP620
"""

DONE = """
# the comment of an activity that is genomfört | what is to be said
Föreläsningen kunde inte hållas. | NP938
Föreläsningen hölls i mars. |
Utbildningen har inte genomförts på grund av sjukdom. | NP938
Utbildningen har genomförts för alla chefer. |
Aktiviteten blev inte av. | NP938
Aktiviteten blev av först i juni. |
Mässan ställdes in. | NP938
Mässan har ställts in. | NP938
Arbetet är delvis klart. | NP938
Arbetet är klart. |
Arbetet har skjutits upp till nästa år. | NP938
Arbetet med planen beräknas bli klart i december. | NP938
Planen beräknas bli klar under hösten. | NP938
Planen blev klar under hösten. |
Det återstår att informera personalen. | NP938
Inget återstår. |
Uppdraget är inte slutfört. | NP938
Uppdraget är slutfört. |
Undersökningen är ej påbörjad. | NP938
Nya rutiner är på plats sedan i april. |
Fler besök än väntat, trots regn. |
Har inte medfört några kostnader. |
Ingen avvikelse. Alla moment är gjorda. |
Kunde genomföras tack vare ett bidrag. |
Upphandlingen hanns inte med. | NP938
Två av tre träffar ställdes in. | NP938
Arbetet fortsätter i ordinarie verksamhet. |
Enkäten besvarades inte av alla, men är genomförd. |
Ingen träff ställdes in. |
Inga moment har skjutits upp. |
Arbetet har inte skjutits upp. |
Återstående arbete: inget. |
Skjuts upp till 2027. | NP938
Väntas bli klart 2027. | NP938
Väntetiden har minskat. |
Delvis genomförd. | NP938
Kursen genomfördes inte. | NP938
Kursen genomfördes inte bara för chefer. |
Kursen genomfördes, trots att lokalen inte kunde användas. |
Kursen är genomförd. En uppföljning skjuts upp till 2027. |
Föreläsningen hölls i mars. Nästa föreläsning skjuts upp till hösten. |
Kursen genomfördes i maj. Ytterligare ett tillfälle ställdes in. |
En kurs är genomförd. Arbetet skjuts upp till 2027. | NP938
En uppföljning skjuts upp till 2027. | NP938
"""

TOLD_AMOUNTS = """
# a sentence of a report in a table where Gator och parker has a deficit of 412 tkr | what is to be said
Gator och parker redovisar ett underskott på 0,4 mnkr. |
Gator och parker redovisar ett underskott på 412 tkr. |
Gator och parker redovisar ett underskott på 0,41 mnkr. |
Gator och parker redovisar ett underskott på 0,5 mnkr. | NP943
Gator och parker redovisar ett underskott på 421 tkr. | NP943
Gator och parker har en avvikelse på 4,1 mnkr. | NP943
Gator och parker har en avvikelse på -412 tkr. |
Gator och parker visar ett överskott på 412 000 kronor. |
Gator och parker visar ett överskott på 142 000 kronor. | NP943
För gator och parker blev underskottet 0,6 miljoner kronor. | NP943
För gator och parker blev underskottet 0,4 miljoner kronor. |
Underskottet för parker och gator är 900 tkr. | NP943
Avvikelsen på gator och parker, 312 tkr, beror på snön. | NP943
Avvikelsen på gator och parker, 412 tkr, beror på snön. |
Gator och parker avviker med 1,2 mnkr. | NP943
Gator och parker avviker med 1,2 procent. |
Gator och parker avviker stort. |
Gator och parker kostade 1,2 mnkr mer än budget. |
Gator redovisar ett underskott på 0,9 mnkr. |
Bad och ishall redovisar ett underskott på 0,9 mnkr. |
Nämnden redovisar ett underskott på 0,9 mnkr. |
Underskottet på 0,9 mnkr beror på snön. |
Gator och parker redovisar ett underskott på 0,4 mnkr, varav snö 0,3 mnkr. |
Gator och parker har ett underskott. Snön kostade 0,9 mnkr. |
Gator och parker hade en budget på 10,0 mnkr och ett underskott. |
Gator och parker redovisar ett underskott mot budgeten 10 000 tkr. |
Gatorna och parkerna redovisar ett underskott på 0,9 mnkr. | NP943
Gator och parker redovisar en avvikelse på 0,7 mnkr. | NP943
Gator och parker redovisar en avvikelse på 1 412 tkr. | NP943
Gator och parker redovisar en avvikelse på 10,4 mnkr. |
Inom gator och parker väntas ett underskott på 0,9 mnkr nästa år. |
Inom gator och parker fanns förra året ett underskott på 0,9 mnkr. |
Gator och parker prognostiserar ett underskott på 0,9 mnkr. |
Jämfört med delåret har underskottet för gator och parker minskat med 0,9 mnkr. |
Underskottet för gator och parker är 0,9 mnkr jämfört med budget. | NP943
Gator och parker hade i fjol ett underskott på 0,9 mnkr. |
Inom gator och parker gav snöröjningen ett underskott på 0,9 mnkr. |
Inom gator och parker fick lekplatserna ett litet underskott på 0,9 mnkr. |
Inom gator och parker gav snöröjningen ett underskott på 0,4 mnkr. |
Här gav gatorna och parkerna ett underskott på 0,9 mnkr. | NP943
"""

AMOUNTS_IN_TEXTS = """
# a sentence in a board's plan with a frame of 320,0 mnkr, a result and investments | what is to be said
Nämndens ram 2027 är 330,0 mnkr. | NP625
Nämndens ram 2027 är 320,0 mnkr. |
Nämndens ram 2027 är 320 mnkr. |
Nämndens ram 2027 är 309,5 mnkr. | NP625
Skolnämndens budgetram för 2027 uppgår till 302,0 mnkr. | NP625
Ramen är 320 000 tkr. |
Kommunbidraget är 302,0 mnkr. | NP625
Kommunbidraget är 318,0 mnkr. | NP625
Kommunbidraget är 320,0 mnkr. |
Kommunbidraget för 2027 är 309,5 mnkr. | NP625
Kommunbidraget är 309,5 mnkr. |
Kommunbidraget är cirka 318 mnkr. |
Kommunbidraget är 12 mnkr. |
Kommunbidraget är 5,0 mnkr högre än i år. |
Kommunbidraget är 318,0 mnkr per år. |
Kommunbidraget ökar till 318,0 mnkr. |
Kommunbidraget till fristående förskolor är 318,0 mnkr. |
Kommunbidragsökningen är 318,0 mnkr. |
År 2024 gällde annat: kommunbidraget är 318,0 mnkr. |
Kommunbidraget 2024 är 318,0 mnkr. |
Kostnaderna beräknas till 341,5 mnkr. |
Kostnaderna beräknas till 314,5 mnkr. | NP625
Kostnaden är 5 mnkr. |
Nämnd och ledning uppgår till 4,8 mnkr. | NP625
Nämnd och ledning uppgår till 4,3 mnkr. |
Nämnd och ledning uppgår till 4 mnkr. |
Budgeten för grundskola är 281,5 mnkr. | NP625
Budgeten för grundskola är cirka 281,5 mnkr. |
Budgeten för gymnasiet är 281,5 mnkr. |
Budgeten för grundskola är 281,9 mnkr. |
Grundskolan 2027 beräknas till 281,5 mnkr. | NP625
Nämnden investerar, varav 180 mnkr i nytt vattenverk. | NP625
Nämnden investerar, varav 109 mnkr i nytt vattenverk. | NP625
Nämnden investerar, varav 190 mnkr i nytt vattenverk. |
Nämnden investerar 150 mnkr i nytt vattenverk under 2027. |
Nämnden investerar cirka 180 mnkr i nytt vattenverk. |
Nämnden lånar 75 mnkr till nytt vattenverk. |
Nämnden lägger 12,0 mnkr på idrottshall norr. | NP625
Nämnden lägger 12,5 mnkr på idrottshall norr. |
Nämnden lägger 2,0 mnkr på idrottshall norr. |
Nämnden lägger 12,0 mnkr på idrottshall söder. |
Den nya hallen kostar 12,0 mnkr. |
"""

LIMITS_AND_SENTENCES = """
# a financial limit | the sentence that it comes from | what is to be said
minst 100 % | Självfinansieringsgraden ska uppgå till minst 60 %. | NP708
minst 2 % | Resultatet ska uppgå till minst 1 % av skatter och bidrag. | NP708
minst 2 procent | Resultatet ska vara minst 3 procent av skatteintäkterna. | NP708
minst 25 % | Soliditeten ska inte understiga 20 % inklusive pensionsskulden. | NP708
högst 50 % | Låneskulden får vara högst 40 % av omsättningen. | NP708
minst 16,4 mnkr | Resultatet ska vara minst 14,6 mnkr. | NP708
minst 16,4 mnkr | Resultatet ska uppgå till 16,5 mnkr. | NP708
högst 1 200 mnkr | Skulden får uppgå till högst 1 100 mnkr. | NP708
minst 500 tkr | Överskottet ska vara minst 50 tkr per enhet. |
minst 500 tkr | Överskottet ska vara minst 50 tkr varje år. | NP708
minst 1,5 % | Överskottet ska vara minst 15 % över perioden. | NP708
högst 98 % | Nettokostnaderna får ta högst 89 % av skatterna. | NP708
minst 30 % | Likviditeten ska överstiga 35 %. | NP708
minst 4,5 % | Avkastningen ska vara lägst 5,4 % på totalt kapital. | NP708
minst 2 % | Resultatet ska vara minst 2 % av skatter och bidrag. |
minst 2 procent | Resultatet ska vara minst 2 % av skatter och bidrag. |
minst 2,0 % | Överskottet ska uppgå till minst 2 procent. |
minst 2 % | Resultatet ska vara minst två procent. |
minst 3 % | Resultatet ska vara minst två procent, när priserna ökar med 4 %. |
minst 16,4 mnkr | Resultatet ska uppgå till minst 2 % av skatterna. |
minst 50 % | Självfinansieringen ska vara minst 50 % 2024 och minst 60 % 2026. |
minst 60 % | Självfinansieringen ska vara minst 50 % 2024 och minst 60 % 2026. |
högst -12 mnkr | Underskottet får högst uppgå till 12 mnkr. |
minst 2 % | Nettokostnaderna ska högst ta 98 % av skatterna. |
minst 2 % | God ekonomisk hushållning råder 2026. |
minst 2 % | |
minst 1 000 tkr | Överskottet ska vara minst 1 000 tkr. |
minst 25 % | Soliditeten ska vara minst 25 %, och den var 28 % i bokslutet. |
högst 60 % | Skulden ska minska till högst 60 % under perioden 2026–2028. |
högst 9 mnkr | Investeringarna får kosta högst 9,0 mnkr om året. |
minst 20 % | Likviditeten ska vara minst 20 % av nettokostnaderna 30 dagar framåt. |
öka | Soliditeten ska öka från 20 %. |
"""

FRAMES_IN_TEXTS = """
# where, and a sentence beside the council's table of frames: skolnämnden 309,5 and 320,0, fritidsnämnden 26,4 and 27,1,
# tekniska nämnden 61,8 and 63,5, in all 397,7 and 410,6; fritidsnämnden has a plan
# without tables; euro and skatt are other councils | what is to be said
fullmäktige | Skolnämndens ram är 320,0 mnkr 2027. |
fullmäktige | Skolnämndens ram är 302,0 mnkr 2027. | NP625
fullmäktige | Skolnämndens ram är 309,5 mnkr 2027. | NP625
fullmäktige | Skolnämndens ram är 309,5 mnkr. |
fullmäktige | Skolnämndens driftram för 2027 uppgår till 330,0 mnkr. | NP625
fullmäktige | Tekniska nämndens ram är 63,5 mnkr 2027. |
fullmäktige | Tekniska nämndens ram är 65,3 mnkr 2027. | NP625
fullmäktige | Ramen för tekniska nämnden är 63,5 mnkr 2027. |
fullmäktige | Ramen för tekniska nämnden är 65,3 mnkr 2027. | NP625
fullmäktige | Nämndens ram är 320,0 mnkr 2027. |
fullmäktige | Nämndens ram är 402,0 mnkr 2027. |
fullmäktige | Ramen är 401,6 mnkr 2027. | NP625
fullmäktige | Ramen är 410,6 mnkr 2027. |
fullmäktige | Kommunstyrelsens ram är 401,6 mnkr 2027. |
fullmäktige | Kulturnämndens ram är 62,0 mnkr 2027. |
fullmäktige | Skolnämnden får 320,0 mnkr 2027 och tekniska nämnden 65,3 mnkr. | NP625
fullmäktige | Skolnämnden får 320,0 mnkr 2027 och tekniska nämnden 63,5 mnkr. |
fullmäktige | Skolnämnden får 302,0 mnkr 2027. | NP625
fullmäktige | Skolnämnden får 12,0 mnkr 2027. |
fullmäktige | Skolnämnden får 302,0 mnkr mer 2027. |
fullmäktige | Skolnämnden får 302,0 mnkr till grundskolan. |
fullmäktige | Skolnämnden tilldelas en ram på 302,0 mnkr. | NP625
fullmäktige | Skolnämnden tilldelas 320 mnkr i kommunbidrag. |
fullmäktige | Skolnämnden och tekniska nämnden får 65,3 mnkr. |
fullmäktige | Fritidsnämnden får 2,7 mnkr 2027. |
fullmäktige | Fritidsnämnden får 27 mnkr 2027. |
fullmäktige | Fritidsnämnden får 0,3 mnkr för lägerverksamhet. |
fullmäktige | För 2027 är skolnämndens ram 302,0 mnkr. | NP625
fullmäktige | För 2027 är skolnämndens ram 320,0 mnkr. |
fullmäktige | Under 2027 tilldelas tekniska nämnden 65,3 mnkr. | NP625
fullmäktige | Under 2026 tilldelades tekniska nämnden 65,3 mnkr. |
fullmäktige | Skolnämndens kostnader är 333,0 mnkr 2027. |
fullmäktige | Skolnämndens ram utökas med 31,8 mnkr 2027. |
fullmäktige | Skolnämndens ram är 10,5 mnkr högre 2027. |
fullmäktige | Exklusive tekniska nämndens ram är 65,3 mnkr kvar. |
fullmäktige | Skolnämndens ram är 302,0 mnkr exklusive hyror 2027. |
fullmäktige | Skolnämndens ram är 302,0 mnkr i 2026 års priser. |
fullmäktige | Tekniska nämndens investeringsram är 65,3 mnkr. |
fullmäktige | Tekniska nämndens budget 2027 är cirka 65 mnkr. |
fritidsnämnden | Nämndens ram är 27,1 mnkr 2027. |
fritidsnämnden | Nämndens ram är 21,7 mnkr 2027. | NP625
fritidsnämnden | Fritidsnämndens budgetram är 21,7 mnkr 2027. | NP625
fritidsnämnden | Fritidsnämnden får 21,7 mnkr 2027. | NP625
fritidsnämnden | Vi får 21,7 mnkr till badet. |
fritidsnämnden | Skolnämndens ram är 302,0 mnkr 2027. | NP625
# beside net investments of 4 860 and an annual margin of 5 120 in t€
euro | Nettoinvesteringarna uppgår 2027 till 4,68 miljoner euro. | NP625
euro | Nettoinvesteringarna uppgår 2027 till 4,86 miljoner euro. |
euro | Nettoinvesteringarna är 4 680 t€ 2027. | NP625
euro | Nettoinvesteringarna är 4 860 t€ 2027. |
euro | Nettoinvesteringarna är 4,9 mn € 2027. |
euro | Nettoinvesteringarna är 4,7 M€ 2027. | NP625
euro | Nettoinvesteringarna är 4 680 mnkr 2027. |
euro | Årsbidraget är 5 210 t€. | NP625
euro | Årsbidraget är 5,1 miljoner euro. |
euro | Årsbidraget är 5 120 000 euro. |
euro | Årsbidraget är 5 120 000 €. |
euro | Årsbidraget är 5 210 000 €. | NP625
euro | År 2027 beräknas årsbidraget till 5,21 miljoner euro. | NP625
euro | Verksamhetsbidraget uppgår till −27,5 miljoner euro. |
euro | Verksamhetsbidraget uppgår till –27,2 miljoner euro. | NP625
euro | Verksamhetsbidraget är 450 euro per invånare. |
# beside a tax rate of 22:25 in 2026 and 22:45 in 2027, and the region's of 11:18
skatt | Skattesatsen är oförändrad, 22:15 kronor. | NP625
skatt | Skattesatsen är oförändrad, 22:25 kronor. |
skatt | Skattesatsen är 22,25 procent 2026. |
skatt | Skattesatsen är 22,45 procent 2026. | NP625
skatt | Skattesatsen 2027 är 22:45. |
skatt | Skattesatsen för 2027 är 22:54. | NP625
skatt | Den kommunala skattesatsen är 22,54 kronor. | NP625
skatt | Kommunalskatten är 22:52 kronor. | NP625
skatt | Den totala skattesatsen är 33:43 kronor. |
skatt | Regionens skattesats är 11:81 kronor. |
skatt | Genomsnittlig skattesats i riket är 20,67 procent. |
skatt | Skattesatsen höjs med 0:20 till 22:45. |
skatt | Skattesatsen höjs till 22:65 kronor. |
skatt | Skattesatsen var tidigare 21:85 kronor. |
skatt | Skattesatsen är 22:25 kronor 2026 och 22:54 kronor 2027. |
skatt | Skatteintäkterna ökar med 4,3 procent. |
skatt | Skattesatsen är oförändrad, och skatteunderlaget ökar 4,3 procent. |
"""

FINANCIAL_GOALS = """
# title | target, if any | description, if any | what is to be said
Ekonomi i balans | Ja | |
Ekonomi i balans | | |
En balanserad budget utan skattehöjning | Ja | |
Ingen upplåning | ja | |
Upplåning | Ingen upplåning för löpande drift | |
Kommunen ska vara skuldfri | Ja | |
Resultatet ska vara positivt | positivt | |
Resultat | Positivt resultat efter finansiella poster | |
Årsbidraget täcker avskrivningarna enligt plan | Ja | |
Intäkterna ska täcka kostnaderna | | |
Nettokostnadsutvecklingen ska inte överstiga skatteintäktsutvecklingen | | |
Verksamhetens nettokostnader ökar inte snabbare än skatter och statsbidrag | Ja | |
Nettoinvesteringarna ska rymmas inom avskrivningar och årets resultat | | |
Alla nämnder håller sin budget | Ja | |
Budgetföljsamhet | Budget i balans | |
Budgetföljsamhet | | Nämnderna ska bedriva verksamheten inom beslutad budgetram. |
Låneskulden får inte öka | oförändrad eller minskad | |
Förbundet ska inte ha några långfristiga lån | inga lån | |
Investeringar | Finansieras med egna medel | |
Skattesatsen ska vara oförändrad | | |
Soliditet | | Soliditeten ska inte understiga föregående års nivå. |
Likviditet | minst en månads utbetalningar | |
Ekonomiska ramar hålls | Alla nämnder | |
Medlemsbidragen höjs högst med PKV | PKV | |
Nettoinvesteringarna ska inte överstiga 10 procent av skatteintäkterna | | | NP701
Nettoinvesteringarna ska inte överstiga 10 procent av skatteintäkterna | 10 procent | |
God ekonomisk hushållning | | | NP701
God ekonomisk hushållning | Ja | | NP701
En stark och hållbar ekonomi | Ja | | NP701
En långsiktigt stabil ekonomi | Stark ekonomi | | NP701
Soliditet | | | NP701
Skuldsättning | minska | | NP701
Skuldsättning | Skulden ska minska över tid | | NP701
Soliditeten ska stärkas | | | NP701
Resultatmål | | Varje generation ska bära sina kostnader. | NP701
Resultatmål | | Resultatet ska vara minst 2 procent av skatterna. | NP701
Resultatet ska uppgå till minst 2 procent av skatterna | | | NP701
Soliditeten ska över tid uppgå till lägst 20 % | | | NP701
Soliditet | | Soliditeten ska långsiktigt stärkas, med målet att nå ett positivt eget kapital. | NP701
Investeringarna ska hålla en rimlig nivå | | | NP701
Pensionsskulden | Skulden betalas i lämplig takt | | NP701
Effektivt resursutnyttjande | Ja | | NP701
"""
