"""What weights and sums come to: "5 tonnes 350 kg", "trois kilos et demi (3,5 kg)", "en billets de 10 000 francs"."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.extraction.quantity_numbers import Count, CountedWords, is_complement
from dashboard.french.number_words import Number

_TONNE, _KILO, _GRAM = 1_000_000, 1000, 1
_GRAMS = dict.fromkeys(("tonne", "tonnes"), _TONNE)
_GRAMS |= dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogramme", "kilogrammes"), _KILO)
_GRAMS |= dict.fromkeys(("g", "gr", "gramme", "grammes"), _GRAM)
# "deux kilos et quelque (2,2 kg) de poudre": so many words may stand before the bracket
_RESAID = 8
_NOTES = frozenset(("billet", "billets", "coupure", "coupures", "liasse", "liasses", "rouleau", "rouleaux"))
_BESIDE_CUTS = frozenset((",", "et", "de", "d", ".", "cfa", "banque"))
_CUTS = 16  # words


def grams(unit: str) -> int:
    """How many grams a unit of weight has, 0 of any other word."""
    return _GRAMS.get(unit, 0)


def weighed(forms: Sequence[str], counts: Sequence[Count]) -> list[Count]:
    """The counts, each weight once, in kilos where it is told in two units."""
    told: list[Count] = []
    for count in counts:
        before = told[-1] if told else None
        if before is not None and _is_said_again(forms, before, count):
            told[-1] = _in_figures(forms, before, count)
        elif before is not None and _goes_on(forms, before, count):
            told[-1] = _in_kilos(forms, before, count)
        elif before is not None and _is_the_rest(forms, before, count):
            rest = (count.value or 0) / 1000
            told[-1] = count._replace(
                first=before.first,
                noun=before.noun,
                value=(before.value or 0) + rest,
                category=before.category,
                left_out=(before.last, before.last + 1),
            )
        elif before is not None and _unit(forms, count) and forms[count.first - 1] == "(":
            told.append(_past_its_bracket(forms, count))  # "9 paquets (45 kg) de résine"
        else:
            told.append(count)
    return told


def _unit(forms: Sequence[str], count: Count) -> int:
    """The grams of its unit, 0 of a count that is no weight."""
    named = count.kind in ("count", "single") and count.value is not None and count.noun < len(forms)
    return _GRAMS.get(forms[count.noun], 0) if named else 0


def _goes_on(forms: Sequence[str], before: Count, count: Count) -> bool:
    """ "7 kilogrammes 250 grammes", "5 tonnes et 350 kg": a rest in the next smaller unit, right after the first."""
    large, small = _unit(forms, before), _unit(forms, count)
    beside = before.last == before.noun + 1 and forms[before.last : count.first] in ([], ["et"])
    return beside and large == small * 1000 > 0 and 0 < (count.value or 0) < 1000


def _is_the_rest(forms: Sequence[str], before: Count, count: Count) -> bool:
    """ "2 tonnes 350 de résine", "3 kilos 500 de cannabis": a rest without its unit, of three figures."""
    beside = before.last == before.noun + 1 == count.first and forms[count.first + 1 : count.first + 2] in (
        ["de"],
        ["d"],
    )
    return beside and _unit(forms, before) >= _KILO and len(forms[count.first]) == 3 and forms[count.first].isdecimal()


def _in_kilos(forms: Sequence[str], before: Count, rest: Count) -> Count:
    value = ((before.value or 0) * _unit(forms, before) + (rest.value or 0) * _unit(forms, rest)) / _KILO
    kilo = rest if _unit(forms, rest) == _KILO else before
    left_out = (before.last, rest.noun + 1) if kilo is before else None
    return rest._replace(
        first=before.first, noun=kilo.noun, value=value, approx=before.approx or rest.approx, left_out=left_out
    )


def _is_said_again(forms: Sequence[str], before: Count, count: Count) -> bool:
    """ "deux tonnes et demie (2 500 kg)": the same weight again, in figures."""
    opens = forms[count.first - 1] == "(" and count.first - before.last <= _RESAID
    closes = ")" in forms[count.last : count.last + 1]
    same = _unit(forms, before) and _unit(forms, count)
    return bool(opens and closes and same) and "," not in forms[before.last : count.first]


def _in_figures(forms: Sequence[str], before: Count, count: Count) -> Count:
    """The figures of the bracket, with what is weighed, which follows it: "un kilo et demi (1,5 kg) de cannabis"."""
    if before.last > before.noun + 1:
        return before  # "deux tonnes de riz (2 000 kg)"
    return _past_its_bracket(forms, count)._replace(first=before.first)


def _past_its_bracket(forms: Sequence[str], count: Count) -> Count:
    """The count with what is weighed, which follows its bracket."""
    after = forms[count.last : count.last + 3]
    named = after[:2] in ([")", "de"], [")", "d"]) and len(after) == 3 and is_complement(after[2])
    return count._replace(last=count.last + 3, left_out=(count.last, count.last + 1)) if named else count


def is_a_cut(sentence: CountedWords, number: Number) -> bool:
    """ "des coupures de 5.000 F CFA, 1000 FCFA et 500 FCFA": of the notes, what each is worth."""
    for at in range(number.first - 1, max(-1, number.first - _CUTS), -1):
        form, noun = sentence.form(at), sentence.nouns.get(at)
        if form in _NOTES:
            return sentence.form(at + 1) not in ("et", ",")
        amount = form[0].isdecimal() or form in _BESIDE_CUTS or (noun is not None and noun.value.category == "money")
        if not amount:
            return False
    return False
