"""Förkortning som inte förklaras

Vad
    En text har en förkortning med stora bokstäver som inte förklaras någonstans i
    planen. Ett fynd per förkortning, vid första stället. Är de flera sägs det en gång,
    med varje förkortning för sig i listan.

    En förkortning är två till sex versaler i följd. Regeln vet inte vilka läsare planen
    har: det alla hos er kan läggs till under egna_ord: förkortningar.

Varför
    Planen läses av invånare, politiker och revisorer. Vad VHU eller BRO betyder vet
    bara den som redan vet. Förklaringen kan stå i texten, Förklaring (FÖRK),
    FÖRK (förklaring), FÖRK-arbetet (Förklaring) eller FÖRK, Förklaring Ord För Ord, i plan.yaml under ordlista,
    eller som kortnamn i organisation.yaml.

    Förkortningar som alla känner till (EU, IT, BMI), romerska siffror, diarienummer
    (KS 2025/12) och namn (SOM-institutet, RF-SISU, modellen LOKE, Cosmic LINK) räknas inte, och inte det
    som bara står i källa: där är det namn på myndigheter, register och enkäter. En titel som
    är ett måtts namn, Kontinuitetsindex läkare (COC) eller Avbrott per kund, minuter (SAIDI),
    förklarar förkortningen. Regeln vet inte vad läsarna hos er känner till: skriv sådana i
    plan.yaml under egna_ord: förkortningar. Ord med små bokstäver i (HoS2029) känner den bara
    igen när ett årtal hör till.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet med BRO  # VARNING NP901
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet med beredskap och operativ resurs (BRO)
    till: [styrelsen]
    beskrivning: KS redovisar hur BRO och IT används.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Severity, Shared, say
from ...model import Plan, names_of
from ..memo import once_per_council
from ..own_words import known_abbreviations
from ..published_text import PublishedText
from ..rule import Fact, Rule, by_file
from ..vocabulary import texts_with

_CAPITALS = re.compile(r"[A-ZÅÄÖ]{2,6}")
_WITH_YEAR = r"[A-ZÅÄÖ][a-zåäö]{0,2}[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,3}(?:19|20)[0-9]{2}"
"""HoS2029: capitals with a small letter between are an abbreviation at least when a year is part of it."""
_SOUGHT = re.compile(rf"{_CAPITALS.pattern}|{_WITH_YEAR}")
_ABBREVIATION = re.compile(rf"(?<![\w/])(?:{_CAPITALS.pattern}(?![\w/])|{_WITH_YEAR}(?!\w))")
_BODY = r"(?:bolag|förbund|förening|institut|stiftelse|universitet|\w*centrum|\w*center)(?:e[nt]|n)?s?"
_NAME = re.compile(
    rf"(?<!\w)(?:[A-ZÅÄÖ]{{7,}}(?:\s+{_CAPITALS.pattern}){{1,2}}|(?:{_CAPITALS.pattern}\s+){{1,2}}[A-ZÅÄÖ]{{7,}})(?!\w)"
    rf"|(?<!\w){_CAPITALS.pattern}(?=\.[A-ZÅÄÖ]?[0-9])"
    rf"|(?<!\w){_CAPITALS.pattern}-(?:{_BODY}\b|(?:stöd|enkät|undersökning|databas|register|portal|mätning)\w*)"
    rf"|(?<!\w){_CAPITALS.pattern}(?:-{_CAPITALS.pattern})+(?!\w)"
    rf"|\w*(?:central|verket?|myndighet(?:en)?|institut(?:et)?|byrån?|bolaget|förbundet) {_CAPITALS.pattern}(?!\w)"
    rf"|(?<!\w)[A-ZÅÄÖ]{{4,6}}(?= från [A-ZÅÄÖ])"
    rf"|\w*(?:modellen|systemet|verktyget|portalen|plattformen|registret|databasen|enkäten) {_CAPITALS.pattern}(?!\w)"
    r"|(?:kvm|m²|m2|kvadratmeter) (?:BOA|LOA|BRA|BTA|NTA|ATEMP)(?!\w)"
    rf"|(?<=[\w,;] )(?!Region|Kommun|Landsting|Nämnd|Enhet)[A-ZÅÄÖ][a-zåäö]{{2,}} {_CAPITALS.pattern}(?!\w)"
)
"""SOM-institutet, RF-SISU, uppföljningsmodellen LOKE and Cosmic LINK are called so, and kvm BOA is a unit.

