"""typer's commands with Swedish words and our exit codes; typer's own words are English and fixed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from ..diagnostics import say
from .ended import ended
from .ending import BROKEN_PIPE, INTERRUPTED, WRONG_USE, let_go_of_output
from .help import help_page
from .mistakes import WrongUse, explain_usage, nearest
from .terminal import complain, remark
from .tongue import choose

F = TypeVar("F", bound=Callable[..., Any])


class Command(TyperCommand):
    """A command whose help is ours."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return help_page(self, ctx)


class Group(TyperGroup):
    """All of nplan: runs a command and turns whatever happens into words and an exit code."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return help_page(self, ctx)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is meant, or a complaint that suggests one."""
        word = args[0]
        if self.get_command(ctx, word) is None and not word.startswith("-"):
            near = nearest(word, self.list_commands(ctx))
            if near:
                raise WrongUse(say("Kommandot {word} finns inte. Menade du {near}?", word=word, near=near))
            raise WrongUse(say("Kommandot {word} finns inte. nplan --help visar alla.", word=word))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; when whoever reads our output has gone, stop without a word."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            let_go_of_output()
            raise typer.Exit(BROKEN_PIPE) from None
        return result

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run and exit: 0 fine, 1 errors found, 2 wrong use, 3 a fault of ours, 130 interrupted."""
        sys.exit(self._run(*args, **{**kwargs, "standalone_mode": False}))

    def _run(self, args: Sequence[str] | None = None, **kwargs: Any) -> int:
        main = super().main

        def work() -> int:
            words = choose(sys.argv[1:] if args is None else args, os.environ)
            try:
                return int(main(words, **kwargs) or 0)
            except typer.TyperException as error:
                _complain_of_usage(error)
                return WRONG_USE
            except typer.Abort:
                return INTERRUPTED

        return ended(work)


class App(typer.Typer):
    """A typer application whose commands are ours without having to say so."""

    def command(self, name: str | None = None, **settings: Any) -> Callable[[F], F]:
        """Register a command."""
        return super().command(name, **{"cls": Command, **settings})


def _complain_of_usage(error: typer.TyperException) -> None:
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError" and context is not None:
        remark(context.get_help())
        return
    complain(explain_usage(error))
    if context is not None:
        remark(say("Hjälp: {command} --help", command=context.command_path))
