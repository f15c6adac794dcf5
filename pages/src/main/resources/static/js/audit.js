// Unfolds what else is known of an entry, asks anew when a filter changes, closes a menu by Escape or when somebody goes
// elsewhere, and keeps in the address what is shown, so that it shows the same to whom it is sent.
"use strict";

(() => {
    const shown = document.querySelector("[data-lasting]");
    if (shown) {
        history.replaceState(history.state, "", shown.dataset.lasting);
    }
    document.addEventListener("click", (event) => {
        const button = event.target.closest("[data-unfolds]");
        if (button) {
            const more = document.getElementById(button.getAttribute("aria-controls"));
            more.hidden = !more.hidden;
            button.setAttribute("aria-expanded", String(!more.hidden));
        }
        for (const menu of document.querySelectorAll("details.picker[open]")) {
            if (!menu.contains(event.target)) {
                menu.open = false;
            }
        }
    });
    document.addEventListener("change", (event) => {
        const form = event.target.closest("form[data-submits]");
        if (form?.reportValidity()) {
            // a day that cannot be read is no empty field
            for (const field of form.elements) {
                field.disabled = field.value === ""; // what is empty narrows nothing and does not belong in an address
            }
            form.requestSubmit();
        }
    });
    document.addEventListener("keydown", (event) => {
        const menu = event.key === "Escape" ? document.querySelector("details.picker[open]") : null;
        if (menu) {
            menu.open = false;
            menu.querySelector("summary").focus();
        }
    });
    document.addEventListener(
        "toggle",
        (event) => {
            if (event.target.matches?.("details.picker[open]")) {
                event.target.querySelector("input, button:not([disabled])")?.focus();
            }
        },
        true,
    );
})();
