"""Asking Kolada's API (v3): bounded, patient as far as it asks for, and nowhere but where it is told to ask.

All that can go wrong is a ``KoladaError`` with words of its own. Numbers keep the digits of the answer: to read them
as floats would change them.
"""

from __future__ import annotations

import json
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from ..diagnostics import Sentence, say

ADDRESS = "https://api.kolada.se/v3"
SILENCE = 20.0
"""Seconds without a byte."""
LONGEST = 120.0
"""Seconds for one answer."""
LARGEST = 20_000_000
"""Bytes of one answer."""
MOST_PAGES = 200
MOST_WAIT = 60.0
"""Seconds that we wait when we are asked to."""
TRIES = 4
PAUSE = 0.2
"""Seconds between two questions: five a second is what a client may allow itself."""
_ASKED_TO_WAIT = frozenset({429, 503})
_CHUNK = 65_536
_HOME = frozenset({"127.0.0.1", "localhost", "::1"})


class KoladaError(Exception):
    """What went wrong, in words."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class NotThereError(KoladaError):
    """Kolada has nothing at an address (404)."""


class Client:
    """Kolada at an address. Raises KoladaError for one that is not https, but for this machine's own."""

    def __init__(
        self,
        address: str = ADDRESS,
        sleep: Callable[[float], None] = time.sleep,
        silence: float = SILENCE,
        longest: float = LONGEST,
    ) -> None:
        self.address = address.rstrip("/")
        self._sleep, self._silence, self._longest = sleep, silence, longest
        self._origin = _origin(self.address)
        scheme, host, _ = self._origin
        if scheme != "https" and not (scheme == "http" and host in _HOME):
            raise KoladaError(say("{address} är ingen https-adress.", address=self.address))
        self._opener = build_opener(_SameOrigin(self._origin))
        self._opener.addheaders = [("User-Agent", "nplan"), ("Accept", "application/json")]
        self._has_asked = False

    def rows(self, path: str) -> Iterator[Any]:
        """All rows of an answer, page by page."""
        url: str | None = f"{self.address}/{path}"
        seen: set[str] = set()
        while url is not None:
            if url in seen or len(seen) == MOST_PAGES:
                raise KoladaError(say("{address} tar aldrig slut: sidorna leder runt, eller är fler än {most}.",
                                      address=f"{self.address}/{path}", most=MOST_PAGES))  # fmt: skip
            seen.add(url)
            answer = self._answer(url)
            rows = answer.get("values") if isinstance(answer, dict) else None
            if not isinstance(rows, list):
                raise _other_form(url, "values")
            yield from rows
            url = self._next(url, answer)

    def _next(self, url: str, answer: dict[str, Any]) -> str | None:
        """The next page: ``next_url``, in older answers ``next_page``."""
        following = answer.get("next_url") or answer.get("next_page")
        if following is None:
            return None
        if not isinstance(following, str):
            raise _other_form(url, "next_url")
        following = urljoin(url, following)
        if _origin(following) != self._origin:
            raise _elsewhere(url, following)
        return following

    def _answer(self, url: str) -> Any:
        for last in (*[False] * (TRIES - 1), True):
            if self._has_asked:
                self._sleep(PAUSE)
            self._has_asked = True
            try:
                return _parsed(url, self._bytes(url))
            except HTTPError as error:
                with error:
                    wait = _asked_wait(error) if error.code in _ASKED_TO_WAIT else None
                if wait is None:
                    raise _refused(url, error.code) from error
                if last or wait > MOST_WAIT:
                    raise KoladaError(
                        say(
                            "Kolada tar inte emot fler frågor just nu, och ber oss vänta {seconds} sekunder. Försök "
                            "igen senare.",
                            seconds=int(wait),
                        )
                    ) from error
                self._sleep(wait)
        raise AssertionError

    def _bytes(self, url: str) -> bytes:
        until = time.monotonic() + self._longest
        parts: list[bytes] = []
        size = 0
        try:
            with self._opener.open(Request(url), timeout=self._silence) as answer:  # noqa: S310  (https, or this machine)
                while part := answer.read1(_CHUNK):
                    parts.append(part)
                    size += len(part)
                    if size > LARGEST:
                        raise KoladaError(say("Svaret från {url} är större än {most} MB, och läses inte.", url=url,
                                              most=LARGEST // 1_000_000))  # fmt: skip
                    if time.monotonic() > until:
                        raise _slow(url, self._longest)
                if (left := getattr(answer, "length", None)) and left > 0:
                    raise KoladaError(say("Svaret från {url} tog slut för tidigt. Försök igen.", url=url))
        except HTTPError:
            raise
        except (URLError, OSError, HTTPException, ValueError) as error:
            raise self._unreached(url, error) from error
        return b"".join(parts)

    def _unreached(self, url: str, error: Exception) -> KoladaError:
        reason = error.reason if isinstance(error, URLError) else error
        host = urlsplit(url).netloc
        if isinstance(reason, TimeoutError):
            return _slow(url, self._silence)
        if isinstance(reason, ssl.SSLError):
            return KoladaError(
                say(
                    "Det går inte att vara säker på att svaret kommer från {host}: {reason}. Fråga den som sköter "
                    "datorerna hos er.",
                    host=host,
                    reason=_one_line(str(reason)),
                )
            )
        if isinstance(reason, socket.gaierror):
            return KoladaError(say("Hittar inte {host}. Är datorn uppkopplad?", host=host))
        if isinstance(reason, ConnectionError):
            return KoladaError(say("{host} tar inte emot oss, eller bröt förbindelsen. Försök igen senare.", host=host))
        return KoladaError(
            say(
                "{host} går inte att fråga: {reason}.",
                host=host,
                reason=_one_line(str(reason) or type(reason).__name__),
            )
        )


class _SameOrigin(HTTPRedirectHandler):
    """Follows where an answer leads, as long as it stays with whom we ask."""

    def __init__(self, origin: tuple[str, str, int | None]) -> None:
        self._origin = origin

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        """The next question, or KoladaError."""
        if _origin(newurl) != self._origin:
            raise _elsewhere(req.full_url, newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _origin(url: str) -> tuple[str, str, int | None]:
    try:
        parts = urlsplit(url)
        standard = {"https": 443, "http": 80}.get(parts.scheme)
        return parts.scheme, (parts.hostname or "").casefold(), parts.port or standard
    except ValueError:
        return "", "", None


def _elsewhere(url: str, other: str) -> KoladaError:
    return KoladaError(
        say("{url} leder vidare till {other}, som är någon annans. Dit går inte nplan.", url=url, other=other[:200])
    )


def _asked_wait(error: HTTPError) -> float:
    """How long we are asked to wait: seconds, or until a time. Without a word a second."""
    said = (error.headers.get("Retry-After") or "").strip()
    if said.isdecimal() and len(said) < 9:
        return float(said)
    try:
        return max(0.0, (parsedate_to_datetime(said) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return 1.0


def _refused(url: str, code: int) -> KoladaError:
    if code == 404:
        return NotThereError(say("{url} finns inte (404).", url=url))
    if code >= 500:
        return KoladaError(say("Kolada har ett fel hos sig (svarskod {code}). Försök igen senare.", code=code))
    return KoladaError(say("Kolada tar inte emot frågan {url} (svarskod {code}).", url=url, code=code))


def _slow(url: str, seconds: float) -> KoladaError:
    return KoladaError(
        say("{url} svarar inte inom {seconds} sekunder. Försök igen senare.", url=url, seconds=int(seconds))
    )


def _other_form(url: str, what: str) -> KoladaError:
    return KoladaError(
        say("Svaret från {url} har inte den form som Kolada v3 har: {what}.", url=url, what=_one_line(what))
    )


def _parsed(url: str, content: bytes) -> Any:
    try:
        return json.loads(content, parse_float=str, parse_int=str, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise KoladaError(
            say("Svaret från {url} är ingen JSON: fel på rad {line}, tecken {column}.", url=url, line=error.lineno,
                column=error.colno)
        ) from error  # fmt: skip
    except (ValueError, RecursionError) as error:
        raise KoladaError(say("Svaret från {url} är ingen JSON.", url=url)) from error


def _no_number(word: str) -> str:
    raise ValueError(word)


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200].rstrip(".")
