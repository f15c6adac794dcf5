// What is typed into a form is kept as a draft, and comes back with the form.
import { keep, find, forget } from "./drafts.js";
import { banner } from "./problems.js";
import { restore, snapshot } from "./snapshot.js";

const untouched = new WeakMap();

const now = (form) => JSON.stringify(snapshot(form));

/** As the form is now nobody has written anything into it. */
export const isAsNew = (form) => untouched.set(form, now(form));

/** Whether somebody has written into a form since. */
export const isTouched = (form) => untouched.get(form) !== now(form);

/** What a form holds is nobody's any more, not even as its page goes away. */
export const letGo = (form) => {
    untouched.delete(form);
    forget(form.dataset.address);
};

export const isKept = (form) => untouched.has(form);

export function keepDraft(form) {
    const { address, client, version, title, key, body } = form.dataset;
    const typed = isTouched(form);
    if (!key && !typed) {
        forget(address);
        return;
    }
    keep(address, { ...snapshot(form), client, version, title, key, body, typed });
}

/** @return whether somebody had written something there */
export function restoreDraft(form) {
    const draft = find(form.dataset.address);
    if (!draft) {
        return false;
    }
    const { version, key, body, typed } = draft;
    restore(form, draft);
    if (version) {
        form.dataset.version = version;
    }
    if (key) {
        Object.assign(form.dataset, { key, body });
    }
    banner(form, "draft").hidden = !typed;
    return typed;
}
