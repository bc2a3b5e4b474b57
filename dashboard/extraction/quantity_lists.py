"""The counts of one sentence as a line: which are joined in a list, and which words stand between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from dashboard.extraction.quantity_links import is_of_a_relative
from dashboard.extraction.quantity_numbers import ALONE, OF_NO_ROW, Count
from dashboard.extraction.quantity_words import NO_ROLE, RoleMark, signs
from dashboard.french.grammar import BE, HAVE, PLURAL_VERBS
from dashboard.model import TOLL
from gazetteer.text import Words, where

# no verb further off than this many words is looked for after a count
FAR = 25
# as many counts before a number alone are asked whether it counts some of them
_NEAREST = 8
# a clause between two counts has at most this many words
_CLAUSE = 4
# a participle joined to another by one of these words stands at most this many words after it
_JOINED = 8
_JOINERS = frozenset(["et", "puis"])
# a full stop inside a sentence is that of an abbreviation
_WALLS = frozenset(";:")
_COMMA = frozenset((",",))
_UNNUMBERED = frozenset(["some", "one"])
_REPEATING = frozenset(["et", ",", "dont"])
_AND_OF = (["et", "de"], ["et", "d"])


def taken_up(count: Count, named: Sequence[Count]) -> Count | None:
    """ "trois véhicules ont été visés par un drone ; deux ont brûlé": what a number alone counts was counted before,
    and as many of it or more; or more than were counted, but not of one thing ("un obus a sauté : deux sont morts")."""
    near = named[-_NEAREST:]
    # "des hommes armés ont tué quatre personnes et en ont blessé sept": of how many nobody says only where named last
    as_many = (
        n
        for n in reversed(near)
        if (n.value is None and n is near[-1]) or count.value is None or (n.value or 0) >= count.value
    )
    several = named and (named[-1].value != 1 or named[-1].category == "person")
    return next(as_many, named[-1] if several else None)


class CountLine:
    """One sentence: its words, its counts, its role words; ``linked[i]`` says whether count i goes on with a list,
    ``is_told`` whether a verb of saying stands in it."""

    def __init__(self, words: Words, counts: Sequence[Count], marks: Sequence[RoleMark]) -> None:
        self.forms = words.forms
        self.counts = counts
        self.marks = marks
        self.starts = [mark.first for mark in marks]
        self.count_starts = [count.first for count in counts]
        self.is_told = not signs("speech").isdisjoint(words.forms)
        self.walls = where(words.forms, _WALLS)
        self.commas = [at for at in where(words.forms[:-1], _COMMA) if not self._is_decimal(at)]
        self.linked = [index > 0 and self._joined(counts[index - 1], count) for index, count in enumerate(counts)]
        beside = zip(pairwise(counts), self.linked[1:], strict=False)
        self.inner = frozenset(
            count.first
            for (before, count), linked in beside
            if self._is_beside(before, count) or (not linked and self._is_of_the_others(before, count))
        )

    def marks_from(self, index: int) -> Sequence[RoleMark]:
        """The role words that begin within ``FAR`` words from word ``index`` on."""
        return self.marks[bisect_left(self.starts, index) : bisect_right(self.starts, index + FAR)]

    def marks_before(self, index: int, most: int) -> Sequence[RoleMark]:
        """The last role words that begin up to word ``index``, ``most`` of them."""
        stop = bisect_right(self.starts, index)
        return self.marks[max(0, stop - most) : stop]

    def is_counted(self, mark: RoleMark) -> bool:
        """Whether the role word stands in a count of its own: "3 morts"."""
        at = bisect_right(self.count_starts, mark.first) - 1
        return at >= 0 and mark.first < self.counts[at].last

    def outcome(self, mark: RoleMark, category: str) -> RoleMark:
        """The last of two participles tells the end: "découvert et désamorcé", "saisis à Ber, puis brûlés", "un engin,
        découvert à Ber, a été désamorcé"."""
        for later in self.marks_from(mark.last + 1)[:1]:
            near = later.first - mark.last <= _JOINED
            joined = near and (self.forms[later.first - 1] in _JOINERS or self.has_it_for_object(later))
            apart = self.counts_between(mark.last, later.first) or self.walled(mark.last, later.first)
            if apart or not (joined or self._describes(mark, later)):
                break
            if not later.forward and later.row.role_of(category) not in ("", NO_ROLE):
                return later
        return mark

    def has_it_for_object(self, mark: RoleMark) -> bool:
        """ "se sont emparés d'une base et l'ont incendiée", "ont trouvé un engin et l'ont fait sauter"."""
        return self.forms[mark.first - 1] in HAVE and self.forms[max(0, mark.first - 2)] in ("l", "les")

    def _describes(self, mark: RoleMark, later: RoleMark) -> bool:
        """Whether one participle only describes its noun, whose verb follows: "découvert à Ber, a été désamorcé",
        "atteint d'une balle, a succombé"."""
        before = self.forms[max(0, later.first - 2) : later.first]
        verbal = before[-1:] == ["ete"] or (before[:1] == [","] and before[-1] in BE | HAVE)
        return BE.union(HAVE).isdisjoint(self.forms[max(0, mark.first - 1) : mark.first + 1]) and verbal

    def counts_between(self, first: int, last: int) -> bool:
        """Whether something is counted there, other than who did it: "découvert par des enfants, a été détruit"."""
        between = self.counts[bisect_left(self.count_starts, first) : bisect_left(self.count_starts, last)]
        return any(self.forms[count.first - 1] != "par" for count in between)

    def following(self, index: int) -> list[tuple[Count, bool]]:
        """The next counts, each with whether it goes on with the list."""
        return list(zip(self.counts[index + 1 : index + 6], self.linked[index + 1 : index + 6], strict=True))

    def head_of_list(self, count: Count) -> Count:
        """The first count of the list that a count stands in."""
        head = index = bisect_left(self.count_starts, count.first)
        while head and self.linked[head] and index - head < FAR:
            head -= 1
        return self.counts[head]

    def comma(self, first: int, last: int) -> int:
        """The first comma of the words ``[first, last)`` that another follows, that of "1,2 kg" left out; ``last``
        where there is none."""
        at = bisect_left(self.commas, first)
        return self.commas[at] if at < len(self.commas) and self.commas[at] < last else last

    def _is_decimal(self, comma: int) -> bool:
        return comma > 0 and self.forms[comma - 1][0].isdecimal() and self.forms[comma + 1][0].isdecimal()

    def walled(self, first: int, last: int) -> bool:
        """Whether a colon or semicolon stands among the words."""
        return bisect_left(self.walls, first) < bisect_left(self.walls, last)

    def _is_beside(self, before: Count, count: Count) -> bool:
        """Whether a count only stands inside what is said of the one before it: in a clause, or unnumbered in brackets
        ("71 motos (des Djakarta pour la plupart) ont été saisies")."""
        bracketed = count.kind in _UNNUMBERED and self.forms[count.first - 1] == "("
        return bracketed or self._is_of_a_clause(before, count)

    def _is_of_the_others(self, before: Count, count: Count) -> bool:
        """ "quatre hommes soupçonnés d'avoir tué un berger ont été arrêtés": a verb in the plural is not of the one."""
        many = (before.value is None or before.value > 1) and before.category == count.category
        return count.value == 1 and many and not PLURAL_VERBS.isdisjoint(self.forms[count.last : count.last + 1])

    def _is_of_a_clause(self, before: Count, count: Count) -> bool:
        """ "deux passeurs qui guidaient 38 migrants ont été arrêtés", "transportant 38 migrants": what a clause about
        the count before it counts besides; the verb further on is not theirs."""
        between = self.forms[before.last : count.first]
        if len(between) > _CLAUSE:
            return False
        if between[:1] == ["qui"]:
            return True
        participle = 0 < len(between) < 3 and between[0].endswith("ant")
        return participle and not any(mark.last <= count.first for mark in self.marks_from(before.last))

    def is_of_them(self, count: Count) -> bool:
        """ "deux des blessés sont des enfants": some of those that a toll has counted."""
        fallen = self.marks_from(count.last + 1)[:1] if self.forms[count.last : count.last + 1] == ["des"] else ()
        return any(mark.first == count.last + 1 and mark.row.persons in TOLL for mark in fallen)

    def category_before(self, index: int) -> str:
        """The category of what a number alone counts (``taken_up``); not "des hélicoptères ont frappé, en neutralisant
        une dizaine", which is of others than those who did it."""
        count = self.counts[index]
        if self.forms[max(0, count.first - 2)] == "en" and self.forms[count.first - 1].endswith("ant"):
            return ""
        named = [before for before in self.counts[max(0, index - 6) : index] if before.category]
        before = taken_up(count, named) if count.kind in ALONE else None
        return before.category if before is not None else ""

    def repeats(self, count: Count) -> bool:
        """ "31 morts côté FAMa et 20 côté terroristes", "5 morts à Ber et 2 à Gao", "09 blessés dont 02 graves", "deux
        sont morts, un troisième en route": said again of another."""
        before, after = self.forms[max(0, count.first - 2) : count.first], self.forms[count.last : count.last + 2]
        somewhere = after[:1] == ["a"] and after[1:] != ["ete"] and not self._is_told(count.last + 1)
        subject = bool(after) and after[0] in HAVE | BE and not somewhere
        alone = count.kind == "ordinal" or (count.kind == "bare" and count.first == count.noun - 1)
        return alone and not subject and not _REPEATING.isdisjoint(before)

    def _is_told(self, index: int) -> bool:
        return any(mark.first == index for mark in self.marks_from(index)[:1])

    def goes_on(self, count: Count) -> bool:
        """Whether a count of an unknown noun only goes on with a list, and opens no clause of its own."""
        if count.kind not in OF_NO_ROW:
            return count.kind not in ALONE
        if count.kind == "odd" and self.forms[count.first - 1] == ",":
            return False
        after = self.forms[count.last] if count.last < len(self.forms) else "."
        return after not in HAVE | BE

    def _joined(self, before: Count, count: Count) -> bool:
        """Whether two counts follow one another in a list."""
        between = self.forms[before.last : count.first]
        if not between or len(between) > 10 or count.kind in ALONE or is_of_a_relative(self.forms, count):
            return False
        if between[-2:] == [",", "ou"]:
            return False  # "le poste de Ber, où quatre hommes ont été tués"
        inserted = between[0] == "," and between[-2:] == [",", "et"]
        beside = between in _AND_OF or (between[-1] == "et" and len(between) <= 3)
        if count.kind == "one" and not inserted and not beside:
            return False
        # "né à Kayes": no verb, for between commas no auxiliary "a" is looked for
        verbs = HAVE | BE | _WALLS if not inserted else BE | _WALLS
        if not verbs.isdisjoint(between) or signs("joiner").isdisjoint(between[-4:]):
            return False
        return not any(before.last <= mark.first < count.first for mark in self.marks_from(before.last))
