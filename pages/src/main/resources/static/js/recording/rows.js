// Rows of a repeating group: each named by its place, added and removed by a button or by Enter in its last field.
import { changed } from "../frame/elements.js";

const FIELD = "input, select, textarea";

export const rows = (group) => [...group.querySelectorAll(".repeat")];

function renumber(group) {
    const prefix = `${group.dataset.repeat}/`;
    rows(group).forEach((row, i) =>
        row.querySelectorAll(`[name^="${prefix}"]`).forEach((control) => {
            control.name = prefix + i + control.name.slice(control.name.indexOf("/", prefix.length));
        }),
    );
}

function add(group) {
    const row = group.querySelector("template").content.firstElementChild.cloneNode(true);
    group.querySelector(".rows").append(row);
    renumber(group);
    return row;
}

export function setRows(group, number) {
    rows(group)
        .slice(number)
        .forEach((row) => row.remove());
    while (rows(group).length < number) {
        add(group);
    }
    renumber(group);
}

function addAndGoThere(group) {
    add(group).querySelector(FIELD)?.focus();
    changed(group);
}

function remove(row) {
    const group = row.closest("[data-repeat]");
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    renumber(group);
    (next?.querySelector(FIELD) ?? group.querySelector("[data-add]")).focus();
    changed(group);
}

document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add], [data-remove]");
    if (button?.matches("[data-add]")) {
        addAndGoThere(button.closest("[data-repeat]"));
    } else if (button) {
        remove(button.closest(".repeat"));
    }
});

document.addEventListener("keydown", (event) => {
    const isAlone = event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.isComposing;
    const row = isAlone && event.target.matches(".repeat input") ? event.target.closest(".repeat") : null;
    if (row && event.target === [...row.querySelectorAll(FIELD)].at(-1)) {
        event.preventDefault();
        if (row.nextElementSibling) {
            row.nextElementSibling.querySelector(FIELD).focus();
        } else {
            addAndGoThere(row.closest("[data-repeat]"));
        }
    }
});
