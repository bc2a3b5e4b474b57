"""The région under which filters and charts put a row: a table of the reader's may still say one of before 2023."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from gazetteer.places import MALI
from gazetteer.regions import former_regions

REGION = "region"
"""The column that holds them, where they were worked out beforehand."""
HOME = ("", MALI)
"""What a row says of its country where it is one of Mali."""


def regions(frame: pd.DataFrame) -> pd.Series:
    """The région of each row as its ``admin1`` says, or that of 2023 which was cut from it and holds the row's point;
    one of another country with the code of that."""
    if REGION in frame:
        return frame[REGION]
    pairs = zip(frame["admin1"], frame["country"], strict=True)
    named = pd.Series([region_words(*pair) for pair in pairs], index=frame.index, dtype="str")
    # what was read here has a footprint, and says the région of 2023 already
    given = named[frame["footprint"] == ""]
    cut = {today: given.isin(former).to_numpy() for today, former in former_regions().items()}
    if any(said.any() for said in cut.values()):
        named[given.index] = _of_2023(frame.loc[given.index], given, cut)
    return named


def region_words(admin1: str, country: str) -> str:
    """A région, abroad with the code of its country: "Sahel (BF)" is none of Mali."""
    return f"{admin1} ({country})" if admin1 and country not in HOME else admin1


def _of_2023(frame: pd.DataFrame, given: pd.Series, cut: dict[str, npt.NDArray[np.bool_]]) -> npt.NDArray[np.object_]:
    """The régions given, and that of 2023 of each row which says what that was ``cut`` from and lies in it."""
    from gazetteer.shapes import held_by  # shapely, for tables that say a région of before

    latitudes, longitudes = (frame[name].to_numpy(dtype=float) for name in ("latitude", "longitude"))
    within = [said & held_by(today, latitudes, longitudes) for today, said in cut.items()]
    return np.select(within, list(cut), given.to_numpy(dtype=object))
