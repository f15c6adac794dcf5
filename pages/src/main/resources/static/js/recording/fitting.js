// What is asked only with a certain answer (data-with="done=true") or on certain days (data-day names the field with the day,
// data-from and data-until the first and the last) is away otherwise.
import { whileWritten } from "./forms.js";

const answer = (form, name) =>
    [...form.elements].find((control) => control.name === name && (control.type !== "radio" || control.checked))?.value;

function fitToAnswer(form, part) {
    const [name, value] = part.dataset.with.split("=");
    part.hidden = answer(form, name) !== value;
    part.querySelectorAll("input, select, textarea").forEach((control) => {
        control.disabled = part.hidden;
    });
}

function fitToDay(form, part) {
    const day = form.elements[part.dataset.day].value;
    const { from = day, until = day } = part.dataset;
    if (day !== "") {
        part.hidden = day < from || day > until;
        part.disabled = part.hidden;
    }
}

export function fit(form) {
    form.querySelectorAll("[data-with]").forEach((part) => fitToAnswer(form, part));
    form.querySelectorAll("fieldset[data-day]").forEach((part) => fitToDay(form, part));
}

whileWritten(fit);
