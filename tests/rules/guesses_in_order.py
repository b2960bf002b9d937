"""More tables of test_guesses: what numbering, years and statuses say. Made up, in the wordings of Swedish plans."""

NUMBERS = """
# what is numbered | the printed numbers, in order | what is to be said
uppdrag | 1; 2; 3; 5 | NP310
uppdrag | 1; 2; 3; 4 |
uppdrag | 1; 2; 3 |
uppdrag | 1; 2; 4 |
uppdrag | 1.; 2.; 4.; 5. | NP310
uppdrag | D1; D2; D3; D5 | NP310
uppdrag | D1; D2; D5; D9 |
uppdrag | U 1; U 2; U 4; U 5 | NP310
uppdrag | KF 1; KF 3; KF 4; KF 5 | NP310
uppdrag | 2026:1; 2026:2; 2026:4; 2026:5 | NP310
uppdrag | 2026:1; 2026:2; 2025:4; 2025:5 |
uppdrag | 2026:1; 2026:2; 2026:2 | NP310
uppdrag | 2026:1; 2025:1; 2024:1; 2023:1 |
uppdrag | 3; 4; 6; 7 |
uppdrag | M1; M2; M3; E1; E2; E3; E5 | NP310
uppdrag | 1; 2; 3; 4; 6; 8 |
uppdrag | 10; 20; 30; 40 |
uppdrag | A; B; D; E |
uppdrag | 1a; 1b; 1d; 1e |
uppdrag | KS 2026/112; KS 2026/140; KS 2026/141; KS 2026/199 |
uppdrag | § 14; § 15; § 17; § 18 |
uppdrag | 1; 2; 2; 3; 4 | NP310
uppdrag | 1; 2; 1; 2 |
uppdrag | 1; 2; 3; 1; 2; 3 |
uppdrag | 5; 2; 4; 1 | NP310
uppdrag | 1-1; 1-2; 1-4; 1-5 | NP310
uppdrag | 1.1; 1.2; 2.1; 2.2 |
uppdrag | 1.1; 1.2; 1.4; 1.5; 2.1; 2.2 | NP310
uppdrag | 1.1; 1.2; 1.2 | NP310
uppdrag | 01; 02; 04; 05 | NP310
uppdrag | 1; 2; 3; 2026 |
uppdrag | Nr 1; Nr 2; nr 3; Nr 4 |
uppdrag | 1.; 2; 3.; 4 |
indikatorer | 1.1; 1.2; 1.2 | NP310
indikatorer | 1.1; 1.2; 1.4; 1.5 |
indikatorer | a; b; b | NP310
indikatorer | 1; 2; 3 |
indikatorer | 1; 1; 1; 1 |
indikatorer | N00945; N15033; U28119 |
indikatorer | N00945; N15033; N00945 | NP310
indikatorer | 1.; 1 | NP310
delmål | 1.1; 1.2; 1.2 | NP310
delmål | 1.1; 1.2; 1.3 |
delmål | A; B; a | NP310
"""

