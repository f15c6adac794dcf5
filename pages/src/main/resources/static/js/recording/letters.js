// One of many by the first letters of its name; the same letter again goes on to the next.
import { changed } from "../frame/elements.js";

const PAUSE = 700;
const LETTER = /^[\p{L}\p{N}]$/u;

let typed = "";
let last = 0;

const labelOf = (radio) => radio.closest("label").textContent.trim().toLowerCase();

function meant(radios) {
    const fitting = (text) => radios.filter((radio) => labelOf(radio).startsWith(text));
    const found = fitting(typed);
    const isOneLetter = [...typed].every((letter) => letter === typed[0]);
    if (found.length > 0 || !isOneLetter) {
        return found[0];
    }
    const again = fitting(typed[0]);
    return again[(again.findIndex((radio) => radio.checked) + 1) % again.length];
}

document.addEventListener("keydown", (event) => {
    const group = event.target.closest?.("fieldset[data-letters]");
    if (!group || event.ctrlKey || event.metaKey || event.altKey || !LETTER.test(event.key)) {
        return;
    }
    event.preventDefault();
    const now = performance.now();
    typed = (now - last > PAUSE ? "" : typed) + event.key.toLowerCase();
    last = now;
    const radio = meant([...group.querySelectorAll("input[type=radio]")]);
    if (radio) {
        radio.checked = true;
        radio.focus();
        changed(radio);
    }
});
