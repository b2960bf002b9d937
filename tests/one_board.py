"""A plan of one board with as many as asked for of all that a board has: what is within a board is compared there."""

from __future__ import annotations

from benchmarks.region import YEAR, Region, dice_for, prose, tenths
from benchmarks.words import MEASURES, STEPS, SUBGOALS, TASKS, place

BOARD = "nämnder/kulturnämnden"
REPORT = f"uppföljning/delår/{BOARD}"


def one_board(many: int) -> dict[str, bytes]:
    """The plan's files. Each thing has a name of its own, made of words that the others have too."""
    every = range(many)
    files = {
        "plan.yaml": f"titel: Plan {YEAR}\norganisation: Region Exempelby\når: {YEAR}\n",
        "organisation.yaml": "organ:\n  kulturnämnden: {namn: Kulturnämnden, typ: nämnd}\n"
        "  kulturförvaltningen: {namn: Kulturförvaltningen, typ: förvaltning}\n",
        "mål/1.yaml": "titel: Invånarna har goda levnadsvillkor\n",
        "styrdokument.yaml": "kategorier:\n  program:\n    titel: Program\n    dokument:\n"
        + "".join(f"      d{n}: {{titel: Program för {place(n)}, period: 2020–2027}}\n" for n in every),
        f"{BOARD}/nämndplan.yaml": f"titel: Plan {YEAR}\navsnitt:\n{''.join(map(_section, every))}mottagna_uppdrag:\n"
        + "".join(f"  u{n}: {{titel: {_task(n)}}}\n" for n in every),
        f"{BOARD}/mål/1.yaml": f"delmål:\n{''.join(map(_goal, every))}",
        f"{BOARD}/ekonomi.yaml": f"enhet: mnkr\ntabeller:\n{_table('drift', many, 10)}"
        + _table("investeringar", many, 400),
        "uppföljning/delår/uppföljning.yaml": "titel: Delårsrapport\nslag: delårsrapport\n"
        f"period: {YEAR}-01-01–{YEAR}-08-31\n",
        f"{REPORT}/mål/1.yaml": f"delmål:\n{''.join(map(_outcome, every))}",
        f"{REPORT}/uppdrag/1.yaml": "uppdrag:\n"
        + "".join(f"  v{n}: {{status: pågår, kommentar: Arbetet i {place(n)} har börjat.}}\n" for n in every),
    }
    for n in every:
        files[f"uppdrag/u{n}.yaml"] = f"titel: {_task(n)}\ntill: [kulturnämnden]\n"
        files[f"{BOARD}/uppdrag/v{n}.yaml"] = (
            f"titel: {STEPS[n % len(STEPS)].format(place=place(n), number=n)}\ntill: [kulturförvaltningen]\n"
            f"svarar_mot: [u{n}]\n"
            f"beskrivning: {_prose(n, 2)}\nklart: {YEAR}-12-31\n"
        )
    return {file: text.encode() for file, text in files.items()}


def _prose(n: int, indent: int) -> str:
    return prose(dice_for(Region(0), n), place(n), 3, indent)


def _task(n: int) -> str:
    return TASKS[n % len(TASKS)].format(place=place(n))


def _section(n: int) -> str:
    return (
        f"  a{n}:\n    rubrik: Läget i {place(n)}\n    text: {_prose(n, 6)}\n\n"
        f"      Antalet deltagare i {place(n)} ökade från {tenths(12400 + n)} till {tenths(13900 + n)} personer "
        f"{YEAR}. Driften i {place(n)} kostar {10 + n} mnkr {YEAR}. Målet är högst 20 dagar.\n"
    )


def _goal(n: int) -> str:
    id, title, unit, direction, outcome, target = MEASURES[n % len(MEASURES)]
    return (
        f"  g{n}:\n    titel: {SUBGOALS[n % len(SUBGOALS)][1].format(place=place(n))}\n    indikatorer:\n"
        f"      {id}:\n        titel: {title.format(place=place(n), about='året')}\n        enhet: '{unit}'\n"
        f"        riktning: {direction}\n        utfall: {{{YEAR - 1}: '{tenths(outcome + n)}'}}\n"
        f"        målvärde: {{{YEAR}: '{tenths(target + n)}'}}\n"
        f"    aktiviteter:\n      b: {{titel: 'Besök föreningarna i {place(n)}', klart: {YEAR}-06-01}}\n"
    )


def _outcome(n: int) -> str:
    id, _, _, _, outcome, _ = MEASURES[n % len(MEASURES)]
    return f"  g{n}:\n    indikatorer:\n      {id}: {{utfall: '{tenths(outcome + n + 3)}'}}\n"


def _table(of: str, many: int, least: int) -> str:
    amounts = {f"{of.capitalize()} i {place(n)}": least + n for n in range(many)}
    rows = "".join(f"        {label} | {amount} | {amount + 2}\n" for label, amount in amounts.items())
    total = sum(amounts.values())
    return (
        f"  {of}:\n    titel: {of.capitalize()}\n    rutor: |\n        Post | Utfall {YEAR - 1} | Budget {YEAR}\n{rows}"
        f"        Summa | {total} | {total + 2 * many}\n    rader:\n      Summa: {{summerar: alla}}\n"
    )
