// What a page comes with and what is put into it later are treated alike, each part once.
import { within } from "./elements.js";

/** Does a job for each element that a selector finds, now and whenever more arrive. */
export function enhance(selector, job) {
    const done = new WeakSet();
    const look = (root) =>
        within(root, selector)
            .filter((node) => !done.has(node))
            .forEach((node) => {
                done.add(node);
                job(node);
            });
    document.addEventListener("htmx:load", (event) => look(event.detail.elt));
    look(document);
}

/** Says that a part has come into the page, as htmx says it of what it has put there. */
export function arrived(part) {
    window.htmx?.process(part);
    document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: part } }));
}

/** What watches a part lets go of it. */
export const leaves = (part) =>
    document.dispatchEvent(new CustomEvent("anamnesis:removing", { detail: { elt: part } }));

/** Does a job once, as soon as a node leaves the page with a part. */
export function onceItLeaves(node, job) {
    const left = (event) => {
        if (event.detail.elt.contains(node)) {
            document.removeEventListener("anamnesis:removing", left);
            job();
        }
    };
    document.addEventListener("anamnesis:removing", left);
}
