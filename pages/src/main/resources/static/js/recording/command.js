// What is written in a form, as the JSON of a command.
import { numberOr } from "../words/numbers.js";
import { lines } from "../words/sentences.js";
import { isIndex, saying } from "./controls.js";
import { listed } from "./listed.js";

const TYPES = {
    number: numberOr,
    structure: (text, control) => listed(control, text)?.dataset.key ?? text.trim(),
    boolean: (text) => text === "true",
    numbers: Number,
    lines,
};

const GATHERED = ["list", "numbers"];

/** @param path names and places, as a JSON pointer without its first stroke */
function put(object, path, value, gathers) {
    const parts = path.split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
    let at = object;
    parts.slice(0, -1).forEach((part, i) => {
        at[part] ??= isIndex(parts[i + 1]) ? [] : {};
        at = at[part];
    });
    const last = parts.at(-1);
    at[last] = gathers ? [...(at[last] ?? []), value] : value;
}

/** Rows that nobody filled leave holes. */
function withoutHoles(value) {
    if (Array.isArray(value)) {
        return value.filter((item) => item !== undefined).map(withoutHoles);
    }
    return value !== null && typeof value === "object"
        ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withoutHoles(field)]))
        : value;
}

/** @param said the name of each field, its value, and whether it is one of several */
export function commandOf(said) {
    const command = {};
    said.forEach(([path, value, gathers]) => put(command, path, value, gathers));
    return withoutHoles(command);
}

function sayingOf(control) {
    const type = control.dataset.json;
    const value = TYPES[type] ? TYPES[type](control.value, control) : control.value;
    return [control.name, value, GATHERED.includes(type)];
}

/** Fields left empty are left out. A script that knows more of a form may change the command before it counts. */
export function json(form) {
    const command = commandOf(saying(form).map(sayingOf));
    form.dispatchEvent(new CustomEvent("anamnesis:command", { bubbles: true, detail: { command } }));
    return command;
}