YEARS = """
# title | key | value, of a plan for 2026 | what is to be said
Andel nöjda elever | målvärde | 2062 | NP422
Andel nöjda elever | målvärde | 2026 |
Andel nöjda elever | målvärde | 2030 |
Andel nöjda elever | målvärde | 2045 |
Andel nöjda elever | målvärde | 2050 |
Andel nöjda elever | målvärde | 2072 | NP422
Andel nöjda elever | målvärde | 2082 | NP422
Andel nöjda elever | målvärde | 2027 |
Andel nöjda elever | målvärde | 2025 | NP422
Andel nöjda elever | målvärde | 2016 | NP422
Andel nöjda elever | målvärde | 2206 |
Andel nöjda elever | målvärde | 2099 | NP422
Andel nöjda elever | målvärde | 2056 |
Andel nöjda elever | målvärde | 2042 | NP422
Andel nöjda elever | målvärde | 2043 |
Andel nöjda elever | målvärde | 2035 |
Andel nöjda elever | målvärde | 2052 | NP422
Andel nöjda elever | målvärde | 2031 |
Nettonoll av växthusgaser 2062 | målvärde | 2062 |
Utbyggt vattennät till 2072 | målvärde | 2072 |
Antal deltagare | utfall | 2025 |
Antal deltagare | utfall | 2026 |
Antal deltagare | utfall | 2027 | NP422
Antal deltagare | utfall | 2052 | NP422
Antal deltagare | utfall | 2019 |
Utreda badets framtid | klart | 2026-06-30 |
Utreda badets framtid | klart | 2062-06-30 | NP422
Utreda badets framtid | klart | 2027-12-31 |
Utreda badets framtid | klart | 2030-12-31 |
Utreda badets framtid | klart | våren 2072 | NP422
Utreda badets framtid | klart | kvartal 2 2027 |
Utreda badets framtid | klart | december 2062 | NP422
Utreda ett nytt bad till 2062 | klart | 2062-12-31 |
Kulturprogram | period | 2024–2072 | NP422
Kulturprogram | period | 2024–2027 |
Översiktsplan | period | 2022–2062 |
Avfallsplan | period | 2026–2062 | NP422
Transportplan | period | 2024–2035 |
Utreda badets framtid | beslut | 2025-11-24 |
Utreda badets framtid | beslut | 2026-02-16 |
Utreda badets framtid | beslut | 2052-11-24 | NP422
Utreda badets framtid | beslut | 2027-11-24 | NP422
"""

EXPIRED = """
# a governing document's name | period, if any | what is to be said in a plan for 2026
Biblioteksplan 2022–2025 |  | NP801
Biblioteksplan 2023–2026 |  |
Biblioteksplan 2026–2029 |  |
Biblioteksplan 2022-2025 |  | NP801
Biblioteksplan 2022 – 2025 |  | NP801
Biblioteksplan (2021–2024) |  | NP801
Biblioteksplan, 2021–2024 |  | NP801
Kulturstrategi 2019–2022 för barn och unga |  | NP801
Kulturstrategi för barn och unga |  |
Kulturstrategi 2020 |  |
Vision 2025 |  |
Agenda 2030 |  |
Miljöprogram 2022–25 |  | NP801
Miljöprogram 2024–27 |  |
Miljöprogram, dnr 2022/2025 |  |
Miljöprogram till och med 2025 |  | NP801
Miljöprogram t.o.m. 2025 |  | NP801
Miljöprogram till och med 2026 |  |
Miljöprogram från 2019 |  |
Trafikplan fr.o.m. 2021 |  |
Reglemente KF 2022–2025 nr 14 |  | NP801
Riktlinjer, dnr KS 2019–2020:14 |  |
Riktlinjer beslutade 2019-06-17 |  |
Riktlinjer KS 2021-02-03 § 14 |  |
Program för läsåret 2024/25 |  |
Program för läsåret 2026/27 |  |
Plan för åren 2021–2024 |  | NP801
Utvärdering av kulturplanen 2019–2022 |  |
Taxa beslutad 2010-12 |  |
Förteckning, KS 2022-25 |  |
Årsbokslut 2020–2024 |  |
Delårsrapport 2020–2024 |  |
Redovisningsreglemente 2020–2024 |  | NP801
Cykelplan 2015–2025, antagen 2014 |  | NP801
Sammanställning av åren 2015–2020 inför ny plan |  |
Lönepolicy antagen 2019, gäller tills vidare |  |
Klimatplan 2020–2045 |  |
Näringslivsstrategi 1998–2005 |  | NP801
Handlingsplan 2022–2023, förlängd till 2027 |  |
Handlingsplan 2022–2023 (förlängd till 2025) |  | NP801
Handlingsplan mot våld | 2022–2025 | NP801
Handlingsplan mot våld | 2023–2026 |
Handlingsplan 2020–2023 | 2024–2027 |
Handlingsplan 2024–2027 | 2020–2023 | NP801
Handlingsplan mot våld | 2022– |
"""
