// Structures gathered in one field: each is added by Enter or when the field is left, and removed by its button.
import { meantBy } from "../body-map/meaning.js";
import { changed } from "../frame/elements.js";

const FIELD = "[data-tokens] input[list]";

/** Answers of the service that are on their way. */
const coming = new Set();

function fill(token, box, { value, label }) {
    token.querySelector("input").value = value;
    token.querySelector(".token-name").textContent = label;
    token.querySelector("button").setAttribute("aria-label", `${box.dataset.removes} ${label}`);
}

function add(box, words) {
    const token = box.querySelector("template").content.firstElementChild.cloneNode(true);
    fill(token, box, words);
    box.querySelector("ul").append(token);
    return token;
}

export const tokens = (box) =>
    [...box.querySelectorAll("li")].map((token) => ({
        value: token.querySelector("input").value,
        label: token.querySelector(".token-name").textContent,
    }));

export function setTokens(box, kept) {
    box.querySelector("ul").replaceChildren();
    kept.forEach((token) => add(box, token));
}

/** The structure that the service says is meant, unless more was typed than its name. */
async function structureMeant(box, typed) {
    const { side, clear, found } = await meantBy(typed);
    const isItsName = clear && side === null && found[0].part === null;
    return isItsName ? box.querySelector(`datalist option[data-key="${CSS.escape(found[0].key)}"]`) : null;
}

/** Until the service has answered, and if it knows no such structure, the words stay as they were typed. */
async function understand(box, token, typed) {
    const structure = await structureMeant(box, typed);
    if (!structure || !token.isConnected) {
        return;
    }
    const { key } = structure.dataset;
    if (tokens(box).some(({ value }) => value === key)) {
        token.remove();
    } else {
        fill(token, box, { value: key, label: structure.value });
    }
    changed(box);
}

function gather(input) {
    const typed = input.value.trim();
    const box = input.closest("[data-tokens]");
    input.value = "";
    if (typed === "" || tokens(box).some(({ value }) => value === typed)) {
        return;
    }
    const token = add(box, { value: typed, label: typed });
    changed(box);
    const answer = understand(box, token, typed)
        .catch(console.warn)
        .finally(() => coming.delete(answer));
    coming.add(answer);
}

/** What stands in a field unfinished is meant too. @return when all are understood */
export function gathered(form) {
    form.querySelectorAll(FIELD).forEach(gather);
    return Promise.all(coming);
}

document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-tokens] li button");
    if (button) {
        const box = button.closest("[data-tokens]");
        button.closest("li").remove();
        box.querySelector("input[list]").focus();
        changed(box);
    }
});
document.addEventListener("keydown", (event) => {
    const isAlone = event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.isComposing;
    if (isAlone && event.target.matches(FIELD) && event.target.value.trim()) {
        event.preventDefault();
        gather(event.target);
    }
});
document.addEventListener("focusout", (event) => {
    if (event.target.matches?.(FIELD)) {
        gather(event.target);
    }
});
