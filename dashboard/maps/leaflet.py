"""The map library's files, served from this machine: a page opened without a network still shows its map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import folium
from xstatic.pkg import leaflet, leaflet_markercluster

LEAFLET_FILES = Path(leaflet.BASE_DIR)
"""The folder of ``leaflet.js``, ``leaflet.css`` and their images, from the package XStatic-Leaflet."""

CLUSTER_FILES = Path(leaflet_markercluster.BASE_DIR)
"""The folder of ``leaflet.markercluster.js``, from the package XStatic-Leaflet-MarkerCluster."""


class LocalMap(folium.Map):
    """A folium map that asks for Leaflet and its clusters alone, at ``address`` and ``clusters_address``.

    The addresses lead to folders such as ``LEAFLET_FILES`` and ``CLUSTER_FILES``, without a slash at the end.
    folium's own links lead to five outside hosts, for jQuery, Bootstrap and icon fonts that nothing here uses.
    """

    def __init__(self, address: str, clusters_address: str, **options: Any) -> None:  # noqa: ANN401 - folium's own options, passed on as they are
        super().__init__(**options)
        self._name = "Map"
        self.default_js = [
            ("leaflet", f"{address}/leaflet.js"),
            ("leaflet_clusters", f"{clusters_address}/leaflet.markercluster.js"),
        ]
        self.default_css = [("leaflet_css", f"{address}/leaflet.css")]
