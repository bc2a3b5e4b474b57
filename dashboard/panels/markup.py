"""Words from outside as HTML: everything a panel writes into the page passes through here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)", re.IGNORECASE)


def safe(text: str) -> str:
    """The text as HTML that shows it and does nothing else; U+0000, which HTML has not, as the sign for it."""
    return escape(text).replace("\0", "\N{REPLACEMENT CHARACTER}")


def words(text: str, language: str = "") -> str:
    """The text in an element of its own, so that its writing direction ends with it; ``language`` as BCP 47."""
    return f'<bdi lang="{safe(language)}">{safe(text)}</bdi>' if language else f"<bdi>{safe(text)}</bdi>"


def web_link(address: str) -> str:
    """An address as it is; one of the web opens in a tab of its own, as leaving the page forgets what it was given."""
    shown = words(address)
    is_web = address.startswith(("https://", "http://"))
    return f'<a href="{safe(address)}" target="_blank" rel="noopener noreferrer">{shown}</a>' if is_web else shown


def quotes(passages: Iterable[str]) -> str:
    """Passages of a communiqué, each as a quotation."""
    return "".join(f'<blockquote lang="fr" dir="auto">{safe(passage)}</blockquote>' for passage in passages)


def table(rows: Iterable[tuple[str, ...]], header: tuple[str, ...] = ()) -> str:
    """A table of cells that are HTML already; the first cell of a row names it, unless ``header`` names the columns."""
    columns = "".join(f'<th scope="col">{safe(name)}</th>' if name else "<td></td>" for name in header)
    lines = [f"<tr>{columns}</tr>"] if header else []
    for first, *cells in rows:
        named = f"<td>{first}</td>" if header or not first else f'<th scope="row">{first}</th>'
        lines.append(f"<tr>{named}{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>")
    return f"<table>{''.join(lines)}</table>"


def plain(words: str) -> str:
    """The words without what the label of a button or a field would read as Markdown, or make a link of by itself: an
    address is parted by a sign that nobody sees."""
    words = _ADDRESS.sub("\N{WORD JOINER}", words)
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()#+-.!|<>~:$" else sign for sign in words)
