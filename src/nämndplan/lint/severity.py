"""What plan.yaml decides about rules: regler: {NP402: {nivå: av, motivering: …}}."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from ..diagnostics import Finding, Place, Sentence, Severity, say
from ..model import Level, PlanSettings
from ..rules import rule_of
from .codes import find_rule, is_fixed, is_lacking, nearest_code

RULES_KEY = Place("plan.yaml").at("regler")


def severity_of(code: str, settings: PlanSettings | None, milder: Severity | None = None) -> Severity:
    """How serious a code is in this plan; ``milder`` is what a finding says of itself."""
    rule = rule_of(code)
    default = milder or (rule.severity if rule else Severity.ERROR)
    setting = settings.rules.get(code) if settings else None
    if setting is None or setting.level is Level.OFF or is_fixed(code):
        return default
    return Severity(setting.level.value)


def switched_off(settings: PlanSettings | None) -> Mapping[str, str]:
    """The codes that the plan has switched off, with the reasons."""
    rules = settings.rules if settings else {}
    return {
        code: setting.motivation
        for code, setting in rules.items()
        if setting.level is Level.OFF and rule_of(code) and not is_fixed(code)
    }


def remarks(settings: PlanSettings | None) -> Iterator[Finding]:
    """What is wrong with the settings themselves."""
    for code, setting in (settings.rules if settings else {}).items():
        place = RULES_KEY.at(code).key()
        if rule_of(code) is None:
            if not is_lacking(code, settings):
                yield Finding("NP103", place, say("Det finns ingen regel ”{code}”", code=code), hint=_meant(code))
        elif is_fixed(code) and setting.level is not Level.ERROR:
            yield Finding(
                "NP910",
                place,
                say("{code} kan inte stängas av eller mildras", code=code),
                hint=say("Regeln betyder att något i en fil inte gick att läsa. Rätta felet och ta bort raden."),
            )


def unused(settings: PlanSettings | None, used: Container[str]) -> Iterator[Finding]:
    """The switches that silence nothing."""
    for code in switched_off(settings):
        if code not in used:
            yield Finding(
                "NP910",
                RULES_KEY.at(code).key(),
                say("{code} är avstängd, men det finns inget för den att säga", code=code),
                hint=say("Ta bort raden, så hörs regeln om något händer."),
            )


def _meant(word: str) -> Sentence:
    nearest = nearest_code(word)
    if not nearest:
        return say("Kommandot nplan rules visar alla regler.")
    rule = find_rule(nearest)
    return say("Menade du {code} ({title})?", code=nearest, title=say(rule.title) if rule else "")
