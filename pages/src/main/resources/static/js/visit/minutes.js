// The minutes of all that was done, summed up, until somebody writes a total of their own.
import { number } from "../words/numbers.js";
import { filled } from "../words/sentences.js";
import { done } from "./interventions.js";

const totalOf = (note) => note.querySelector("[name=totalMinutes]");

const sum = (note) => done(note).reduce((total, { minutes }) => total + (number(minutes) ?? 0), 0);

/** A form that is filled from a draft holds the total that was kept. */
export function takeTotal(note) {
    const total = totalOf(note);
    if (total.value !== "" && number(total.value) !== sum(note)) {
        total.dataset.own = "yes";
    }
    note.dataset.taken = "";
}

export function sumUp(note) {
    const minutes = sum(note);
    const told = note.querySelector("[data-timed]");
    told.textContent = filled(told.dataset.says, minutes);
    const total = totalOf(note);
    if (note.dataset.taken !== undefined && !total.dataset.own && document.activeElement !== total) {
        total.value = minutes === 0 ? "" : minutes;
    }
}

document.addEventListener("input", ({ target }) => {
    if (target.name === "totalMinutes" && target.closest("[data-visit-note]")) {
        target.dataset.own = target.value === "" ? "" : "yes";
    }
});
