// The body map by mouse, touch and keyboard. A chosen zone is announced by the event zone-chosen.
import { enhance } from "../frame/arriving.js";
import { ring, unring } from "./rings.js";
import { across, neighbour } from "./zones.js";

const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

const ZONE = '[role="button"][data-zone]';

/** What is counted there follows its name. */
export const nameOf = (zone) => zone.getAttribute("aria-label").split(",")[0];

function enhanceMap(map) {
    const views = [...map.querySelectorAll("svg[data-view]")].map((svg) => [
        ...svg.querySelectorAll('[role="button"]'),
    ]);
    const zones = views.flat();
    const reach = (zone) =>
        views
            .find((view) => view.includes(zone))
            .forEach((other) => other.setAttribute("tabindex", other === zone ? "0" : "-1"));
    views.forEach((view) => reach(view.find((zone) => zone.dataset.findings) ?? view[0]));

    let side = null;

    const choose = (zone) =>
        map.dispatchEvent(
            new CustomEvent("zone-chosen", {
                bubbles: true,
                detail: {
                    zone: zone.dataset.zone,
                    side: zone.dataset.side ?? null,
                    view: zone.dataset.view,
                    name: nameOf(zone),
                    findings: zone.dataset.findings?.split(" ") ?? [],
                },
            }),
        );

    map.addEventListener("click", (event) => {
        const zone = event.target.closest(ZONE);
        if (zone) choose(zone);
    });
    map.addEventListener("keydown", (event) => {
        const zone = event.target.closest(ZONE);
        if (!zone || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            choose(zone);
        } else if (event.key in ARROWS) {
            event.preventDefault();
            const own = views.find((view) => view.includes(zone));
            const [dx, dy] = ARROWS[event.key];
            (neighbour(zone, own, [dx, dy], side) ?? (dx ? across(zone, views, dx) : null))?.focus();
        } else if (event.key === "Home" || event.key === "End") {
            event.preventDefault();
            (event.key === "Home" ? zones[0] : zones.at(-1)).focus();
        }
    });
    map.addEventListener("focusin", (event) => {
        const zone = event.target.closest(ZONE);
        if (!zone) return;
        reach(zone);
        side = zone.dataset.side ?? side;
        if (zone.matches(":focus-visible")) ring(zone, "body-map-focus");
    });
    map.addEventListener("focusout", () => unring(map, "body-map-focus"));
}

enhance("[data-body-map]", enhanceMap);
