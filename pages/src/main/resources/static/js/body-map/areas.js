// Many zones are smaller than a fingertip: each can be chosen by its name as well.
import { nameOf } from "./figure.js";

/** @return shows a zone in the list, or none */
export function offerAreas(map, select) {
    const zones = [...map.querySelectorAll('[role="button"][data-zone]')];
    for (const view of map.querySelectorAll("svg[data-view]")) {
        const group = document.createElement("optgroup");
        group.label = view.closest("figure").querySelector("figcaption").textContent;
        zones
            .filter((zone) => view.contains(zone))
            .forEach((zone) => group.append(new Option(nameOf(zone), zones.indexOf(zone))));
        select.append(group);
    }
    select.addEventListener("change", () =>
        zones[select.value]?.dispatchEvent(new MouseEvent("click", { bubbles: true })),
    );
    return (zone) => {
        const at =
            zone === null
                ? -1
                : zones.findIndex(
                      ({ dataset }) =>
                          dataset.zone === zone.zone &&
                          dataset.view === zone.view &&
                          (dataset.side ?? null) === zone.side,
                  );
        select.value = at < 0 ? "" : at;
    };
}
