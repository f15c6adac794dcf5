// What is typed into a field, read strictly: what cannot be read is said at the field, and never sent as nothing or as something else.
"use strict";

(() => {
    /** Comma and point both begin the decimals; more digits than these would be rounded. */
    const NUMBER = /^([+\-−]?)(\d{1,9})(?:[.,](\d{1,6}))?$/;

    /** One comma and three digits: thousands to some, thousandths to others. */
    const AMBIGUOUS = /^[+\-−]?\d{1,3},\d{3}$/;

    /** A year of five digits or before 1900 is a slip of the keys. */
    const isDay = (value) => value.length === "1900-01-01".length && value >= "1900-01-01";

    /** @return undefined for what is no number */
    const number = (text) => {
        const said = text.trim();
        const parts = NUMBER.exec(said);
        if (!parts || AMBIGUOUS.test(said)) {
            return undefined;
        }
        const [, sign, whole, decimals = "0"] = parts;
        return Number(`${sign === "" || sign === "+" ? "" : "-"}${whole}.${decimals}`);
    };

    const isNumber = (control) => control.dataset.json === "number" && control.type === "text";

    /** A question that the form asks before it is sent. */
    const asks = (control) => control.type === "checkbox" && control.required;

    const isReadable = (control) => {
        if (asks(control)) {
            return control.checked;
        }
        if (control.type === "date") {
            const isSaid = control.value !== "";
            return isSaid
                ? isDay(control.value)
                : !control.validity.badInput && control.dataset.unreadable === undefined;
        }
        return !isNumber(control) || control.value.trim() === "" || number(control.value) !== undefined;
    };

    const unreadable = (form) =>
        [...form.elements].filter((control) => !control.matches(":disabled") && !isReadable(control));

    /** Says at each field what cannot be read. @return whether all can be */
    const isUnderstood = (form) => {
        const wrong = unreadable(form);
        if (wrong.length === 0) {
            return true;
        }
        const { problems } = anamnesis.recording;
        const sentence = (control) => {
            if (asks(control)) {
                return problems.text(form, "notConfirmed");
            }
            return problems.text(form, isNumber(control) ? "notANumber" : "notADay");
        };
        problems.at(
            form,
            wrong.map((control) => ({ control, detail: sentence(control) })),
        );
        wrong.forEach((control) => delete control.dataset.unreadable); // said once; empty is an answer after that
        return false;
    };

    // A day that no calendar has cannot be kept with a draft, only that there was one.
    document.addEventListener("input", (event) => {
        if (event.target.dataset?.unreadable !== undefined) {
            delete event.target.dataset.unreadable;
        }
    });

    // A number goes up and down by the arrows, within its bounds.
    const STEPS = { ArrowUp: 1, ArrowDown: -1 };
    document.addEventListener("keydown", (event) => {
        const steps = STEPS[event.key];
        if (
            !steps ||
            !event.target.matches?.("input[data-json=number]:not([type=radio])") ||
            event.ctrlKey ||
            event.altKey
        ) {
            return;
        }
        const control = event.target;
        const { min = "-Infinity", max = "Infinity", step } = control.dataset;
        const by = Number(step) > 0 ? Number(step) : 1;
        const before = control.value.trim() === "" ? Math.max(Number(min), 0) - by * steps : number(control.value);
        if (before !== undefined) {
            event.preventDefault();
            const after = Math.min(Math.max(before + by * steps, Number(min)), Number(max));
            control.value = String(Number(after.toFixed(6)));
            control.dispatchEvent(new Event("input", { bubbles: true }));
        }
    });

    anamnesis.recording = { number, isReadable, isUnderstood };
})();
