// The online background, once the reader asks for it: gives a function from tiles (their address and options, or
// nothing) and what to say where none comes. No two braces may open side by side in this file: folium compiles it as a
// template.
window.Background = function (map) {
    "use strict";
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.setAttribute("role", "status");
    map.getContainer().append(notice);
    let layer = null;
    let address = "";

    // The land here gives way to the background once there is one; one that does not come is told of.
    function reached(isThere, told) {
        map.getContainer().classList.toggle("online", isThere);
        notice.textContent = told;
    }

    return function (tiles, offline) {
        const wanted = tiles ? tiles.url : "";
        if (wanted === address) return;
        address = wanted;
        if (layer) map.removeLayer(layer);
        layer = tiles ? L.tileLayer(tiles.url, tiles.options) : null;
        reached(false, "");
        if (!layer) return;
        layer.on("tileload", function () { reached(true, ""); });
        layer.on("tileerror", function () { reached(map.getContainer().classList.contains("online"), offline); });
        layer.addTo(map);
    };
};
