// What is written in a form, word for word, so that the form can be filled again.
import { changed } from "../frame/elements.js";
import { controls } from "./controls.js";
import { isReadable } from "./readable.js";
import { rows, setRows } from "./rows.js";
import { setTokens, tokens } from "./tokens.js";

const groups = (form) => [...form.querySelectorAll("[data-repeat]")];
const boxes = (form) => [...form.querySelectorAll("[data-tokens]")];
const single = (form) => controls(form).filter((control) => !control.closest("[data-tokens]"));
const isTick = (control) => control.type === "radio" || control.type === "checkbox";

export const snapshot = (form) => ({
    rows: Object.fromEntries(groups(form).map((group) => [group.dataset.repeat, rows(group).length])),
    tokens: Object.fromEntries(boxes(form).map((box) => [box.dataset.tokens, tokens(box)])),
    values: single(form).map((control) => ({
        name: control.name,
        value: control.value,
        checked: control.checked,
        unreadable: control.type === "date" && !isReadable(control),
    })),
});

function fill(control, kept) {
    if (isTick(control)) {
        control.checked = kept.checked;
    } else {
        control.value = kept.value;
        control.toggleAttribute("data-unreadable", kept.unreadable === true);
    }
}

function fillChooser(chooser) {
    const said = (name) => chooser.querySelector(`input[type=hidden][name=${name}]`).value;
    const detail = { structure: said("structure"), side: said("side") };
    chooser.dispatchEvent(new CustomEvent("structure-set", { detail }));
}

export function restore(form, draft) {
    groups(form).forEach((group) => setRows(group, draft.rows[group.dataset.repeat] ?? 0));
    boxes(form).forEach((box) => setTokens(box, draft.tokens[box.dataset.tokens] ?? []));
    const left = [...draft.values];
    for (const control of single(form)) {
        const isKept = (kept) => kept.name === control.name && (!isTick(control) || kept.value === control.value);
        const at = left.findIndex(isKept);
        if (at >= 0) {
            fill(control, left.splice(at, 1)[0]);
        }
    }
    form.querySelectorAll("[data-structure-chooser]").forEach(fillChooser);
    changed(form);
}
