"""Budgeten når inte planens eget resultatmål

Vad
    Resultatet i resultatbudgeten, räknat i procent av skatter och bidrag, når inte den gräns
    som planens finansiella mål sätter för samma år. Båda talen tas ur samma tryckta tabell och
    samma kolumn.

    Regeln känner raderna på deras namn: årets resultat, skatteintäkter, generella statsbidrag,
    utjämning. Den ser bara mål i procent av skatter och bidrag, och en avvikelse som försvinner
    när procenttalet avrundas till en decimal sägs inte. Ett mål som gäller i genomsnitt över
    flera år prövas inte, och regeln vet inte om resultatet ska justeras före jämförelsen.

Varför
    Det är det första en revisor räknar ut. Antingen bryter budgeten mot målet, och då behöver
    planen säga det, eller så är ett av talen fel.

Fel
    # finansiella-mål.yaml
    mål:
      resultat:
        titel: Resultatmål
        bas: skatter och bidrag
        målvärde:
          2024:
            värde: minst 2 procent
            bindning: ska
    # ekonomi.yaml
    enhet: mnkr
    tabeller:
      resultatbudget:
        titel: Resultatbudget
        rutor: |
          | mnkr | Budget 2024 |
          | Verksamhetens nettokostnader | -990 |
          | Skatteintäkter | 800 |
          | Generella statsbidrag | 200 |
          | Årets resultat | 10 |
          # VARNING NP707 på raden | Årets resultat

Rätt
    # finansiella-mål.yaml
    mål:
      resultat:
        titel: Resultatmål
        bas: skatter och bidrag
        målvärde:
          2024:
            värde: minst 2 procent
            bindning: ska
    # ekonomi.yaml
    enhet: mnkr
    tabeller:
      resultatbudget:
        titel: Resultatbudget
        rutor: |
          | mnkr | Budget 2024 |
          | Verksamhetens nettokostnader | -975 |
          | Skatteintäkter | 800 |
          | Generella statsbidrag | 200 |
          | Årets resultat | 25 |
"""
