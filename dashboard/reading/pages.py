"""An HTML page -> the text it shows, by libxml2, whose tokens are those of a browser: whatever the page, it takes time
in proportion to its length."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from dashboard.faults import Unreadable
from dashboard.reading.layout import Layout

# What a browser does not show, what leads elsewhere, and controls. A head may end unsaid: its parts are named.
_UNSEEN = frozenset(
    ("script", "style", "noscript", "template", "svg", "title", "nav", "footer", "iframe", "object")
).union(("input", "select", "button", "textarea"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# What a browser sets off by a blank line, and what stands on lines of its own.
_PARAGRAPHS = _HEADINGS.union(
    ("p", "ul", "ol", "dl", "blockquote", "pre", "hr", "article", "section", "header", "main", "aside")
)
_LINES = frozenset(
    ("div", "li", "dd", "dt", "form", "fieldset", "address", "figure", "figcaption", "caption", "center", "td", "th")
)
# Past this depth an end tag that closes nothing is sought for too long; no page written to be read comes near.
_DEPTH = 2_000
# The parser tells of a refusal at the end of what it was given.
_PIECE = 65_536
_SPAN = re.compile(r"\s*(\d{1,5})")
_CHARSET = re.compile(rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{1,40})""", re.I)
_CHARSET_WITHIN = 4_096


def declared_charset(data: bytes) -> str:
    """The encoding that a page says it has, "" if none."""
    found = _CHARSET.search(data[:_CHARSET_WITHIN])
    return found[1].decode() if found else ""


def page_text(name: str, page: str) -> str:
    """The text of an HTML page called ``name``, without what a browser does not show, menus, footers and controls."""
    target = _Target(name)
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True)
    data = page.encode()
    for start in range(0, len(data), _PIECE):
        parser.feed(data[start : start + _PIECE])
    parser.close()
    return target.layout.text()


class _Target:
    """Hears of each element and text in turn; the parser closes what the page leaves open.

    It counts the elements that are open, those among them that are not seen, and those whose line ends count.
    """

    def __init__(self, name: str) -> None:
        self.layout = Layout()
        self._name = name
        self._depth = 0
        self._unseen = 0
        self._as_typed = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEPTH:
            raise Unreadable("fault_damaged", file=self._name, kind="HTML", error=f"{_DEPTH} nested elements")
        self._unseen += tag in _UNSEEN
        if self._unseen:
            return
        self._as_typed += tag == "pre"
        if tag in _HEADINGS:
            self.layout.arrange()
        if tag == "table":
            self.layout.open_table()
        elif tag == "tr":
            self.layout.close_row()
        elif tag == "br":
            self.layout.break_line()
        elif tag in ("td", "th"):
            self.layout.open_cell(_span(attributes, "colspan"), _span(attributes, "rowspan"))
        else:
            self._part(tag)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._unseen -= tag in _UNSEEN
        if self._unseen or tag in _UNSEEN:
            return
        self._as_typed -= tag == "pre"
        if tag == "table":
            self.layout.close_table()
        elif tag == "tr":
            self.layout.close_row()
        else:
            self._part(tag)

    def data(self, text: str) -> None:
        if self._unseen:
            return
        if not self._as_typed:
            self.layout.add(text)
            return
        first, *others = text.split("\n")
        self.layout.add(first)
        for line in others:
            self.layout.break_line()
            self.layout.add(line)

    def close(self) -> None:
        pass

    def _part(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self.layout.end_paragraph()
        elif tag in _LINES:
            self.layout.end_line()


def _span(attributes: Mapping[str, str], name: str) -> int:
    found = _SPAN.match(attributes.get(name, ""))
    return max(1, int(found[1])) if found else 1
