"""What people write in the cells of plans, and what it is read as: one row, one wording.

``told`` rows are those in which the number is not read, and NP209 says so; ``asked`` rows are
those that could mean two things, and stop until somebody says which. Nothing else with a digit
in it may come out as words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.values import (
    Amount,
    Beside,
    Change,
    Comparison,
    Fault,
    Interval,
    Limit,
    Measure,
    NoValue,
    Quantity,
    Rank,
    Share,
    Trend,
    Words,
    YesNo,
    has_digit,
    read_outcome,
    read_target,
)


def meaning(measure: Measure | Fault) -> str:  # noqa: C901  (one a form)
    """What a value means, in a line: its form, then all that was read out of it."""
    match measure:
        case Fault(code):
            return f"asked {code}"
        case Words():
            return "told" if measure.has_number else "words"
        case NoValue():
            return "no value"
        case Amount(quantity, direction=direction):
            said = [_said(quantity), direction.value if direction else ""]
        case Limit(operator, quantity):
            said = [operator.value, _said(quantity)]
        case Interval(low, high):
            said = [_said(low), "to", _said(high)]
        case Share(part, whole, _, operator, of, about):
            said = [operator.value if operator else "", about, f"{part} of {whole}", of]
        case Rank(place, of_so_many, or_better):
            said = ["place", str(place), f"of {of_so_many}" if of_so_many else "", "or better" if or_better else ""]
        case Trend(way):
            said = [way.value]
        case Change(way, quantity, year):
            said = [way.value, "by", _said(quantity), f"from {year}" if year else ""]
        case Comparison(direction, or_equal, against, year):
            way = direction.value if direction else "?"
            said = [way, "or same" if or_equal else "", "against", against, f"= {year}" if year else ""]
        case YesNo(yes):
            said = ["yes" if yes else "no"]
    return " ".join(filter(None, (*said, _aside(measure))))


def _said(quantity: Quantity) -> str:
    parts = (
        quantity.about,
        str(quantity.value),
        quantity.unit,
        f"per {quantity.per}" if quantity.per else "",
        f"of {quantity.of}" if quantity.of else "",
        f"+ {quantity.after}" if quantity.after else "",
    )
    return " ".join(filter(None, parts))


def _aside(measure: Any) -> str:
    beside: Beside = measure.beside
    parts = (
        f"| {beside.words}" if beside.words else "",
        f"| in {beside.year}" if beside.year else "",
        f"| ({beside.remark})" if beside.remark else "",
        f"| {beside.mark}" if beside.mark else "",
        "".join(f"| {name} {_said(value)}" for name, value in beside.parts),
    )
    return " ".join(filter(None, parts))


APPROXIMATE = """
ca 72 % → ca 72 %
ca. 72 % → ca. 72 %
c:a 72 procent → c:a 72 procent
Cirka 3 procent → Cirka 3 procent
omkring 14 000 → omkring 14000
runt 40 st → runt 40 st
ungefär 5 dagar → ungefär 5 dagar
drygt 6 mnkr → drygt 6 mnkr
knappt 90 procent → knappt 90 procent
nästan 200 → nästan 200
uppemot 30 % → uppemot 30 %
~72 % → ~ 72 %
≈ 72 % → ≈ 72 %
minst ca 72 % → ≥ ca 72 %
högst omkring 3 dagar → ≤ omkring 3 dagar
ca 70–75 % → ca 70 to 75 %
mellan ca 70 och ca 75 % → ca 70 to ca 75 %
öka till ca 72 % → ca 72 % öka
minska med ca 10 % → minska by ca 10 %
ca 8 av 10 → ca 8 of 10
ca 12 kr per invånare → ca 12 kr per invånare
ca en månads buffert → ca 1 månads + buffert
ca 72 → ca 72
ca → words
ca många → words
ca 72 eller 73 % → told
ca 72 % fler → told
ca 7 2 → asked NP201
72 ca → told
ca 2:a plats → told
ca kl 5 → told
circa 72 % bättre → told
"""

BESIDE = """
90 %* → 90 % | *
90 % ** → 90 % | **
90* → 90 | *
90 %¹ → 90 % | ¹
90 1) → 90 | 1)
90 % † → 90 % | †
Ja* → yes | *
Minst 85 %. → ≥ 85 %
öka. → öka
90 %; → 90 %
85 % (riket 80 %) → 85 % | (riket 80 %)
85 % (riket: 80 %, länet: 82 %) → 85 % | (riket: 80 %, länet: 82 %)
85 (prognos) → 85 | (prognos)
85 (2031) → 85 | (2031)
85 (T1 2031) → 85 | (T1 2031)
85 % (84 % 2031) → 85 % | (84 % 2031)
85 % [preliminärt] → 85 % | (preliminärt)
85 (%) → 85 %
85 (procent) → 85 procent
12 (av 15) → 12 of 15
85 % (n=120) → 85 % | (n=120)
85 % (120 svar)* → 85 % | (120 svar) | *
4,2 (skala 1–5) → 4.2 | (skala 1–5)
minst 85 % (riket 80 %). → ≥ 85 % | (riket 80 %)
85 % 2031 → 85 % | in 2031
85 %, 2031 → 85 % | in 2031
100 % senast 2031 → 100 % | in 2031
85 % till år 2031 → 85 % | in 2031
öka 2031 → öka | in 2031
2031: 85 % → 85 % | in 2031
Mål: 85 % → 85 % | Mål:
ska vara minst 85 % → ≥ 85 % | ska vara
totalt 85 st → 85 st | totalt
85 (84) → told
85 % (84 %) → told
85 % (minst 80 %) → told
70 % (mål 85 %) → told
85 (+2) → told
85 (+2 %) → told
(85) → asked NP201
85 2031 → asked NP201
85% 86% → asked NP202
Ja (delvis) → words
Nej (pågår) → words
90² → asked NP201
90¹ → asked NP201
85 % (80 → told
2031: 85 %, 2032: 90 % → asked NP201
85 % (riket 80 %) (länet 82 → told
"""

PARTS = """
85 (K 87, M 83) → 85 | (K 87, M 83) | kvinnor 87| män 83
85 % (kvinnor 87 %, män 83 %) → 85 % | (kvinnor 87 %, män 83 %) | kvinnor 87 %| män 83 %
85 (K: 87, M: 83) → 85 | (K: 87, M: 83) | kvinnor 87| män 83
85,2 (K 87,5, M 83,1) → 85.2 | (K 87,5, M 83,1) | kvinnor 87.5| män 83.1
85 (K 87 / M 83) → 85 | (K 87 / M 83) | kvinnor 87| män 83
85 (kvinnor 87 och män 83) → 85 | (kvinnor 87 och män 83) | kvinnor 87| män 83
85 (87 kvinnor, 83 män) → 85 | (87 kvinnor, 83 män) | kvinnor 87| män 83
85 (F 87, P 83) → 85 | (F 87, P 83) | flickor 87| pojkar 83
85 (flickor 87, pojkar 83) → 85 | (flickor 87, pojkar 83) | flickor 87| pojkar 83
minst 85 (K 85, M 85) → ≥ 85 | (K 85, M 85) | kvinnor 85| män 85
1 245 (K 1 002, M 243) → 1245 | (K 1 002, M 243) | kvinnor 1002| män 243
K 87, M 83 → told
kvinnor 87 %, män 83 % → told
85 K 87 M 83 → told
85 (K 87) → told
85 (87, 83) → told
85 (K 87, K 83) → told
85 (87/83) → told
"""

UNITS = """
12 kr/invånare → 12 kr per invånare
12 kr / invånare → 12 kr per invånare
1 200 MWh/år → 1200 MWh per år
2,1 kg/person → 2.1 kg per person
5,2/1 000 inv → 5.2 per 1 000 inv
5,2 /1 000 inv → 5.2 per 1 000 inv
14 dagar/år → 14 dagar per år
14 besök/invånare och år → 14 besök per invånare och år
110 kWh/m² → 110 kWh/m²
3 500 kr/m² → 3500 kr per m²
< 5 000 per 100 000 inv → < 5000 per 100 000 inv
3 läkare per 1 000 invånare → 3 läkare per 1 000 invånare
minst en lärare per 12 elever → ≥ 1 lärare per 12 elever
15 ‰ → 15 ‰
15 promille → 15 promille
500 € → 500 €
€ 500 → 500 €
500 euro → 500 euro
12 nya bostäder → 12 nya bostäder
12 nya bostäder i länet → 12 nya bostäder + i länet
250 000 m³ → 250000 m³
4 h → 4 h
3procent → 3 procent
2 procentenheter per år → 2 procentenheter per år
85 procent av enheterna → 85 procent of enheterna
minst 85 procent av enheterna → ≥ 85 procent of enheterna
85 % av eleverna i åk 9 → 85 % of eleverna i åk 9
85 % av befolkningen i åldern 16–84 år → 85 % of befolkningen i åldern 16–84 år
minst 2 % av skatter och bidrag → ≥ 2 % of skatter och bidrag
100 % av ärendena inom 3 veckor → 100 % of ärendena inom 3 veckor
95 % inom 3 dagar → 95 % + inom 3 dagar
85 % i genomsnitt → 85 % + i genomsnitt
85 % över tid → 85 % + över tid
85 % under året → 85 % + under året
4,2 på en skala 1–5 → 4.2 + på en skala 1–5
2:45 → 165
högst 2:45 → ≤ 165
2:45 tim → 165 tim
2:75 → asked NP201
85 % / 80 % → asked NP202
87/83 → asked NP202
3/4 → asked NP202
85 kr/ → told
per invånare → words
12 per → told
3 timmar och 20 minuter → told
2 av 3 / 1 av 3 → told
5 fler → told
5 % bättre än riket → told
5 % under budget → told
10 januari → told
kl 10.30 → told
2031 års nivå → told
12 bostäder klara, 3 påbörjade → told
12 + 3 → asked NP201
högst 2 dagar för 95 % av patienterna → told
cirka 3 / 2 / 1,5 procent → told
en tydlig förbättring → words
en plan finns → words
"""

LIMITS = """
90 dagar eller kortare → ≤ 90 dagar
90 dagar eller längre → ≥ 90 dagar
kortare än 90 dagar → < 90 dagar
längre än 90 dagar → > 90 dagar
inom 90 dagar → ≤ 90 dagar
85 % eller mer → ≥ 85 %
5 eller färre → ≤ 5
85 procent och uppåt → ≥ 85 procent
inte under 85 % → ≥ 85 %
inte över 5 % → ≤ 5 %
ska inte överstiga 5 % → ≤ 5 %
inte lägre än 85 % → ≥ 85 %
får inte understiga 10 procent → ≥ 10 procent
upp till 5 st → ≤ 5 st
max 5 → ≤ 5
max. 5 % → ≤ 5 %
min 85 % → ≥ 85 %
som mest 5 → ≤ 5
lägst 85 % → ≥ 85 %
≥85 → ≥ 85
=> 85 → ≥ 85
≦ 5 → ≤ 5
>0 mnkr → > 0 mnkr
minst minus 14 procent → ≥ -14 procent
minst en månads betalningsberedskap → ≥ 1 månads + betalningsberedskap
minst tre → ≥ 3
minst en plan per nämnd → ≥ 1 plan per nämnd
minst 6 av 8 → ≥ 6 of 8
minst 4,5 av 5 → ≥ 4.5 of 5
minst hälften → ≥ 1 of 2
minst 5 högst 9 → 5 to 9
minst 5 och högst 9 dagar → 5 to 9 dagar
högst 5 minst 9 → asked NP201
minst 5 minst 9 → told
minst 5 eller 9 → told
minst 5 eller fler → told
85 % eller bättre → told
minst 212 44 → asked NP201
högst en vecka till → words
minst ett par → words
under 5 år gammal 2031? → told
mer än dubbelt → told
"""

CHANGES = """
öka till 85 % → 85 % öka
Öka till 85 % 2031 → 85 % öka | in 2031
minska till 5 % → 5 % minska
sänkas till 4,0 → 4.0 minska
ska öka till 85 % → 85 % öka | ska
minska från 12 till 8 % → 8 % minska | från 12
öka till minst 85 % → ≥ 85 %
minska till högst 3 dagar → ≤ 3 dagar
öka till 6 av 8 → 6 of 8
minska med 15 % jämfört med 2029 → minska by 15 % from 2029
minska med 15 % till 2035 jämfört med 2029 → minska by 15 % from 2029 | in 2035
minska med minst 15 % jämfört med 2029 → minska by 15 % from 2029
minus 15 % jämfört med 2029 → minska by 15 % from 2029
öka med 2 procentenheter → öka by 2 procentenheter
öka med två procentenheter per år → öka by 2 procentenheter per år
minskning med 15 % från 2029 → minska by 15 % from 2029
−15 % i jämförelse med 2029 → minska by 15 % from 2029
5 fler än 2029 → öka by 5 from 2029
10 % lägre än 2029 → minska by 10 % from 2029
öka från 2029 → öka against 2029 = 2029
öka jämfört med 2029 → öka against 2029 = 2029
Fler än 2029 → öka against 2029 = 2029
lägre än år 2029 → minska against 2029 = 2029
högre än 2029 års nivå → öka against 2029 års nivå = 2029
minst 2029 års nivå → öka or same against 2029 års nivå = 2029
i nivå med 2029 → ? or same against 2029 = 2029
minst 2029 → öka or same against 2029
under 2029 → minska against 2029
bättre än föregående år → ? against föregående år
Bättre mot föregående år → ? against föregående år
i nivå med riket → ? or same against riket
minst i nivå med riket → öka or same against riket
högre än riksgenomsnittet → öka against riksgenomsnittet
över rikssnittet → öka against rikssnittet
växande → öka
sjunkande → minska
öka över tid → öka | över tid
minska årligen → minska | årligen
oförändrad nivå → oförändrad
↑ → öka
fler än 2 029 → > 2029
fler än 2029 besök → > 2029 besök
över 2000 → > 2000
öka till → words
öka till riket → words
öka antalet platser → words
öka 85 → öka by 85
öka med 5 eller 6 % → told
minska med 15 % mot riket → told
10 % lägre än riket → told
lägre än 2029 och 2030 → told
bättre än väntat → words
under utredning → words
över förväntan → words
öka till 212 44 → asked NP201
"""

NUMBERS = """
noll → 0
Netto noll → 0
två → 2
tre enheter → 3 enheter
två av tre → 2 of 3
tjugofem procent → 25 procent
4,5 av 5 → 4.5 of 5
6 av 8 nämnder → 6 of 8 nämnder
6 av totalt 8 → 6 of 8
Plats 3 eller bättre → place 3 or better
Topp 10 i riket → place 10 or better
bland de fem bästa → place 5 or better
18 – 22 → 18 to 22
18 - 22 % → 18 to 22 %
1–2 procent → 1 to 2 procent
från 18 till 22 dagar → 18 to 22 dagar
18 % – 22 % → 18 % to 22 %
-5 – +5 → -5 to 5
12 000 - 15 000 besök per år → 12000 to 15000 besök per år
2 434 → 2434
-2,3 → -2.3
0,125 → 0.125
1,250 → 1.250
1,250 index → 1.250 index
12,345 mnkr → 12.345 mnkr
24,300 personer → asked NP201
24,300 st → asked NP201
24,300 kr → asked NP201
24,300 besök → asked NP201
minst 24,300 tkr → asked NP201
0,300 personer → 0.300 personer
24,30 kr → 24.30 kr
24,3000 kr → 24.3000 kr
1e3 → asked NP201
1_000 → asked NP201
0x61 → asked NP201
９７ → asked NP201
97² → asked NP201
--5 → asked NP201
1½ → asked NP201
٣ → asked NP201
5k → asked NP201
22–18 → asked NP201
22 % – 18 % → asked NP201
mellan 22 och 18 → asked NP201
2028–2031 → told
2031-06-30 → told
18–22–25 → asked NP201
två eller tre → told
en → words
ett av tre → 1 of 3
fem i topp → told
"""

NO_VALUES = """
ej aktuellt → no value
tas fram av nämnden → no value
ej mål → no value
Ej aktuellt. → no value
uppgift saknas → no value
ny indikator → no value
Mäts första gången hösten 2031 → no value
mäts först 2031 → no value
2031 mättes den inte → no value
redovisas 2031 → no value
ny mätning 2031 → no value
nollmätning 2031 → no value
fastställs senare → no value
ny mätning 2031, 85 % → told
mäts 4 gånger → told
redovisas i T3 → told
redovisas den 5 mars 2031 → told
ej aktuellt förrän 85 % → told
* → no value
** → no value
*85 → asked NP201
är påbörjad → words
Så bra som möjligt → words
Agenda 2030 → told
Steg 2 → told
enligt bilaga 3 → told
"""

_AIMS = re.compile(
    r"öka|minska|minskn|sänk|ska öka|växande|sjunk|oför|↑|−|i nivå|bättre|.*än |över riks|min.* 2029"
    r"|min.*riket|under 2029"
)
"""What only a target says."""
TABLES = (APPROXIMATE, BESIDE, PARTS, UNITS, LIMITS, CHANGES, NUMBERS, NO_VALUES)
ROWS = [row.split(" → ") for table in TABLES for row in table.strip().splitlines()]


def test_a_target_means_what_the_table_says() -> None:
    read = {text: meaning(read_target(text)) for text, _ in ROWS}
    assert {text: read[text] for text, meant in ROWS if read[text] != meant} == {}


@pytest.mark.parametrize("read", [read_target, read_outcome])
def test_the_printed_form_is_kept(read: Callable[[str], Measure | Fault]) -> None:
    measures = {text: measure for text, _ in ROWS if not isinstance(measure := read(text), Fault)}
    assert {text: measure for text, measure in measures.items() if measure.printed != text.strip()} == {}


def test_an_outcome_means_the_same_or_is_words() -> None:
    """Outcomes have no direction of their own: öka till 85 % is words there, and told as such."""
    astray = {}
    for text, meant in ROWS:
        outcome = read_outcome(text)
        is_aim = _AIMS.match(text.casefold())
        if not (isinstance(outcome, Words | Fault | Amount | Limit) if is_aim else meaning(outcome) == meant):
            astray[text] = meaning(outcome)
    assert astray == {}


anything = st.text(max_size=60)
WORDS = """
ca minst högst över under inom öka minska till från med av per / % procent kr kr/inv dagar ( ) * ¹ . , – 2031 85 84,5
12 000 3 år än fler eller mer (riket 80 %) K M och Ja Plats inte noll två ½ １ ٣
"""
worded = st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join)


@given(st.one_of(anything, worded))
def test_a_digit_is_never_words_in_silence(text: str) -> None:
    for measure in (read_target(text), read_outcome(text)):
        if isinstance(measure, Fault):
            assert measure.hint is not None
        elif isinstance(measure, Words):
            assert measure.has_number or not has_digit(text)
        elif isinstance(measure, YesNo | Trend | NoValue):
            assert _digits_are_beside(measure)


def _digits_are_beside(measure: YesNo | Trend | NoValue) -> bool:
    """All digits are in what was taken down beside the value, or are years in a note."""
    if isinstance(measure, NoValue):
        return True
    beside = measure.beside
    kept = f"{beside.year or ''} {beside.remark} {beside.mark} {beside.words}"
    return {sign for sign in measure.printed if sign.isnumeric()} <= set(kept)


@given(worded)
def test_what_is_printed_reads_the_same_again(text: str) -> None:
    for read in (read_target, read_outcome):
        measure = read(text)
        if not isinstance(measure, Fault):
            assert measure.printed == text.strip()
            assert read(measure.printed) == measure


@given(
    st.decimals(0, 99999, places=1),
    st.sampled_from(["ca ", "minst ", "", "öka till "]),
    st.sampled_from(["*", " (riket 80 %)", ".", ""]),
)
def test_no_figure_is_lost_on_the_way(value: Decimal, before: str, after: str) -> None:
    text = f"{before}{str(value).replace('.', ',')} %{after}"
    measure = read_target(text)
    assert isinstance(measure, Amount | Limit)
    assert measure.quantity.value == value
    assert str(measure.quantity.number.value) == str(value)


@pytest.mark.parametrize(
    "piece", ["1 ", "1/", "(1", "ca ", "minst ", "12 000 ", "av ", "a ", "1:0", "-", "85 % ", "per "]
)
def test_a_long_text_is_no_value_and_costs_little(piece: str) -> None:
    text = piece * 100_000
    assert isinstance(read_target(text), Words | Fault)
    assert isinstance(read_target(piece * (99 // len(piece))), object)
