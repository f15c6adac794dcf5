// The forms of commands: in a panel beside the record, or on a page of their own.

const FORM = "form[data-command]";

export const formOf = (node) => node.closest?.(FORM);

export const formsIn = (root) => [...root.querySelectorAll(FORM)];

/** A form has come, and is filled as it was left. */
export const comes = (form) => document.dispatchEvent(new CustomEvent("anamnesis:panel", { detail: form }));

export const whenOneComes = (job) => document.addEventListener("anamnesis:panel", (event) => job(event.detail));

/** Does a job for each form as it comes, and whenever something in it changes. */
export function whileWritten(job) {
    whenOneComes(job);
    document.addEventListener("input", (event) => {
        const form = formOf(event.target);
        if (form) {
            job(form);
        }
    });
}
