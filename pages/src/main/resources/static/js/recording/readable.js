// Whether what is typed into a field can be read: what cannot is never sent as nothing or as something else.
import { changed } from "../frame/elements.js";
import { isDay } from "../words/days.js";
import { number } from "../words/numbers.js";

export const isNumber = (control) => control.dataset.json === "number" && control.type === "text";

/** A question that the form asks before it is sent. */
export const asks = (control) => control.type === "checkbox" && control.required;

export function isReadable(control) {
    if (asks(control)) {
        return control.checked;
    }
    if (control.type === "date") {
        const isSaid = control.value !== "";
        return isSaid ? isDay(control.value) : !control.validity.badInput && control.dataset.unreadable === undefined;
    }
    return !isNumber(control) || control.value.trim() === "" || number(control.value) !== undefined;
}

// A day that no calendar has cannot be kept with a draft, only that there was one.
document.addEventListener("input", (event) => {
    if (event.target.dataset?.unreadable !== undefined) {
        delete event.target.dataset.unreadable;
    }
});

// A number goes up and down by the arrows, within its bounds.
const STEPS = { ArrowUp: 1, ArrowDown: -1 };
document.addEventListener("keydown", (event) => {
    const steps = STEPS[event.key];
    if (
        !steps ||
        !event.target.matches?.("input[data-json=number]:not([type=radio])") ||
        event.ctrlKey ||
        event.altKey
    ) {
        return;
    }
    const control = event.target;
    const { min = "-Infinity", max = "Infinity", step } = control.dataset;
    const by = Number(step) > 0 ? Number(step) : 1;
    const before = control.value.trim() === "" ? Math.max(Number(min), 0) - by * steps : number(control.value);
    if (before !== undefined) {
        event.preventDefault();
        const after = Math.min(Math.max(before + by * steps, Number(min)), Number(max));
        control.value = String(Number(after.toFixed(6)));
        changed(control);
    }
});
