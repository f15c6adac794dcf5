// Unfolds what else is known of an entry, asks anew when a filter changes, and keeps in the address what is shown, so that it
// shows the same to whom it is sent.
import "./lookback/download.js";

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
