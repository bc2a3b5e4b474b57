// The land under the events. Its outlines have no colour of their own: the style sheet knows them by the name of their
// layer. No two braces may open side by side in this file: folium compiles it as a template.
window.BaseMap = function (map, text) {
    "use strict";
    const base = JSON.parse(text);
    map.createPane("names").style.zIndex = 450;
    map.attributionControl.addAttribution(base.attribution);
    // The outlines come on their own ways, each is drawn over those before it. A click on one must reach the map, never
    // come back as an event.
    Promise.all(base.layers.map(async function (layer) {
        const outlines = await (await fetch(layer.file)).json();
        return L.geoJSON(outlines, {interactive: false, style: function () { return {className: layer.name}; } });
    })).then(function (drawn) { drawn.forEach(function (layer) { layer.addTo(map); }); });
    for (const layer of base.layers) {
        for (const named of layer.names) {
            const box = document.createElement("div");
            box.className = "name " + layer.name + " " + named.rank;
            // In both languages: the style sheet shows that of the page, so that a switch leaves the map as it is.
            for (const language in named.words) {
                const word = box.appendChild(document.createElement("span"));
                word.lang = language;
                word.textContent = named.words[language];
            }
            const icon = L.divIcon({className: "", iconSize: [0, 0], html: box});
            L.marker(named.point, {interactive: false, keyboard: false, icon: icon, pane: "names"}).addTo(map);
        }
    }
    // Towns are named in a close view alone, and made for the first one.
    let towns = null;
    map.on("zoomend", function () {
        const isNear = map.getZoom() >= 8;
        map.getContainer().classList.toggle("near", isNear);
        if (!isNear || towns) return;
        towns = L.layerGroup(base.towns.map(function (town) { return window.NamedPlace(town, "town"); })).addTo(map);
    });
    // told after the end of the zoom, at which names come and go
    map.on("moveend", part);

    // Of names that would lie on each other the first keeps its place, chief towns before régions: a dot stands alone.
    function part() {
        const box = map.getContainer();
        if (!box.classList.contains("near")) return;
        const taken = [];
        for (const name of [...box.querySelectorAll(".town bdi"), ...box.querySelectorAll(".name")]) {
            const one = name.getBoundingClientRect();
            const isOver = taken.some(function (other) {
                return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
            });
            name.classList.toggle("over", isOver);
            if (!isOver) taken.push(one);
        }
    }
};
// A dot with a name under it.
window.NamedPlace = function (place, className) {
    "use strict";
    const box = document.createElement("div");
    box.className = "place " + className;
    box.dataset.at = place.point;
    box.append(document.createElement("i"));
    box.appendChild(document.createElement("bdi")).textContent = place.name;
    const icon = L.divIcon({className: "", iconSize: [0, 0], html: box});
    return L.marker(place.point, {interactive: false, keyboard: false, icon: icon, pane: "names"});
};
