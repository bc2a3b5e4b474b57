// What changes on the map: the events, the footprints, the selected event and the online background. The base map's
// script carries this file once; each run of the page then calls situation.draw, and the reader's view stays.
// Words reach the page through textContent only, never as HTML. No two braces may open side by side in this file:
// folium compiles it as a template.
window.Situation = function (map, country) {
    "use strict";
    const ONE_PLACE_KM = 0.05;
    // How far over a sign of several events, in pixels, that of the selected one stands: their rings touch.
    const LIFT = 35;
    // How near to the selected sign, in pixels, the name of a place would be hidden by it, how far below its middle it is
    // not, and how high a name is.
    const UNDER_THE_SIGN = 30;
    const BELOW_THE_SIGN = 19;
    const LINE = 13;
    const HERE = {offset: [0, 0], hasLeg: false};
    const NAMES_FROM = 6;
    // Half of what a sign with its ring, or a sign of several events, takes, in pixels.
    const ROOM = 13;
    const ROOM_OF_SEVERAL = 18;
    // A sign that stood farther off its place, in pixels, would be read at another one.
    const FARTHEST = 16;
    const ROUNDS = 100;
    // At this zoom a sign hides about a kilometre round its place.
    const CLOSEST = 11;
    // The reader goes no farther than this zoom; on a map narrower than so many pixels a zoom farther.
    const FARTHEST_ZOOM = 5;
    const NARROW = 480;
    const OF_A_PHONE = 640;
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
    let signs = [];
    let byId = new Map();
    let gathered = L.featureGroup();
    let everywhere = L.latLngBounds([]);
    let extras = L.featureGroup();
    let background = null;
    let address = "";
    let selected = null;
    let flag = null;
    let anchors = [];
    let area = L.latLngBounds([]);
    let tapped = false;
    const offsets = new Map();
    let framed = 0;
    let texts = null;
    let popup = null;

    const notice = map.getContainer().appendChild(element("div", "notice"));
    notice.setAttribute("role", "status");
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
        gathered.clearLayers();
        for (const heap of heaps) {
            const offset = heap.at.subtract(heap.point);
            for (const sign of heap.signs) {
                const alone = heap.signs.length === 1;
                offsets.set(sign.event.id, alone ? standAt(offset, true) : above(sign.event, heap.at));
                if (heap.signs.length > 1) markers.removeLayer(sign);
                else markers.addLayer(sign);
            }
            if (heap.signs.length > 1) gathered.addLayer(several(heap));
        }
    }

    // A sign that would stand too far off joins the one whose place is nearest, until none stands too far off.
    function gather(all) {
        let heaps = all.map(function (sign) { return heapOf([sign]); });
        for (;;) {
            part(heaps);
            const one = heaps.find(isFar);
            if (!one) return heaps;
            const others = heaps.filter(function (heap) { return heap !== one; });
            const other = others.reduce(function (near, heap) {
                return one.point.distanceTo(heap.point) < one.point.distanceTo(near.point) ? heap : near;
            });
            heaps = others.filter(function (heap) { return heap !== other; }).concat(heapOf(one.signs.concat(other.signs)));
            for (const heap of heaps) heap.at = heap.point;
        }
    }

    function heapOf(some) {
        const points = some.map(function (sign) { return map.latLngToLayerPoint(sign.getLatLng()); });
        const point = points.reduce(function (sum, next) { return sum.add(next); }).divideBy(points.length);
        return {signs: some, point: point, at: point, room: some.length > 1 ? ROOM_OF_SEVERAL : ROOM};
    }

    function isFar(heap) {
        return heap.at.distanceTo(heap.point) > FARTHEST;
    }

    // To the first that is pushed too far: the rest of the rounds would be for nothing.
    function part(heaps) {
        for (let round = 0, moved = true; moved && round < ROUNDS && !heaps.some(isFar); round += 1) {
            moved = false;
            heaps.forEach(function (one, number) {
                for (const other of heaps.slice(number + 1)) moved = push(one, other, number) || moved;
            });
        }
    }

    // Two by two, no further than they need; on one spot along an angle of their own, so that a third one meets neither.
    function push(one, other, number) {
        const gap = one.at.distanceTo(other.at);
        const apart = one.room + other.room;
        if (gap >= apart) return false;
        const way = gap > 0.1 ? other.at.subtract(one.at).divideBy(gap) : L.point(Math.cos(number), Math.sin(number));
        const step = way.multiplyBy((apart - gap) / 2 + 0.1);
        one.at = one.at.subtract(step);
        other.at = other.at.add(step);
        return true;
    }

    function several(heap) {
        const offset = heap.at.subtract(heap.point);
        const made = L.marker(map.layerPointToLatLng(heap.point), {icon: gatheredIcon(heap.signs, standAt(offset, true))});
        made.signs = heap.signs;
        return made;
    }

    // Each sign, and the name of each place that the selected event was located from, where it belongs by now.
    function stand() {
        markers.closeTooltip();
        nameAnchors();
        for (const sign of signs) sign.setIcon(icon(sign.event, placed(sign.event), "event-holder"));
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
        if (!crowded) return offsets.get(event.id) || HERE;
        const sign = byId.get(event.id);
        const shown = markers.getVisibleParent(sign);
        // of what is out of view no sign is shown
        return !shown || shown === sign ? HERE : above(event, map.latLngToLayerPoint(shown.getLatLng()));
    }

    // Over a sign of several events that of the selected one would hide their number, and a leg would cross it out.
    function above(event, gatheredAt) {
        const place = map.latLngToLayerPoint([event.latitude, event.longitude]);
        return standAt(gatheredAt.subtract(place).subtract([0, LIFT]), false);
    }

    // How many pixels off its place a sign stands, and whether a leg leads back there.
    function standAt(offset, hasLeg) {
        return {offset: [offset.x, offset.y], hasLeg: hasLeg};
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

    function icon(event, place, className) {
        return standing(dot(event), 22, place, summary(event), className);
    }

    // A sign of so many pixels, as standAt places it.
    function standing(sign, size, place, told, className) {
        const box = element("div", "holder");
        const offset = place.offset;
        const reach = Math.hypot(offset[0], offset[1]);
        if (place.hasLeg && reach > 0) {
            const leg = element("i", "leg");
            leg.style.width = reach + "px";
            leg.style.transform = "rotate(" + Math.atan2(-offset[1], -offset[0]) + "rad)";
            box.append(leg);
        }
        box.append(sign);
        const anchor = [size / 2 - offset[0], size / 2 - offset[1]];
        return new Named({name: told, className: className, html: box, iconSize: [size, size], iconAnchor: anchor,
            tooltipAnchor: offset});
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

    // On a telephone what is published stands below the screen.
    function showEvidence() {
        tapped = false;
        const page = window.parent;
        const evidence = page.innerWidth > OF_A_PHONE ? null : page.document.querySelector(".st-key-evidence");
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

    // The selected one of several events has a sign of its own beside them.
    function unselected(children) {
        return children.filter(function (child) { return !flag || child.event.id !== flag.event.id; });
    }

    function gatheredIcon(all, place) {
        const children = unselected(all);
        if (children.length === 1) return icon(children[0].event, place, "event-holder");
        const ring = element("div", "cluster");
        ring.style.background = share(children);
        ring.append(element("span", "", children.length.toLocaleString(language)));
        const size = children.length < 100 ? 34 : children.length < 1000 ? 40 : 46;
        return standing(ring, size, place, counted(words.events_near, children.length), "cluster-holder");
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
            iconCreateFunction: function (cluster) { return gatheredIcon(cluster.getAllChildMarkers(), HERE); }});
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

    // Events are told a list a column.
    function rowsOf(columns) {
        return columns.id.map(function (_, at) {
            return Object.fromEntries(Object.entries(columns).map(function (pair) { return [pair[0], pair[1][at]]; }));
        });
    }

    function redraw(rows) {
        map.removeLayer(markers);
        map.removeLayer(gathered);
        if (popup) map.closePopup(popup);
        const made = rows.map(function (event) { return marker(event, "event-holder"); });
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
        everywhere = L.latLngBounds(made.map(function (one) { return one.getLatLng(); }));
        if (!crowded) spread();
    }

    // The numbers of signs of several events leave out the selected one: another one is.
    function recount(now) {
        if (now === (selected || "")) return;
        if (crowded) markers.refreshClusters([byId.get(selected), byId.get(now)].filter(Boolean));
        else spread();
    }

    function outline(geometry, style) {
        return L.geoJSON(geometry, {interactive: false, pane: "footprints", style: function (feature) {
            const colour = types[feature.properties.type].colour;
            return Object.assign({color: colour, fillColor: colour}, style);
        }});
    }

    function emphasise(event, footprint, places) {
        anchors = places.map(function (place) { return window.NamedPlace(place, "anchor"); });
        for (const anchor of anchors) extras.addLayer(anchor);
        flag = marker(event, "event-holder chosen", {zIndexOffset: 10000, keyboard: false});
        const drawn = outline(footprint, {className: "footprint", fillOpacity: 0.25});
        extras.addLayer(drawn);
        // an event without a footprint has its point alone
        area = L.latLngBounds([flag.getLatLng()]).extend(drawn.getBounds());
        recount(event.id);
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

    function drawBackground(tiles) {
        const wanted = tiles ? tiles.url : "";
        if (wanted === address) return;
        address = wanted;
        if (background) map.removeLayer(background);
        background = tiles ? L.tileLayer(tiles.url, tiles.options) : null;
        reached(false, "");
        if (!background) return;
        background.on("tileload", function () { reached(true, ""); });
        background.on("tileerror", function () { reached(map.getContainer().classList.contains("online"), words.offline); });
        background.addTo(map);
    }

    // The land here gives way to the background once there is one; one that does not come is told of.
    function reached(isThere, told) {
        map.getContainer().classList.toggle("online", isThere);
        notice.textContent = told;
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

    // The whole country, and the events beyond its borders.
    function showAll() {
        map.fitBounds(L.latLngBounds(country).extend(everywhere), {animate: false, padding: [8, 8]});
    }

    function draw(events, view) {
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
        drawBackground(wanted.tiles);
        if (events !== told) {
            const shown = JSON.parse(events);
            types = shown.types;
            crowded = shown.crowded;
            redraw(rowsOf(shown.events));
            told = events;
        }
        map.removeLayer(extras);
        extras = L.featureGroup();
        flag = null;
        anchors = [];
        if (wanted.footprints) extras.addLayer(outline(wanted.footprints, ALL));
        if (wanted.selected) emphasise(byId.get(wanted.selected).event, wanted.footprint, wanted.anchors);
        else {
            recount("");
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
