"""The council's files of a made-up plan."""

from __future__ import annotations

from benchmarks.region import YEAR, Region, administration_id, board_id, dice_for, goal_id, prose, task
from benchmarks.words import GOALS, SENTENCES, place

FINANCE = f"""\
titel: Finansiella mål
mål:
  resultatmål:
    titel: Resultatmål
    beskrivning: Resultatet ska räcka till investeringar och pensioner.
    bas: skatteintäkter och generella statsbidrag
    målvärde:
      {YEAR}:
        värde: minst 2,0 procent
        bindning: ska
  soliditetsmål:
    titel: Soliditetsmål
    beskrivning: Soliditeten ska stärkas över tid.
    bas: totala tillgångar
    målvärde:
      {YEAR}:
        värde: minst 20 procent
        bindning: ska
      {YEAR + 3}:
        värde: minst 24 procent
        bindning: ska
"""


def plan(region: Region) -> str:
    """plan.yaml."""
    dice = dice_for(region, "plan")
    return f"""\
titel: Regionplan {YEAR}–{YEAR + 3}
organisation: Region Exempel
år: {YEAR}
period: {YEAR}–{YEAR + 3}
nivåer: [Regionmål, Delmål]
vision: En region där alla kan leva ett gott liv.
avsnitt:
  inledning:
    rubrik: Inledning
    plats: inledning
    text: {prose(dice, "regionen", 9, 6)}
  mål:
    rubrik: Regionens mål
    plats: mål
    text: {prose(dice, "regionen", 6, 6)}
"""


def organisation(region: Region) -> str:
    """organisation.yaml: every board with its administration."""
    parts = ["organ:\n  fullmäktige:\n    namn: Regionfullmäktige\n    typ: fullmäktige\n"]
    for board in range(region.boards):
        name = place(board)
        parts.append(f"""\
  {board_id(board)}:
    namn: {name}nämnden
    typ: nämnd
    alias: [{name.lower()}s nämnd]
    tillhör: fullmäktige
  {administration_id(board)}:
    namn: {name}förvaltningen
    typ: förvaltning
    tillhör: {board_id(board)}
""")
    parts.append("grupper:\n  alla-nämnder:\n    namn: Alla nämnder\n    typer: [nämnd]\n")
    return "".join(parts)


def documents() -> str:
    """styrdokument.yaml."""
    parts = ["titel: Styrdokument\nkategorier:\n"]
    for kind, of_kind in (("policy", "policyer"), ("strategi", "strategier"), ("plan", "planer")):
        parts.append(f"  {of_kind}:\n    titel: {of_kind.capitalize()}\n    dokument:\n")
        parts.extend(
            f"""\
      {subject}{kind}:
        titel: {subject.capitalize()}{kind}
        period: {YEAR - 2}–{YEAR + 4}
        beslut:
          organ: fullmäktige
          datum: {YEAR - 2}-06-14
"""
            for subject in ("rese", "inköps", "mat", "miljö", "trygghets", "digital")
        )
    return "".join(parts)


def goal(region: Region, goal: int) -> str:
    """mål/<goal>.yaml."""
    dice = dice_for(region, "goal", goal)
    return f"""\
titel: {GOALS[goal][1]}
beskrivning: {prose(dice, "regionen", 15, 2)}
förflyttningar:
  - {SENTENCES[goal % len(SENTENCES)].format(place="regionen")}
  - {SENTENCES[(goal + 3) % len(SENTENCES)].format(place="regionen")}
agenda2030: ["3", "10"]
riktas_till: [alla-nämnder]
beslut:
  organ: fullmäktige
  datum: {YEAR - 1}-11-28
"""


def assignment(region: Region, assignment: int) -> str:
    """uppdrag/<assignment>.yaml."""
    dice = dice_for(region, "assignment", assignment)
    return f"""\
titel: {task(assignment)}
till: [{", ".join(board_id(board) for board in region.recipients(assignment))}]
beskrivning: {prose(dice, place(assignment), 18, 2)}
ordning: {assignment + 1}
mål: [{goal_id(assignment % region.goals)}]
klart: {YEAR}-12-31
återrapportering: I delårsrapporten och årsredovisningen
beslut:
  organ: fullmäktige
  datum: {YEAR - 1}-11-28
"""
