// What is written in a form: as the JSON of a command, and as a draft from which the form can be filled again.
"use strict";

(() => {
    const TYPES = {
        number: (text) => anamnesis.recording.number(text) ?? text,
        structure: (text, control) => anamnesis.recording.listed(control, text)?.dataset.key ?? text.trim(),
        boolean: (text) => text === "true",
        numbers: Number,
        lines: (text) =>
            text
                .split("\n")
                .map((line) => line.trim())
                .filter(Boolean),
    };

    /** A chooser's own search and buttons stand for its hidden fields. */
    const controls = (form) =>
        [...form.elements].filter(
            (control) => control.name && !control.matches("[data-structure-chooser] input:not([type=hidden])"),
        );

    const isSaid = (control) =>
        ((control.type !== "radio" && control.type !== "checkbox") || control.checked) && control.value.trim() !== "";

    const isIndex = (part) => /^\d+$/.test(part);

    const put = (object, path, value, gathers) => {
        const parts = path.split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
        let at = object;
        parts.slice(0, -1).forEach((part, i) => {
            at[part] ??= isIndex(parts[i + 1]) ? [] : {};
            at = at[part];
        });
        const last = parts.at(-1);
        at[last] = gathers ? [...(at[last] ?? []), value] : value;
    };

    /** Rows that nobody filled leave holes. */
    const withoutHoles = (value) => {
        if (Array.isArray(value)) {
            return value.filter((item) => item !== undefined).map(withoutHoles);
        }
        return value !== null && typeof value === "object"
            ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withoutHoles(field)]))
            : value;
    };

    const GATHERED = ["list", "numbers"];

    /** Fields left empty are left out. A script that knows more of a form may change the command before it counts. */
    const json = (form) => {
        const command = {};
        for (const control of controls(form).filter((it) => !it.matches(":disabled") && isSaid(it))) {
            const type = control.dataset.json;
            const value = TYPES[type] ? TYPES[type](control.value, control) : control.value;
            put(command, control.name, value, GATHERED.includes(type));
        }
        const whole = withoutHoles(command);
        form.dispatchEvent(new CustomEvent("anamnesis:command", { bubbles: true, detail: { command: whole } }));
        return whole;
    };

    const snapshot = (form) => ({
        rows: Object.fromEntries(
            [...form.querySelectorAll("[data-repeat]")].map((group) => [
                group.dataset.repeat,
                anamnesis.recording.rows(group).length,
            ]),
        ),
        tokens: Object.fromEntries(
            [...form.querySelectorAll("[data-tokens]")].map((box) => [
                box.dataset.tokens,
                anamnesis.recording.tokens(box),
            ]),
        ),
        values: controls(form)
            .filter((control) => !control.closest("[data-tokens]"))
            .map((control) => ({
                name: control.name,
                value: control.value,
                checked: control.checked,
                unreadable: control.type === "date" && !anamnesis.recording.isReadable(control),
            })),
    });

    const restore = (form, draft) => {
        form.querySelectorAll("[data-repeat]").forEach((group) =>
            anamnesis.recording.setRows(group, draft.rows[group.dataset.repeat] ?? 0),
        );
        form.querySelectorAll("[data-tokens]").forEach((box) =>
            anamnesis.recording.setTokens(box, draft.tokens[box.dataset.tokens] ?? []),
        );
        const left = [...draft.values];
        for (const control of controls(form).filter((it) => !it.closest("[data-tokens]"))) {
            const tick = control.type === "radio" || control.type === "checkbox";
            const at = left.findIndex((kept) => kept.name === control.name && (!tick || kept.value === control.value));
            if (at >= 0) {
                const [kept] = left.splice(at, 1);
                if (tick) {
                    control.checked = kept.checked;
                } else {
                    control.value = kept.value;
                    control.toggleAttribute("data-unreadable", kept.unreadable === true);
                }
            }
        }
        form.querySelectorAll("[data-structure-chooser]").forEach((chooser) => {
            const said = (name) => chooser.querySelector(`input[type=hidden][name=${name}]`).value;
            chooser.dispatchEvent(
                new CustomEvent("structure-set", { detail: { structure: said("structure"), side: said("side") } }),
            );
        });
        form.dispatchEvent(new Event("input", { bubbles: true }));
    };

    /** What nobody filled and what is disabled was not sent, so the server counts without it. */
    const among = (form, parts) => {
        const at = parts.findIndex(isIndex);
        if (at < 1) {
            return parts;
        }
        const list = parts.slice(0, at);
        const sent = controls(form)
            .filter((control) => !control.matches(":disabled") && isSaid(control))
            .map((control) => control.name.split("/"))
            .filter((name) => list.every((part, i) => part === name[i]) && isIndex(name[at] ?? ""))
            .map((name) => name[at]);
        const meant = [...new Set(sent)][Number(parts[at])] ?? parts[at];
        return [...list, meant, ...parts.slice(at + 1)];
    };

    /** The control to which a pointer of the server leads: its own, or the nearest around it. */
    const named = (form, pointer) => {
        const parts = among(form, pointer.replace(/^\//, "").split("/"));
        for (let length = parts.length; length > 0; length--) {
            const name = parts.slice(0, length).join("/");
            const found = [...form.elements].filter((control) => control.name === name);
            if (found.length > 0) {
                const seen = found.find((control) => control.checked) ?? found[0];
                return seen.type === "hidden" ? (seen.closest(".field, [data-structure-chooser]") ?? seen) : seen;
            }
            const group = form.querySelector(
                `[data-tokens="${name}"], [data-repeat="${name}"], [data-group="${name}"]`,
            );
            if (group) {
                return group;
            }
        }
        return null;
    };

    Object.assign(anamnesis.recording, { json, snapshot, restore, named });
})();
