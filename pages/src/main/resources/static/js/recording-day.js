// When it happened: today unless it is said, and unmistakable when it lies back.
"use strict";

(() => {
    const DAY = 86_400_000;

    /** What is told of a day that is not today; empty for today and for no day. */
    const told = (form, input) => {
        const days = Math.round((Date.parse(input.value) - Date.parse(form.dataset.today)) / DAY);
        const say = (name) => anamnesis.recording.problems.text(form, name).replace("{0}", Math.abs(days));
        if (!Number.isFinite(days) || days === 0) {
            return "";
        }
        return say(days > 0 ? "future" : days === -1 ? "yesterday" : "earlier");
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

    document.addEventListener("input", (event) => {
        const form = event.target.closest?.("form[data-command]");
        if (form) {
            show(form);
        }
    });
    document.addEventListener("anamnesis:panel", (event) => show(event.detail));
})();
