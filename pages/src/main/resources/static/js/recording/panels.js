// A panel for each command: it opens beside the record, over it where there is no room, and closes to where one was.
import { ask, knowing, pageIn } from "../frame/asking.js";
import { arrived } from "../frame/arriving.js";
import { say } from "../frame/toasts.js";
import { fillStructures } from "../body-map/structures.js";
import { formOf, formsIn } from "./forms.js";
import { isTouched, keepDraft } from "./keeping.js";
import { stops } from "./next.js";
import { meta } from "./request.js";
import { take } from "./taking.js";
import * as typing from "./typing.js";
import { showWaiting } from "./waiting.js";

const PANEL = "dialog.panel";

const place = document.getElementById("panels");
const beside = window.matchMedia("(min-width: 72rem)");
const openers = new WeakMap();
let written = 0;

function openerOf(dialog) {
    const opener = openers.get(dialog);
    const panel = dialog.querySelector("form").dataset.address;
    return opener?.isConnected ? opener : document.querySelector(`[data-panel="${CSS.escape(panel)}"]`);
}

/** What tells why nothing can be recorded now has no words to keep, and leaves those that wait alone. */
const leave = (dialog) => formsIn(dialog).forEach(keepDraft);

function closed(dialog) {
    leave(dialog);
    const held = dialog.contains(document.activeElement) || document.activeElement === document.body;
    dialog.remove();
    if (held) {
        openerOf(dialog)?.focus();
    }
    showWaiting();
}

const focusFirst = (form) =>
    (
        form.querySelector("[autofocus]") ??
        stops(form)[0] ??
        form.querySelector("[type=submit], footer [data-closes]")
    ).focus();

function listenTo(dialog) {
    dialog.addEventListener("close", () => closed(dialog));
    dialog.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
            event.preventDefault();
            dialog.close();
        }
    });
}

function show(dialog, panel, opener) {
    const form = dialog.querySelector("form");
    form.dataset.address = panel;
    const before = place.querySelector(PANEL);
    if (before) {
        leave(before);
        before.remove();
    }
    openers.set(dialog, opener);
    place.append(dialog);
    arrived(dialog);
    listenTo(dialog);
    dialog.toggleAttribute("data-wide", meta(form, "wide") !== null);
    form.querySelector("[data-and-another]")?.toggleAttribute("hidden", meta(form, "again") === null);
    if (beside.matches) {
        dialog.show();
    } else {
        dialog.showModal();
    }
    if (formOf(form)) {
        take(form);
    }
    focusFirst(form);
    showWaiting();
}

/** A panel knows no less than the page beside it and what was written from here. */
const known = () => Math.max(written, Number(document.getElementById("client")?.dataset.position ?? 0));

async function fetched(panel) {
    const position = known();
    const answer = await ask(panel, position ? { headers: knowing(position) } : {});
    const dialog = answer.ok ? (await pageIn(answer)).querySelector(PANEL) : null;
    if (dialog) {
        await fillStructures(dialog);
    } else if (answer.status !== 401) {
        say(place.dataset.failed, "danger");
    }
    return dialog;
}

/** @param opener has the focus again when the panel closes */
export async function open(panel, opener = document.activeElement) {
    const [same] = formsIn(place);
    if (same?.dataset.address === panel && isTouched(same)) {
        focusFirst(same);
        return;
    }
    opener?.setAttribute?.("aria-busy", "true");
    typing.begin();
    try {
        const dialog = await fetched(panel);
        const typed = typing.end();
        if (dialog) {
            show(dialog, panel, opener);
            typing.type(typed);
        }
    } catch (failure) {
        say(place.dataset.offline, "danger");
        console.warn(failure);
    } finally {
        typing.end();
        opener?.removeAttribute?.("aria-busy");
    }
}

document.addEventListener("anamnesis:sent", (event) => {
    const { position, another } = event.detail;
    written = position;
    const dialog = event.target.closest(PANEL);
    if (dialog && another) {
        open(event.target.dataset.address, openers.get(dialog));
    } else {
        dialog?.close();
    }
    showWaiting();
});
document.addEventListener("anamnesis:discarded", (event) => {
    const dialog = event.target.closest(PANEL);
    if (dialog) {
        open(event.target.dataset.address, openers.get(dialog));
    }
});

document.addEventListener("click", (event) => {
    const opener = event.target.closest?.("[data-panel]");
    if (opener && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        open(opener.dataset.panel, opener);
    }
});
