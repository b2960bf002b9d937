"""Osannolikt språng mellan två värden

Vad
    Ett målvärde är minst fem gånger så stort eller så litet som utfallet, eller ett utfall
    så mycket större eller mindre än året innan. Samma siffror med kommat på ett annat ställe
    (6,5 och 65) räknas hur små de än är. Andra tal under 10 räknas bara när
    alla utfall har decimaler och liknar varandra (1,42 och 1,47, sedan 15,5); värden som
    bara finns tryckta räknas inte. En andel, ett index eller något annat på en skala till hundra som
    flyttar sig 30 enheter från ett utfall till nästa räknas; ett målvärde får däremot ligga
    långt ifrån. Också ett ensamt utfall mellan två som är lika varandra (78,4, 7,9 och 79,6).

    Regeln vet inte vad som har hänt i verksamheten: en ny enhet eller en ändrad mätning ger
    samma språng som en tappad siffra.

Varför
    Så stora språng beror oftast på en tappad siffra, ett mellanslag på fel ställe eller en
    annan enhet. Är språnget riktigt behöver läsaren veta varför: skriv motivering.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      digitala-tjänster:
        titel: Fler digitala möten
        indikatorer:
          digitala-möten:
            titel: Antal digitala möten
            utfall:
              2023: 21 244
            målvärde:
              2024: 150 000  # VARNING NP411

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      digitala-tjänster:
        titel: Fler digitala möten
        indikatorer:
          digitala-möten:
            titel: Antal digitala möten
            utfall:
              2023: 121 244
            målvärde:
              2024: 150 000
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Sentence, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Interval, read_outcome
from ..rule import Rule
from .change_in_size import LARGEST_FACTOR, SMALLEST_NUMBER, factor
from .judgement import TargetVerdict, judgements
from .point import Point, has_same_digits
from .series import Series, Step, series_of
from .telling import named

_OF_HUNDRED = re.compile(r"\b(?:andel\w*|\w*index\w*|NKI|NMI|NPE|HME)\b|\bmax\w*\s*100\b|%", re.IGNORECASE)
_HUNDRED, _POINTS, _LONG_AFTER = 100, 30, 5
"""Years after which a small number may be a fifth of what it was: 4,7 ton and 0,8 in eight years."""
_ALIKE, _NEARLY_TWICE, _SEVERAL = Decimal("1.5"), Decimal("1.8"), 2


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """The first jump of each series, among the outcomes or from the last of them to a target."""
    if indicator.value.motivation:
        return
    jumps = {found.series.name: found.step for found in judgements(indicator, plan, TargetVerdict.JUMP)}
    for series in series_of(indicator, plan):
        step = next(_between_outcomes(series, _is_of_hundred(indicator, series)), None) or jumps.get(series.name)
        step = step or next(filter(_loses_its_comma, _after_like_decimals(series)), None)
        if step:
            yield _finding(indicator, series, step)


def _between_outcomes(series: Series, is_of_hundred: bool) -> Iterator[Step]:
    for earlier, later in pairwise(series.outcomes):
        step = Step(earlier, later)
        if (step.is_comparable and (factor(step) or _has_swapped_digits(step))) or (is_of_hundred and _leaps(step)):
            yield step
    for before, middle, after in zip(series.outcomes, series.outcomes[1:], series.points[2:], strict=False):
        if _stands_alone(before, middle, after):
            yield Step(before, middle)


def _after_like_decimals(series: Series) -> Iterator[Step]:
    """The targets after two or more small outcomes with decimals that are nearly the same."""
    sizes = [point.quantity.value for point in series.outcomes if point.quantity and point.quantity.number.decimals]
    is_measured = len(sizes) == len(series.outcomes) >= _SEVERAL and min(sizes) > 0
    if is_measured and max(sizes) <= min(sizes) * _ALIKE and max(sizes) < SMALLEST_NUMBER:
        yield from series.steps


def _loses_its_comma(step: Step) -> bool:
    one, other = step.outcome.size, step.target.size
    if not step.is_comparable or not one or not other or other < 0 or step.target.is_percent:
        return False
    if other < one and step.target.year - step.outcome.year >= _LONG_AFTER:
        return False
    return max(one, other) >= min(one, other) * LARGEST_FACTOR


def _has_swapped_digits(step: Step) -> bool:
    """True for 214 and then 412: the same digits in another order, and nearly twice as much or as little."""
    sizes = [point.quantity.value for point in (step.outcome, step.target) if point.quantity]
    if len(sizes) < 2 or min(sizes) < SMALLEST_NUMBER or max(sizes) < min(sizes) * _NEARLY_TWICE:
        return False
    return has_same_digits(step.outcome, step.target)


def _stands_alone(before: Point, middle: Point, after: Point) -> bool:
    """True for 78,4, 7,9 and 79,6: the values around it are alike, and this one is another sort of number."""
    around = Step(before, after)
    sizes = [point.size or Decimal(0) for point in (before, middle, after)]
    if not (around.is_comparable and Step(before, middle).is_comparable) or min(sizes) <= 0:
        return False
    one, alone, other = sizes
    low, high = min(one, other), max(one, other)
    is_far = alone * LARGEST_FACTOR <= low or high * LARGEST_FACTOR <= alone
    return low >= SMALLEST_NUMBER and high <= low * _ALIKE and is_far


def _is_of_hundred(indicator: Item[Indicator], series: Series) -> bool:
    """True for a share, an index, or what is on a scale that ends with a hundred."""
    scale = read_outcome(indicator.value.scale or "")
    ends_at_hundred = isinstance(scale, Interval) and scale.high.value == _HUNDRED
    is_percent = any(point.is_percent for point in series.points)
    return bool(ends_at_hundred or is_percent or _OF_HUNDRED.search(indicator.value.title))


def _leaps(step: Step) -> bool:
    """True when it moves thirty of its hundred points from one outcome to the next."""
    one, other = step.outcome.size, step.target.size
    if not one or not other or not (step.outcome.is_number and step.target.is_number):
        return False
    return max(one, other) <= _HUNDRED and abs(other - one) >= _POINTS


def _finding(indicator: Item[Indicator], series: Series, step: Step) -> Finding:
    return Finding(
        "NP411",
        step.target.place,
        say(
            "Språnget för {indicator} är osannolikt: från {outcome} till {target}",
            indicator=named(indicator, series),
            outcome=step.outcome.with_unit,
            target=step.target.with_unit,
        ),
        _label(step),
        (Note(step.outcome.place, say("utfallet {year}", year=step.outcome.when)),),
        say(
            "Kontrollera båda talen mot källan: en siffra kan ha fallit bort, eller enheten vara en annan. "
            "Stämmer de, skriv motivering: och skälet."
        ),
    )


def _label(step: Step) -> Sentence:
    if not factor(step) and not _loses_its_comma(step):
        return say("{points} enheter på en gång", points=abs(step.movement))
    if step.movement > 0:
        return say("ungefär {times} gånger så mycket", times=_times(step))
    return say("bara ungefär 1/{times} så mycket", times=_times(step))


def _times(step: Step) -> Decimal:
    sizes = (step.outcome.size or Decimal(1), step.target.size or Decimal(1))
    return (max(sizes) / min(sizes)).quantize(Decimal(1), ROUND_HALF_UP)


RULE = Rule(
    "NP411",
    "implausible-jump",
    Severity.WARNING,
    __doc__,
    each=Indicator,
    check=check,
    follows=("NP404", "NP419", "NP427", "NP429"),
)
