"""A plan as it was at a revision, read through git; the working tree is not touched.

git is asked with a fixed list of words, never through a shell, and only for what lies in the
repository itself: no hook, pager or external diff of the repository's settings is run. To see what was renamed in the
working tree git may run a clean filter that its settings name; those do not come with a clone.
"""

from __future__ import annotations

import os
import subprocess
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path

from .. import lazy_re as re
from ..diagnostics import Sentence, say
from ..frozen import frozen
from ..passed_over import is_passed_over
from .find import FoundFile
from .read import MAX_BYTES, Files

MAX_FILES = 200_000
MAX_TOTAL = 1_000_000_000
"""What a revision may hold, in bytes."""
MAX_COMMITS = 10_000
"""So far back is looked for the commit that changed a file."""
_SECONDS = 120
_REGULAR = (b"100644", b"100755")
_REVISION = re.compile(r"[^-\x00-\x20~^:?*\[\\][^\x00-\x20:?*\[\\]*")


class Revision:
    """A folder's files at a commit, by their names inside the folder in NFC; a ``PlanState``."""

    closed = ()

    def __init__(self, commit: str, blobs: Mapping[str, str], top: Path) -> None:
        """``blobs`` are git's names of what the files hold, ``top`` is the top of the repository."""
        self.commit = commit
        self._blobs = blobs
        self._top = top
        self.found = tuple(FoundFile(file, file) for file in sorted(blobs))

    @property
    def length(self) -> int:
        """How long git's names of contents are here."""
        return len(self.commit)

    def blobs(self, length: int) -> Mapping[str, str]:  # noqa: ARG002  (git has only one)
        """What git calls the contents of each file."""
        return self._blobs

    @property
    def files(self) -> Mapping[str, bytes]:
        """What all files hold. Raises Unreadable."""
        return self._contents(self._blobs)

    def fetched(self, wanted: Iterable[FoundFile]) -> Files:
        """The files, of which the wanted ones can be read. Raises Unreadable."""
        return Files(self.found, held=self._contents(found.file for found in wanted))

    def _contents(self, files: Iterable[str]) -> dict[str, bytes]:
        wanted = {file: self._blobs[file] for file in files}
        contents = _contents_of(self._top, list(wanted.values()))
        return {file: contents[blob] for file, blob in wanted.items()}


@frozen
class Commit:
    """A commit as it is named to people: git's short id, its day (ISO), and the first line of its message."""

    id: str
    day: str
    subject: str


class Unreadable(Exception):  # noqa: N818  (it is no fault of ours)
    """git cannot give what was asked for; ``sentence`` says why, and what to do."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.template)
        self.sentence = sentence


class NoRepository(Unreadable):
    """There is no git here, or the folder is in no repository of its: there are no revisions."""


class NotThere(Unreadable):
    """The folder did not exist at the revision."""


def branch_point(folder: Path, revision: str) -> str:
    """The commit where the branch that we stand on left a revision; the revision itself when they have none in common.

    Raises Unreadable.
    """
    top, _ = _repository(folder)
    commit = _commit(top, revision)
    try:
        return _git(top, "merge-base", commit, "HEAD").decode("ascii").split()[0]
    except Unreadable:
        return commit


def read_revision(folder: Path, revision: str) -> Revision:
    """The files that ``folder`` had at ``revision``, a commit, branch or tag. Raises Unreadable."""
    top, below = _repository(folder)
    commit = _commit(top, revision)
    prefix = f"{below}/" if below else ""
    found: list[tuple[str, str]] = []
    listing = _git(top, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *([f":(literal){below}"] if below else []))
    for row in listing.split(b"\0"):
        about, _, path = row.partition(b"\t")
        mode, _, rest = about.partition(b" ")
        name = path.decode("utf-8", "replace")[len(prefix) :]
        if mode in _REGULAR and not any(is_passed_over(part) for part in name.split("/")):
            found.append((unicodedata.normalize("NFC", name), rest.split(b" ")[-1].decode("ascii")))
    if not found:
        raise NotThere(say("Mappen {folder} finns inte i {revision}.", folder=str(folder), revision=revision))
    if len(found) > MAX_FILES:
        raise Unreadable(say("{revision} har fler än {most} filer och läses inte.", revision=revision, most=MAX_FILES))
    return Revision(commit, dict(found), top)


def commit_that_added(folder: Path, file: str) -> str:
    """The latest commit in which a file of ``folder`` came to be. Raises Unreadable."""
    top, below = _repository(folder)
    path = f"{below}/{file}" if below else file
    words = ("log", "--no-ext-diff", "--no-textconv", "--diff-filter=A", "--format=%H", "-1", "HEAD", "--")
    commit = _git(top, *words, f":(literal){path}").decode("ascii").strip()
    if not commit:
        raise Unreadable(say("{file} finns inte i historiken. Checka in den först.", file=path))
    return commit


def renamed_files(folder: Path, before: str, after: str | None = None) -> Mapping[str, str]:
    """Files that git has seen renamed between two revisions, or to the working tree: new name → old name."""
    top, below = _repository(folder)
    ends = [_commit(top, revision) for revision in (before, after) if revision is not None]
    scope = f":(literal){below}" if below else "."
    words = ("diff", "--no-ext-diff", "--no-textconv", "--name-status", "-z", "-M", "--diff-filter=R")
    fields = _git(top, *words, *ends, "--", scope).split(b"\0")
    prefix = f"{below}/" if below else ""
    names = [unicodedata.normalize("NFC", field.decode("utf-8", "replace")) for field in fields]
    pairs = zip(names[1::3], names[2::3], strict=False)
    return {new[len(prefix) :]: old[len(prefix) :] for old, new in pairs if new.startswith(prefix)}


def latest_commits(folder: Path, before: str, after: str | None = None) -> Mapping[str, Commit]:
    """The newest commit after ``before``, up to ``after`` or HEAD, that changed each file of ``folder``.

    Files in NFC, those that are gone too; merges are passed over. Where the history was cut off
    nothing is known of who wrote what, and nothing is said. Raises Unreadable.
    """
    top, below = _repository(folder)
    ends = f"{_commit(top, before)}..{_commit(top, after or 'HEAD')}"
    words = ("-c", "log.showRoot=false", "log", "-z", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv")
    form = ("--no-show-signature", "--no-color", "--encoding=UTF-8", "--format=%x00%h%x00%cs%x00%s")
    scope = f":(literal){below}" if below else "."
    fields = iter(_git(top, *words, *form, f"--max-count={MAX_COMMITS}", ends, "--", scope).split(b"\0"))
    prefix = f"{below}/" if below else ""
    found: dict[str, Commit] = {}
    commit = Commit("", "", "")
    for field in fields:
        if not field:  # no file is called nothing: a commit begins
            commit = Commit(*([part.decode("utf-8", "replace") for part in islice(fields, 3)] or ("", "", "")))
            continue
        name = unicodedata.normalize("NFC", field.removeprefix(b"\n").decode("utf-8", "replace"))
        found.setdefault(name.removeprefix(prefix), commit)
    return found


def _repository(folder: Path) -> tuple[Path, str]:
    """The top of the repository that a folder is in, and the folder's path below it."""
    try:
        top = _git(folder if folder.is_dir() else Path(), "rev-parse", "--show-toplevel").decode("utf-8").rstrip("\n")
    except Unreadable as error:
        if isinstance(error, NoRepository):
            raise
        raise NoRepository(say("{folder} ligger inte i något git-arkiv.", folder=str(folder))) from error
    below = os.path.relpath(folder.resolve(), Path(top).resolve())
    return Path(top), "" if below == "." else Path(below).as_posix()


