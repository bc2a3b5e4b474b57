"""The precision codes of both conventions: ACLED's ``geo_precision`` 1-3 and UCDP GED's ``where_prec`` 1-7.

They say how sure a point is, so they follow from how far the truth may lie from it: a row's codes hold as far as it is
worth by the lengths below.
"""

from __future__ import annotations

from gazetteer.tables import Row

HIGHEST = {"geo_precision": 3, "where_prec": 7}
"""The codes begin at 1 and end here."""
GEO_PRECISIONS = tuple(range(1, HIGHEST["geo_precision"] + 1))
COARSEST = GEO_PRECISIONS[-1]
"""What a point is drawn as of which no ``geo_precision`` is said."""
EXACT_KM = 12.0
"""Code 1 of both is the town itself; Bamako, the widest, fills 12 km (feature_codes.csv, PPLC)."""
NEAR_KM = 25.0
"""UCDP's code 2 is near a known point, up to some 25 km; a line or fuzzy area that reaches farther is its code 5."""
REGION_KM = 80.0
"""ACLED's code 2 is a small part of a région, its code 3 a larger one; its codebook gives no length. What is as wide as
a région of Mali (feature_codes.csv, ADM1) is no small part of one."""
_FORMAL = (3, 4, 6)
"""UCDP's codes of formal divisions (cercle, région, country): the codes follow from what they are, not how wide."""


def precision_of(radius_km: float, geo_precision: int, where_prec: int) -> tuple[int, int]:
    """The codes, ACLED's and UCDP's, of what reaches ``radius_km``: those given, or coarser where that is too far."""
    if where_prec in _FORMAL:
        return geo_precision, where_prec
    acled = 3 if radius_km > REGION_KM else 2 if radius_km > EXACT_KM else 1
    ucdp = 5 if radius_km > NEAR_KM else 2 if radius_km > EXACT_KM else 1
    return max(geo_precision, acled), max(where_prec, ucdp)


def precision_code(row: Row, column: str) -> int:
    """The code in a column of ``HIGHEST``. Raises TableError where it is none of the convention."""
    return row.whole(column, 1, HIGHEST[column])
