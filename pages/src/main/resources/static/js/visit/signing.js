// Saving a visit, and signing it right after.
import { whenOneComes } from "../recording/forms.js";
import { open } from "../recording/panels.js";

let signs = null;

document.addEventListener(
    "click",
    (event) => {
        const button = event.target.closest?.("form[data-command=record-visit] [type=submit]");
        if (button) {
            signs = button.matches("[data-signs]") ? button.closest("form") : null;
        }
    },
    true,
);

document.addEventListener("anamnesis:recorded", (event) => {
    const { clientId, ids } = event.detail;
    if (signs?.isConnected && ids.visitId) {
        const opener = document.activeElement;
        setTimeout(() => open(`/clients/${clientId}/panels/sign-visit?visit=${ids.visitId}`, opener));
    }
    signs = null;
});

whenOneComes((form) =>
    form
        .querySelectorAll("[data-to-footer]")
        .forEach((button) => form.querySelector("footer .actions").prepend(button)),
);
