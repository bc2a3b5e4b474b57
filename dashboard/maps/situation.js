// What changes on the map: the events, the footprints, the selected event and the online background. The base map's
// script carries this file once; each run of the page then calls situation.draw, and the reader's view stays.
// Words reach the page through textContent only, never as HTML. No two braces may open side by side in this file:
// folium compiles it as a template.
window.Situation = function (map) {
    "use strict";
    const ONE_PLACE_KM = 0.05;
    const LIFTED = [0, -26];
    const NAMES_FROM = 6;
    // A sign and its ring are 25 pixels wide.
    const APART = 26;
    const ROUNDS = 100;
    // One canvas: thousands of shapes as elements of the page would slow it down.
    const ALL = {renderer: L.canvas({pane: "footprints"}), weight: 1, opacity: 0.8, fillOpacity: 0.08, dashArray: "4 4"};
    // An icon whose element bears a name, for those who do not see it.
    const Named = L.DivIcon.extend({
        createIcon: function (old) {
            const made = L.DivIcon.prototype.createIcon.call(this, old);
            made.setAttribute("aria-label", this.options.name);
            return made;
        },
    });
    let told = null;
    let types = [];
    let words = {};
    let language = "fr";
    let crowded = false;
    let markers = L.featureGroup();
    let extras = L.featureGroup();
    let background = null;
    let address = "";
    let selected = null;
    let flag = null;
    const offsets = new Map();
    let framed = 0;
    let popup = null;

    map.createPane("footprints").style.zIndex = 420;
    map.setMinZoom(3);
    map.setMaxZoom(16);
    map.attributionControl.setPrefix("Leaflet");
    L.control.scale({imperial: false}).addTo(map);
    map.on("zoomend", adapt);
    adapt();

    function adapt() {
        map.getContainer().classList.toggle("far", map.getZoom() < NAMES_FROM);
        if (!crowded) spread();
        if (flag) flag.setIcon(icon(flag.event, placed(flag.event), "event-holder chosen"));
    }

    // Events of one town share one point, and towns of one region a few pixels of a country's view: at each zoom, signs
    // that would hide each other are pushed apart, two by two, no further than they need.
    function spread() {
        const signs = [];
        markers.eachLayer(function (layer) {
            const point = map.latLngToLayerPoint(layer.getLatLng());
            signs.push({layer: layer, point: point, at: point.clone()});
        });
        for (let round = 0, moved = true; moved && round < ROUNDS; round += 1) {
            moved = false;
            signs.forEach(function (one, number) {
                for (const other of signs.slice(number + 1)) moved = push(one, other, number) || moved;
            });
        }
        for (const sign of signs) {
            const offset = sign.at.subtract(sign.point);
            offsets.set(sign.layer.event.id, [offset.x, offset.y]);
            sign.layer.setIcon(icon(sign.layer.event, [offset.x, offset.y], "event-holder"));
        }
    }

    // Signs on one spot part along an angle of their own, so that a third one meets neither.
    function push(one, other, number) {
        const gap = one.at.distanceTo(other.at);
        if (gap >= APART) return false;
        const way = gap > 0.1 ? other.at.subtract(one.at).divideBy(gap) : L.point(Math.cos(number), Math.sin(number));
        const step = way.multiplyBy((APART - gap) / 2 + 0.1);
        one.at = one.at.subtract(step);
        other.at = other.at.add(step);
        return true;
    }

    function placed(event) {
        return crowded ? LIFTED : offsets.get(event.id) || [0, 0];
    }

    function element(name, className, text) {
        const made = document.createElement(name);
        made.className = className;
        if (text) made.textContent = text;
        return made;
    }

    function dot(event) {
        const type = types[event.type];
        const made = element("span", "event precision-" + event.precision, type.symbol);
        made.style.setProperty("--colour", type.colour);
        made.style.setProperty("--ink", type.ink);
        return made;
    }

    function summary(event) {
        const parts = [types[event.type].label, event.day, event.place].filter(Boolean);
        return parts.join(" · ");
    }

    function described(event) {
        const box = element("div", "described");
        box.append(dot(event), element("strong", "", types[event.type].label));
        if (event.day) box.append(element("div", "", event.day));
        if (event.place) {
            const place = element("bdi", "", event.place);
            place.lang = "fr";
            box.append(place);
        }
        return box;
    }

    // A sign off its point, by an offset in pixels, has a leg that leads back to it.
    function icon(event, offset, className) {
        const box = element("div", "holder");
        const reach = Math.hypot(offset[0], offset[1]);
        if (reach > 0) {
            const leg = element("i", "leg");
            leg.style.width = reach + "px";
            leg.style.transform = "rotate(" + Math.atan2(-offset[1], -offset[0]) + "rad)";
            box.append(leg);
        }
        box.append(dot(event));
        const anchor = [11 - offset[0], 11 - offset[1]];
        return new Named({name: summary(event), className: className, html: box, iconSize: [22, 22], iconAnchor: anchor,
            tooltipAnchor: offset});
    }

    function marker(event, className, options) {
        const made = L.marker([event.latitude, event.longitude], Object.assign(
            {icon: icon(event, [0, 0], className), riseOnHover: true}, options));
        made.event = event;
        made.feature = {type: "Feature", properties: {"event_id": event.id}};
        return made;
    }

    // A sign inside a cluster is not on the map and has no parent to tell: the group speaks for it.
    function choose(layer) {
        markers.fire("click", {latlng: layer.getLatLng(), layer: layer, sourceTarget: layer});
    }

    // What is called a button answers the keys of one.
    function isPress(happened) {
        const pressed = happened.originalEvent;
        if (pressed.key === " ") pressed.preventDefault();
        return pressed.key === "Enter" || pressed.key === " ";
    }

    function onKey(happened) {
        if (isPress(happened)) choose(happened.propagatedFrom || happened.layer);
    }

    // At the edge of a narrow map a tooltip over its sign would be cut off.
    function inside(opened) {
        const x = map.latLngToContainerPoint(opened.layer.getLatLng()).x;
        const room = opened.tooltip.getElement().offsetWidth / 2;
        opened.tooltip.options.direction = x < room ? "right" : x > map.getSize().x - room ? "left" : "top";
        opened.tooltip.update();
    }

    function explained(group) {
        group.bindTooltip(function (layer) { return described(layer.event); }, {direction: "top", offset: [0, -10]});
        group.on("tooltipopen", inside);
        group.on("keypress", onKey);
        return group;
    }

    function counted(told, count) {
        return told.replace("COUNT", count.toLocaleString(language));
    }

    function share(children) {
        const counts = new Map();
        for (const child of children) counts.set(child.event.type, (counts.get(child.event.type) || 0) + 1);
        let from = 0;
        const slices = [...counts].sort(function (a, b) { return a[0] - b[0]; }).map(function (pair) {
            const to = from + 100 * pair[1] / children.length;
            const slice = types[pair[0]].colour + " " + from + "% " + to + "%";
            from = to;
            return slice;
        });
        return "conic-gradient(" + slices.join(",") + ")";
    }

    function clusterIcon(cluster) {
        const children = cluster.getAllChildMarkers();
        const ring = element("div", "cluster");
        ring.style.background = share(children);
        ring.append(element("span", "", children.length.toLocaleString(language)));
        const size = children.length < 100 ? 34 : children.length < 1000 ? 40 : 46;
        const told = counted(words.events_near, children.length);
        return new Named({name: told, className: "cluster-holder", html: ring, iconSize: [size, size]});
    }

    function opened(cluster) {
        const bounds = cluster.getBounds();
        const one = map.distance(bounds.getSouthWest(), bounds.getNorthEast()) < ONE_PLACE_KM * 1000;
        if (one || map.getZoom() >= map.getMaxZoom()) list(cluster);
        else cluster.zoomToBounds({padding: [30, 30]});
    }

    function list(cluster) {
        const box = element("div", "listed");
        box.append(element("strong", "", counted(words.events_here, cluster.getChildCount())));
        const rows = box.appendChild(element("ul", ""));
        for (const child of cluster.getAllChildMarkers()) {
            const button = element("button", "");
            button.type = "button";
            const line = element("bdi", "", summary(child.event));
            button.append(dot(child.event), line);
            button.addEventListener("click", function () { choose(child); });
            rows.appendChild(element("li", "")).append(button);
        }
        popup = L.popup({maxHeight: 220, minWidth: 220, maxWidth: 300, autoPanPadding: [20, 20]});
        popup.setLatLng(cluster.getLatLng()).setContent(box).openOn(map);
        name(".leaflet-popup-close-button", words.close);
    }

    function clustered() {
        const group = L.markerClusterGroup({
            maxClusterRadius: 42, showCoverageOnHover: false, spiderfyOnMaxZoom: false, zoomToBoundsOnClick: false,
            animate: !window.matchMedia("(prefers-reduced-motion: reduce)").matches, iconCreateFunction: clusterIcon});
        group.on("clusterclick", function (happened) { opened(happened.layer); });
        group.on("clusterkeypress", function (happened) {
            if (isPress(happened)) opened(happened.layer);
        });
        return group;
    }

    function redraw(rows) {
        map.removeLayer(markers);
        if (popup) map.closePopup(popup);
        const made = rows.map(function (event) { return marker(event, "event-holder"); });
        markers = explained(crowded ? clustered() : L.featureGroup());
        if (crowded) markers.addLayers(made);
        else made.forEach(function (one) { markers.addLayer(one); });
        map.addLayer(markers);
        offsets.clear();
        if (!crowded) spread();
    }

    function outline(geometry, style) {
        return L.geoJSON(geometry, {interactive: false, pane: "footprints", style: function (feature) {
            const colour = types[feature.properties.type].colour;
            return Object.assign({color: colour, fillColor: colour}, style);
        }});
    }

    function emphasise(event, footprint) {
        if (footprint) extras.addLayer(outline(footprint, {className: "footprint", fillOpacity: 0.25}));
        flag = marker(event, "event-holder chosen", {zIndexOffset: 10000, keyboard: false});
        flag.setIcon(icon(event, placed(event), "event-holder chosen"));
        extras.addLayer(explained(L.featureGroup([flag])));
        // At the first drawing the map has not its size yet, and shows the whole country anyway.
        if (selected !== null && selected !== event.id && !map.getBounds().contains(flag.getLatLng())) map.panTo(flag.getLatLng());
    }

    function drawBackground(tiles) {
        const wanted = tiles ? tiles.url : "";
        if (wanted === address) return;
        if (background) map.removeLayer(background);
        background = tiles ? L.tileLayer(tiles.url, tiles.options).addTo(map) : null;
        map.getContainer().classList.toggle("online", Boolean(tiles));
        address = wanted;
    }

    function name(selector, told) {
        for (const button of map.getContainer().querySelectorAll(selector)) {
            button.title = told;
            button.setAttribute("aria-label", told);
        }
    }

    function frame() {
        const bounds = markers.getBounds();
        if (bounds.isValid()) map.fitBounds(bounds, {padding: [40, 40], maxZoom: 9});
    }

    function draw(events, view) {
        const wanted = JSON.parse(view);
        words = wanted.words;
        language = wanted.language;
        window.frameElement?.setAttribute("title", words.map);
        name(".leaflet-control-zoom-in", words.zoom_in);
        name(".leaflet-control-zoom-out", words.zoom_out);
        map.getContainer().classList.toggle("dark", wanted.dark);
        map.getContainer().classList.toggle("english", language === "en");
        drawBackground(wanted.tiles);
        if (events !== told) {
            const shown = JSON.parse(events);
            types = shown.types;
            crowded = shown.crowded;
            redraw(shown.events);
            told = events;
        }
        map.removeLayer(extras);
        extras = L.featureGroup();
        flag = null;
        if (wanted.footprints) extras.addLayer(outline(wanted.footprints, ALL));
        if (wanted.selected) emphasise(wanted.selected, wanted.footprint);
        map.addLayer(extras);
        if (wanted.framed !== framed) frame();
        framed = wanted.framed;
        selected = wanted.selected ? wanted.selected.id : "";
    }

    return {draw: draw};
};
