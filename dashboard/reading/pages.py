"""An HTML page -> the text it shows, by libxml2, whose tokens are those of a browser: whatever the page, it takes time
in proportion to its length.

Where the page says by ``<article>`` or ``<main>`` what it was made for, that is read and not what stands around it.
"""

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
# What stands beside the text where a page says which part of it the text is. A form may be around all of that part.
_BESIDE = frozenset(("aside", "form", "dialog", "menu"))
_OUTSIDE = _UNSEEN | {"aside"}
_PARTS = ("article", "main")
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
    outline = _Outline(name)
    _parse(page, outline)
    return _text(name, page, outline.chosen()) or _text(name, page, frozenset())


def _text(name: str, page: str, chosen: frozenset[int]) -> str:
    target = _Target(name, chosen)
    _parse(page, target)
    return target.layout.text()


def _parse(page: str, target: _Heard) -> None:
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True)
    data = page.encode()
    for start in range(0, len(data), _PIECE):
        parser.feed(data[start : start + _PIECE])
    parser.close()


class _Heard:
    """Hears of each element and text in turn; the parser closes what the page leaves open. Elements are numbered in the
    order of their start tags."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._depth = 0
        self._number = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._number += 1
        self._depth += 1
        if self._depth > _DEPTH:
            raise Unreadable("fault_damaged", file=self._name, kind="HTML", error=f"{_DEPTH} nested elements")

    def end(self, tag: str) -> None:
        self._depth -= 1

    def data(self, text: str) -> None:
        pass

    def close(self) -> None:
        pass


class _Outline(_Heard):
    """Finds the elements that hold what the page was made for."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._beside = 0
        # how deep the page is in parts of a kind, and the tags in each outermost one by its number
        self._inside = dict.fromkeys(_PARTS, 0)
        self._parts: dict[str, dict[int, set[str]]] = {part: {} for part in _PARTS}
        self._holding = {part: set[str]() for part in _PARTS}
        self._titles: set[int] = set()

    def chosen(self) -> frozenset[int]:
        """The articles with a title and text, which a list of other news has not; else the main part; else all
        articles. To a part without a title belong those that stand outside. None where the page has no such part."""
        articles, mains = self._parts["article"], self._parts["main"]
        whole = {number: held for number, held in articles.items() if held >= {"h1", "p"}}
        parts = whole or mains or articles
        untitled = all(held.isdisjoint(("h1", "h2")) for held in parts.values())
        return frozenset(self._titles.union(parts) if parts and untitled else parts)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().start(tag, attributes)
        self._beside += tag in _OUTSIDE
        if self._beside:
            return
        around = [part for part in _PARTS if self._inside[part]]
        for part in around:
            self._holding[part].add(tag)
        if tag in _PARTS:
            if tag not in around:
                self._parts[tag][self._number] = self._holding[tag] = set()
            self._inside[tag] += 1
        elif tag == "h1" and not around:
            self._titles.add(self._number)

    def end(self, tag: str) -> None:
        super().end(tag)
        if tag in _PARTS and not self._beside:
            self._inside[tag] -= 1
        self._beside -= tag in _OUTSIDE


class _Target(_Heard):
    """Lays out the text of the elements ``chosen``, all of the page where none is.

    It counts, inside what it lays out, the elements that are open, those among them that are not seen, and those whose
    line ends count.
    """

    def __init__(self, name: str, chosen: frozenset[int]) -> None:
        super().__init__(name)
        self.layout = Layout()
        self._chosen = chosen
        self._hidden = _UNSEEN | _BESIDE if chosen else _UNSEEN
        self._open = 0 if chosen else 1
        self._unseen = 0
        self._as_typed = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().start(tag, attributes)
        if not self._open and self._number not in self._chosen:
            return
        self._open += 1
        self._unseen += tag in self._hidden
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
        super().end(tag)
        if not self._open:
            return
        self._open -= 1
        self._unseen -= tag in self._hidden
        if self._unseen or tag in self._hidden:
            return
        self._as_typed -= tag == "pre"
        if tag == "table":
            self.layout.close_table()
        elif tag == "tr":
            self.layout.close_row()
        else:
            self._part(tag)

    def data(self, text: str) -> None:
        if self._unseen or not self._open:
            return
        if not self._as_typed:
            self.layout.add(text)
            return
        first, *others = text.split("\n")
        self.layout.add(first)
        for line in others:
            self.layout.break_line()
            self.layout.add(line)

    def _part(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self.layout.end_paragraph()
        elif tag in _LINES:
            self.layout.end_line()


def _span(attributes: Mapping[str, str], name: str) -> int:
    found = _SPAN.match(attributes.get(name, ""))
    return max(1, int(found[1])) if found else 1
