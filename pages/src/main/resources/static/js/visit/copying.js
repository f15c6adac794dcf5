// The last note to copy from. What is copied is marked, as long as it reads word for word as it did last time.
import { changed, describe, say } from "../frame/elements.js";
import { filled } from "../words/sentences.js";
import { done, group, setDone } from "./interventions.js";

const areaOf = (part) => part.querySelector("textarea");

const parts = (note) => [...note.querySelectorAll("[data-soap]")];

const before = (note) =>
    [...note.querySelectorAll("[data-before-interventions] i")].map(({ dataset: { name, minutes = "" } }) => ({
        name,
        minutes,
    }));

function isCopied(part) {
    const text = areaOf(part).value;
    return part.dataset.before !== undefined && text.trim() !== "" && text === part.dataset.before;
}

function areCopied(note) {
    return before(note).length > 0 && JSON.stringify(done(note)) === JSON.stringify(before(note));
}

const nameOf = (field) => (field.querySelector("legend") ?? field.querySelector("label")).firstChild.textContent.trim();

function mark(field, isCopied) {
    const badge = field.querySelector("[data-copied]");
    field.classList.toggle("is-copied", isCopied);
    if (badge) {
        badge.hidden = !isCopied;
        if (areaOf(field)) {
            describe(areaOf(field), badge.id, isCopied);
        }
    }
}

export function markCopies(note) {
    const fields = [
        { field: group(note), is: areCopied(note) },
        ...parts(note).map((part) => ({ field: part, is: isCopied(part) })),
    ];
    fields.forEach(({ field, is }) => mark(field, is));
    const copied = fields.filter(({ field, is }) => is && !field.disabled && !field.hidden).map(({ field }) => field);
    const line = note.querySelector("[data-still-copied]");
    const words = line.querySelector("span");
    say(words, copied.length > 0 ? filled(words.dataset.says, copied.map(nameOf).join(", ")) : "");
    line.hidden = copied.length === 0;
}

function copy(part) {
    areaOf(part).value = part.dataset.before;
}

/** Nothing that was written is written over. */
function copyAll(note) {
    if (done(note).length === 0) {
        setDone(note, before(note));
    }
    parts(note)
        .filter((part) => part.dataset.before !== undefined && areaOf(part).value.trim() === "")
        .forEach(copy);
    changed(group(note));
    areaOf(note.querySelector("[data-soap]")).focus();
}

document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-copy-all], [data-copy]");
    if (button?.matches("[data-copy-all]")) {
        copyAll(button.closest("[data-visit-note]"));
    } else if (button) {
        const part = button.closest("[data-soap]");
        copy(part);
        changed(areaOf(part));
        areaOf(part).focus();
    }
});
