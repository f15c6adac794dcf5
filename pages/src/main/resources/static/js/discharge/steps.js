// The steps of a discharge, and which of them are done.

export const page = document.querySelector("form[data-discharge]");
export const review = page.querySelector("[data-review]");

export const value = (name) => page.elements[name]?.value?.trim() ?? "";

const textOf = (node) => node?.textContent.trim();

export const goals = () =>
    [...page.querySelectorAll(".goal-assessed")].map((goal) => {
        const status = goal.querySelector("[name$='/status']:checked, input[type=hidden][name$='/status']");
        return {
            statement: textOf(goal.querySelector("legend")),
            status: textOf(status?.closest("label")) ?? textOf(goal.querySelector(".badge")) ?? "",
            assessment: goal.querySelector("textarea").value.trim(),
        };
    });

const DONE = {
    "step-goals": () => goals().every((goal) => goal.status && goal.assessment),
    "step-outcomes": () => !document.querySelector("#hindrances [data-panel*=record-outcome-measure]"),
    "step-practices": () => true,
    "step-words": () => value("clientReport") !== "",
    "step-summary": () => value("summary") !== "" && value("reason") !== "" && value("dischargedOn") !== "",
    "step-review": () => !review.hidden,
};

export const isDone = (step) => Boolean(DONE[step]());
