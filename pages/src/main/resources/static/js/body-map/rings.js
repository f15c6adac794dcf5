// Rings around zones of the figure: the one that has the focus, and those that are chosen.

export function ring(zone, name) {
    const rings = zone.ownerSVGElement.querySelector(".body-map-rings");
    const path = zone.querySelector(".body-map-area").cloneNode();
    path.setAttribute("class", name);
    path.zone = zone;
    rings.append(path);
}

export function unring(map, name, zone) {
    for (const path of map.querySelectorAll(`.body-map-rings .${name}`)) {
        if (!zone || path.zone === zone) path.remove();
    }
}

/** Shows zones as chosen; the test says which. */
export function press(map, test) {
    unring(map, "body-map-chosen");
    for (const zone of map.querySelectorAll('[role="button"][data-zone]')) {
        const chosen = test(zone.dataset);
        zone.setAttribute("aria-pressed", String(chosen));
        if (chosen) ring(zone, "body-map-chosen");
    }
}
