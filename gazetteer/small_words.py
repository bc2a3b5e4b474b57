"""The small words of French that the reading of names asks for, and that of everything else, in folded text."""

from __future__ import annotations

OF = frozenset(("de", "d", "des", "du"))
"""The preposition, contracted with an article or not."""
THE = frozenset(("l", "la", "le", "les"))
"""The definite article."""
THIS = frozenset(("ce", "cet", "cette", "ces"))
"""The demonstrative before a noun."""
COMPASS = frozenset(("nord", "sud", "est", "ouest"))
"""The four words of the compass, which those between are made of ("nord-est")."""
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
"""The days of the week, from Monday on."""
