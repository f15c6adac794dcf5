// The steps of a replay, as they are fetched and put in place.
//
// Each step that is fetched is an access in the log, seen or not. So only one step is fetched ahead: the next one in the
// direction in which somebody is already going.
import { ask } from "../frame/asking.js";
import { replace, sectionsIn } from "../record/sections.js";

const KEPT = 8;
const KNOWN = ["version", "last", "changed", "items"];

const fetched = new Map(); // address → promise of the step's HTML, the latest last
let shown = new Map(); // id of a section → its HTML as it came, before anything was drawn into it

export const step = () => document.getElementById("step");

async function load(address) {
    const answer = await ask(address, { headers: { "Anamnesis-Step": "alone", Accept: "text/html" } });
    if (!answer.ok || answer.redirected) {
        throw new Error(String(answer.status));
    }
    return answer.text();
}

export function get(address) {
    if (!fetched.has(address)) {
        const answer = load(address);
        answer.catch(() => fetched.delete(address));
        fetched.set(address, answer);
        if (fetched.size > KEPT) {
            fetched.delete(fetched.keys().next().value);
        }
    }
    return fetched.get(address);
}

const byId = (part) => new Map(sectionsIn(part).map((section) => [section.id, section]));

/** Sections that are the same stay as they are: nothing flickers, and charts are drawn only when their scores changed. */
export function show(html) {
    const now = step();
    const next = new DOMParser().parseFromString(html, "text/html").getElementById("step");
    const [before, after] = [byId(now), byId(next)];
    const came = new Map([...after].map(([id, section]) => [id, section.outerHTML]));
    if ([...before.keys()].join() === [...after.keys()].join()) {
        for (const [id, section] of after) {
            if (shown.get(id) !== came.get(id)) {
                replace(before.get(id), section);
            }
        }
        KNOWN.forEach((name) => {
            now.dataset[name] = next.dataset[name];
        });
    } else {
        replace(now, next);
    }
    shown = came;
    mark();
}

const touch = (selector) => document.querySelectorAll(selector).forEach((it) => it.classList.add("step-touched"));

/** Marks what the step changed: the things in the sections, and their zones on the figure. */
export function mark() {
    document.querySelectorAll(".step-touched").forEach((it) => it.classList.remove("step-touched"));
    const items = (step().dataset.items ?? "").split(" ").filter(Boolean);
    for (const item of items) {
        document.querySelector(`[data-item="${CSS.escape(item)}"]`)?.classList.add("step-touched");
        if (item.startsWith("finding-")) {
            touch(`[data-findings~="${CSS.escape(item.slice("finding-".length))}"]`);
        }
    }
}