FVIS-arbetet is work with an abbreviation. NORRKÖPINGS STAD is in capitals, and ÖM.11.4 a printed number."""
_DIARY_NUMBER = re.compile(rf"(?<!\w){_CAPITALS.pattern}[ /-]?(?:19|20)[0-9]{{2}}[/:–-][0-9]+")
_STATUTE = re.compile(r"\s\((?:19|20)[0-9]{2}:[0-9]{1,4}\)")
"""Lagen (2003:778) om skydd mot olyckor (LSO)."""
_ROMAN = re.compile(r"X{0,3}(IX|IV|V?I{0,3})")
_ADDRESS = re.compile(r"https?://\S+|\]\([^)]*\)|\S+@\S+")
_EXPLAINED = re.compile(
    r"(?P<before>[^().;:]*)(?:\((?P<inside>[A-ZÅÄÖ]{2,6})(?:-[a-zåäö]+)?\)|,\s(?P<after>[A-ZÅÄÖ]{2,6})(?=\s*(?:[,.;)]|$)))"
)
_EXPLAINS = re.compile(r"(?P<short>[A-ZÅÄÖ]{2,6})\s*\((?!se\b)(?P<words>[^)]*[a-zåäö]{3}[^)]*)\)")
_EXPLAINS_ITS_WORD = re.compile(r"(?P<short>[A-ZÅÄÖ]{2,6})-[a-zåäö]+\s*\((?P<words>[A-ZÅÄÖ][^)]*)\)")
"""SLV-arbetet (Samverkan för Levande Verksamheter): the words begin with the letters."""
_SPELT_OUT = re.compile(r"(?P<short>[A-ZÅÄÖ]{2,6})(?:,|\s[–=-])\s+(?P<words>(?:[\w-]+\s*){1,8})")
_SAYS_WHAT_IT_IS = re.compile(
    rf"(?<!\w){_CAPITALS.pattern}"
    r"(?= (?:[a-zåäö-]+ ){0,3}\w*(?:databas|register|system|portal|enkät|undersökning|modell)(?:e?n|et)?\b)"
)
"""FRIDA miljö- och fordonsdatabas."""
_MEASURE = (
    r"(?:\w*(?:index|indikator|mått|kvot|skala|test|enkät|undersökning|metod|modell|standard|system|avvikelse)"
    r"|per\s+[\w-]+)"
)
_CALLED = re.compile(
    rf"(?:(?:[\w-]+,?\s+){{0,4}}{_MEASURE}\b[^().;:]*\s\((?P<short>[A-ZÅÄÖ]{{2,6}})\)(?=\s*(?:[,.:;–]|$))"
    r"|(?:antal|andel|medel\w*)\b[^().;:]*\s\((?P<index>[A-ZÅÄÖ]{2,6})\),\s+(?:medelvärde|median|index|poäng|kvot)\b)",
    re.IGNORECASE,
)
"""Kontinuitetsindex läkare (COC), Avbrott per kund, minuter (SAIDI), Antal skadade tänder, 12 år (DFT), medelvärde:
what the words measure has that name elsewhere."""
_MAY_EXPLAIN = ("(", ",", " – ", " - ", "=")


def gather(plan: Plan) -> Iterator[Fact]:
    """Each place with an abbreviation that the plan's own lists do not explain, and whether it is explained there.

    Silent when the register or plan.yaml could not be read: the explanations may stand there.
    """
    if plan.settings is None or not plan.register.complete or plan.unsure(Place("plan.yaml", ("ordlista",))):
        return
    listed, everybodys = _listed(plan), known_abbreviations(plan)
    for text in texts_with(_SOUGHT.fullmatch, plan):
        words = _STATUTE.sub(" ", _DIARY_NUMBER.sub(" ", _ADDRESS.sub(" ", text.text)))
        for short in _explained_in(words):
            yield text.place, short, True
        if text.place.route[-1] == "källa":  # what a source is called needs no more explaining
            yield from ((text.place, short, True) for short in _ABBREVIATION.findall(words))
        for short in [] if _all_capitals(words) or _is_of_names(text) else _ABBREVIATION.findall(_NAME.sub(" ", words)):
            if short in listed or short.rstrip("0123456789") in listed:
                yield text.place, short, True
            elif short not in everybodys and not _ROMAN.fullmatch(short):
                yield text.place.saying(short), short, False


def conclude(plan: Plan, found: Sequence[Fact]) -> Iterator[Finding]:
    """Each abbreviation that nothing in the plan explains, at its first place."""
    explained = {short for _, short, is_explained in found if is_explained}
    places: dict[str, list[Place]] = {}
    for place, short, _ in by_file(found):
        if short not in explained:
            places.setdefault(short, []).append(place)
    if not places:
        return
    several = say("{count} förkortningar förklaras inte i planen: {shorts}", shorts=tuple(places))
    shared = Shared(
        len(places),
        next(iter(places.values()))[0],
        several,
        several,
        say("Skriv ut dem första gången, Förklaring (FÖRK), eller lägg dem i plan.yaml under ordlista."),
    )
    for short, all_places in places.items():
        yield _finding(short, all_places, shared)


@once_per_council
def _listed(plan: Plan) -> set[str]:
    """What the plan's word list and the register explain, and what the organisation itself is called."""
    words = (*plan.settings.word_list, plan.settings.organisation) if plan.settings else ()
    names = (name for entry in plan.register.entries() for name in names_of(entry))
    own = plan.settings.organisation if plan.settings else ""
    initials = "".join(word[0] for word in own.split() if word[0].isupper())
    return {short for text in (*words, *names, initials) for short in _ABBREVIATION.findall(text)}


