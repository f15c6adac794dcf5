// A page is made of sections, each of which comes from the server whole. One that differs takes the place of the one that is
// shown; what somebody has unfolded in it stays unfolded, and the focus stays where it was.
import { arrived, leaves } from "../frame/arriving.js";

const FOLDS = ["details[data-keep]", "details.chart-twin"];

/** The sections below a part, in the order in which they stand. */
export const sectionsIn = (part) => [...part.querySelectorAll("[data-section]")];

/** Folds are the same by their name, those of charts by their place. */
const folds = (section) =>
    FOLDS.flatMap((kind) =>
        [...section.querySelectorAll(kind)].map((fold, at) => [fold.dataset.keep ?? `${kind} ${at}`, fold]),
    );

function keepUnfolded(before, after) {
    const was = new Map(folds(before));
    for (const [name, fold] of folds(after)) {
        fold.open = was.get(name)?.open ?? fold.open;
    }
}

/** How to find the focused element again in what comes in place of this part. */
function focusWithin(part) {
    const held = document.activeElement;
    if (!part.contains(held)) {
        return null;
    }
    const quoted = (name, value) => `[${name}="${CSS.escape(value)}"]`;
    const { panel, zone, view, side } = held.dataset;
    if (held.id) {
        return `#${CSS.escape(held.id)}`;
    }
    if (panel) {
        return quoted("data-panel", panel);
    }
    if (zone) {
        return quoted("data-zone", zone) + quoted("data-view", view) + (side ? quoted("data-side", side) : "");
    }
    const kept = held.closest("[data-keep], [data-item]")?.dataset;
    const around = kept ? quoted(kept.keep ? "data-keep" : "data-item", kept.keep ?? kept.item) : "";
    return held.matches("a[href]")
        ? `${around} a[href="${CSS.escape(held.getAttribute("href"))}"]`
        : `${around} ${held.localName}`;
}

export function replace(before, after) {
    const held = focusWithin(before);
    keepUnfolded(before, after);
    leaves(before);
    before.replaceWith(after);
    arrived(after);
    if (held) {
        (after.querySelector(held) ?? after.querySelector("h1, h2"))?.focus({ preventScroll: true });
    }
}

/** What is in the middle of the window stays there, whatever grows above it. */
export function keepingPlace(change) {
    const at = document.elementFromPoint(innerWidth / 3, innerHeight / 3)?.closest("[data-item], [data-section]");
    const again = () => {
        if (!at || at.isConnected) {
            return at;
        }
        const { item } = at.dataset;
        return item ? document.querySelector(`[data-item="${CSS.escape(item)}"]`) : document.getElementById(at.id);
    };
    const before = at?.getBoundingClientRect().top;
    const root = document.documentElement;
    root.classList.add("still");
    change();
    const after = again()?.getBoundingClientRect().top;
    if (scrollY > 0 && after !== undefined) {
        scrollBy({ top: after - before, behavior: "instant" });
    }
    requestAnimationFrame(() => root.classList.remove("still"));
}
