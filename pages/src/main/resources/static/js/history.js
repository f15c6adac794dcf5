// The history of a record: which two entries are to be compared, said where the button stands; the filter lies open where there is room.
import { ask, knowing } from "./frame/asking.js";
import { filled } from "./words/sentences.js";

const bar = document.querySelector("[data-compare]");
const said = bar?.querySelector("[role=status]");
const chosen = (name) => document.querySelector(`input[name=${name}][form=${bar.dataset.compare}]:checked`)?.value;

const tell = () => {
    const both = [chosen("from"), chosen("to")].filter(Boolean).sort((one, other) => one - other);
    said.textContent = filled([bar.dataset.none, bar.dataset.one, bar.dataset.two][both.length], ...both);
    bar.classList.toggle("chosen", both.length > 0);
};
document.addEventListener("change", (event) => {
    if (bar && event.target.form?.id === bar.dataset.compare) {
        tell();
    }
});
if (bar) {
    tell(); // a browser that comes back keeps what was chosen
}

const wide = matchMedia("(min-width: 60rem)");
const filter = document.querySelector("[data-open-when-wide]");
const open = () => {
    filter.open ||= wide.matches;
};
wide.addEventListener("change", open);
open();

/** A corrected entry is shown with its correction. */
document.addEventListener("anamnesis:recorded", async (event) => {
    const { clientId, position } = event.detail;
    const entry = document.querySelector("dialog.panel form [name=entry]")?.value;
    await ask(`/api/clients/${clientId}`, { headers: knowing(position) });
    location.assign(entry ? `/clients/${clientId}/history?entry=${entry}` : location.href);
});

document.querySelector(".filter form").addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData.entries()]) {
        if (value === "") {
            event.formData.delete(name); // the address says only what was asked for
        }
    }
});
