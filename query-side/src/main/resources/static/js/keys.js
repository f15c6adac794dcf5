// Single keys, as long as nobody types: the help, the search, and moving through a list whose rows are links.
"use strict";

(() => {
    let before = "";

    const typing = (element) => element.closest("input, textarea, select, [contenteditable=true]");

    const move = (step) => {
        const rows = [...document.querySelectorAll("[data-list] tr.link a, [data-list] [data-row]")];
        if (rows.length === 0) {
            return;
        }
        const at = rows.indexOf(document.activeElement);
        const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
        if (next >= rows.length) {
            document.querySelector("[data-more]")?.click();
        }
        rows[Math.min(Math.max(next, 0), rows.length - 1)].focus();
    };

    const actions = {
        "?": () => document.getElementById("keys")?.showModal(),
        "/": () => document.querySelector("[data-search], #find")?.focus(),
        t: () => document.dispatchEvent(new CustomEvent("anamnesis:toggle-theme")),
        j: () => move(1),
        k: () => move(-1),
        "g h": () => location.assign(document.querySelector(".brand").href),
    };

    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
            return;
        }
        if (typing(event.target)) {
            if (event.key === "Escape" && event.target.matches("[data-search]")) {
                event.target.blur();
            }
            return;
        }
        if (document.querySelector("dialog[open]")) {
            return;
        }
        const action = actions[`${before} ${event.key}`] ?? actions[event.key];
        before = event.key;
        if (action) {
            event.preventDefault();
            action();
        }
    });
})();
