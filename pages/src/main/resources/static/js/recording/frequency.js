// How often the client comes: a common frequency by a tap, in words as the history will tell it, and from what to what.
import { ask } from "../frame/asking.js";
import { changed, say } from "../frame/elements.js";
import { inShort } from "../words/days.js";
import { number, numberOr } from "../words/numbers.js";
import { filled } from "../words/sentences.js";
import { whileWritten } from "./forms.js";

const NAMES = ["visits", "every", "unit"];

const field = (box, name) => box.querySelector(`[name="frequency/${name}"]`);

/** Numbers as they are read, so that "2 " is two; what cannot be read is as it was typed. */
const said = ({ dataset, value }) => (dataset.json === "number" ? String(numberOr(value)) : value);

function isPossible({ dataset, value }) {
    const times = number(value);
    return Number.isInteger(times) && times >= Number(dataset.min) && times <= Number(dataset.max);
}

const chosen = (box) => Object.fromEntries(NAMES.map((name) => [name, said(field(box, name))]));
const isSame = (one, other) => NAMES.every((name) => one[name] === other[name]);
const common = (box) => [...box.querySelectorAll("[data-frequency]")];

async function words(box, now) {
    const button = common(box).find(({ dataset }) => isSame(dataset, now));
    if (button) {
        return button.textContent.trim();
    }
    if (!isPossible(field(box, "visits")) || !isPossible(field(box, "every"))) {
        return "";
    }
    const answer = await ask(`/clients/panels/how-often?${new URLSearchParams(now)}`);
    return answer.ok ? answer.text() : "";
}

/** What is in force on a day: the last that began by then. */
const until = (form, day) =>
    [...form.querySelectorAll("[data-adjusts] [data-from]")].filter((period) => period.dataset.from <= day).at(-1)
        ?.dataset.words ?? "";

function tellChange(form, to) {
    const adjusts = form.querySelector("[data-adjusts]");
    if (!adjusts) {
        return;
    }
    const told = form.querySelector("[data-told]");
    const date = form.querySelector("[name=effectiveOn]").value;
    const from = until(form, date);
    const day = inShort(date) ?? "";
    told.hidden = !to || !from || !day;
    told.classList.toggle("warn", to === from);
    told.querySelector("span").textContent = filled(
        to === from ? adjusts.dataset.same : adjusts.dataset.says,
        from,
        to,
        day,
    );
}

async function show(form) {
    const box = form.querySelector("[data-how-often]");
    if (!box) {
        return;
    }
    const now = chosen(box);
    common(box).forEach((button) => button.setAttribute("aria-pressed", String(isSame(button.dataset, now))));
    const to = await words(box, now);
    if (isSame(chosen(box), now)) {
        say(box.querySelector("[data-in-words]"), to);
        tellChange(form, to);
    }
}

document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-frequency]");
    if (button) {
        const box = button.closest("[data-how-often]");
        NAMES.forEach((name) => {
            field(box, name).value = button.dataset[name];
        });
        changed(field(box, "visits"));
    }
});
whileWritten(show);
