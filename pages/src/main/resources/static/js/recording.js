// Recording: a panel beside the record for each command. It opens, keeps what is typed, sends once, and says what happened.
"use strict";

(() => {
    const { json, snapshot, restore, drafts, problems, stops, isUnderstood, typing } = anamnesis.recording;
    const place = document.getElementById("panels");
    const beside = window.matchMedia("(min-width: 72rem)");
    const openers = new WeakMap();
    const untouched = new WeakMap();
    let written = 0;

    const address = (form) => form.dataset.address;
    const meta = (form, name) => form.querySelector(`meta[data-${name}]`);

    // -- what is typed is kept --

    const newKey = () =>
        [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

    /** One key as long as the command stays the same, so that it counts once however often it is sent. */
    const keyFor = (form, body) => {
        if (form.dataset.body !== body) {
            form.dataset.body = body;
            form.dataset.key = newKey();
        }
        return form.dataset.key;
    };

    const keepDraft = (form) => {
        const now = snapshot(form);
        const isUnsent = !form.dataset.key;
        if (isUnsent && JSON.stringify(now) === untouched.get(form)) {
            drafts.forget(address(form));
            return;
        }
        drafts.keep(address(form), {
            ...now,
            client: form.dataset.client,
            version: form.dataset.version,
            title: form.dataset.title,
            key: form.dataset.key,
            body: form.dataset.body,
            typed: JSON.stringify(now) !== untouched.get(form),
        });
    };

    const restoreDraft = (form) => {
        const draft = drafts.find(address(form));
        if (draft) {
            restore(form, draft);
            if (draft.version) {
                form.dataset.version = draft.version;
            }
            if (draft.key) {
                Object.assign(form.dataset, { key: draft.key, body: draft.body });
            }
            problems.banner(form, "draft").hidden = !draft.typed;
        }
        return draft?.typed ?? false;
    };

    // -- sending --

    /** A header carries bytes: the words in UTF-8. */
    const bytes = (words) => String.fromCharCode(...new TextEncoder().encode(words));

    const request = (form, version, confirmed) => {
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
        return anamnesis.fetch(client ? `/api/clients/${client}/commands/${command}` : "/api/clients", {
            method: "POST",
            headers,
            body,
        });
    };

    const busy = (form, isBusy) => {
        form.setAttribute("aria-busy", String(isBusy));
        form.querySelectorAll("[type=submit], [data-and-another]").forEach((button) => {
            button.disabled = isBusy;
        });
    };

    /** One's own entry is no news to one's other forms. */
    const wrote = (clientId, version) => {
        drafts.wrote(clientId, version);
        document.querySelectorAll(`form[data-command][data-client="${clientId}"]`).forEach((form) => {
            if (Number(form.dataset.version) === version - 1) {
                form.dataset.version = version;
            }
        });
    };

    const finish = async (form, answer, another) => {
        const { clientId, version, position, recordedAt: _, ...ids } = await answer.json();
        untouched.set(form, JSON.stringify(snapshot(form)));
        delete form.dataset.key;
        delete form.dataset.body;
        drafts.forget(address(form));
        const isWritten = answer.status === 201;
        if (isWritten) {
            wrote(clientId, version);
        }
        written = position;
        if (isWritten) {
            document.dispatchEvent(
                new CustomEvent("anamnesis:recorded", { detail: { clientId, version, position, ids } }),
            );
        }
        const then = form.dataset.then ?? meta(form, "then")?.dataset.then;
        if (then) {
            await anamnesis.fetch(`/api/clients/${clientId}`, { headers: { "Anamnesis-Position": String(position) } });
            location.assign(then.replace("{clientId}", clientId));
            return;
        }
        anamnesis.say(isWritten ? form.dataset.done : problems.text(form, "unchanged"));
        const dialog = form.closest("dialog.panel");
        const opener = openers.get(dialog);
        if (another) {
            open(address(form), opener);
        } else {
            dialog?.close();
        }
        showWaiting();
    };

    const stale = async (form) => {
        const { client, version } = form.dataset;
        const answer = await anamnesis.fetch(`/clients/${client}/panels/changes?since=${version}`);
        if (!answer.ok) {
            problems.say(form, problems.text(form, "failed"), [], true);
            return;
        }
        const news = document.createElement("template");
        news.innerHTML = await answer.text();
        const changes = news.content.querySelector("[data-version]");
        const banner = problems.banner(form, "stale");
        banner.querySelector("[data-changes]").replaceChildren(changes);
        banner.hidden = false;
        banner.scrollIntoView({ block: "nearest" });
        banner.querySelector("[data-all-the-same]").focus();
    };

    const refused = async (form, answer, another) => {
        const told = await answer.json().catch(() => ({}));
        const again = answer.status >= 500 || /still-running|contended/.test(told.type ?? "");
        if (answer.status === 401 || (answer.status === 403 && !/not-permitted/.test(told.type ?? ""))) {
            problems.say(form, problems.text(form, "sessionEnded"));
        } else if (/confirmation-required/.test(told.type ?? "")) {
            form.dataset.another = another;
            problems.ask(form, told.contradictions, Number(form.dataset.version ?? 0));
        } else if (again) {
            problems.say(form, problems.text(form, "unavailable"), [], true);
        } else {
            delete form.dataset.key; // nothing was written: what is sent next is another command
            keepDraft(form);
            problems.show(form, told);
        }
    };

    const send = async (form, { version = form.dataset.version, another = false, confirmed } = {}) => {
        await form.decided;
        if (form.getAttribute("aria-busy") === "true") {
            return;
        }
        form.querySelectorAll("[data-tokens] input[list]").forEach(anamnesis.recording.gather);
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
    };

    // -- forms, in a panel or on a page of their own --

    const take = (form) => {
        form.dataset.address ??= location.pathname + location.search;
        anamnesis.recording.fit(form);
        untouched.set(form, JSON.stringify(snapshot(form)));
        const goesOn = restoreDraft(form);
        form.addEventListener("input", () => keepDraft(form));
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            send(form);
        });
        form.addEventListener("keydown", (event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                send(form, { another: event.shiftKey && meta(form, "again") !== null });
            }
        });
        document.dispatchEvent(new CustomEvent("anamnesis:panel", { detail: form }));
        if (!goesOn) {
            untouched.set(form, JSON.stringify(snapshot(form))); // what scripts put in is nobody's words
        }
    };

    document.addEventListener("click", (event) => {
        const button = event.target.closest?.(
            "[data-send-again], [data-all-the-same], [data-record-anyway], [data-go-on], [data-discard], [data-and-another]",
        );
        const form = button?.closest("form[data-command]");
        if (!form) {
            return;
        }
        if (button.matches("[data-send-again]")) {
            send(form);
        } else if (button.matches("[data-and-another]")) {
            send(form, { another: true });
        } else if (button.matches("[data-all-the-same]")) {
            form.dataset.version = form.querySelector("[data-changes] [data-version]").dataset.version;
            send(form);
        } else if (button.matches("[data-record-anyway]")) {
            const { keys } = problems.banner(form, "contradiction").dataset;
            send(form, { another: form.dataset.another === "true", confirmed: keys });
        } else if (button.matches("[data-go-on]")) {
            problems.clear(form);
            stops(form)[0]?.focus();
        } else {
            discard(form);
        }
    });

    const discard = (form) => {
        drafts.forget(address(form));
        const dialog = form.closest("dialog.panel");
        if (dialog) {
            form.reset();
            delete form.dataset.key;
            untouched.set(form, JSON.stringify(snapshot(form)));
            open(address(form), openers.get(dialog));
        } else {
            untouched.delete(form); // or it would be kept once more as the page goes away
            location.reload();
        }
    };

    // -- panels --

    const waiting = document.querySelector("#panels-waiting");

    /** What was begun and not sent is one press away. */
    const showWaiting = () => {
        if (!waiting) {
            return;
        }
        const shown = document.querySelector("dialog.panel form")?.dataset.address;
        const client = document.getElementById("client")?.dataset.client;
        const begun = drafts
            .ofClient(client)
            .filter((draft) => draft.address !== shown && draft.address.includes("/panels/"));
        waiting.querySelector("ul").replaceChildren(
            ...begun.map((draft) => {
                const item = waiting.querySelector("template").content.firstElementChild.cloneNode(true);
                item.querySelector("[data-panel]").dataset.panel = draft.address;
                item.querySelector(".waiting-title").textContent = draft.title;
                item.querySelector("[data-forget]").addEventListener("click", () => {
                    drafts.forget(draft.address);
                    showWaiting();
                });
                return item;
            }),
        );
        waiting.hidden = begun.length === 0;
    };

    const openerOf = (dialog) => {
        const opener = openers.get(dialog);
        const panel = dialog.querySelector("form").dataset.address;
        return opener?.isConnected ? opener : document.querySelector(`[data-panel="${CSS.escape(panel)}"]`);
    };

    /** What tells why nothing can be recorded now has no words to keep, and leaves those that wait alone. */
    const leave = (dialog) => dialog.querySelectorAll("form[data-command]").forEach(keepDraft);

    const closed = (dialog) => {
        leave(dialog);
        const held = dialog.contains(document.activeElement) || document.activeElement === document.body;
        dialog.remove();
        if (held) {
            openerOf(dialog)?.focus();
        }
        showWaiting();
    };

    const focusFirst = (form) =>
        (
            form.querySelector("[autofocus]") ??
            stops(form)[0] ??
            form.querySelector("[type=submit], footer [data-closes]")
        ).focus();

    const show = (dialog, panel, opener) => {
        const form = dialog.querySelector("form");
        form.dataset.address = panel;
        const before = place.querySelector("dialog.panel");
        if (before) {
            leave(before);
            before.remove();
        }
        openers.set(dialog, opener);
        place.append(dialog);
        document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: dialog } }));
        dialog.addEventListener("close", () => closed(dialog));
        dialog.addEventListener("keydown", (event) => {
            if (event.key === "Escape" && !event.defaultPrevented) {
                event.preventDefault();
                dialog.close();
            }
        });
        dialog.toggleAttribute("data-wide", meta(form, "wide") !== null);
        const again = form.querySelector("[data-and-another]");
        if (again) {
            again.hidden = meta(form, "again") === null;
        }
        if (beside.matches) {
            dialog.show();
        } else {
            dialog.showModal();
        }
        if (form.matches("[data-command]")) {
            take(form);
        }
        focusFirst(form);
        showWaiting();
    };

    /** A panel knows no less than the page beside it and what was written from here. */
    const known = () => Math.max(written, Number(document.getElementById("client")?.dataset.position ?? 0));

    const open = async (panel, opener = document.activeElement) => {
        const same = place.querySelector("dialog.panel form");
        if (
            same &&
            same.dataset.address === panel &&
            same.matches("[data-command]") &&
            untouched.get(same) !== JSON.stringify(snapshot(same))
        ) {
            focusFirst(same);
            return;
        }
        opener?.setAttribute?.("aria-busy", "true");
        typing.begin();
        try {
            const position = known();
            const answer = await anamnesis.fetch(
                panel,
                position ? { headers: { "Anamnesis-Position": String(position) } } : {},
            );
            const page = document.createElement("template");
            page.innerHTML = await answer.text();
            const dialog = page.content.querySelector("dialog.panel");
            await anamnesis.fillStructures(page.content);
            const typed = typing.end();
            if (answer.ok && dialog) {
                show(dialog, panel, opener);
                typing.type(typed);
            } else if (answer.status !== 401) {
                anamnesis.say(place.dataset.failed, "danger");
            }
        } catch (failure) {
            anamnesis.say(place.dataset.offline, "danger");
            console.warn(failure);
        } finally {
            typing.end();
            opener?.removeAttribute?.("aria-busy");
        }
    };

    document.addEventListener("click", (event) => {
        const opener = event.target.closest?.("[data-panel]");
        if (opener && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            open(opener.dataset.panel, opener);
        }
    });
    window.addEventListener("pagehide", () =>
        document.querySelectorAll("form[data-command]").forEach((form) => untouched.has(form) && keepDraft(form)),
    );

    Object.assign(anamnesis.recording, { open, send });
    document.querySelectorAll("form[data-command]").forEach(take);
    showWaiting();
})();
