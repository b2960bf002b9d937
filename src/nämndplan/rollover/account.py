"""övergång.md: what came along, what did not and why, and what is to be decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..compare.naming import name_of
from ..diagnostics import Diagnostic, Language, say
from ..driver import Loaded
from ..model import Indicator, Plan
from .rolled import Remark, Rolled


def account(rolled: Rolled, plan: Plan, result: Loaded, language: Language) -> str:
    """The whole account, in Markdown; ``plan`` is the old plan, ``result`` what is found in the new one."""
    return "\n".join(_lines(rolled, plan, result, language)) + "\n"


def _lines(rolled: Rolled, plan: Plan, result: Loaded, language: Language) -> Iterator[str]:
    old = plan.year or 0
    yield f"# {say('Övergång från {old} till {new}', old=old, new=rolled.year).text(language)}"
    yield ""
    yield say("{count} filer följde med. Inget i dem är ändrat utom det som står här.", count=len(rolled.files)).text(
        language
    )
    parts = (
        (say("Att besluta"), rolled.to_decide),
        (say("Ur årets rapport"), rolled.carried),
        (say("Följde inte med"), rolled.left_out),
        (say("Ändrat i det som följde med"), [*rolled.removed, *_reasons(plan, result.plan)]),
        (say("Texter som nämner ett år som har gått"), rolled.mentions),
        (say("Kommentarer i det som togs bort"), rolled.comments),
    )
    for heading, notes in parts:
        if notes:
            yield from ("", f"## {heading.text(language)} ({len(notes)})", "")
            yield from (_line(note, language) for note in sorted(notes, key=_order))
    yield from ("", f"## {say('Vad granskningen säger om den nya planen').text(language)}", "")
    yield from _findings(result.diagnostics, language)


def _reasons(old: Plan, new: Plan) -> Iterator[Remark]:
    """Indicators that had a target, and now stand below a reason for having none that was written for others."""
    had = {(item.place, item.id) for item in old.of(Indicator) if item.value.target and not item.value.without_target}
    for item in new.of(Indicator):
        if item.value.without_target and (item.place, item.id) in had:
            sentence = say(
                "”{title}” har inget målvärde kvar, och får skälet som står för allt i samma del: {reason}",
                title=name_of(item),
                reason=item.value.without_target,
            )
            yield Remark(item.place, sentence)


def _order(note: Remark) -> tuple[str, str]:
    return note.place.file, "/".join(map(str, note.place.route))


def _line(note: Remark, language: Language) -> str:
    where = " › ".join([note.place.file, *(str(step) for step in note.place.route)])
    return f"- {note.sentence.text(language)} (`{where}`)"


def _findings(diagnostics: Sequence[Diagnostic], language: Language) -> Iterator[str]:
    if not diagnostics:
        yield say("Inga fynd.").text(language)
    counts = Counter((item.severity.value, item.code) for item in diagnostics)
    for (severity, code), count in sorted(counts.items()):
        yield f"- {code}, {language.translate(severity)}: {count}"
