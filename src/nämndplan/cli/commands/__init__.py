"""The commands: one module each, with its options and its work, and one line here.

A module holds a function of its own name. It is loaded when the command is meant, so that ``nplan --help``
waits for none of them. The function's docstring is the rest of the help page.
"""

COMMANDS = {
    "new": "Börja på en ny plan: skriv ett skelett med förklaringar, som går att granska och publicera.",
    "import": "Gör planfiler av Word, PowerPoint, Excel, PDF eller text, med alla tvivel utskrivna.",
    "export": "Skicka ut en plan eller en uppföljning som Excel eller CSV att fylla i; nplan import tar hem det.",
    "validate": "Granska planer: läs alla filer och säg vad som är fel och var.",
    "render": "Publicera planer som webbplats, Markdown, PDF, PowerPoint, Word och öppna data.",
    "serve": "Förhandsvisa en plan i webbläsaren medan den skrivs.",
    "lsp": "Svara redigeraren medan en plan skrivs: fynd, förslag, hänvisningar, namnbyten och rättningar.",
    "dataset": "Skriv planer som en datamängd i Parquet, för DuckDB, Polars, pandas och Spark.",
    "summary": "Visa planer i korthet: mål, indikatorer, uppdrag, ram och vad granskningen ger.",
    "diff": "Visa vad som skiljer två planer, eller en plan nu och förut: löften, ord och form.",
    "review": "Skriv upp vilken lydelse en nämnd har svarat på, så att validate säger till när den ändras.",
    "follow-up": "Följ upp planen: börja en period, se vem som ska rapportera vad, och hur varje bedömning är gjord.",
    "kolada": "Hämta en kopia av nyckeltalen i Kolada, och fyll i de utfall som planen saknar.",
    "rollover": "Skriv nästa års plan av årets, med en lista på vad som är att besluta.",
    "freeze": "Frys det som beslutades, ordagrant och med kontrollsummor, så att ändringar utan nytt beslut syns.",
    "baseline": "Skriv upp dagens fynd i .nplan-baslinje.json, så att validate bara stannar vid nya.",
    "explain": "Visa en regels manualsida: vad den säger, varför, och hur fel och rätt ser ut.",
    "rules": "Visa alla regler.",
    "schema": "Skriv JSON-scheman som hjälper en redigerare att förklara och granska planens filer.",
    "templates": "Visa mallarna som planer publiceras med, och kopiera en att ändra i.",
    "cache": "Visa vad nplan har sparat för att nästa granskning ska gå fort, eller ta bort det.",
}
"""Each command and what it does, in the order of the help page."""
