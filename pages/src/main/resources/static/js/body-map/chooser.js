// A structure and its side, typed or chosen on the figure.
import { enhance } from "../frame/arriving.js";
import { STEPS } from "../frame/combobox.js";
import { isTypedInto, pressAgain, write } from "../frame/keystrokes.js";
import { filled } from "../words/sentences.js";
import { offerAreas } from "./areas.js";
import "./figure.js";
import { remember } from "./meaning.js";
import { press } from "./rings.js";
import { sidesOf } from "./sides.js";
import { structureList } from "./structure-list.js";
import { fillStructures } from "./structures.js";

const SAID = { LEFT: "left", RIGHT: "right", BILATERAL: "both" };

/** A key that was pressed while the service was asked. */
function pressLate(key) {
    const isLetter = key.key.length === 1 && !key.ctrlKey && !key.metaKey;
    if (pressAgain(key) && isLetter && isTypedInto(document.activeElement)) {
        write(document.activeElement, key.key);
    }
}

/** Which zones hold what is chosen, or else the one that was pressed. */
function held(chosen, side, zone) {
    if (chosen?.zone) {
        return (area) =>
            area.zone === chosen.zone &&
            chosen.views.includes(area.view) &&
            (!area.side || !chosen.paired || side === "BILATERAL" || area.side === side);
    }
    return (area) =>
        zone !== null && area.zone === zone.zone && area.view === zone.view && (area.side ?? null) === zone.side;
}

function enhanceChooser(chooser) {
    const map = chooser.querySelector("[data-body-map]");
    const search = chooser.querySelector(".structure-search");
    const zoneLine = chooser.querySelector(".structure-zone");
    const told = (sentence, value) => filled(chooser.dataset[sentence], value);
    const field = (name) => chooser.querySelector(`input[type="hidden"][name="${name}"]`);

    let zone = null;
    let chosen = null;
    let early = null;

    const list = structureList(chooser, () => zone, told);
    const showArea = offerAreas(map, chooser.querySelector("[data-area]"));

    const sentence = (side, isComplete) => {
        if (!chosen) {
            return "";
        }
        return told(isComplete ? (SAID[side] ?? "midline") : "chooseSide", chosen.name);
    };

    const update = () => {
        const side = sides.checked();
        const complete = chosen !== null && (!chosen.paired || side !== null);
        sides.offer(chosen);
        field("structure").value = chosen ? chosen.key || chosen.name : "";
        field("side").value = side ?? "";
        list.mark(chosen);
        press(map, held(chosen, side, zone));
        chooser.querySelector(".structure-said").textContent = sentence(side, complete);
        const detail = { structure: field("structure").value || null, part: chosen?.part ?? null };
        chooser.dispatchEvent(new CustomEvent("structure-chosen", { bubbles: true, detail }));
    };

    const sides = sidesOf(chooser, (isLetter) => {
        update();
        if (isLetter && chosen) {
            completed();
        }
    });

    const completed = () => chooser.dispatchEvent(new CustomEvent("structure-complete", { bubbles: true }));

    /** Nothing is chosen, or this; a zone only narrows what is chosen from. */
    const choose = (structure, side, there = null) => {
        zone = there;
        chosen = structure;
        sides.check(side);
        search.value = structure?.name ?? "";
        showArea(zone);
        zoneLine.hidden = zone === null;
        zoneLine.querySelector(".structure-zone-name").textContent = zone?.name ?? "";
    };

    const clear = (there = null) => {
        choose(null, null, there);
        list.look();
        update();
    };

    /** A side stands only where it was said: typed with the name, by the zone, or by the buttons. */
    const take = (node) => {
        const { side: typed, ...structure } = list.at(node);
        const said = typed ?? zone?.side ?? null;
        if (structure.key) {
            remember(structure.key);
        }
        choose(structure, !structure.key || structure.paired ? said : null);
        update();
        list.point();
        if (chosen.paired && !sides.checked()) {
            sides.ask();
        } else {
            completed();
        }
    };

    /** As kept in a draft: a key of the list or the words as they were written. */
    const set = ({ structure, side }) => {
        if (structure) {
            choose(list.named(structure) ?? { key: "", name: structure, paired: false }, side || null);
        } else {
            choose(null, null);
        }
        update();
    };

    /** Enter waits for the answer; keys that come meanwhile wait for Enter. */
    const enter = async () => {
        if (list.isAsking()) {
            early = [];
            await list.answered();
        }
        const keys = early ?? [];
        early = null;
        const node = list.decided();
        if (node) {
            take(node);
        }
        keys.forEach(pressLate);
    };

    map.addEventListener("zone-chosen", (event) => {
        const there = event.detail;
        if (chosen?.key && chosen.zone === there.zone && chosen.views.includes(there.view)) {
            if (chosen.paired) {
                sides.check(there.side);
            }
            update();
            return;
        }
        clear(there);
        search.focus();
    });
    chooser.querySelector("[data-area]").addEventListener("change", (event) => event.target.value === "" && clear());
    search.addEventListener("input", () => {
        if (chosen) {
            chosen = null;
            sides.check(null);
            update();
        }
        list.look();
    });
    search.addEventListener("keydown", (event) => {
        const { key } = event;
        const isMeant = list.isAsking() || list.pointed() || (!chosen && (search.value.trim() || zone));
        if (early) {
            event.preventDefault();
            event.stopPropagation();
            early.push(event);
        } else if (key in STEPS) {
            event.preventDefault();
            list.step(STEPS[key]);
        } else if (key === "Enter" && !event.ctrlKey && !event.metaKey && isMeant) {
            event.preventDefault();
            const decided = enter();
            const form = chooser.closest("form");
            if (form) {
                form.decided = decided; // what is sent meanwhile waits for it
            }
        } else if (key === "Escape" && (zone || search.value)) {
            event.preventDefault();
            event.stopPropagation();
            clear();
        }
    });
    const listbox = chooser.querySelector(".structure-list");
    listbox.addEventListener("mousedown", (event) => event.preventDefault());
    listbox.addEventListener("click", (event) => {
        const node = event.target.closest('[role="option"]');
        if (node) {
            take(node);
        }
    });
    chooser.querySelector(".structure-all").addEventListener("click", () => {
        clear();
        search.focus();
    });
    chooser.addEventListener("structure-set", (event) => set(event.detail));
    list.look();
}

enhance("[data-structure-chooser]", (chooser) => {
    const coming = fillStructures(chooser);
    if (coming) {
        coming.then(() => enhanceChooser(chooser), console.warn);
    } else {
        enhanceChooser(chooser);
    }
});
