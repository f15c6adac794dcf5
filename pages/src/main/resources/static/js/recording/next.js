// From field to field: where one goes on, by Enter or once a field has its answer. Only the button and Ctrl+Enter send.
import { formOf } from "./forms.js";

const isVisible = (control) => control.offsetParent !== null || control.getClientRects().length > 0;

/** Where focus enters a group of radio buttons. */
function first(radio) {
    const group = [...radio.form.elements].filter((other) => other.name === radio.name);
    return group.find((other) => other.checked) ?? group[0];
}

/** The controls at which one stops. */
export const stops = (root) =>
    [...root.querySelectorAll("input:not([type=hidden]), select, textarea")].filter(
        (control) =>
            !control.disabled &&
            control.tabIndex >= 0 &&
            isVisible(control) &&
            !control.closest(".structure-sides") &&
            (control.type !== "radio" || control === first(control)),
    );

function next(form, from) {
    const isAfter = (control) => from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING;
    return stops(form).find((control) => !from.contains(control) && isAfter(control) && control.name !== from.name);
}

export function goOn(from) {
    const form = from.closest("form");
    (next(form, from) ?? form.querySelector("[type=submit]")).focus();
}

document.addEventListener("structure-complete", (event) => {
    if (event.target.closest("form")) {
        goOn(event.target);
    }
});

document.addEventListener("keydown", (event) => {
    const leads = event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.isComposing;
    if (leads && !event.defaultPrevented && formOf(event.target) && event.target.matches("input, select")) {
        event.preventDefault();
        goOn(event.target);
    }
});
