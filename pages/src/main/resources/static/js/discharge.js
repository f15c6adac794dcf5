// The discharge step by step: which steps are done, what will be written, and what still hinders it as that is done meanwhile.
import { clear } from "./recording/problems.js";
import { isUnderstood } from "./recording/understood.js";
import { ask, knowing, pageIn } from "./frame/asking.js";
import { isDone, page, review } from "./discharge/steps.js";
import { summary } from "./discharge/summary.js";
import "./recording.js";

const MEANWHILE = ["hindrances", "discharge-outcomes"];

const show = (selector, is) => {
    page.querySelector(selector).hidden = !is;
};

function showSteps() {
    for (const link of page.querySelectorAll("[data-step]")) {
        const done = isDone(link.dataset.step);
        link.classList.toggle("done", done);
        link.querySelector(".step-number").setAttribute("data-done", String(done));
    }
}

function reviewed(is) {
    review.hidden = !is;
    show("[data-not-reviewed]", !is);
    show("[data-show-review]", !is);
    show("[data-discharges]", is);
    show("[data-edit-again]", is);
    showSteps();
}

function showReview() {
    clear(page);
    if (isUnderstood(page)) {
        review.querySelector("dl").replaceChildren(...summary());
        reviewed(true);
        review.focus();
        review.scrollIntoView({ block: "nearest" });
    }
}

page.addEventListener("input", () => {
    if (review.hidden) {
        showSteps();
    } else {
        reviewed(false); // what was read is not what would be sent
    }
});
page.addEventListener("click", (event) => {
    if (event.target.closest("[data-show-review]")) {
        showReview();
    } else if (event.target.closest("[data-edit-again]")) {
        reviewed(false);
        document.getElementById("discharge-summary").focus();
    }
});
// Nothing is written that was not read: the keys lead to the review first.
page.addEventListener(
    "keydown",
    (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && review.hidden) {
            event.preventDefault();
            event.stopImmediatePropagation();
            showReview();
        }
    },
    true,
);

/** What was done in a panel meanwhile hinders no more; all that was typed stays. */
document.addEventListener("anamnesis:recorded", async ({ detail }) => {
    if (detail.clientId !== page.dataset.client) {
        return;
    }
    const answer = await ask(location.pathname + location.search, { headers: knowing(detail.position) });
    if (!answer.ok) {
        return;
    }
    const fresh = await pageIn(answer);
    for (const id of MEANWHILE) {
        const now = fresh.getElementById(id);
        if (now) {
            document.getElementById(id).replaceWith(now);
        }
    }
    showSteps();
});

showSteps();
