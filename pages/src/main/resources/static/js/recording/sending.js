// A form is sent once, and says what came of it.
import { ask, knowing, pageIn, wantsProof } from "../frame/asking.js";
import { say } from "../frame/toasts.js";
import { forget, wrote } from "./drafts.js";
import { formsIn } from "./forms.js";
import { isAsNew, keepDraft } from "./keeping.js";
import * as problems from "./problems.js";
import { meta, request } from "./request.js";
import { gathered } from "./tokens.js";
import { isUnderstood } from "./understood.js";

function busy(form, isBusy) {
    form.setAttribute("aria-busy", String(isBusy));
    form.querySelectorAll("[type=submit], [data-and-another]").forEach((button) => {
        button.disabled = isBusy;
    });
}

/** One's own entry is no news to one's other forms. */
function tellOtherForms(clientId, version) {
    wrote(clientId, version);
    formsIn(document)
        .filter(({ dataset }) => dataset.client === clientId && Number(dataset.version) === version - 1)
        .forEach((form) => {
            form.dataset.version = version;
        });
}

async function finish(form, answer, another) {
    const { clientId, version, position, recordedAt: _, ...ids } = await answer.json();
    isAsNew(form);
    delete form.dataset.key;
    delete form.dataset.body;
    forget(form.dataset.address);
    const isWritten = answer.status === 201;
    if (isWritten) {
        tellOtherForms(clientId, version);
        const detail = { clientId, version, position, ids };
        document.dispatchEvent(new CustomEvent("anamnesis:recorded", { detail }));
    }
    const then = form.dataset.then ?? meta(form, "then")?.dataset.then;
    if (then) {
        await ask(`/api/clients/${clientId}`, { headers: knowing(position) });
        location.assign(then.replace("{clientId}", clientId));
        return;
    }
    say(isWritten ? form.dataset.done : problems.text(form, "unchanged"));
    form.dispatchEvent(new CustomEvent("anamnesis:sent", { bubbles: true, detail: { position, another } }));
}

async function stale(form) {
    const { client, version } = form.dataset;
    const answer = await ask(`/clients/${client}/panels/changes?since=${version}`);
    if (!answer.ok) {
        problems.say(form, problems.text(form, "failed"), [], true);
        return;
    }
    const banner = problems.banner(form, "stale");
    banner.querySelector("[data-changes]").replaceChildren((await pageIn(answer)).querySelector("[data-version]"));
    banner.hidden = false;
    banner.scrollIntoView({ block: "nearest" });
    banner.querySelector("[data-all-the-same]").focus();
}

async function refused(form, answer, another) {
    const told = await answer.json().catch(() => ({}));
    const is = (type) => type.test(told.type ?? "");
    if (wantsProof(answer)) {
        problems.say(form, problems.text(form, "unproven"), [], true);
    } else if (answer.status === 401 || (answer.status === 403 && !is(/not-permitted/))) {
        problems.say(form, problems.text(form, "sessionEnded"));
    } else if (is(/confirmation-required/)) {
        form.dataset.another = another;
        problems.ask(form, told.contradictions, Number(form.dataset.version ?? 0));
    } else if (answer.status >= 500 || is(/still-running|contended/)) {
        problems.say(form, problems.text(form, "unavailable"), [], true);
    } else {
        delete form.dataset.key; // nothing was written: what is sent next is another command
        keepDraft(form);
        problems.show(form, told);
    }
}

export async function send(form, { version = form.dataset.version, another = false, confirmed } = {}) {
    await Promise.all([form.decided, gathered(form)]);
    if (form.getAttribute("aria-busy") === "true") {
        return;
    }
    problems.clear(form);
    if (!isUnderstood(form)) {
        keepDraft(form);
        return;
    }
    busy(form, true);
    try {
        const answer = await request(form, version, confirmed);
        if (answer.ok) {
            await finish(form, answer, another);
        } else if (answer.status === 412) {
            await stale(form);
        } else {
            await refused(form, answer, another);
        }
    } catch (failure) {
        problems.say(form, problems.text(form, "offline"), [], true);
        console.warn(failure);
    } finally {
        busy(form, false);
    }
}
