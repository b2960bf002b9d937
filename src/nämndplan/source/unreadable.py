"""What is said about a file or folder that the system will not let us read."""

from __future__ import annotations

import errno

from ..diagnostics import Finding, Sentence, Span, say


def unreadable(file: str, error: Exception) -> Finding:
    """The finding for a file or folder that cannot be opened."""
    reason, hint = _explained(error)
    return Finding(
        "NP115", Span(file), say("Det går inte att läsa {file}: {reason}", file=file, reason=reason), hint=hint
    )


def _explained(error: Exception) -> tuple[Sentence, Sentence]:
    code = getattr(error, "errno", None)
    if code in {errno.EACCES, errno.EPERM}:
        return say("du har inte läsrättighet"), say("Be den som äger filen om läsrättighet, eller ersätt den.")
    if code == errno.ENOENT:
        return say("den finns inte"), say("Är det en länk: den pekar på något som är borta. Lägg dit filen på nytt.")
    if code == errno.ELOOP or isinstance(error, RuntimeError):
        return say("länken leder tillbaka till sig själv"), say("Ta bort länken och lägg dit filen.")
    number = code if isinstance(code, int) else 0
    return say("systemet svarar med fel {number}", number=number), say(
        "Se efter att filen går att öppna, och försök igen."
    )
