"""A board's files of a made-up plan."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.region import (
    TASK_IDS,
    YEAR,
    Region,
    administration_id,
    assignment_id,
    board_id,
    dice_for,
    goal_id,
    prose,
    task,
    tenths,
)
from benchmarks.words import MEASURES, STEPS, SUBGOALS, place


def board_files(region: Region, board: int, given: list[int]) -> Iterator[tuple[str, str]]:
    """A board's files without end: those that every board has, then assignments that it hands on."""
    yield "nämndplan.yaml", board_plan(region, board, given)
    yield "ekonomi.yaml", economy(region, board)
    for goal in range(region.goals):
        yield f"mål/{goal_id(goal)}.yaml", board_goal(region, board, goal, given if goal == 0 else [])
    number = 0
    while True:
        yield f"uppdrag/{TASK_IDS[number % len(STEPS)]}-{number + 1}.yaml", handed_on(region, board, number, given)
        number += 1


def board_plan(region: Region, board: int, given: list[int]) -> str:
    """nämndplan.yaml: prose, and the assignments that the board is given."""
    dice = dice_for(region, "board", board)
    received = "".join(
        f"  {assignment_id(number)}:\n    titel: {task(number)}\n"
        f"    till: [{', '.join(board_id(to) for to in region.recipients(number))}]\n"
        for number in given
    )
    return f"""\
titel: {place(board)}nämndens nämndplan {YEAR}
beslut:
  organ: {board_id(board)}
  datum: {YEAR - 1}-12-12
avsnitt:
  inledning:
    rubrik: Nämndens uppgift
    text: {prose(dice, place(board), 12, 6)}
  ekonomi:
    rubrik: Nämndens ekonomi
    plats: ekonomi
    text: {prose(dice, place(board), 6, 6)}
{"mottagna_uppdrag:" if received else ""}
{received}"""


def board_goal(region: Region, board: int, goal: int, given: list[int]) -> str:
    """mål/<goal>.yaml: two sub-goals with two indicators each."""
    dice = dice_for(region, "board goal", board, goal)
    parts = [f"beskrivning: {prose(dice, place(board), 2, 2)}\ndelmål:\n"]
    for number, (id, title) in enumerate(SUBGOALS[2 * goal : 2 * goal + 2]):
        answers = ", ".join(assignment_id(assignment) for assignment in given) if number == 0 else ""
        parts.append(f"""\
  {id}:
    titel: {title.format(place=place(board))}
    beskrivning: {prose(dice, place(board), 2, 6)}
    svarar_mot: [{answers}]
    ansvarig: {administration_id(board)}
    indikatorer:
""")
        parts.extend(_indicator(dice, board, id, *MEASURES[(number * 2 + part) % len(MEASURES)]) for part in (0, 1))
    return "".join(parts)


def _indicator(
    dice: Random, board: int, about: str, id: str, title: str, unit: str, direction: str, outcome: int, target: int
) -> str:
    scale = dice.uniform(0.6, 1.2)
    now, goal = int(outcome * scale), int(target * scale)
    before = now + (now - goal) // 4
    return f"""\
      {id}-{about}:
        titel: {title.format(place=place(board), about=about.replace("-", " "))}
        riktning: {direction}
        enhet: "{unit}"
        ansvarig: {administration_id(board)}
        källa: Regionens uppföljningssystem
        frekvens: år
        utfall:
          {YEAR - 2}: {tenths(before)}
          {YEAR - 1}: {tenths(now)}
        målvärde:
          {YEAR}: {tenths(goal)}
"""


def economy(region: Region, board: int) -> str:
    """ekonomi.yaml: three changes of the frame, with right sums."""
    dice = dice_for(region, "economy", board)
    parts = [f"titel: Ramförändringar {YEAR}\nenhet: mnkr\nramförändringar:\n"]
    total = 0
    for change in ("tillskott", "effektivisering", "löner-och-priser"):
        posts = {post: dice.randint(-400, 900) for post in ("personal", "lokaler", "köpt-vård", "läkemedel")}
        total += sum(posts.values())
        parts.append(f"""\
  {change}:
    titel: {change.replace("-", " ").capitalize()}
    belopp: {tenths(sum(posts.values()), "+")}
    poster:
""")
        for post, amount in posts.items():
            title = f"{change} {post}".replace("-", " ").capitalize()
            parts.append(f"      {post}:\n        titel: {title}\n        belopp: {tenths(amount, '+')}\n")
    parts.append(f"totalt:\n  belopp: {tenths(total, '+')}\n  notering: exklusive löne- och prisindex\n")
    return "".join(parts)


def handed_on(region: Region, board: int, number: int, given: list[int]) -> str:
    """uppdrag/<id>.yaml: an assignment that the board hands on to its administration."""
    dice = dice_for(region, "handed on", board, number)
    answers = f"svarar_mot: [{assignment_id(given[number % len(given)])}]\n" if given else ""
    return f"""\
titel: {STEPS[number % len(STEPS)].format(place=place(board), number=number + 1)}
till: [{administration_id(board)}]
beskrivning: {prose(dice, place(board), 18, 2)}
{answers}mål: [{goal_id(number % region.goals)}]
klart: {YEAR}-12-31
återrapportering: I delårsrapporten och årsredovisningen
"""
