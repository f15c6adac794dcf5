// Amending an entry: what differs from how it reads now is sent, and only that; each change shows what was there before.
import { changed } from "../frame/elements.js";
import { json } from "./command.js";
import { whileWritten } from "./forms.js";
import { listed } from "./listed.js";
import { rows, setRows } from "./rows.js";
import { setTokens } from "./tokens.js";

const fieldsOf = (form) => [...form.querySelectorAll("[data-amends] [data-field]")];

/** The same whatever the order of names, and whether nothing is said by null or not at all. */
const normal = (value) => {
    if (Array.isArray(value)) {
        return value.map(normal);
    }
    if (value !== null && typeof value === "object") {
        return Object.fromEntries(
            Object.keys(value)
                .filter((name) => value[name] !== null && value[name] !== undefined)
                .sort()
                .map((name) => [name, normal(value[name])]),
        );
    }
    return value;
};
const same = (one, other) => JSON.stringify(normal(one ?? null)) === JSON.stringify(normal(other ?? null));

const was = (field) => JSON.parse(field.dataset.was || "null");
const isList = (field) => Array.isArray(was(field));
const reads = (field, changes) => changes[field.dataset.field] ?? (isList(field) ? [] : null);
const isChanged = (field, changes) => !same(reads(field, changes), was(field));

document.addEventListener("anamnesis:command", (event) => {
    const form = event.target;
    if (form.querySelector("[data-amends]")) {
        const { command } = event.detail;
        const written = command.changes ?? {};
        command.changes = Object.fromEntries(
            fieldsOf(form)
                .filter((field) => isChanged(field, written))
                .map((field) => [field.dataset.field, reads(field, written)]),
        );
    }
});

const wordsIn = (field, value) => {
    if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) {
        return "–";
    }
    if (Array.isArray(value)) {
        return value.map((one) => wordsIn(field, one)).join("; ");
    }
    if (typeof value === "object") {
        return Object.entries(value)
            .filter(([name, part]) => part !== null && !name.endsWith("Id"))
            .map(([, part]) => wordsIn(field, part))
            .join(" · ");
    }
    const option = [...field.querySelectorAll("option")].find(
        (one) => (one.dataset.key ?? one.value) === String(value),
    );
    const radio = [...field.querySelectorAll("input[type=radio]")].find((one) => one.value === String(value));
    if (option?.dataset.key) {
        return option.value;
    }
    return option?.textContent ?? radio?.closest("label").textContent.trim() ?? String(value);
};

const show = (form) => {
    if (!form.querySelector("[data-amends]")) {
        return;
    }
    const { changes } = json(form);
    fieldsOf(form).forEach((field) => {
        const isNew = Object.hasOwn(changes, field.dataset.field);
        field.classList.toggle("is-changed", isNew);
        const line = field.querySelector("[data-before]");
        line.hidden = !isNew;
        line.querySelector("del").textContent = isNew ? wordsIn(field, was(field)) : "";
    });
    form.querySelectorAll("[data-json=structure]").forEach((input) => {
        const isFree = input.value.trim() !== "" && !listed(input, input.value);
        input.closest(".field").querySelector("[data-not-listed]").hidden = !isFree;
    });
    form.querySelector("[data-nothing-changed]").hidden = Object.keys(changes).length > 0;
};

const reset = (control) => {
    if (control.matches("select")) {
        [...control.options].forEach((option) => {
            option.selected = option.defaultSelected;
        });
    } else if (control.type === "radio") {
        control.checked = control.defaultChecked;
    } else {
        control.value = control.defaultValue;
    }
};

/** As the entry reads. */
const putBack = (field) => {
    const group = field.querySelector("[data-repeat]");
    const box = field.querySelector("[data-tokens]");
    if (box) {
        const values = was(field) ?? [];
        setTokens(
            box,
            values.map((value) => ({ value, label: wordsIn(field, value) })),
        );
    } else if (group) {
        const values = was(field);
        setRows(group, values.length);
        rows(group).forEach((row, i) =>
            Object.entries(values[i]).forEach(([name, value]) => {
                row.querySelector(`[name$="/${name}"]`).value = value;
            }),
        );
    } else {
        field.querySelectorAll("input, select, textarea").forEach(reset);
    }
    changed(field);
    field.querySelector("input, select, textarea")?.focus();
};

whileWritten(show);
document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-put-back]");
    if (button) {
        putBack(button.closest("[data-field]"));
    }
});
