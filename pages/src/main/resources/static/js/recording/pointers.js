// The server names a field by where it stands in the command; here is which control that is.
import { isIndex, saying } from "./controls.js";

/** What nobody filled and what is disabled was not sent, so the server counts without it. */
function among(form, parts) {
    const at = parts.findIndex(isIndex);
    if (at < 1) {
        return parts;
    }
    const list = parts.slice(0, at);
    const sent = saying(form)
        .map((control) => control.name.split("/"))
        .filter((name) => list.every((part, i) => part === name[i]) && isIndex(name[at] ?? ""))
        .map((name) => name[at]);
    const meant = [...new Set(sent)][Number(parts[at])] ?? parts[at];
    return [...list, meant, ...parts.slice(at + 1)];
}

function called(form, name) {
    const found = [...form.elements].filter((control) => control.name === name);
    if (found.length > 0) {
        const seen = found.find((control) => control.checked) ?? found[0];
        return seen.type === "hidden" ? (seen.closest(".field, [data-structure-chooser]") ?? seen) : seen;
    }
    return form.querySelector(`[data-tokens="${name}"], [data-repeat="${name}"], [data-group="${name}"]`);
}

/** The control to which a pointer leads: its own, or the nearest around it; null where there is none. */
export function controlAt(form, pointer) {
    const parts = among(form, pointer.replace(/^\//, "").split("/"));
    for (let length = parts.length; length > 0; length--) {
        const control = called(form, parts.slice(0, length).join("/"));
        if (control) {
            return control;
        }
    }
    return null;
}

/** A field that this form does not have, by its name in words. */
export const inWords = (pointer) =>
    pointer
        .split("/")
        .filter((part) => part !== "" && !isIndex(part))
        .map((part) => part.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`))
        .join(", ");
