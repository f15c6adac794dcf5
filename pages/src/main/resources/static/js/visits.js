// The note of a visit in seconds: what was done by a tap, minutes summed up, the last note to copy from, what is copied marked.
"use strict";

(() => {
    const { rows, setRows, number } = anamnesis.recording;
    const changed = (element) => element.dispatchEvent(new Event("input", { bubbles: true }));
    const noteOf = (element) => element.closest("[data-visit-note]");
    const group = (note) => note.querySelector("[data-interventions]");

    const fields = (row) => ({
        name: row.querySelector("input[name$='/name']"),
        minutes: row.querySelector("input[name$='/minutes']"),
    });
    /** So that "35 " is what was there last time. */
    const said = (input) => String(number(input.value) ?? input.value);
    const isEmpty = (row) => Object.values(fields(row)).every((input) => input.value.trim() === "");

    const done = (note) =>
        rows(group(note))
            .filter((row) => !isEmpty(row))
            .map((row) => ({ name: fields(row).name.value.trim(), minutes: said(fields(row).minutes) }));

    const before = (note) =>
        [...note.querySelectorAll("[data-before-interventions] i")].map((one) => ({
            name: one.dataset.name,
            minutes: one.dataset.minutes ?? "",
        }));

    // -- what is copied --

    /** As long as it reads word for word as it did last time. */
    const isCopied = (part) => {
        const text = part.querySelector("textarea").value;
        return part.dataset.before !== undefined && text.trim() !== "" && text === part.dataset.before;
    };
    const areCopied = (note) => before(note).length > 0 && JSON.stringify(done(note)) === JSON.stringify(before(note));

    const mark = (field, copied) => {
        const badge = field.querySelector("[data-copied]");
        field.classList.toggle("is-copied", copied);
        if (badge) {
            badge.hidden = !copied;
        }
        const area = field.querySelector("textarea");
        if (area && badge) {
            const others = (area.getAttribute("aria-describedby") ?? "")
                .split(" ")
                .filter((id) => id && id !== badge.id);
            const ids = copied ? [...others, badge.id] : others;
            ids.length > 0
                ? area.setAttribute("aria-describedby", ids.join(" "))
                : area.removeAttribute("aria-describedby");
        }
    };

    const nameOf = (field) =>
        (field.querySelector("legend") ?? field.querySelector("label")).firstChild.textContent.trim();

    const markCopies = (note) => {
        const copied = [];
        const see = (field, is) => {
            mark(field, is);
            if (is && !field.disabled && !field.hidden) {
                copied.push(nameOf(field));
            }
        };
        see(group(note), areCopied(note));
        note.querySelectorAll("[data-soap]").forEach((part) => see(part, isCopied(part)));
        const line = note.querySelector("[data-still-copied]");
        const says = line.querySelector("span");
        const sentence = copied.length > 0 ? says.dataset.says.replace("{0}", copied.join(", ")) : "";
        if (says.textContent !== sentence) {
            says.textContent = sentence;
        }
        line.hidden = copied.length === 0;
    };

    const copyPart = (part) => {
        part.querySelector("textarea").value = part.dataset.before;
    };

    const put = (row, { name, minutes }) => {
        fields(row).name.value = name;
        fields(row).minutes.value = minutes;
    };

    /** Nothing that was written is written over. */
    const copyAll = (note) => {
        if (done(note).length === 0) {
            const all = before(note);
            setRows(group(note), all.length);
            rows(group(note)).forEach((row, i) => put(row, all[i]));
        }
        [...note.querySelectorAll("[data-soap][data-before]")]
            .filter((part) => part.querySelector("textarea").value.trim() === "")
            .forEach(copyPart);
        changed(group(note));
        note.querySelector("[data-soap] textarea").focus();
    };

    // -- the note before the day that is written --

    const takeBefore = (note, fresh) => {
        note.querySelectorAll("[data-of-day]").forEach((place) => {
            const now = fresh.querySelector(`[data-of-day="${place.dataset.ofDay}"]`);
            place.replaceChildren(...now.childNodes);
        });
        note.querySelectorAll("[data-soap]").forEach((part) => {
            const { name } = part.querySelector("textarea");
            const { before: was } = fresh.querySelector(`[data-soap]:has([name="${name}"])`).dataset;
            if (was === undefined) {
                delete part.dataset.before;
            } else {
                part.dataset.before = was;
            }
        });
    };

    /** Another day has another note before it; what is typed stays. */
    const lookBack = async (note) => {
        const day = note.querySelector("[name=visitedOn]").value;
        const form = note.closest("form");
        if (day === "" || day === (note.dataset.day ?? form.dataset.today)) {
            return;
        }
        note.dataset.day = day;
        const address = form.dataset.address;
        const answer = await anamnesis.fetch(`${address}${address.includes("?") ? "&" : "?"}day=${day}`);
        const page = document.createElement("template");
        page.innerHTML = await answer.text();
        const fresh = page.content.querySelector("[data-visit-note]");
        const isStillMeant = note.dataset.day === day && note.isConnected;
        if (answer.ok && fresh && isStillMeant) {
            takeBefore(note, fresh);
            show(note);
        }
    };

    // -- what was done, and for how long --

    const addIntervention = (button) => {
        const note = noteOf(button);
        const all = rows(group(note));
        const free = all.find(isEmpty);
        if (!free) {
            setRows(group(note), all.length + 1);
        }
        const row = free ?? rows(group(note)).at(-1);
        put(row, { name: button.dataset.addIntervention, minutes: button.dataset.minutes ?? "" });
        changed(group(note));
        const minutes = fields(row).minutes;
        if (minutes.value === "") {
            minutes.focus();
        }
    };

    /** A form that is being filled from a draft holds the total that was kept. */
    const isTaken = (note) => note.dataset.taken !== undefined;

    const sumUp = (note) => {
        const sum = done(note).reduce((total, one) => total + (number(one.minutes) ?? 0), 0);
        const told = note.querySelector("[data-timed]");
        told.textContent = told.dataset.says.replace("{0}", sum);
        const total = note.querySelector("[name=totalMinutes]");
        if (isTaken(note) && !total.dataset.own && document.activeElement !== total) {
            total.value = sum === 0 ? "" : sum;
        }
        return sum;
    };

    /** Who did not come was not treated. */
    const showWhatTookPlace = (note) => {
        const came = note.querySelector("[name=attendance]:checked")?.value === "ATTENDED";
        note.querySelectorAll("[data-took-place]").forEach((field) => {
            field.hidden = !came;
            const controls = field.matches("fieldset") ? [field] : field.querySelectorAll("input, textarea");
            controls.forEach((control) => {
                control.disabled = !came;
            });
        });
        const form = note.closest("form");
        form.querySelectorAll("[data-signs]").forEach((button) => {
            button.hidden = !came;
        });
        if (note.dataset.missedDone) {
            sayWhatIsSaved(form, note, came);
        }
    };

    /** A visit that did not take place is not signed. */
    const sayWhatIsSaved = (form, note, came) => {
        const send = form.querySelector("footer .primary span");
        note.dataset.cameDone ??= form.dataset.done;
        note.dataset.cameSend ??= send.textContent;
        form.dataset.done = came ? note.dataset.cameDone : note.dataset.missedDone;
        send.textContent = came ? note.dataset.cameSend : note.dataset.missedSend;
    };

    const show = (note) => {
        showWhatTookPlace(note);
        sumUp(note);
        markCopies(note);
    };

    document.addEventListener("input", (event) => {
        const note = event.target.closest?.("[data-visit-note]") ?? event.target.querySelector?.("[data-visit-note]");
        if (note) {
            if (event.target.name === "totalMinutes") {
                event.target.dataset.own = event.target.value === "" ? "" : "yes";
            }
            show(note);
            lookBack(note);
        }
    });
    document.addEventListener("click", (event) => {
        const button = event.target.closest?.("[data-copy-all], [data-copy], [data-add-intervention]");
        if (button?.matches("[data-copy-all]")) {
            copyAll(noteOf(button));
        } else if (button?.matches("[data-copy]")) {
            const part = button.closest("[data-soap]");
            copyPart(part);
            changed(part.querySelector("textarea"));
            part.querySelector("textarea").focus();
        } else if (button) {
            addIntervention(button);
        }
    });

    // -- saving, and signing right after --

    let signs = null;
    document.addEventListener(
        "click",
        (event) => {
            const button = event.target.closest?.("form[data-command=record-visit] [type=submit]");
            if (button) {
                signs = button.matches("[data-signs]") ? button.closest("form") : null;
            }
        },
        true,
    );
    document.addEventListener("anamnesis:recorded", (event) => {
        const { clientId, ids } = event.detail;
        if (signs?.isConnected && ids.visitId) {
            const opener = document.activeElement;
            setTimeout(() =>
                anamnesis.recording.open(`/clients/${clientId}/panels/sign-visit?visit=${ids.visitId}`, opener),
            );
        }
        signs = null;
    });

    document.addEventListener("anamnesis:panel", (event) => {
        const form = event.detail;
        const footer = form.querySelector("footer .actions");
        form.querySelectorAll("[data-to-footer]").forEach((button) => footer.prepend(button));
        const note = form.querySelector("[data-visit-note]");
        if (note) {
            const total = note.querySelector("[name=totalMinutes]");
            if (total.value !== "" && number(total.value) !== sumUp(note)) {
                total.dataset.own = "yes";
            }
            note.dataset.taken = "";
            show(note);
        }
    });
})();
