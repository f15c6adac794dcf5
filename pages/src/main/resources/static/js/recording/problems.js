// What is wrong, said where it is: each problem at its field, all others at the top of the form.
import { describe, element } from "../frame/elements.js";
import { withDaysInFull } from "../words/days.js";
import { filled } from "../words/sentences.js";
import { controlAt, inWords } from "./pointers.js";

const labelOf = (control) => {
    const field = control.closest(".field, [data-structure-chooser]");
    const said = field?.querySelector(field.matches("label") ? "span" : "legend, label, .label");
    return said?.firstChild?.textContent.trim() ?? "";
};

/** The server's words continue the field's name, or are a sentence of their own. */
const sentence = (control, detail) =>
    withDaysInFull(/^\p{Lu}/u.test(detail) ? detail : `${labelOf(control)} ${detail}`.trim().replace(/\.?$/, "."));

export const banner = (form, name) => form.querySelector(`[data-notice="${name}"]`);

export const text = (form, name) => form.querySelector(".panel-notices").dataset[name];

export const clear = (form) => {
    form.querySelectorAll(".error[data-shown]").forEach((error) => error.remove());
    form.querySelectorAll("[aria-invalid]").forEach((control) => control.removeAttribute("aria-invalid"));
    form.querySelectorAll("[aria-describedby$='-error']").forEach((control) => {
        const ids = control.getAttribute("aria-describedby").split(" ");
        ids.filter((id) => id.endsWith("-error")).forEach((id) => describe(control, id, false));
    });
    ["problem", "stale", "contradiction"].forEach((name) => {
        banner(form, name).hidden = true;
    });
};

const focusable = "input:not([type=hidden]):not(:disabled), select, textarea, button";

const open = (control) => {
    for (let at = control.closest("details"); at; at = at.parentElement.closest("details")) {
        at.open = true;
    }
};

const mark = (form, at, detail, number) => {
    const field = at.closest(".field, [data-structure-chooser]") ?? at;
    const control = at.matches(focusable) ? at : (field.querySelector(focusable) ?? field);
    const error = element("p", { className: "error", id: `panel-${number}-error` });
    error.dataset.shown = "";
    error.append(form.querySelector("[data-notice=problem] .icon").cloneNode(true), sentence(control, detail));
    if (control.matches(".structure-search")) {
        control.after(error);
    } else {
        (field.querySelector(".structure-panel") ?? field).append(error);
    }
    describe(control, error.id);
    if (control.type === "radio") {
        describe(control.closest("fieldset"), error.id);
    } else if (control.matches("input, select, textarea")) {
        control.setAttribute("aria-invalid", "true");
    }
    open(control);
    return control;
};

export const say = (form, sentenceAtTop, details = [], again = false) => {
    const top = banner(form, "problem");
    top.querySelector("[data-says]").textContent = withDaysInFull(sentenceAtTop);
    top.querySelector("ul").replaceChildren(
        ...details.map((detail) => element("li", { textContent: withDaysInFull(detail) })),
    );
    top.querySelector("[data-send-again]").hidden = !again;
    top.hidden = false;
    top.scrollIntoView({ block: "nearest" });
};

/** @param wrong each control with what is wrong there */
export const at = (form, wrong) =>
    wrong.map(({ control, detail }, number) => mark(form, control, detail, number))[0].focus();

/** Asks about each contradiction; the form remembers which keys a person confirms by recording it anyway. */
export const ask = (form, contradictions, version) => {
    const top = banner(form, "contradiction");
    const list = top.querySelector("ul");
    list.replaceChildren(
        ...contradictions.map(({ detail, entries }) => {
            const others = entries.filter((entry) => entry <= version);
            const words = others.length === 1 ? list.dataset.entry : list.dataset.entries;
            const named = others.length > 0 ? ` ${filled(words, others.join(", "))}` : "";
            return element("li", { textContent: withDaysInFull(detail) + named });
        }),
    );
    top.dataset.keys = contradictions.map(({ key }) => key).join(",");
    top.hidden = false;
    top.scrollIntoView({ block: "nearest" });
    top.querySelector("[data-record-anyway]").focus();
};

/** @param problem as the service told it (RFC 9457) */
export const show = (form, problem) => {
    const errors = problem.errors ?? [];
    const placed = errors.map((error) => ({ ...error, at: controlAt(form, error.pointer) }));
    const controls = placed.filter(({ at }) => at).map(({ at, detail }, number) => mark(form, at, detail, number));
    const elsewhere = placed.filter(({ at }) => !at);
    if (controls.length === 0 || elsewhere.length > 0) {
        say(
            form,
            problem.detail || text(form, "failed"),
            elsewhere.map(({ pointer, detail }) => `${inWords(pointer)} ${detail}`),
        );
    }
    (controls[0] ?? form.querySelector("[type=submit]")).focus();
};
