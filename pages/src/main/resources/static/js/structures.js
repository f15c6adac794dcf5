// The catalogue of structures: fetched once, kept by the browser, and put into each list that asks for it.
"use strict";

(() => {
    let all = null;
    let coming = null;

    const load = (address) => {
        coming ??= anamnesis
            .fetch(address)
            .then((answer) => {
                if (!answer.ok) {
                    throw new Error(`The structures did not come: ${answer.status}`);
                }
                return answer.json();
            })
            .then((structures) => {
                all = structures;
            })
            .finally(() => {
                coming = null;
            });
        return coming;
    };

    const span = (name, text) => Object.assign(document.createElement("span"), { className: name, textContent: text });

    /** For a list in sight: a name, where it lies, and what else it is called. */
    const line = ({ key, name, region, zone, views, paired, parts, also }, id) => {
        const node = document.createElement("li");
        node.id = id;
        node.setAttribute("role", "option");
        node.setAttribute("aria-selected", "false");
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
    };

    /** For the browser's own list under a field. */
    const option = ({ key, name, also }) => {
        const node = document.createElement("option");
        node.value = name;
        Object.assign(node.dataset, { key, also: also.join("|") });
        return node;
    };

    const fill = (list) => {
        const isOfTheBrowser = list.matches("datalist");
        list.replaceChildren(...all.map((it, at) => (isOfTheBrowser ? option(it) : line(it, `${list.id}-${at}`))));
        list.removeAttribute("data-catalogue");
    };

    /** Fills every list below that waits for the catalogue; at once when it is there already. */
    anamnesis.fillStructures = (root) => {
        const lists = [...root.querySelectorAll("[data-catalogue]")];
        if (lists.length === 0) {
            return null;
        }
        if (all) {
            lists.forEach(fill);
            return null;
        }
        return load(lists[0].dataset.catalogue).then(() => lists.forEach(fill));
    };
})();
