// An instrument brings its scale; where that has few steps, a score is a tap.
import { changed, element } from "../frame/elements.js";
import { number } from "../words/numbers.js";
import { whenOneComes } from "./forms.js";

const MOST_TAPS = 11;

function steps({ min, max, step }) {
    const count = Number(max) - Number(min) + 1;
    const isFew = min !== undefined && Number(step) === 1 && count <= MOST_TAPS;
    return isFew ? Array.from({ length: count }, (_, i) => Number(min) + i) : [];
}

function tap(value) {
    const button = element("button", { type: "button", textContent: value });
    button.dataset.tap = value;
    return button;
}

function press(score) {
    const said = number(score.querySelector("[name=score]").value);
    score
        .querySelectorAll("[data-tap]")
        .forEach((button) => button.setAttribute("aria-pressed", String(Number(button.dataset.tap) === said)));
}

function scale(score) {
    const { min, max, step, hint = "" } = score.querySelector("[name=instrument]").selectedOptions[0]?.dataset ?? {};
    const { dataset } = score.querySelector("[name=score]");
    for (const [name, value] of Object.entries({ min, max, step })) {
        if (value === undefined) {
            delete dataset[name];
        } else {
            dataset[name] = value;
        }
    }
    score.querySelector(".hint").textContent = hint;
    const taps = score.querySelector("[data-taps]");
    taps.replaceChildren(...steps({ min, max, step }).map(tap));
    taps.hidden = taps.children.length === 0;
    press(score);
}

document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-tap]");
    if (button) {
        const score = button.closest("[data-score]");
        score.querySelector("[name=score]").value = button.dataset.tap;
        changed(score);
    }
});
document.addEventListener("input", (event) => {
    const score = event.target.closest?.("[data-score]");
    if (score && event.target.matches("[name=instrument]")) {
        scale(score);
    } else if (score) {
        press(score);
    }
});
whenOneComes((form) => form.querySelectorAll("[data-score]").forEach(scale));
