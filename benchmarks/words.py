"""The words that a made-up region is written with. Every name is made from its number alone."""

from __future__ import annotations

_FIRST = (
    "Norr Söder Öster Väster Ny Gammal Lill Stor Hög Låg Björk Gran Tall Ek Asp Rönn Sten Sand Sjö Å Berg Dal Skog "
    "Äng Mark Kyrk Kvarn Hammar Älv Ö"
).split()
_MIDDLE = ("", "a", "e", "er", "els", "ings", "inge", "un", "ar", "ers", "ul", "om")
_LAST = (
    "ås lund by fors vik torp sta hult bo näs holm stad köping arp löv mark strand bro bäck sele träsk kulla hamn "
    "ryd sund ön dalen tuna red berga"
).split()

GOALS = (
    ("trygga-uppväxtvillkor", "Barn och unga växer upp i trygghet"),
    ("goda-levnadsvillkor", "Invånarna har goda levnadsvillkor"),
    ("attraktiv-region", "Regionen är attraktiv att bo och verka i"),
    ("tillgänglig-vård", "Vården är tillgänglig och sammanhållen"),
    ("goda-arbetsplatser", "Medarbetarna trivs och utvecklas"),
    ("miljö-och-klimat", "Verksamheten är hållbar för miljö och klimat"),
    ("forskning-och-utbildning", "Forskning och utbildning är en del av vardagen"),
)

SUBGOALS = (
    ("trygga-familjer", "Familjerna i {place} får det stöd de behöver"),
    ("unga-med-inflytande", "Unga i {place} har inflytande över sin vardag"),
    ("god-hälsa", "Invånarna i {place} mår bra"),
    ("jämlika-villkor", "Villkoren i {place} är jämlika"),
    ("resor-som-fungerar", "Resorna till och från {place} fungerar"),
    ("kultur-för-alla", "Kulturen i {place} är öppen för alla"),
    ("vård-i-tid", "Patienterna i {place} får vård i tid"),
    ("trygg-kontakt", "Patienterna i {place} har en trygg kontakt med vården"),
    ("frisk-arbetsplats", "Arbetsplatserna i {place} är friska"),
    ("rätt-kompetens", "Verksamheten i {place} har rätt kompetens"),
    ("låga-utsläpp", "Verksamheten i {place} har låga utsläpp"),
    ("sparsam-energi", "Lokalerna i {place} drivs med sparsam energi"),
    ("klinisk-forskning", "Forskningen i {place} når patienterna"),
    ("handledda-studenter", "Studenterna i {place} har god handledning"),
)
"""Two for each goal, in the goals' order."""

MEASURES = (
    ("nöjda", "Andel nöjda besökare i {place}, {about}", "%", "öka", 620, 780),
    ("väntetid", "Genomsnittlig väntetid i {place}, {about}", "dagar", "minska", 240, 160),
    ("deltagare", "Antal deltagare i {place}, {about}", "personer", "öka", 12400, 13900),
    ("kostnad", "Kostnad per invånare i {place}, {about}", "kr", "minska", 24500, 22100),
)
"""Id, title, unit, direction, outcome and target in tenths."""

SENTENCES = (
    "Nämnden i {place} följer utvecklingen varje månad och redovisar den öppet.",
    "Arbetet görs tillsammans med kommunerna, patienterna och de fackliga organisationerna.",
    "Resurserna används där de gör störst nytta för invånarna i {place}.",
    "Medarbetarnas kunskap tas till vara när arbetssätten förändras.",
    "Målet nås steg för steg, och varje steg följs upp innan nästa tas.",
    "Barn och unga har företräde när olika behov vägs mot varandra.",
    "Digitala tjänster kompletterar mötet mellan människor men ersätter det inte.",
    "Verksamheten i {place} ska vara lika tillgänglig för alla, oavsett var de bor.",
    "Erfarenheter från tidigare år visar att små förändringar ger resultat.",
    "Uppföljningen sker i delårsrapporten och i årsredovisningen.",
)

TASKS = (
    "Kartlägg behoven av stöd till anhöriga i {place}",
    "Ta fram en plan för kortare vårdköer i {place}",
    "Pröva nya arbetssätt för hembesök i {place}",
    "Samordna skolhälsovård och primärvård i {place}",
    "Stärk samarbetet med föreningslivet i {place}",
    "Se över lokalerna i {place} och deras energianvändning",
)

STEPS = (
    "Intervjua anhöriga i {place}, omgång {number}",
    "Mät ledtiderna vid mottagningen i {place}, omgång {number}",
    "Följ med distriktssköterskan i {place} en vecka, omgång {number}",
    "Bjud in rektorerna i {place} till samtal, omgång {number}",
    "Besök föreningarna i {place} och lyssna, omgång {number}",
    "Läs av energimätarna i {place}, omgång {number}",
)
"""What boards ask of their administrations."""


def place(number: int) -> str:
    """The name of a place; every number has its own."""
    rest, first = divmod(number, len(_FIRST))
    rest, last = divmod(rest, len(_LAST))
    again, middle = divmod(rest, len(_MIDDLE))
    return f"{_FIRST[first]}{_MIDDLE[middle]}{_LAST[last]}{again or ''}"
