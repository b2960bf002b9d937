"""The rules of the packages that a plan names, beside our own.

A package offers them under the beginning of their codes: EXB = "exempelby_nplan:RULES" for EXB001 and on.
So two packages with the same codes are seen before any of their code is run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from .. import lazy_re as re
from ..diagnostics import Finding, Sentence, Severity, Where, say
from ..entry_points import RULES as OFFERED
from ..entry_points import WORDS, Plugin, PluginFault, guarded, guarding, normal_name, offering, plugins_named
from ..frozen import frozen
from ..i18n import SWEDISH
from ..model import OwnWords, PlanSettings
from .rule import Rule

PREFIX = re.compile(r"(?!NP$)[A-Z]{2,8}")
"""What codes of a package's rules begin with."""

_loaded: dict[str, Rule] = {}


@frozen
class Added:
    """The rules of some packages, and where these broke down; ``is_whole`` when nothing that is named is lacking."""

    rules: tuple[Rule, ...] = ()
    broken: tuple[PluginFault, ...] = ()
    is_whole: bool = True


NONE = Added()


def added_by(settings: PlanSettings | None) -> Added:
    """The rules of the packages that a plan names."""
    return _added(settings.plugins) if settings and settings.plugins else NONE


def rules_of(names: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules of some packages. Raises PluginFault when one of them cannot be loaded."""
    added = _added(names)
    for fault in added.broken:
        raise fault
    return added.rules


def prefixes(names: tuple[str, ...]) -> dict[str, Plugin]:
    """What codes begin with, and the package among these whose they are: the first that offers them."""
    owners: dict[str, Plugin] = {}
    for plugin in plugins_named(names):
        for prefix in plugin.offered(OFFERED):
            owners.setdefault(prefix, plugin)
    return owners


def loaded_rule(word: str) -> Rule | None:
    """The rule of a package with this code or name, of those that are in use."""
    return _loaded.get(word) or next((rule for rule in _loaded.values() if rule.name == word), None)


def loaded_codes() -> list[str]:
    """The codes of the packages' rules that are in use."""
    return sorted(_loaded)


def words_added_by(settings: PlanSettings | None) -> tuple[OwnWords, ...]:
    """The words of the packages that a plan names, beside its own. Raises PluginFault."""
    return _words(settings.plugins) if settings and settings.plugins else ()


@cache
def _words(names: tuple[str, ...]) -> tuple[OwnWords, ...]:
    found: list[OwnWords] = []
    for plugin in plugins_named(names):
        for offer in plugin.offered(WORDS).values():
            words = plugin.load(offer)
            with guarded(plugin.name, offer.name):
                found.append(OwnWords.model_validate(words, strict=False))
    return tuple(found)


def load_for(word: str) -> None:
    """Take the installed packages into use whose rules a code, a beginning of one, or a name on the command line means.

    Raises PluginFault when one of them cannot be loaded.
    """
    prefix = (re.match(r"[A-Za-z]+", word) or [""])[0].upper()
    if PREFIX.fullmatch(prefix):
        for plugin in offering(OFFERED, prefix):
            added = _added((plugin.name,))
            for fault in added.broken:
                raise fault


@cache
def _added(names: tuple[str, ...]) -> Added:
    rules: list[Rule] = []
    broken: list[PluginFault] = []
    for prefix, plugin in prefixes(names).items():
        try:
            rules += _rules(plugin, prefix)
        except PluginFault as fault:
            broken.append(fault)
    for rule in rules:
        _loaded.setdefault(rule.code, rule)
    is_whole = len(plugins_named(names)) == len({*map(normal_name, names)}) and not broken
    return Added(tuple(rules), tuple(broken), is_whole)


def _rules(plugin: Plugin, prefix: str) -> list[Rule]:
    """What a package offers under a prefix, seen to be rules of that prefix. Raises PluginFault."""
    offered = plugin.load(plugin.offered(OFFERED)[prefix])
    with guarded(plugin.name, prefix):
        if not PREFIX.fullmatch(prefix):
            raise ValueError(f"a prefix is 2–8 capital letters and not NP: {prefix}")
        rules = [_a_rule(rule, prefix) for rule in offered]
        if len({rule.code for rule in rules} | {rule.name for rule in rules}) < 2 * len(rules):
            raise ValueError("two rules have the same code or name")
        return [_guarded(rule, plugin.name) for rule in rules]


def _a_rule(rule: object, prefix: str) -> Rule:
    if not isinstance(rule, Rule):
        raise TypeError(f"not a Rule: {rule!r}")
    if not re.fullmatch(rf"{prefix}[0-9]{{3}}", rule.code):
        raise ValueError(f"a code is {prefix} and three digits: {rule.code}")
    if not re.fullmatch(rf"{prefix.lower()}(-[a-z0-9]+)+", rule.name):
        raise ValueError(f"a name begins with {prefix.lower()}-: {rule.name}")
    if not isinstance(rule.severity, Severity) or not isinstance(rule.page, str) or not rule.page.strip():
        raise ValueError(f"{rule.code} has no severity or no page")
    return rule


def _guarded(rule: Rule, plugin: str) -> Rule:
    def findings(work: Callable[..., Any] | None) -> Callable[..., Iterator[Finding]] | None:
        def sound(*args: Any) -> Iterator[Finding]:
            for finding in work(*args) if work else ():
                yield _a_finding(finding, rule.code)

        return guarding(plugin, rule.code, sound) if work else None

    return replace(
        rule,
        plugin=plugin,
        check=findings(rule.check),
        check_plan=findings(rule.check_plan),
        check_council=findings(rule.check_council),
        conclude=findings(rule.conclude),
        gather=guarding(plugin, rule.code, rule.gather) if rule.gather else None,
    )


def _a_finding(finding: object, code: str) -> Finding:
    """What a rule said, seen to be of its own code and to have sentences that can be written."""
    if not isinstance(finding, Finding) or finding.code != code:
        raise TypeError(f"not a Finding of {code}: {finding!r}")
    if not isinstance(finding.where, Where):
        raise TypeError(f"not a place: {finding.where!r}")
    for sentence in _sentences(finding):
        sentence.text(SWEDISH)
    return finding


def _sentences(finding: Finding) -> Iterator[Sentence]:
    yield finding.headline
    yield from (sentence for sentence in (finding.label, finding.hint) if sentence is not None)
    yield from (note.text for note in finding.notes if note.text is not None)
    if shared := finding.shared:
        told = (shared.some, shared.every, *([shared.hint] if shared.hint else []))
        things = shared.things or say("objekt")
        yield from (sentence.having(count=1, all=1, these=things) for sentence in told)
