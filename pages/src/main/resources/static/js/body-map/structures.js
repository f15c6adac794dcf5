// The catalogue of structures: fetched once, kept by the browser, and put into each list that asks for it.
import { ask } from "../frame/asking.js";
import { element } from "../frame/elements.js";

let all = null;
let coming = null;

async function load(address) {
    const answer = await ask(address);
    if (!answer.ok) {
        throw new Error(`The structures did not come: ${answer.status}`);
    }
    all = await answer.json();
}

const span = (className, textContent) => element("span", { className, textContent });

/** For a list in sight: a name, where it lies, and what else it is called. */
function line({ key, name, region, zone, views, paired, parts, also }, id) {
    const node = element("li", { id, role: "option", ariaSelected: "false" });
    Object.assign(node.dataset, { key, name, zone, views: views.join(" "), paired });
    if (parts.length > 0) {
        node.dataset.parts = parts.join("|");
    }
    node.append(span("structure-name", name));
    if (region) {
        node.append(span("structure-region", region));
    }
    if (also.length > 0) {
        node.append(span("structure-also", also.join(", ")));
    }
    return node;
}

/** For the browser's own list under a field. */
function choice({ key, name, also }) {
    const node = element("option", { value: name });
    Object.assign(node.dataset, { key, also: also.join("|") });
    return node;
}

function fill(list) {
    const isOfTheBrowser = list.matches("datalist");
    list.replaceChildren(...all.map((it, at) => (isOfTheBrowser ? choice(it) : line(it, `${list.id}-${at}`))));
    list.removeAttribute("data-catalogue");
}

/** Fills every list below that waits for the catalogue. @return null where that is done at once */
export function fillStructures(root) {
    const lists = [...root.querySelectorAll("[data-catalogue]")];
    if (all || lists.length === 0) {
        lists.forEach(fill);
        return null;
    }
    coming ??= load(lists[0].dataset.catalogue).finally(() => {
        coming = null;
    });
    return coming.then(() => lists.forEach(fill));
}
