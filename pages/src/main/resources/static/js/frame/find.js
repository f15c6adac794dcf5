// The search for a client: what was found stays under the field, arrows choose, Enter opens.
import { combobox, STEPS } from "./combobox.js";

const field = document.getElementById("find");

if (field) {
    const list = document.getElementById("found");
    const found = combobox(field, list, (option, is) => option.setAttribute("aria-selected", String(is)));
    const show = (is) => {
        list.hidden = !is;
        found.expand(is);
        if (!is) {
            found.point();
        }
    };
    document.addEventListener("htmx:afterSwap", (event) => {
        if (event.detail.target === list) {
            found.point();
            show(field.value.trim() !== "" && document.activeElement === field);
        }
    });
    field.addEventListener("keydown", (event) => {
        if (event.key in STEPS) {
            event.preventDefault();
            found.step(STEPS[event.key]);
        } else if (event.key === "Enter" && found.shown().length > 0) {
            event.preventDefault();
            (found.pointed() ?? found.shown()[0]).click();
        } else if (event.key === "Escape") {
            show(false);
            field.blur();
        }
    });
    document.addEventListener("focusin", (event) => {
        if (!event.target.closest(".find")) {
            show(false);
        }
    });
}
