// Fields that come several times: rows of a repeating group, and short words gathered in one field.
"use strict";

(() => {
    const rows = (group) => [...group.querySelectorAll(".repeat")];

    const renumber = (group) => {
        const prefix = `${group.dataset.repeat}/`;
        rows(group).forEach((row, i) =>
            row.querySelectorAll(`[name^="${prefix}"]`).forEach((control) => {
                control.name = prefix + i + control.name.slice(control.name.indexOf("/", prefix.length));
            }),
        );
    };

    const add = (group) => {
        const row = group.querySelector("template").content.firstElementChild.cloneNode(true);
        group.querySelector(".rows").append(row);
        renumber(group);
        return row;
    };

    const setRows = (group, number) => {
        rows(group)
            .slice(number)
            .forEach((row) => row.remove());
        while (rows(group).length < number) {
            add(group);
        }
        renumber(group);
    };

    const changed = (element) => element.dispatchEvent(new Event("input", { bubbles: true }));

    const addAndGoThere = (group) => {
        add(group).querySelector("input, select, textarea")?.focus();
        changed(group);
    };

    const remove = (row) => {
        const group = row.closest("[data-repeat]");
        const next = row.nextElementSibling ?? row.previousElementSibling;
        row.remove();
        renumber(group);
        (next?.querySelector("input, select, textarea") ?? group.querySelector("[data-add]")).focus();
        changed(group);
    };

    const normal = (text) =>
        text
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, " ")
            .trim();

    /** The one option of an input's list that is called so. */
    const listed = (input, typed) => {
        const options = [...document.getElementById(input.getAttribute("list")).options];
        const names = (option) => [option.value, ...(option.dataset.also ?? "").split("|")].map(normal);
        const own = options.find((option) => normal(option.value) === normal(typed));
        const found = options.filter((option) => names(option).includes(normal(typed)));
        return own ?? (found.length === 1 ? found[0] : undefined);
    };

    /** A name of the list, or its beginning where only one begins so; else the words as they are. */
    const meant = (box, typed) => {
        const options = [...document.getElementById(box.querySelector("input[list]").getAttribute("list")).options];
        const names = (option) => [option.value, ...(option.dataset.also ?? "").split("|")].map(normal);
        const exact = options.find((option) => names(option).includes(normal(typed)));
        const beginning = options.filter((option) => names(option).some((name) => name.startsWith(normal(typed))));
        const found = exact ?? (beginning.length === 1 ? beginning[0] : null);
        return found ? { value: found.dataset.key, label: found.value } : { value: typed, label: typed };
    };

    const addToken = (box, { value, label }) => {
        const token = box.querySelector("template").content.firstElementChild.cloneNode(true);
        token.querySelector("input").value = value;
        token.querySelector(".token-name").textContent = label;
        token.querySelector("button").setAttribute("aria-label", `${box.dataset.removes} ${label}`);
        box.querySelector("ul").append(token);
    };

    const tokens = (box) =>
        [...box.querySelectorAll("li")].map((token) => ({
            value: token.querySelector("input").value,
            label: token.querySelector(".token-name").textContent,
        }));

    const setTokens = (box, kept) => {
        box.querySelector("ul").replaceChildren();
        kept.forEach((token) => addToken(box, token));
    };

    /** What stands in the field unfinished is meant too. */
    const gather = (input) => {
        const box = input.closest("[data-tokens]");
        const typed = input.value.trim();
        if (typed) {
            const token = meant(box, typed);
            if (!tokens(box).some((other) => other.value === token.value)) {
                addToken(box, token);
            }
            input.value = "";
            changed(box);
        }
    };

    document.addEventListener("click", (event) => {
        const button = event.target.closest("[data-add], [data-remove], [data-tokens] li button");
        if (button?.matches("[data-add]")) {
            addAndGoThere(button.closest("[data-repeat]"));
        } else if (button?.matches("[data-remove]")) {
            remove(button.closest(".repeat"));
        } else if (button) {
            const box = button.closest("[data-tokens]");
            button.closest("li").remove();
            box.querySelector("input[list]").focus();
            changed(box);
        }
    });
    document.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing) {
            return;
        }
        if (event.target.matches("[data-tokens] input[list]") && event.target.value.trim()) {
            event.preventDefault();
            gather(event.target);
        } else if (event.target.matches(".repeat input")) {
            const row = event.target.closest(".repeat");
            const inputs = row.querySelectorAll("input, select, textarea");
            if (event.target === inputs[inputs.length - 1]) {
                event.preventDefault();
                if (row.nextElementSibling) {
                    row.nextElementSibling.querySelector("input, select, textarea").focus();
                } else {
                    addAndGoThere(row.closest("[data-repeat]"));
                }
            }
        }
    });
    document.addEventListener("focusout", (event) => {
        if (event.target.matches?.("[data-tokens] input[list]")) {
            gather(event.target);
        }
    });

    Object.assign(anamnesis.recording, { rows, setRows, tokens, setTokens, gather, listed });
})();
