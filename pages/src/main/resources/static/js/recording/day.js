// When it happened: today unless it is said, and unmistakable when it lies back.
import { daysFrom } from "../words/days.js";
import { filled } from "../words/sentences.js";
import { whileWritten } from "./forms.js";
import { text } from "./problems.js";

/** What is told of a day that is not today; empty for today and for no day. */
const told = (form, input) => {
    const days = daysFrom(form.dataset.today, input.value);
    if (!Number.isFinite(days) || days === 0) {
        return "";
    }
    const past = days === -1 ? "yesterday" : "earlier";
    return filled(text(form, days > 0 ? "future" : past), Math.abs(days));
};

const show = (form) => {
    const inputs = [...form.querySelectorAll("input[data-occurred]")];
    inputs.forEach((input) => input.closest(".field").classList.toggle("back-dated", told(form, input) !== ""));
    const line = form.querySelector(".panel-late");
    const sentence = inputs.map((input) => told(form, input)).find((words) => words !== "") ?? "";
    if (line && line.querySelector("span").textContent !== sentence) {
        line.querySelector("span").textContent = sentence;
        line.hidden = sentence === "";
    }
};

whileWritten(show);
