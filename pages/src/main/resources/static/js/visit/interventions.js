// What was done in a visit: rows of a name and its minutes.
import { changed } from "../frame/elements.js";
import { rows, setRows } from "../recording/rows.js";
import { numberOr } from "../words/numbers.js";

export const group = (note) => note.querySelector("[data-interventions]");

const fields = (row) => ({
    name: row.querySelector("input[name$='/name']"),
    minutes: row.querySelector("input[name$='/minutes']"),
});

const isEmpty = (row) => Object.values(fields(row)).every((input) => input.value.trim() === "");

/** Minutes as they are read, so that "35 " is what was there last time. */
export const done = (note) =>
    rows(group(note))
        .filter((row) => !isEmpty(row))
        .map(fields)
        .map(({ name, minutes }) => ({ name: name.value.trim(), minutes: String(numberOr(minutes.value)) }));

function put(row, { name, minutes }) {
    fields(row).name.value = name;
    fields(row).minutes.value = minutes;
}

export function setDone(note, all) {
    setRows(group(note), all.length);
    rows(group(note)).forEach((row, i) => put(row, all[i]));
}

function add(note, intervention) {
    const all = rows(group(note));
    const free = all.find(isEmpty);
    if (!free) {
        setRows(group(note), all.length + 1);
    }
    const row = free ?? rows(group(note)).at(-1);
    put(row, intervention);
    changed(group(note));
    const { minutes } = fields(row);
    if (minutes.value === "") {
        minutes.focus();
    }
}

document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-add-intervention]");
    if (button) {
        const { addIntervention: name, minutes = "" } = button.dataset;
        add(button.closest("[data-visit-note]"), { name, minutes });
    }
});
