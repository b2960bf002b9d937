"""Adding the preview to a finished page, and to what the page's own policy allows."""

from __future__ import annotations

import base64
import hashlib
from html import escape, unescape

from .. import lazy_re as re

_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')
_HEAD_END = re.compile("</head>", re.IGNORECASE)
_BODY = re.compile(r'<body[^>]*>(\s*<a class="skip"[^>]*>[^<]*</a>)?', re.IGNORECASE)
"""The link past the menus stays the first, or nobody takes it for what it is."""
_BODY_END = re.compile("</body>(?!.*</body>)", re.IGNORECASE | re.DOTALL)


def widened(page: str, style: str, layer: str, script: str, style_text: str, script_text: str) -> str:
    """The page with a style in its head, a layer at its top and a script at its end, all three allowed."""
    page = _POLICY.sub(lambda match: f"{match[1]}{_with(match[2], style_text, script_text)}{match[3]}", page, count=1)
    page = _HEAD_END.sub(lambda match: f"{style}{match[0]}", page, count=1)
    page, found = _BODY.subn(lambda match: f"{match[0]}\n{layer}", page, count=1)
    if not found:
        page = f"{style}{layer}{page}"
    page, found = _BODY_END.subn(lambda match: f"{script}\n{match[0]}", page, count=1)
    return page if found else f"{page}{script}"


def _with(policy: str, style: str, script: str) -> str:
    """A policy that allows this style and this script too, and asking this server for news."""
    allowed = dict(part.strip().partition(" ")[::2] for part in unescape(policy).split(";") if part.strip())
    for name, source in (("style-src", _hash(style)), ("script-src", _hash(script)), ("connect-src", "'self'")):
        others = allowed.get(name, "'none'")
        allowed[name] = source if others == "'none'" else f"{others} {source}"
    return escape("; ".join(f"{name} {value}" for name, value in allowed.items()), quote=True)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
