// How often the client comes: a common frequency by a tap, in words as the history will tell it, and from what to what.
"use strict";

(() => {
    const changed = (element) => element.dispatchEvent(new Event("input", { bubbles: true }));
    const field = (box, name) => box.querySelector(`[name="frequency/${name}"]`);
    const NAMES = ["visits", "every", "unit"];

    /** Numbers as they are read, so that "2 " is two; what cannot be read is as it was typed. */
    const said = (control) =>
        control.dataset.json === "number"
            ? String(anamnesis.recording.number(control.value) ?? control.value)
            : control.value;
    const isPossible = ({ dataset, value }) => {
        const times = anamnesis.recording.number(value);
        return Number.isInteger(times) && times >= Number(dataset.min) && times <= Number(dataset.max);
    };

    const chosen = (box) => Object.fromEntries(NAMES.map((name) => [name, said(field(box, name))]));
    const isChosen = (button, now) => NAMES.every((name) => button.dataset[name] === now[name]);

    const words = async (box) => {
        const common = [...box.querySelectorAll("[data-frequency]")].find((button) => isChosen(button, chosen(box)));
        if (common) {
            return common.textContent.trim();
        }
        if (!["visits", "every"].every((name) => isPossible(field(box, name)))) {
            return "";
        }
        const answer = await anamnesis.fetch(`/clients/panels/how-often?${new URLSearchParams(chosen(box))}`);
        return answer.ok ? answer.text() : "";
    };

    /** What is in force on a day: the last that began by then. */
    const until = (form, day) =>
        [...form.querySelectorAll("[data-adjusts] [data-from]")].filter((period) => period.dataset.from <= day).at(-1)
            ?.dataset.words ?? "";

    const tell = (form, box, to) => {
        const adjusts = form.querySelector("[data-adjusts]");
        const told = form.querySelector("[data-told]");
        if (!adjusts) {
            return;
        }
        const date = form.querySelector("[name=effectiveOn]");
        const from = until(form, date.value);
        const day = date.valueAsDate?.toLocaleDateString(document.documentElement.lang, {
            day: "numeric",
            month: "short",
            year: "numeric",
            timeZone: "UTC",
        });
        told.hidden = !to || !from || !day;
        told.classList.toggle("warn", to === from);
        const sentence = to === from ? adjusts.dataset.same : adjusts.dataset.says;
        told.querySelector("span").textContent = sentence
            .replace("{0}", from)
            .replace("{1}", to)
            .replace("{2}", day ?? "");
    };

    const show = async (form) => {
        const box = form.querySelector("[data-how-often]");
        if (!box) {
            return;
        }
        const now = chosen(box);
        box.querySelectorAll("[data-frequency]").forEach((button) =>
            button.setAttribute("aria-pressed", String(isChosen(button, now))),
        );
        const to = await words(box);
        const stillMeant = NAMES.every((name) => chosen(box)[name] === now[name]);
        if (stillMeant) {
            const output = box.querySelector("[data-in-words]");
            if (output.textContent !== to) {
                output.textContent = to;
            }
            tell(form, box, to);
        }
    };

    document.addEventListener("input", (event) => {
        const form = event.target.closest?.("form[data-command]");
        if (form?.querySelector("[data-how-often]")) {
            show(form);
        }
    });
    document.addEventListener("click", (event) => {
        const button = event.target.closest?.("[data-frequency], [data-add-line]");
        if (button?.matches("[data-frequency]")) {
            const box = button.closest("[data-how-often]");
            NAMES.forEach((name) => {
                field(box, name).value = button.dataset[name];
            });
            changed(field(box, "visits"));
        } else if (button) {
            const area = button.closest("[data-lines]").querySelector("textarea");
            const lines = area.value
                .split("\n")
                .map((line) => line.trim())
                .filter(Boolean);
            if (!lines.includes(button.dataset.addLine)) {
                area.value = [...lines, button.dataset.addLine].join("\n");
                changed(area);
            }
        }
    });
    document.addEventListener("anamnesis:panel", (event) => show(event.detail));
})();
