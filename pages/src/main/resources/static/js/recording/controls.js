// The controls of a form that say something.

/** A chooser's own search and buttons stand for its hidden fields. */
export const controls = (form) =>
    [...form.elements].filter(
        (control) => control.name && !control.matches("[data-structure-chooser] input:not([type=hidden])"),
    );

const isSaid = (control) =>
    ((control.type !== "radio" && control.type !== "checkbox") || control.checked) && control.value.trim() !== "";

/** Those that are sent. */
export const saying = (form) => controls(form).filter((control) => !control.matches(":disabled") && isSaid(control));

/** Whether a part of a name is a place in a list. */
export const isIndex = (part) => /^\d+$/.test(part);
