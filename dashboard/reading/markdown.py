"""A Markdown text -> the text it stands for: without the signs of headings, emphasis, links, quotes and code.

Its lines stay lines, list signs included, which the reading knows as they are. Each pattern looks at a sign and what
touches it, or at a bounded stretch, so that the time grows with the length alone.
"""

from __future__ import annotations

import html
import re

_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_HEADING = re.compile(r" {0,3}#{1,6}\s+")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})\s*")
_FENCE = re.compile(r"\s{0,12}(?:```|~~~)")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]]{1,200}\]:\s")
_BULLET = re.compile(r"^(\s{0,12})\*(?=\s+\*{0,3}[^\s*])")
_DIVIDER = frozenset("|-: \t")
# Every run of signs is at most so long, and so is what stands between brackets.
_TARGET = r"\((?:[^()\n]|\([^()\n]{0,500}\)){0,1000}+\)"
_INLINE = (
    (re.compile(r"<!--.*?(?:-->|\Z)", re.S), ""),
    (re.compile(rf"!\[[^\[\]]{{0,500}}\](?:{_TARGET}|\[[^\[\]]{{0,200}}\])"), ""),
    (re.compile(rf"\[([^\[\]]{{0,500}})\](?:{_TARGET}|\[[^\[\]]{{0,200}}\])"), r"\1"),
    (re.compile(r"\[\^[^\[\]\s]{1,40}\]"), ""),
    (re.compile(r"<((?:https?://|mailto:)[^\s<>]{1,2000})>"), r"\1"),
    (re.compile(r"<br\s?/?>", re.I), " "),
    (re.compile(r"</?[a-zA-Z][^<>\n]{0,500}>"), ""),
    (re.compile(r"(?<!\\)(?:`+|~~+)"), ""),
    (re.compile(r"(?<![\\*])\*{1,3}(?=[^\s*])|(?<=[^\s*\\])\*{1,3}(?!\*)"), ""),
    (re.compile(r"(?<![\\\w])_{1,3}(?=[^\W_])|(?<=[^\s_\\])_{1,3}(?!\w)"), ""),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)
_ENTITY = re.compile(r"&#?\w{1,10};")


def markdown_text(source: str) -> str:
    """What a Markdown text says once it is set."""
    text = "\n".join(_lines(source))
    for pattern, shown in _INLINE:
        text = pattern.sub(shown, text)
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text).strip()


def _lines(source: str) -> list[str]:
    lines: list[str] = []
    for line in source.splitlines():
        line = line[_end(_QUOTE, line) :]
        heading = _end(_HEADING, line)
        if heading:
            lines += ["", line[heading:].rstrip().rstrip("#").rstrip(), ""]
        elif _UNDERLINE.fullmatch(line) and lines and lines[-1].strip():
            lines.append("")
        elif not (_FENCE.match(line) or _DEFINITION.match(line) or ("|" in line and set(line) <= _DIVIDER)):
            lines.append(_row(line) if line.strip().startswith("|") else _BULLET.sub(r"\1-", line))
    return lines


def _row(line: str) -> str:
    """A row of a table, without the signs at its two ends."""
    cells = line.strip().removeprefix("|").removesuffix("|").split("|")
    return " ".join(" | ".join(cells).split())


def _end(pattern: re.Pattern[str], line: str) -> int:
    found = pattern.match(line)
    return found.end() if found else 0
