// Which signs stand alone and which are gathered, and where, at the zoom that the map has: gives a function from signs to
// heaps, each with its signs, their point and where it stands (pixels of the layer).
// No two braces may open side by side in this file: folium compiles it as a template.
window.Heaps = function (map) {
    "use strict";
    // Half of what a sign with its ring, or a sign of several events, takes, in pixels.
    const ROOM = 13;
    const ROOM_OF_SEVERAL = 18;
    // A sign that stood farther off its place, in pixels, would be read at another one.
    const FARTHEST = 16;
    const ROUNDS = 100;

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

    return gather;
};
