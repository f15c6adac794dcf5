// A form of a command: filled as it was left, kept while it is written, sent by its button and by Ctrl+Enter.
import { fit } from "./fitting.js";
import { comes, formOf, formsIn } from "./forms.js";
import { isAsNew, isKept, keepDraft, letGo, restoreDraft } from "./keeping.js";
import { stops } from "./next.js";
import { banner, clear } from "./problems.js";
import { meta } from "./request.js";
import { send } from "./sending.js";

export function take(form) {
    form.dataset.address ??= location.pathname + location.search;
    fit(form);
    isAsNew(form);
    const goesOn = restoreDraft(form);
    form.addEventListener("input", () => keepDraft(form));
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        send(form);
    });
    form.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            send(form, { another: event.shiftKey && meta(form, "again") !== null });
        }
    });
    comes(form);
    if (!goesOn) {
        isAsNew(form); // what scripts put in is nobody's words
    }
}

/** Throws away what was typed. A panel opens anew, a page is loaded again. */
function discard(form) {
    letGo(form);
    if (form.closest("dialog.panel")) {
        form.reset();
        delete form.dataset.key;
        isAsNew(form);
        form.dispatchEvent(new CustomEvent("anamnesis:discarded", { bubbles: true }));
    } else {
        location.reload();
    }
}

const PRESSES = {
    "[data-send-again]": (form) => send(form),
    "[data-and-another]": (form) => send(form, { another: true }),
    "[data-all-the-same]": (form) => {
        form.dataset.version = form.querySelector("[data-changes] [data-version]").dataset.version;
        send(form);
    },
    "[data-record-anyway]": (form) => {
        const { keys } = banner(form, "contradiction").dataset;
        send(form, { another: form.dataset.another === "true", confirmed: keys });
    },
    "[data-go-on]": (form) => {
        clear(form);
        stops(form)[0]?.focus();
    },
    "[data-discard]": discard,
};

document.addEventListener("click", (event) => {
    const button = event.target.closest?.(Object.keys(PRESSES).join());
    const form = button && formOf(button);
    if (form) {
        const press = Object.keys(PRESSES).find((name) => button.matches(name));
        PRESSES[press](form);
    }
});

addEventListener("pagehide", () => formsIn(document).filter(isKept).forEach(keepDraft));
