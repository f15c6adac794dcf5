// A line that is offered is added to those that are written, once.
import { changed } from "../frame/elements.js";
import { lines } from "../words/sentences.js";

document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-add-line]");
    if (button) {
        const area = button.closest("[data-lines]").querySelector("textarea");
        const written = lines(area.value);
        if (!written.includes(button.dataset.addLine)) {
            area.value = [...written, button.dataset.addLine].join("\n");
            changed(area);
        }
    }
});
