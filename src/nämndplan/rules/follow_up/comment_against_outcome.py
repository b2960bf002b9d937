"""Kommentaren säger något annat än utfallet

Vad
    Kommentaren till en indikator säger att utfallet blev ett annat tal än det som är
    rapporterat, att det har ökat (minskat) sedan förra året när talen säger tvärtom, eller att
    målet nås (inte nås) när siffrorna ger något annat.

    Bara meningar som säger just det prövas: Utfallet blev 71 procent. Andelen har ökat jämfört
    med föregående år. Målet nås inte. Utan ord som utfallet prövas en mening när den säger en
    enda andel och i övrigt har just de ord som indikatorns titel har.

    Prognosens och delarnas tal godtas, liksom avrundade, och meningar om en grupp, om riket
    eller om ett annat år prövas inte. Mot förra året prövas bara rapporter om ett helt år.
    Regeln vet inte vilket som är fel, och säger inget om målet när bedömningen är en annan än
    siffrornas (NP921).

Varför
    Kommentaren skrivs ofta före den sista siffran, eller följer med från förra rapporten. Den
    som läser vet inte vilket som gäller.

Fel
    # mål/1-trygghet.yaml
    titel: Alla är trygga
    indikatorer:
      trygga:
        titel: Andel trygga invånare
        utfall: {2023: 74 %}
        målvärde: {2024: minst 75 %}
    # uppföljning/året/uppföljning.yaml
    titel: Uppföljning av året
    slag: verksamhetsberättelse
    period: 2024-01-01–2024-12-31
    # uppföljning/året/mål/1-trygghet.yaml
    indikatorer:
      trygga:
        utfall: 78 %
        kommentar: Utfallet blev 71 procent.  # VARNING NP944

Rätt
    # mål/1-trygghet.yaml
    titel: Alla är trygga
    indikatorer:
      trygga:
        titel: Andel trygga invånare
        utfall: {2023: 74 %}
        målvärde: {2024: minst 75 %}
    # uppföljning/året/uppföljning.yaml
    titel: Uppföljning av året
    slag: verksamhetsberättelse
    period: 2024-01-01–2024-12-31
    # uppföljning/året/mål/1-trygghet.yaml
    indikatorer:
      trygga:
        utfall: 78 %
        kommentar: Utfallet blev 78 procent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import AsPrinted, Indicator, IndicatorReport, Item, Plan, ValueReport
from ...model.periods import of_years
from ...values import Amount, known_unit, single_number
from ..rule import Rule
from ..said_numbers import NUMBER, number_said
from ..wordings import SENTENCE, content_words, is_form
from .evaluation import Evaluation
from .periods import period_of, periods
from .reported import each_report, title_of
from .status import Status

_HINT = say("Rätta det som är fel. Menar kommentaren något annat: säg vad.")
_WHAT = r"(?:(?:årets\s+)?(?:utfall|resultat|värde)(?:et)?|andelen|antalet|index(?:et)?|nivån)"
_WHEN = r"(?:\s+(?:för|under)\s+(?:året|perioden|helåret|(?:år\s+)?(?P<year>20[0-9]{2})))?"
_LEVEL = re.compile(
    rf"^\W*{_WHAT}{_WHEN}\s+(?:är|var|blev|blir|uppgår\s+till|uppgick\s+till|(?:landa|hamna|stanna)(?:r|de)\s+på|låg\s+på"
    rf"|ligger\s+på)\s+(?P<number>{NUMBER})(?![\w,–/-])(?:\s*(?P<unit>%|[^\W\d_]+))?(?P<rest>[^.]*)",
    re.IGNORECASE,
)
_NO_UNIT = frozenset(("och", "vilket", "jämfört", "mot", "men", "som", "att", "i", "för", "av"))
_OF_SOMETHING_ELSE = re.compile(
    r"^\W*(?:%\s*)?(?:lägre|högre|bättre|sämre|mer|mindre|större|fler|färre|över|under|för|bland|hos|inom|i|av|på|vid"
    r"|från|procentenheter|enheter|gånger|20[0-9]{2}|år|förra|föregående)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(NUMBER)
_GROUPS = re.compile(
    r"\b(?:kvinnor\w*|män\w*|flickor\w*|pojkar\w*|tjejer\w*|killar\w*|riket\w*|rikssnitt\w*|länet\w*|inte|ej|varken|dock"
    r"|delår\w*|månad\w*|kvartal\w*|tertial\w*|halvår\w*)\b",
    re.IGNORECASE,
)
_TREND = re.compile(
    rf"^\W*{_WHAT}(?P<whose>(?:\s+[^\W\d]+){{0,5}}?)\s+(?:har\s+)?"
    r"(?:(?P<up>ökat|ökade|stigit|steg)|(?P<down>minskat|minskade|sjunkit|sjönk))\b(?:\s+[^\W\d]+){0,3}?\s+"
    r"(?:jämfört\s+med|sedan|från|mot)\s+(?:(?:föregående|förra)\s+år(?:et)?|året\s+(?:innan|före)|fjolåret|(?:år\s+)?(?P<year>20[0-9]{2}))"
    r"(?P<rest>[^.]*)",
    re.IGNORECASE,
)
_SHARE = re.compile(rf"(?<![\w,.–/-])(?P<number>{NUMBER})\s*(?P<unit>%|procent)(?![\w-])", re.IGNORECASE)
_A_YEAR = re.compile(r"\b(?:år\s+)?(?P<year>20[0-9]{2})\b")
_NOT_THE_LEVEL = re.compile(
    r"\b(?:mål\w*|än|ök\w*|minsk\w*|med|tidigare|förra|föregående|hälften|delen|ca|cirka|drygt|knappt|nästan|närmare|över"
    r"|under(?!\s+(?:år|20))|minst|högst|omkring|runt|ungefär)\s+(?:[^\W\d]+\s+)?[0-9]"
    r"|\b(?:mål(?:et|värdet)?|jämför\w*|förra|föregående|tidigare|varav|därav)\b",
    re.IGNORECASE,
)
_OF_NO_MATTER = frozenset(
    (
        *("andel", "andelen", "procent", "året", "år", "under", "totalt", "där", "som"),
        *("följd", "orsak", "orsaken", "anledning", "grund"),
        *("uppgick", "uppgår", "blev", "var", "är", "hade", "har", "fick", "får"),
    )
)
_FEWEST_WORDS = 2
_REACHED = r"(?:uppnått|uppnåtts|nått|nåtts|uppfyllt|uppfyllts)"
_IS_REACHED = r"(?:nås|nåddes|uppnås|uppnåddes|uppfylls|uppfylldes)"
_TARGET = re.compile(
    rf"^\W*(?:målet|målvärdet|målnivån|årets\s+mål(?:värde)?)(?:\s+för\s+(?:året|20[0-9]{{2}}))?\s+"
    rf"(?:(?P<no>(?:är|blev|har)\s+(?:inte|ej)\s+{_REACHED}|{_IS_REACHED}\s+(?:därmed\s+)?(?:inte|ej))"
    rf"|(?P<yes>(?:är|blev|har)\s+(?:därmed\s+)?{_REACHED}|{_IS_REACHED}))"
    r"(?:\s+(?:för\s+(?:året|20[0-9]{2})|i\s+år|20[0-9]{2}|med\s+(?:god\s+)?marginal))?\W*$",
    re.IGNORECASE,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Each sentence of a comment on a value that is reported."""
    for kind in (IndicatorReport, ValueReport):
        for report, subject, found in each_report(kind, plan):
            for sentence in SENTENCE.findall(report.value.comment or "") if report.value.outcome else ():
                yield from _of_target(sentence, report, subject, found, plan)
                if isinstance(report.value, IndicatorReport) and not _GROUPS.search(sentence):
                    yield from _of_level(sentence, report, subject, plan)
                    yield from _of_share(sentence, report, subject, plan)
                    yield from _of_trend(sentence, report, subject, plan)


