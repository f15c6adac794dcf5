// What cannot be read is said at its field, before anything is sent.
import { at, text } from "./problems.js";
import { asks, isNumber, isReadable } from "./readable.js";

const unreadable = (form) => [...form.elements].filter((it) => !it.matches(":disabled") && !isReadable(it));

function sentence(control) {
    if (asks(control)) {
        return "notConfirmed";
    }
    return isNumber(control) ? "notANumber" : "notADay";
}

/** @return whether all of a form can be read; each field that cannot says so */
export function isUnderstood(form) {
    const wrong = unreadable(form);
    if (wrong.length === 0) {
        return true;
    }
    at(
        form,
        wrong.map((control) => ({ control, detail: text(form, sentence(control)) })),
    );
    wrong.forEach((control) => delete control.dataset.unreadable); // said once; empty is an answer after that
    return false;
}
