// What changes on the map: the events, the footprints, the selected event and the online background. The base map's
// script carries this file once; each run of the page then calls situation.draw, and the reader's view stays.
// No two braces may open side by side in this file: folium compiles it as a template.
window.Situation = function (map, country) {
    "use strict";
    const ONE_PLACE_KM = 0.05;
    // How far from the selected one of several events, in pixels, other signs stand: the rings touch.
    const APART = 35;
    // How near to the selected sign, in pixels, the name of a place would be hidden by it, how far below its middle it is
    // not, and how high a name is.
    const UNDER_THE_SIGN = 30;
    const BELOW_THE_SIGN = 19;
    const LINE = 13;
    const NAMES_FROM = 6;
    // Half of what the selected sign takes, in pixels, pushed aside as it may be, and which share of the country at its
    // edge is less than that on a narrow map.
    const ROOM_OF_A_SIGN = 32;
    const EDGE = 0.04;
    // At this zoom a sign hides about a kilometre round its place.
    const CLOSEST = 11;
    // The reader goes no farther than this zoom; on a map narrower than so many pixels a zoom farther.
    const FARTHEST_ZOOM = 5;
    const NARROW = 480;
    // In a window no wider than so many pixels what is published stands under the map.
    const STACKED = 950;
    // One canvas: thousands of shapes as elements of the page would slow it down. The style sheet makes all of it
    // transparent, so that the map is seen through however many lie on each other.
    const ALL = {renderer: L.canvas({pane: "footprints"}), weight: 1.5, opacity: 1, fillOpacity: 0.2, dashArray: "4 4"};
    const {HERE, standAt, element, dot, summary, described, icon, ring} = window.EventSigns;
    const gather = window.Heaps(map);
    let told = null;
    let types = [];
    let words = {};
    let language = "fr";
    let crowded = false;
    let markers = L.featureGroup();
    let signs = [];
    let byId = new Map();
    let gathered = L.featureGroup();
    let everywhere = L.latLngBounds([]);
    let extras = L.featureGroup();
    let areas = L.featureGroup();
    let areasTold = null;
    let selected = null;
    let flag = null;
    let leftOut = null;
    let anchors = [];
    let area = L.latLngBounds([]);
    let tapped = false;
    const offsets = new Map();
    let framed = 0;
    let texts = null;
    let popup = null;

    const drawBackground = window.Background(map);
    // Leaflet lets a press focus the map, and the browser would scroll a map half in sight under the pointer: the first
    // click on a sign would miss it.
    const focus = map.getContainer().focus;
    map.getContainer().focus = function () { focus.call(this, {preventScroll: true}); };
    map.createPane("footprints").style.zIndex = 420;
    map.setMaxZoom(16);
    map.attributionControl.setPrefix("Leaflet");
    L.control.scale({imperial: false}).addTo(map);
    const closer = framing();
    const finder = finding();
    map.on("moveend resize", sight);
    map.on("zoomend", adapt);
    map.on("resize", keepNear);
    keepNear();
    showAll();
    adapt();
    minded();

    function keepNear() {
        map.setMinZoom(map.getSize().x < NARROW ? FARTHEST_ZOOM - 1 : FARTHEST_ZOOM);
    }

    function adapt() {
        map.getContainer().classList.toggle("far", map.getZoom() < NAMES_FROM);
        if (!crowded) spread();
        stand();
    }

    // The wheel scrolls the page until the reader has pressed on the map, or with the key that enlarges elsewhere too.
    function minded() {
        const box = map.getContainer();
        let entered = false;
        box.addEventListener("pointerdown", function () { entered = true; });
        box.addEventListener("pointerleave", function () { entered = false; });
        // told before the map hears of the wheel
        window.addEventListener("wheel", function (turned) {
            map.scrollWheelZoom[entered || turned.ctrlKey || turned.metaKey ? "enable" : "disable"]();
        }, {capture: true, passive: true});
    }

    // Events of one town share one point, and towns of one region a few pixels of a country's view: at each zoom, signs
    // that would hide each other are pushed apart, and where that leads too far they are gathered in one.
    function spread() {
        const heaps = gather(signs);
        const isGathered = heaps.some(function (heap) { return heap.signs.length > 1 && holdsSelected(heap.signs); });
        gathered.clearLayers();
        for (const heap of heaps) {
            const at = isGathered ? aside(heap.at) : heap.at;
            const place = standAt(at.subtract(heap.point), true);
            for (const sign of heap.signs) {
                offsets.set(sign.event.id, heap.signs.length === 1 ? place : HERE);
                if (heap.signs.length > 1) markers.removeLayer(sign);
                else markers.addLayer(sign);
            }
            if (heap.signs.length > 1) gathered.addLayer(several(heap, place));
        }
    }

    function several(heap, place) {
        const made = L.marker(map.layerPointToLatLng(heap.point), {icon: gatheredIcon(heap.signs, place)});
        made.signs = heap.signs;
        return made;
    }

    // The selected one of several stands on its place, and what would lie under it steps aside: upwards where it is on the
    // very place, as names are below.
    function aside(at) {
        const place = map.latLngToLayerPoint(flag.getLatLng());
        const gap = at.distanceTo(place);
        if (gap >= APART) return at;
        const way = gap > 1 ? at.subtract(place).divideBy(gap) : L.point(0, -1);
        return place.add(way.multiplyBy(APART));
    }

    // Each sign, and the name of each place that the selected event was located from, where it belongs by now.
    function stand() {
        markers.closeTooltip();
        nameAnchors();
        for (const sign of signs) sign.setIcon(icon(sign.event, placed(sign.event), "event-holder"));
        if (crowded && leftOut) markers.refreshClusters([leftOut]);
        if (flag) flag.setIcon(icon(flag.event, placed(flag.event), "event-holder chosen"));
    }

    // Those that the selected sign would hide stand one below the other under it; a town that is one is named once.
    function nameAnchors() {
        const named = anchors.map(function (anchor) { return anchor.options.icon.options.html; });
        let under = 0;
        anchors.forEach(function (anchor, number) {
            const off = map.latLngToLayerPoint(flag.getLatLng()).subtract(map.latLngToLayerPoint(anchor.getLatLng()));
            const isUnder = Math.hypot(off.x, off.y) < UNDER_THE_SIGN;
            const style = named[number].lastChild.style;
            style.left = isUnder ? off.x + "px" : "";
            style.top = isUnder ? off.y + BELOW_THE_SIGN + LINE * under + "px" : "";
            under += isUnder;
        });
        const there = named.map(function (box) { return box.dataset.at; });
        for (const town of map.getContainer().querySelectorAll(".town")) town.hidden = there.includes(town.dataset.at);
    }

    function placed(event) {
        return offsets.get(event.id) || HERE;
    }

    function marker(event, className, options) {
        const made = L.marker([event.latitude, event.longitude], Object.assign(
            {icon: icon(event, HERE, className), riseOnHover: true}, options));
        made.event = event;
        made.feature = {type: "Feature", properties: {"event_id": event.id}};
        return made;
    }

    // A sign inside a cluster is not on the map and has no parent to tell: the group speaks for it.
    function choose(layer) {
        markers.fire("click", {latlng: layer.getLatLng(), layer: layer, sourceTarget: layer});
    }

    // Under the map what is published stands below the screen.
    function showEvidence() {
        tapped = false;
        const page = window.parent;
        const evidence = page.innerWidth > STACKED ? null : page.document.querySelector(".st-key-evidence");
        evidence?.scrollIntoView({behavior: isStill() ? "auto" : "smooth"});
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
        group.on("click", function (happened) {
            tapped = true;
            if (happened.layer.event.id === selected) showEvidence();
        });
        return group;
    }

    function counted(told, count) {
        return told.replace("COUNT", count.toLocaleString(language));
    }

    // The selected one of several events has a sign of its own beside them.
    function unselected(children) {
        return children.filter(function (child) { return !flag || child.event.id !== flag.event.id; });
    }

    function holdsSelected(children) {
        return unselected(children).length < children.length;
    }

    function gatheredIcon(all, place) {
        const events = unselected(all).map(function (child) { return child.event; });
        if (events.length === 1) return icon(events[0], place, "event-holder");
        return ring(events, place, counted(words.events_near, events.length), language);
    }

    function opened(children, latlng) {
        const bounds = L.latLngBounds(children.map(function (child) { return child.getLatLng(); }));
        const one = map.distance(bounds.getSouthWest(), bounds.getNorthEast()) < ONE_PLACE_KM * 1000;
        if (one || map.getZoom() >= map.getMaxZoom()) list(children, latlng);
        else zoomTo(bounds);
    }

    function zoomTo(bounds) {
        const fitting = map.getBoundsZoom(bounds, false, L.point(80, 80));
        map.setView(bounds.getCenter(), Math.min(Math.max(fitting, map.getZoom() + 1), map.getMaxZoom()));
        // The sign that was pressed is gone: a keyboard goes on from the map.
        map.getContainer().focus({preventScroll: true});
    }

    function list(children, latlng) {
        const box = element("div", "listed");
        box.append(element("strong", "", counted(words.events_here, children.length)));
        const rows = box.appendChild(element("ul", ""));
        for (const child of children) {
            const button = element("button", "");
            button.type = "button";
            const line = element("bdi", "", summary(child.event));
            button.append(dot(child.event), line);
            button.addEventListener("click", function () { choose(child); });
            rows.appendChild(element("li", "")).append(button);
        }
        popup = L.popup({maxHeight: 220, minWidth: 220, maxWidth: 300, autoPanPadding: [20, 20]});
        popup.setLatLng(latlng).setContent(box).openOn(map);
        name(".leaflet-popup-close-button", words.close);
    }

    function clustered() {
        const group = L.markerClusterGroup({
            maxClusterRadius: 42, showCoverageOnHover: false, spiderfyOnMaxZoom: false, zoomToBoundsOnClick: false,
            animate: !isStill(),
            iconCreateFunction: function (cluster) {
                const children = cluster.getAllChildMarkers();
                const point = map.latLngToLayerPoint(cluster.getLatLng());
                const at = holdsSelected(children) ? aside(point) : point;
                return gatheredIcon(children, standAt(at.subtract(point), true));
            }});
        group.on("animationend", stand);
        return opening(group, "cluster", function (cluster) { return cluster.getAllChildMarkers(); });
    }

    function isStill() {
        return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    }

    // A sign of several events opens by a click and by the keys of a button.
    function opening(group, prefix, childrenOf) {
        function open(happened) {
            const layer = happened.propagatedFrom || happened.layer;
            const children = childrenOf(layer);
            const others = unselected(children);
            // after what told the page of this click has told that it meant no event
            if (others.length === 1) setTimeout(function () { choose(others[0]); });
            else opened(children, layer.getLatLng());
        }
        group.on(prefix + "click", open);
        group.on(prefix + "keypress", function (happened) {
            if (isPress(happened)) open(happened);
        });
        return group;
    }

    // Events are told a list a column; each takes its type along.
    function eventsOf(columns) {
        return columns.id.map(function (_, at) {
            const event = Object.fromEntries(Object.entries(columns).map(function (pair) { return [pair[0], pair[1][at]]; }));
            return Object.assign(event, {kind: types[event.type]});
        });
    }

    function redraw(events) {
        map.removeLayer(markers);
        map.removeLayer(gathered);
        if (popup) map.closePopup(popup);
        const made = events.map(function (event) { return marker(event, "event-holder"); });
        byId = new Map(made.map(function (one) { return [one.event.id, one]; }));
        markers = explained(crowded ? clustered() : L.featureGroup(made));
        gathered = opening(L.featureGroup(), "", function (layer) { return layer.signs; });
        signs = crowded ? [] : made;
        map.off("moveend", stand);
        map.addLayer(markers);
        // once it is on the map: before, each one would be looked for among all the others
        if (crowded) markers.addLayers(made);
        map.addLayer(gathered);
        // told after the clusters, which part and join by what is in view
        if (crowded) map.on("moveend", stand);
        offsets.clear();
        leftOut = null;
        everywhere = L.latLngBounds(made.map(function (one) { return one.getLatLng(); }));
        if (!crowded) spread();
    }

    // The numbers of signs of several events leave out the selected one: another one is.
    function recount() {
        const now = flag ? byId.get(flag.event.id) : null;
        if (now === leftOut) return;
        if (crowded) markers.refreshClusters([leftOut, now].filter(Boolean));
        else spread();
        leftOut = now;
    }

    function outline(geometry, style) {
        return L.geoJSON(geometry, {interactive: false, pane: "footprints", style: function (feature) {
            const colour = types[feature.properties.type].colour;
            return Object.assign({color: colour, fillColor: colour}, style);
        }});
    }

    // Those of all events; each disc is round at every zoom.
    function drawAreas(told) {
        map.removeLayer(areas);
        areas = L.featureGroup();
        const wanted = JSON.parse(told);
        if (wanted) {
            for (const [latitude, longitude, radius, type] of wanted.discs) {
                const colour = types[type].colour;
                areas.addLayer(L.circle([latitude, longitude],
                    Object.assign({radius: radius, interactive: false, color: colour, fillColor: colour}, ALL)));
            }
            areas.addLayer(outline(wanted.shapes, ALL));
        }
        map.addLayer(areas);
        areasTold = told;
    }

    function emphasise(event, footprint, places) {
        anchors = places.map(function (place) { return window.NamedPlace(place, "anchor"); });
        for (const anchor of anchors) extras.addLayer(anchor);
        flag = marker(event, "event-holder chosen", {zIndexOffset: 10000, keyboard: false});
        const drawn = outline(footprint, {className: "footprint", fillOpacity: 0.25});
        extras.addLayer(drawn);
        // an event without a footprint has its point alone
        area = L.latLngBounds([flag.getLatLng()]).extend(drawn.getBounds());
        recount();
        stand();
        extras.addLayer(explained(L.featureGroup([flag])));
        if (tapped) showEvidence();
        // At the first drawing the map has not its size yet, and shows the whole country anyway.
        if (selected !== null && selected !== event.id && !map.getBounds().contains(flag.getLatLng())) map.panTo(flag.getLatLng());
    }

    // A button on the map that frames the selected event and how far it may lie from its sign.
    function framing() {
        const control = L.control({position: "topleft"});
        const button = element("button", "closer");
        button.type = "button";
        button.addEventListener("click", function () { map.fitBounds(area, {padding: [60, 60], maxZoom: CLOSEST}); });
        L.DomEvent.disableClickPropagation(button);
        control.onAdd = function () { return button; };
        control.addTo(map);
        return button;
    }

    // A view without any of the events, as a filter may leave it, would look like a map without events.
    function finding() {
        const button = map.getContainer().appendChild(element("button", "closer finder"));
        button.type = "button";
        button.hidden = true;
        button.addEventListener("click", function () {
            frame();
            map.getContainer().focus();
        });
        L.DomEvent.disableClickPropagation(button);
        return button;
    }

    function sight() {
        const view = map.getBounds();
        const isSeen = [...byId.values()].some(function (one) { return view.contains(one.getLatLng()); });
        finder.hidden = isSeen || !everywhere.isValid();
    }

    function name(selector, told) {
        for (const button of map.getContainer().querySelectorAll(selector)) {
            button.title = told;
            button.setAttribute("aria-label", told);
        }
    }

    function frame() {
        if (everywhere.isValid()) map.fitBounds(everywhere, {padding: [40, 40], maxZoom: 9});
    }

    // The whole country, and the events beyond its borders; the sign of one that lies there or near them asks for room.
    function showAll() {
        const land = L.latLngBounds(country);
        const isInside = !everywhere.isValid() || land.pad(-EDGE).contains(everywhere);
        const room = isInside ? 8 : ROOM_OF_A_SIGN;
        map.fitBounds(land.extend(everywhere), {animate: false, padding: [room, room]});
    }

    function draw(events, every, view) {
        const wanted = JSON.parse(view);
        words = wanted.words;
        language = wanted.language;
        window.frameElement?.setAttribute("title", words.map);
        name(".leaflet-control-zoom-in", words.zoom_in);
        name(".leaflet-control-zoom-out", words.zoom_out);
        closer.textContent = words.zoom_to_event;
        closer.hidden = !wanted.selected;
        finder.textContent = words.out_of_view;
        map.getContainer().classList.toggle("dark", wanted.dark);
        map.getContainer().classList.toggle("english", language === "en");
        drawBackground(wanted.tiles, words.offline);
        map.removeLayer(extras);
        extras = L.featureGroup();
        flag = null;
        anchors = [];
        if (events !== told) {
            const shown = JSON.parse(events);
            types = shown.types.map(function (type, rank) { return Object.assign(type, {rank: rank}); });
            crowded = shown.crowded;
            redraw(eventsOf(shown.events));
            told = events;
        }
        if (every !== areasTold) drawAreas(every);
        if (wanted.selected) emphasise(byId.get(wanted.selected).event, wanted.footprint, wanted.anchors);
        else {
            recount();
            stand();
        }
        map.addLayer(extras);
        if (wanted.framed !== framed) frame();
        // Other texts may tell of other parts of the country; a filter leaves the view as it is.
        if (texts !== null && wanted.texts !== texts) showAll();
        texts = wanted.texts;
        framed = wanted.framed;
        selected = wanted.selected || "";
        sight();
    }

    return {draw: draw};
};
