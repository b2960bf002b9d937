"""Fel nyckeltal i Kolada

Vad
    Ett id i Kolada är bokstaven N eller U och fem siffror. Har planen en kopia av Kolada
    (kolada.yaml, som nplan kolada fetch skriver) kontrolleras också att nyckeltalet finns,
    att det gäller er sorts organisation, kommun eller region, att det räknas i samma enhet
    som indikatorn, och att titlarna handlar om samma sak. Titlarna jämförs ord för ord:
    regeln vet inte vad nyckeltalet mäter. Utan kopia kontrolleras bara formen.

Varför
    Med rätt id går utfallet att hämta och jämföra med andra. Med fel id är det någon
    annans siffror.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            kolada: N945  # VARNING NP420
            målvärde:
              2024: minst 75 %

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            kolada: N00945
            målvärde:
              2024: minst 75 %
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import Indicator, Item, KeyFigure, KoladaCopy, KoladaScope, Plan
from ...values import known_unit
from ...word_list import word_list
from ..rule import Rule
from .kinship import share_a_word, words
from .kolada import KOLADA_ID, is_money, kolada_copy, unit_of
from .series import series_of

_IN_EVERY_TITLE = frozenset(word_list(__package__, "in_every_title")[""])
_NEARLY = 0.85
_SHARES = frozenset({"%", "procentenheter", "‰"})
_OF_BOTH_KINDS = frozenset({"0980", "0009"})
"""Gotland is a municipality with a region's tasks."""


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """One finding for a key figure: what is wrong with its id, else what does not fit."""
    id = indicator.value.kolada
    if not id:
        return
    if not KOLADA_ID.fullmatch(id):
        yield _finding(
            indicator,
            say("”{id}” är inte ett id i Kolada", id=id),
            say("ska vara N eller U och fem siffror"),
            _hint(id),
        )
    elif copy := kolada_copy(plan):
        figure = copy.value.key_figures.get(id)
        if figure is None:
            yield _not_there(indicator, id, copy.value)
        elif finding := _misfit(indicator, figure, copy, plan):
            yield finding


def _hint(id: str) -> Sentence:
    tidied = re.sub(r"[\s\-]", "", id).upper()
    if KOLADA_ID.fullmatch(tidied):
        return say("Menade du {id}?", id=tidied)
    return say("Sök upp nyckeltalet på kolada.se och skriv dess id, till exempel N79048.")


def _not_there(indicator: Item[Indicator], id: str, copy: KoladaCopy) -> Finding:
    if id in copy.unknown:
        return _finding(
            indicator,
            say("Nyckeltalet {id} finns inte i Kolada", id=id),
            say("fanns inte den {day}", day=copy.fetched.isoformat()),
            say("Sök upp nyckeltalet på kolada.se. Har det fått ett nytt id: skriv det."),
        )
    return _finding(
        indicator,
        say("Nyckeltalet {id} är inte med i planens kopia av Kolada", id=id),
        say("kopian är från {day}", day=copy.fetched.isoformat()),
        say("Hämta kopian på nytt: nplan kolada fetch."),
    )


