// The structures under the search field, in the order in which the service says they are meant.
import { combobox } from "../frame/combobox.js";
import { element } from "../frame/elements.js";
import { meantBy } from "./meaning.js";

/** More than one reads; typing a letter brings the others. */
const SHOWN = 40;
const NOTHING = { side: null, text: "", clear: false, found: [] };

const structureOf = (node) => ({
    node,
    ...node.dataset,
    paired: node.dataset.paired === "true",
    views: node.dataset.views.split(" "),
});

/**
 * @param zoneNow the zone that was chosen on the figure, or null
 * @param told a sentence of the chooser by its name
 */
export function structureList(chooser, zoneNow, told) {
    const search = chooser.querySelector(".structure-search");
    const list = chooser.querySelector(".structure-list");
    const number = chooser.querySelector(".structure-count");
    const options = [...list.children].map(structureOf);
    const lately = (chooser.dataset.lately ?? "").split("|").filter((key) => options.some((it) => it.key === key));
    const asTyped = element("li", { id: `${list.id}-as-typed`, role: "option", ariaSelected: "false" });
    list.append(asTyped);
    const { shown, point, pointed, step } = combobox(search, list, (node, is) =>
        node.classList.toggle("structure-active", is),
    );

    let meant = NOTHING;
    let asking = null;
    let picked = false;

    const isInZone = (option) => {
        const zone = zoneNow();
        return zone === null || (option.zone === zone.zone && option.views.includes(zone.view));
    };

    const show = (found, count, text) => {
        options.forEach((option) => {
            option.node.hidden = true;
        });
        found.slice(0, SHOWN).forEach((option) => {
            option.node.hidden = false;
            list.append(option.node);
        });
        asTyped.hidden = !text || found.some((option) => option.name === text);
        asTyped.textContent = told("asTyped", text);
        list.append(asTyped);
        number.textContent = told("matches", count);
        picked = false;
        point(meant.clear || (found.length === 0 && text) ? shown()[0] : null);
    };

    const showZone = () => {
        const found = options.filter(isInZone);
        meant = { ...NOTHING, clear: zoneNow() !== null && found.length === 1 };
        show(found, found.length, "");
    };

    const showMeant = (answer) => {
        meant = answer;
        const found = answer.found.map(({ key }) => options.find((option) => option.key === key)).filter(isInZone);
        show(found, zoneNow() ? found.length : answer.count, answer.text);
    };

    const showNothing = () => {
        show([], 0, "");
        number.textContent = chooser.dataset.unreachable;
    };

    /** Shows what fits what is typed by now and the zone. */
    const look = () => {
        const typed = search.value.trim();
        meant = NOTHING;
        asking = null;
        if (!typed) {
            showZone();
            return;
        }
        point();
        const unlessOvertaken = (job) => (answer) => {
            if (asking === mine) {
                job(answer);
                asking = null;
            }
        };
        const mine = meantBy(typed, { zone: zoneNow()?.zone, lately }).then(
            unlessOvertaken(showMeant),
            unlessOvertaken(showNothing),
        );
        asking = mine;
    };

    /** What is clear or was pointed at. Of several the first is shown, and the next Enter takes it. */
    const decided = () => {
        const now = pointed();
        if (now && (picked || meant.clear || now === asTyped)) {
            return now;
        }
        if (shown().length > 0 && (search.value.trim() || zoneNow())) {
            number.textContent = told("which", shown().filter((node) => node !== asTyped).length);
            point(shown()[0]);
            picked = true;
        }
        return null;
    };

    /** What stands at a node, with the part and the side that were typed with it. */
    const at = (node) => {
        const option = options.find((other) => other.node === node);
        const part = meant.found.find(({ key }) => key === option?.key)?.part ?? null;
        return { ...(option ? { ...option, part } : { key: "", name: meant.text, paired: false }), side: meant.side };
    };

    const mark = (chosen) => {
        options.forEach((option) => option.node.setAttribute("aria-selected", String(option.key === chosen?.key)));
        asTyped.setAttribute("aria-selected", String(chosen !== null && !chosen.key));
    };

    return {
        look,
        decided,
        at,
        mark,
        point,
        pointed,
        named: (key) => options.find((option) => option.key === key),
        isAsking: () => asking !== null,
        answered: async () => {
            while (asking) {
                await asking;
            }
        },
        step: (by) => {
            picked = true;
            step(by);
        },
    };
}
