// Short words gathered in one field: each is added by Enter or when the field is left, and removed by its button.
import { changed } from "../frame/elements.js";
import { listed } from "./listed.js";

function add(box, { value, label }) {
    const token = box.querySelector("template").content.firstElementChild.cloneNode(true);
    token.querySelector("input").value = value;
    token.querySelector(".token-name").textContent = label;
    token.querySelector("button").setAttribute("aria-label", `${box.dataset.removes} ${label}`);
    box.querySelector("ul").append(token);
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

/** What stands in the field unfinished is meant too. */
function gather(input) {
    const typed = input.value.trim();
    if (typed === "") {
        return;
    }
    const box = input.closest("[data-tokens]");
    const option = listed(input, typed, { begun: true });
    const token = option ? { value: option.dataset.key, label: option.value } : { value: typed, label: typed };
    if (!tokens(box).some((other) => other.value === token.value)) {
        add(box, token);
    }
    input.value = "";
    changed(box);
}

const FIELD = "[data-tokens] input[list]";

export const gatherAll = (form) => form.querySelectorAll(FIELD).forEach(gather);

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