def _misfit(indicator: Item[Indicator], figure: KeyFigure, copy: Item[KoladaCopy], plan: Plan) -> Finding | None:
    id, title = indicator.value.kolada or "", indicator.value.title
    place = copy.at("nyckeltal", id, "titel")
    if _is_of_other_organisations(figure, copy.value):
        return _finding(
            indicator,
            say("Nyckeltalet {id} gäller {scope}, och planen är en {kind}s", id=id, scope=_SCOPES[figure.scope],
                kind=_KINDS[copy.value.kind]),
            say("gäller {scope}", scope=_SCOPES[figure.scope]),
            say("Sök upp det nyckeltal på kolada.se som gäller er sorts organisation."),
            copy.at("nyckeltal", id, "gäller"),
        )  # fmt: skip
    if not _is_about_the_same(indicator.value, figure.title):
        return _finding(
            indicator,
            say("Är {id} rätt nyckeltal för ”{title}”? I Kolada heter det ”{other}”", id=id, title=title,
                other=figure.title),
            say("heter något helt annat i Kolada"),
            say("Sök upp rätt nyckeltal på kolada.se. Är det rätt: låt det stå, med ett skäl."),
            place,
        )  # fmt: skip
    if units := _other_units(indicator, figure, plan):
        return _finding(
            indicator,
            say("”{title}” anges i {unit}, men {id} i Kolada i {other}", title=title, unit=units[0], id=id,
                other=units[1]),
            say("i Kolada: {unit}", unit=units[1]),
            say("Är det ett annat nyckeltal: rätta id. Är det samma: skriv utfall och målvärde i samma enhet."),
            place,
        )  # fmt: skip
    if _has_drifted(title, figure.title):
        return _finding(
            indicator,
            say("Titeln är nästan, men inte riktigt, den som {id} har i Kolada: ”{other}”", id=id, other=figure.title),
            say("titeln har ändrats här eller i Kolada"),
            say("Se efter om nyckeltalet har fått en ny definition. Skriv dess titel, eller låt den stå med ett skäl."),
            place,
        )
    return None


_SCOPES = {
    KoladaScope.MUNICIPALITIES: say("kommuner"),
    KoladaScope.REGIONS: say("regioner"),
    KoladaScope.ALL: say("alla"),
    None: say("andra"),
}
_KINDS = {KoladaScope.MUNICIPALITIES: say("kommun"), KoladaScope.REGIONS: say("region"), KoladaScope.ALL: say("alla")}


def _is_of_other_organisations(figure: KeyFigure, copy: KoladaCopy) -> bool:
    if figure.scope in {None, KoladaScope.ALL} or copy.organisation in _OF_BOTH_KINDS:
        return False
    return figure.scope is not copy.kind


def _is_about_the_same(indicator: Indicator, title: str) -> bool:
    """True when a word, or the beginning of a compound, is in both, beside those that stand in every title."""
    own = _telling(f"{indicator.title} {indicator.description or ''}")
    other = _telling(title)
    return not own or not other or share_a_word(own, other) or bool({*own.split()} & {*other.split()})


def _telling(text: str) -> str:
    return " ".join(word for word in words(text.casefold()) if word not in _IN_EVERY_TITLE and not word.isdigit())


def _other_units(indicator: Item[Indicator], figure: KeyFigure, plan: Plan) -> tuple[str, str] | None:
    """The plan's unit and Kolada's, where both are known and one cannot be the other in other words."""
    theirs = unit_of(figure.title)
    if not theirs:
        return None
    points = [point for series in series_of(indicator, plan) for point in series.points if point.is_number]
    for unit in dict.fromkeys(point.unit for point in points):
        ours = known_unit(unit)
        if ours and ours.symbol != theirs and not _is_the_same_sort(ours.symbol, theirs):
            return unit, theirs
    return None


def _is_the_same_sort(one: str, other: str) -> bool:
    if is_money(one) and is_money(other):
        return True
    counts = [unit for unit in (one, other) if (found := known_unit(unit)) and found.is_whole and not is_money(unit)]
    return {one, other} <= _SHARES or len(counts) == 2


def _has_drifted(title: str, other: str) -> bool:
    """True for a title that was Kolada's, but for a few letters or figures. A unit at the end may be left out."""
    one, two = ([word.casefold() for word in words(text)] for text in (title, other))
    if one == two or two[: len(one)] == one or not one:
        return False
    tail = two[: len(one)] if len(two) > len(one) else two
    return any(SequenceMatcher(None, " ".join(one), " ".join(each), autojunk=False).ratio() >= _NEARLY
               for each in (two, tail))  # fmt: skip


def _finding(
    indicator: Item[Indicator], headline: Sentence, label: Sentence, hint: Sentence, note: Place | None = None
) -> Finding:
    notes = (Note(note, say("kopian av Kolada")),) if note else ()
    return Finding("NP420", indicator.at("kolada"), headline, label, notes, hint)


RULE = Rule("NP420", "kolada-key-figure", Severity.WARNING, __doc__, each=Indicator, check=check)
