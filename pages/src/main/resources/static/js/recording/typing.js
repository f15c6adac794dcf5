// Keys that are pressed while a panel is on its way: they are kept, and typed into the panel as soon as it is there.
import { isTypedInto, pressAgain, write } from "../frame/keystrokes.js";
import { formOf } from "./forms.js";
import { goOn } from "./next.js";

const KEPT = ["Enter", "Tab", "Backspace"];

let keys = null;

/** From now on, unless somebody types into a field that is there already. */
export const begin = () => {
    keys ??= [];
};

export const end = () => {
    const all = keys ?? [];
    keys = null;
    return all;
};

window.addEventListener(
    "keydown",
    (event) => {
        const isOther =
            event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTypedInto(event.target);
        if (keys === null || isOther || (event.key.length > 1 && !KEPT.includes(event.key))) {
            return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
        keys.push(event.key);
    },
    true,
);

/** As if each key were pressed now, where the focus is by then. */
export const type = (all) =>
    all.forEach((key) => {
        const at = document.activeElement;
        if (!formOf(at)) {
            return; // nothing can be written there
        }
        const isLeft = pressAgain({ key });
        if (!isLeft) {
            return; // the panel has understood the key
        }
        if (key === "Tab") {
            goOn(at);
        } else if (isTypedInto(at) && key !== "Enter") {
            write(at, key);
        }
    });