def _of_level(sentence: str, report: Item[Any], subject: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """What the outcome was: a number that stands somewhere in the report."""
    said, outcome = _LEVEL.match(sentence), report.value.outcome
    if said is None or not isinstance(outcome, Amount) or not _is_of(said, report, plan):
        return
    unit = "" if (said["unit"] or "").casefold() in _NO_UNIT else said["unit"] or ""
    own = known_unit(outcome.quantity.unit or report.value.unit or subject.value.unit or "")
    if _OF_SOMETHING_ELSE.match(said["rest"] if unit else sentence[said.end("number") :]):
        return
    if (known_unit(unit) is None or known_unit(unit) != own) if unit else own is not None:
        return
    words = " ".join(filter(None, (said["number"], unit)))
    start = said[0][: said.end("unit" if unit else "number") - said.start()].strip()
    yield from _other_than(outcome, words, start, report, subject, plan)


def _of_share(sentence: str, report: Item[Any], subject: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """What the outcome was, in the very words of the title: 36 procent av eleverna nådde målen i alla ämnen."""
    outcome, years = report.value.outcome, {found["year"] for found in _A_YEAR.finditer(sentence)}
    shares = list(_SHARE.finditer(sentence))
    if len(shares) != 1 or not isinstance(outcome, Amount) or _NOT_THE_LEVEL.search(sentence) or _LEVEL.match(sentence):
        return
    said, own = shares[0], known_unit(outcome.quantity.unit or report.value.unit or subject.value.unit or "")
    rest = _A_YEAR.sub(" ", sentence.replace(said[0], " "))
    period = periods(plan)[period_of(report)].value.period
    is_of_it = years <= {str(period.end.year)} and not _NUMBER.search(rest) and known_unit(said["unit"]) == own
    if is_of_it and _are_the_same(_telling(rest), _telling(subject.value.title)):
        yield from _other_than(outcome, said[0], said[0], report, subject, plan)


def _telling(text: str) -> list[str]:
    return [word for word in content_words(text) if word not in _OF_NO_MATTER and not word.isdigit()]


def _are_the_same(words: list[str], title: list[str]) -> bool:
    """Whether each of two phrases has only words of the other, in whatever forms and order."""
    return len(title) >= _FEWEST_WORDS and all(
        any(is_form(one, other) or is_form(other, one) for other in others)
        for ones, others in ((words, title), (title, words))
        for one in ones
    )


def _other_than(
    outcome: Amount, words: str, start: str, report: Item[Any], subject: Item[Indicator], plan: Plan
) -> Iterator[Finding]:
    """A number that is neither the outcome nor the forecast, nor a part's."""
    values = (outcome, report.value.forecast, *(part.outcome for part in report.value.every_part.values()))
    if not _is_printed(words, (value.printed for value in values if value)):
        yield Finding(
            "NP944",
            report.at("kommentar").saying(start),
            say(
                "Kommentaren säger {said}, men utfallet för ”{title}” är {value}",
                said=words,
                title=title_of(subject, plan),
                value=outcome.printed,
            ),
            notes=(Note(report.at("utfall"), say("utfallet")),),
            hint=_HINT,
        )


def _is_printed(number: str, texts: Iterable[str]) -> bool:
    """Whether a number stands in some texts, rounded or cut short."""
    value, step = number_said(_NUMBER.findall(number)[0])
    return any(abs(value - number_said(there)[0]) < step for text in texts for there in _NUMBER.findall(text))


def _is_of(said: re.Match[str], report: Item[Any], plan: Plan) -> bool:
    """Whether a sentence is of the period that the report is of."""
    return said["year"] in {None, str(periods(plan)[period_of(report)].value.period.end.year)}


def _of_trend(sentence: str, report: Item[Any], subject: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """More or less than a year before, by a report on a whole year."""
    said, period = _TREND.match(sentence), periods(plan)[period_of(report)].value.period
    if said is None or not period.is_year or not _is_whole(said["whose"], subject):
        return
    year = int(said["year"] or period.end.year - 1)
    before = of_years(subject.value.by_period).get(year)
    now = report.value.outcome
    if before is None or isinstance(before, AsPrinted) or isinstance(now, AsPrinted) or type(before) is not type(now):
        return
    one, two = single_number(before), single_number(now)
    if one is None or two is None or one == two or (two > one) is bool(said["up"]):
        return
    yield Finding(
        "NP944",
        report.at("kommentar").saying(said[0].strip()),
        say(
            "Kommentaren säger ”{said}”, men utfallet för ”{title}” är {now} och var {before} {year}",
            said=said["up"] or said["down"],
            title=title_of(subject, plan),
            now=now.printed,
            before=before.printed,
            year=str(year),
        ),
        notes=(Note(report.at("utfall"), say("utfallet")), Note(subject.at("utfall"), say("tidigare utfall"))),
        hint=_HINT,
    )


def _of_target(
    sentence: str, report: Item[Any], subject: Item[Any], found: Evaluation, plan: Plan
) -> Iterator[Finding]:
    """That the target is reached, or not, where the numbers give the other and nobody has judged otherwise."""
    said = _TARGET.match(sentence)
    if said is None:
        return
    verdict, told = found.of(subject), Status.REACHED if said["yes"] else Status.MISSED
    counted = verdict.calculated
    if counted not in {Status.REACHED, Status.MISSED} or counted is told or report.value.reason:
        return
    if verdict.standing is counted:
        yield Finding(
            "NP944",
            report.at("kommentar").saying(said[0].strip()),
            say(
                "Kommentaren säger ”{said}”, men siffrorna ger något annat för ”{title}”",
                said=" ".join(said[0].split()),
                title=title_of(subject, plan),
            ),
            notes=tuple(Note(place, reason.said) for reason in verdict.why.below[-1:] for place in reason.places[:1]),
            hint=_HINT,
        )


def _is_whole(words: str, subject: Item[Indicator]) -> bool:
    """Whether what has changed is called by words of the title alone: nothing that is a part of it."""
    title = content_words(subject.value.title)
    return all(any(is_form(word, one) for one in title) for word in content_words(words))


RULE = Rule("NP944", "comment-against-outcome", Severity.WARNING, __doc__, check_plan=check)