def _commit(top: Path, revision: str) -> str:
    if not _REVISION.fullmatch(revision.rstrip("~^0123456789") or "-"):
        raise Unreadable(say("”{revision}” är ingen revision. Ange en gren, en tagg eller ett id.", revision=revision))
    try:
        words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        return _git(top, *words).decode("ascii").strip()
    except Unreadable as error:
        if _git(top, "rev-parse", "--is-shallow-repository").strip() == b"true":
            shallow = say(
                "Revisionen ”{revision}” finns inte här: arkivet är hämtat utan historik. "
                "Hämta den med git fetch --unshallow, i CI med fetch-depth: 0.",
                revision=revision,
            )
            raise Unreadable(shallow) from error
        missing = say("Revisionen ”{revision}” finns inte. git log visar dem som finns.", revision=revision)
        raise Unreadable(missing) from error


def _contents_of(top: Path, blobs: Sequence[str]) -> dict[str, bytes]:
    """The contents of objects by their names; one too large for a plan's file is cut so that reading says so."""
    wanted = list(dict.fromkeys(blobs))
    if not wanted:
        return {}
    answer = _git(top, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in wanted).encode("ascii"))
    contents: dict[str, bytes] = {}
    at = 0
    for blob in wanted:
        end = answer.index(b"\n", at)
        size = int(answer[at:end].rsplit(b" ", 1)[-1])
        contents[blob] = answer[end + 1 : end + 1 + min(size, MAX_BYTES + 1)]
        at = end + 1 + size + 1
    return contents


def _git(folder: Path, *words: str, given: bytes = b"") -> bytes:
    """What git answers. Raises Unreadable when there is no git, or it says no."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    settings = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "core.precomposeUnicode=true")
    command = ["git", "--no-pager", "--no-optional-locks", *settings, *words]
    try:
        with subprocess.Popen(  # noqa: S603  (a fixed list of words, and no shell)
            command,
            cwd=folder,
            env={**kept, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            answer, _ = process.communicate(given, timeout=_SECONDS)
    except OSError as error:
        raise NoRepository(say("git finns inte här.")) from error
    except subprocess.TimeoutExpired as error:
        process.kill()
        raise Unreadable(say("git svarade inte inom {seconds} sekunder.", seconds=_SECONDS)) from error
    if process.returncode:
        raise Unreadable(say("git kunde inte läsa arkivet (kod {code}).", code=process.returncode))
    if len(answer) > MAX_TOTAL:
        raise Unreadable(say("Revisionen är för stor och läses inte."))
    return answer
