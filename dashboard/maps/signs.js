// How an event looks on the map: its sign, the ring of several, what is written beside them. An event's kind is its type
// (label, symbol, colour, ink, rank). Words reach the page through textContent only, never as HTML.
// No two braces may open side by side in this file: folium compiles it as a template.
window.EventSigns = (function () {
    "use strict";
    const HERE = {offset: [0, 0], hasLeg: false};
    // An icon whose element bears a name, for those who do not see it.
    const Named = L.DivIcon.extend({
        createIcon: function (old) {
            const made = L.DivIcon.prototype.createIcon.call(this, old);
            made.setAttribute("aria-label", this.options.name);
            return made;
        },
    });

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
        const type = event.kind;
        const made = element("span", "event precision-" + event.precision, type.symbol);
        made.style.setProperty("--colour", type.colour);
        made.style.setProperty("--ink", type.ink);
        return made;
    }

    function summary(event) {
        const parts = [event.kind.label, event.day, event.place].filter(Boolean);
        return parts.join(" · ");
    }

    function described(event) {
        const box = element("div", "described");
        box.append(dot(event), element("strong", "", event.kind.label));
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

    function share(events) {
        const counts = new Map();
        for (const event of events) counts.set(event.kind, (counts.get(event.kind) || 0) + 1);
        let from = 0;
        const slices = [...counts].sort(function (a, b) { return a[0].rank - b[0].rank; }).map(function (pair) {
            const to = from + 100 * pair[1] / events.length;
            const slice = pair[0].colour + " " + from + "% " + to + "%";
            from = to;
            return slice;
        });
        return "conic-gradient(" + slices.join(",") + ")";
    }

    // The sign of several events: their types' shares around their number.
    function ring(events, place, told, language) {
        const made = element("div", "cluster");
        made.style.background = share(events);
        made.append(element("span", "", events.length.toLocaleString(language)));
        const size = events.length < 100 ? 34 : events.length < 1000 ? 40 : 46;
        return standing(made, size, place, told, "cluster-holder");
    }

    return {HERE: HERE, standAt: standAt, element: element, dot: dot, summary: summary, described: described, icon: icon,
        ring: ring};
})();
