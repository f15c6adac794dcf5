// Choosing with few keys: a structure and then the next field, one of many by its first letters, a score by a tap.
"use strict";

(() => {
    const PAUSE = 700;

    const visible = (element) => element.offsetParent !== null || element.getClientRects().length > 0;

    const stops = (root) =>
        [...root.querySelectorAll("input:not([type=hidden]), select, textarea")].filter(
            (control) =>
                !control.disabled &&
                control.tabIndex >= 0 &&
                visible(control) &&
                !control.closest(".structure-sides") &&
                (control.type !== "radio" || control === first(control)),
        );

    /** Where focus enters a group of radio buttons. */
    const first = (radio) => {
        const group = [...radio.form.elements].filter((other) => other.name === radio.name);
        return group.find((other) => other.checked) ?? group[0];
    };

    const next = (form, from) => {
        const after = (control) => from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING;
        return stops(form).find((control) => !from.contains(control) && after(control) && control.name !== from.name);
    };

    const goOn = (from) =>
        (next(from.closest("form"), from) ?? from.closest("form").querySelector("[type=submit]")).focus();

    // The list of structures shows while one is looked for; a structure brings the names of its parts.
    const searches = (chooser, isLookedFor) => {
        if (chooser.closest("form[data-command]")) {
            chooser.classList.toggle("searching", isLookedFor);
            chooser.querySelector(".structure-search").setAttribute("aria-expanded", String(isLookedFor));
        }
    };
    document.addEventListener("anamnesis:panel", (event) =>
        event.detail.querySelectorAll("[data-structure-chooser]").forEach((chooser) => searches(chooser, false)),
    );
    document.addEventListener("input", (event) => {
        if (event.target.matches?.(".structure-search")) {
            searches(event.target.closest("[data-structure-chooser]"), event.target.value.trim() !== "");
        }
    });
    document.addEventListener("zone-chosen", (event) => {
        const chooser = event.target.closest("[data-structure-chooser]");
        if (chooser) {
            searches(chooser, !chooser.querySelector("input[name=structure]").value);
        }
    });
    document.addEventListener("structure-chosen", (event) => {
        const chooser = event.target;
        if (event.detail.structure) {
            searches(chooser, false);
        }
        const parts = chooser.closest("form")?.querySelector("datalist[data-parts]");
        if (parts) {
            const option = chooser.querySelector(
                `[role=option][data-key="${CSS.escape(event.detail.structure ?? "")}"]`,
            );
            const names = (option?.dataset.parts ?? "").split("|").filter(Boolean);
            parts.replaceChildren(
                ...names.map((name) => Object.assign(document.createElement("option"), { value: name })),
            );
        }
        const part = chooser.closest("form")?.querySelector("input[name=part]");
        if (part) {
            // a part that came with another structure goes with it; what was written by hand stays
            if (part.value !== "" && part.value === part.dataset.understood && event.detail.part !== part.value) {
                part.value = "";
            }
            if (event.detail.part && part.value === "") {
                part.value = event.detail.part;
                part.dataset.understood = event.detail.part;
            }
        }
        chooser.dispatchEvent(new Event("input", { bubbles: true }));
    });
    document.addEventListener("structure-complete", (event) => {
        if (event.target.closest("form")) {
            goOn(event.target);
        }
    });
    document.addEventListener("focusout", (event) => {
        const chooser = event.target.closest?.("[data-structure-chooser]");
        if (chooser && !chooser.contains(event.relatedTarget)) {
            searches(chooser, false);
        }
    });

    // One of many by the first letters of its name; the same letter again goes on to the next.
    let typed = "";
    let last = 0;
    document.addEventListener("keydown", (event) => {
        const group = event.target.closest?.("fieldset[data-letters]");
        if (!group || event.ctrlKey || event.metaKey || event.altKey || !/^[\p{L}\p{N}]$/u.test(event.key)) {
            return;
        }
        event.preventDefault();
        const now = performance.now();
        typed = (now - last > PAUSE ? "" : typed) + event.key.toLowerCase();
        last = now;
        const radios = [...group.querySelectorAll("input[type=radio]")];
        const fitting = (text) =>
            radios.filter((radio) => radio.closest("label").textContent.trim().toLowerCase().startsWith(text));
        const again = [...typed].every((letter) => letter === typed[0]) && fitting(typed).length === 0;
        const found = again ? fitting(typed[0]) : fitting(typed);
        const at = found.findIndex((radio) => radio.checked);
        const chosen = again ? found[(at + 1) % found.length] : found[0];
        if (chosen) {
            chosen.checked = true;
            chosen.focus();
            chosen.dispatchEvent(new Event("input", { bubbles: true }));
        }
    });

    // Enter goes on to the next field: only the button and Ctrl+Enter send.
    document.addEventListener("keydown", (event) => {
        const leads = event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.isComposing;
        if (leads && !event.defaultPrevented && event.target.matches?.("form[data-command] :is(input, select)")) {
            event.preventDefault();
            goOn(event.target);
        }
    });

    // Fields that make sense with one answer only are away with every other: data-with="done=true".
    const fit = (form) => {
        form.querySelectorAll("[data-with]").forEach((part) => {
            const [name, value] = part.dataset.with.split("=");
            const said = [...form.elements].find(
                (control) => control.name === name && (control.type !== "radio" || control.checked),
            );
            part.hidden = said?.value !== value;
            part.querySelectorAll("input, select, textarea").forEach((control) => {
                control.disabled = part.hidden;
            });
        });
        fitToDay(form);
    };

    /** What is asked on some days only: data-day names the field with the day, data-from and data-until the first and last. */
    const fitToDay = (form) =>
        form.querySelectorAll("fieldset[data-day]").forEach((part) => {
            const day = form.elements[part.dataset.day];
            const { from = day.value, until = day.value } = part.dataset;
            if (day.value !== "") {
                part.hidden = day.value < from || day.value > until;
                part.disabled = part.hidden;
            }
        });
    document.addEventListener("input", (event) => {
        const form = event.target.closest?.("form[data-command]");
        if (form) {
            fit(form);
        }
    });
    document.addEventListener("anamnesis:panel", (event) => fit(event.detail));

    // An instrument brings its scale, and what was measured last.
    const scale = (score) => {
        const choice = score.querySelector("[name=instrument]").selectedOptions[0];
        const input = score.querySelector("[name=score]");
        const { min, max, step, hint } = choice?.dataset ?? {};
        Object.entries({ min, max, step }).forEach(([name, value]) =>
            value === undefined ? delete input.dataset[name] : (input.dataset[name] = value),
        );
        score.querySelector(".hint").textContent = hint ?? "";
        const taps = score.querySelector("[data-taps]");
        const few = min !== undefined && Number(step) === 1 && Number(max) - Number(min) <= 10;
        taps.replaceChildren(
            ...(few ? Array.from({ length: Number(max) - Number(min) + 1 }, (_, i) => Number(min) + i) : []).map(
                (value) => {
                    const tap = document.createElement("button");
                    tap.type = "button";
                    tap.textContent = value;
                    tap.dataset.tap = value;
                    tap.setAttribute("aria-pressed", String(anamnesis.recording.number(input.value) === value));
                    return tap;
                },
            ),
        );
        taps.hidden = !few;
    };
    const press = (score) => {
        const said = anamnesis.recording.number(score.querySelector("[name=score]").value);
        score
            .querySelectorAll("[data-tap]")
            .forEach((tap) => tap.setAttribute("aria-pressed", String(Number(tap.dataset.tap) === said)));
    };
    document.addEventListener("click", (event) => {
        const tap = event.target.closest?.("[data-tap]");
        if (tap) {
            const score = tap.closest("[data-score]");
            score.querySelector("[name=score]").value = tap.dataset.tap;
            score.dispatchEvent(new Event("input", { bubbles: true }));
        }
    });
    document.addEventListener("input", (event) => {
        const score = event.target.closest?.("[data-score]");
        if (score) {
            if (event.target.matches("[name=instrument]")) {
                scale(score);
            }
            press(score);
        }
    });
    document.addEventListener("anamnesis:panel", (event) =>
        event.detail.querySelectorAll("[data-score]").forEach(scale),
    );

    Object.assign(anamnesis.recording, { stops, goOn, fit });
})();
