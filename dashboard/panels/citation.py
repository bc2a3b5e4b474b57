"""Where to find an event again."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

_LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))


def link(event_id: str, language: str, address: str | None) -> str:
    """The address of the page at this event, no filter set; ``address`` is that of the page now, None if unknown."""
    page = urlsplit(address or "")._replace(query=urlencode({"event": event_id, "lang": language}), fragment="")
    return page.geturl()


def is_local(address: str | None) -> bool:
    """Whether an address of the page opens on this machine alone."""
    return urlsplit(address or "").hostname in _LOOPBACK
