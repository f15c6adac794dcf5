// A form on its way to the service: once, however often it is sent.
import { ask } from "../frame/asking.js";
import { json } from "./command.js";
import { keepDraft } from "./keeping.js";

const newKey = () =>
    [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** One key as long as the command stays the same, so that it counts once. */
function keyFor(form, body) {
    if (form.dataset.body !== body) {
        form.dataset.body = body;
        form.dataset.key = newKey();
    }
    return form.dataset.key;
}

/** A header carries bytes: the words in UTF-8. */
const bytes = (words) => String.fromCharCode(...new TextEncoder().encode(words));

/** What a panel says of itself: data-wide, data-again, data-then and data-on-behalf-of on elements that show nothing. */
export const meta = (form, name) => form.querySelector(`meta[data-${name}]`);

/** @param version up to which the person knows the record; @param confirmed which contradictions are recorded anyway */
export function request(form, version, confirmed) {
    const { client, command } = form.dataset;
    const body = JSON.stringify(json(form));
    const headers = { "Content-Type": "application/json", "Idempotency-Key": keyFor(form, body) };
    if (version) {
        headers["If-Match"] = `"${version}"`;
    }
    const behalf = meta(form, "on-behalf-of")?.dataset.onBehalfOf;
    if (behalf) {
        headers["Anamnesis-On-Behalf-Of"] = bytes(behalf);
    }
    if (confirmed) {
        headers["Anamnesis-Confirmed"] = confirmed;
    }
    keepDraft(form);
    const address = client ? `/api/clients/${client}/commands/${command}` : "/api/clients";
    return ask(address, { method: "POST", headers, body });
}
