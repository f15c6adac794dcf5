// A structure in a form: the list shows while one is looked for, and what is chosen brings the names of its parts.
import { changed, option } from "../frame/elements.js";
import { formOf, whenOneComes } from "./forms.js";

const CHOOSER = "[data-structure-chooser]";

function search(chooser, isLookedFor) {
    if (formOf(chooser)) {
        chooser.classList.toggle("searching", isLookedFor);
        chooser.querySelector(".structure-search").setAttribute("aria-expanded", String(isLookedFor));
    }
}

function offerParts(chooser, structure) {
    const parts = chooser.closest("form")?.querySelector("datalist[data-parts]");
    if (parts) {
        const chosen = chooser.querySelector(`[role=option][data-key="${CSS.escape(structure ?? "")}"]`);
        parts.replaceChildren(...(chosen?.dataset.parts ?? "").split("|").filter(Boolean).map(option));
    }
}

/** A part that came with another structure goes with it; what was written by hand stays. */
function takePart(chooser, understood) {
    const part = chooser.closest("form")?.querySelector("input[name=part]");
    if (!part) {
        return;
    }
    if (part.value !== "" && part.value === part.dataset.understood && understood !== part.value) {
        part.value = "";
    }
    if (understood && part.value === "") {
        part.value = understood;
        part.dataset.understood = understood;
    }
}

whenOneComes((form) => form.querySelectorAll(CHOOSER).forEach((chooser) => search(chooser, false)));
document.addEventListener("input", (event) => {
    if (event.target.matches?.(".structure-search")) {
        search(event.target.closest(CHOOSER), event.target.value.trim() !== "");
    }
});
document.addEventListener("zone-chosen", (event) => {
    const chooser = event.target.closest(CHOOSER);
    if (chooser) {
        search(chooser, !chooser.querySelector("input[name=structure]").value);
    }
});
document.addEventListener("structure-chosen", ({ target: chooser, detail }) => {
    if (detail.structure) {
        search(chooser, false);
    }
    offerParts(chooser, detail.structure);
    takePart(chooser, detail.part);
    changed(chooser);
});
document.addEventListener("focusout", (event) => {
    const chooser = event.target.closest?.(CHOOSER);
    if (chooser && !chooser.contains(event.relatedTarget)) {
        search(chooser, false);
    }
});
