// The note of a visit in seconds: what was done by a tap, minutes summed up, the last note to copy from, what is copied marked.
import { whenOneComes } from "../recording/forms.js";
import { showWhatTookPlace } from "./attendance.js";
import { markCopies } from "./copying.js";
import { lookBack } from "./day.js";
import { sumUp, takeTotal } from "./minutes.js";
import "./signing.js";

const NOTE = "[data-visit-note]";

function show(note) {
    showWhatTookPlace(note);
    sumUp(note);
    markCopies(note);
}

document.addEventListener("input", async ({ target }) => {
    const note = target.closest?.(NOTE) ?? target.querySelector?.(NOTE);
    if (note) {
        show(note);
        if (await lookBack(note)) {
            show(note);
        }
    }
});

whenOneComes((form) => {
    const note = form.querySelector(NOTE);
    if (note) {
        takeTotal(note);
        show(note);
    }
});