def _explained_in(text: str) -> Iterator[str]:
    yield from _SAYS_WHAT_IT_IS.findall(text)
    if not any(mark in text for mark in _MAY_EXPLAIN):
        return
    for match in _EXPLAINED.finditer(text):
        short = match["inside"] or match["after"]
        if _spells(short, match["before"]) or (match["inside"] and _spells_but_the_first(short, match["before"])):
            yield short
    if (called := _CALLED.match(text.strip())) and (short := called["short"] or called["index"]).isupper():
        yield short
    for match in _EXPLAINS.finditer(text):
        yield match["short"]
    for match in _EXPLAINS_ITS_WORD.finditer(text):
        if match["words"].startswith(match["short"][0]) and _spells(match["short"], match["words"]):
            yield match["short"]
    for match in _SPELT_OUT.finditer(text):
        if match["words"][0].casefold() == match["short"][0].casefold() and _spells(match["short"], match["words"]):
            yield match["short"]


def _spells(short: str, words: str) -> bool:
    """True when the words have the abbreviation's letters, in its order."""
    letters = iter(words.casefold())
    return all(letter in letters for letter in short.casefold())


def _spells_but_the_first(short: str, words: str) -> bool:
    """Medarbetarengagemang (HME): the last word begins with the second letter, and has the others."""
    *_, last = words.split() or [""]
    return len(short) > 2 and last[:1].casefold() == short[1].casefold() and _spells(short[1:], last)


def _all_capitals(text: str) -> bool:
    """A heading in capitals shows no abbreviations."""
    return text.isupper() and len(text.split()) > 1


def _is_of_names(text: PublishedText) -> bool:
    """True for a source (källa: FRIDA), where agencies and registers are called so; and for a unit."""
    return text.place.route[-1] in {"enhet", "källa"}


def _finding(short: str, places: list[Place], shared: Shared) -> Finding:
    others = list(dict.fromkeys(places[1:]))
    return Finding(
        "NP901",
        places[0],
        say("Förkortningen {short} förklaras inte i planen", short=short),
        label=say("{short}, första stället av {count}", short=short, count=len(places))
        if len(places) > 1
        else say("{short} förklaras inte", short=short),
        notes=tuple(Note(place, say("också här")) for place in others[:2]),
        hint=say(
            "Skriv ut den första gången, Förklaring ({short}), eller lägg den i plan.yaml under ordlista: {short}: …",
            short=short,
        ),
        shared=shared,
    )


RULE = Rule("NP901", "unexplained-abbreviation", Severity.WARNING, __doc__, gather=gather, conclude=conclude)
