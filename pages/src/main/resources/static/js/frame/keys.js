// Single keys, as long as nobody types: the help, the search, and moving through a list whose rows are links.
import { toggleTheme } from "./theme.js";

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

/** What the page itself offers under a key: a button or link with data-key. */
const offered = (key) =>
    [...document.querySelectorAll(":is(a, button)[data-key]")].find(
        (element) => element.dataset.key === key && element.checkVisibility(),
    );

const press = (key) => {
    const element = offered(key);
    return element && (() => element.click());
};

const name = (element) => {
    const words = element.cloneNode(true);
    words.querySelectorAll("kbd").forEach((key) => key.remove());
    return element.getAttribute("aria-label") ?? words.textContent.trim();
};

const help = () => {
    const section = document.getElementById("keys-here");
    const seen = [...document.querySelectorAll(":is(a, button)[data-key]")].filter((element) =>
        element.checkVisibility(),
    );
    section.hidden = seen.length === 0;
    section.querySelector("dl").replaceChildren(
        ...seen.map((element) => {
            const line = section.querySelector("template").content.firstElementChild.cloneNode(true);
            line.querySelector("kbd").textContent = element.dataset.key;
            line.querySelector("dd").textContent = name(element);
            return line;
        }),
    );
    const dialog = document.getElementById("keys");
    if (!dialog.open) {
        dialog.showModal();
    }
};

const actions = {
    "?": help,
    "/": () => (document.querySelector("[data-search]") ?? document.getElementById("find"))?.focus(),
    t: toggleTheme,
    j: () => move(1),
    k: () => move(-1),
    "g h": () => location.assign(document.querySelector(".brand").href),
};

document.addEventListener("click", (event) => {
    if (event.target.closest("[data-opens=keys]")) {
        help();
    }
});

// Switched off, no script of any page hears of a single key (WCAG 2.1.4).
const isSingle = (event) => event.key.length === 1 && event.key !== " ";
if (document.documentElement.dataset.shortcuts === "off") {
    window.addEventListener(
        "keydown",
        (event) => {
            if (isSingle(event) && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
                event.stopImmediatePropagation();
            }
        },
        true,
    );
}

document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
        return;
    }
    if (typing(event.target)) {
        if (event.key === "Escape" && event.target.matches("[data-search]")) {
            event.preventDefault(); // or the browser would empty the field
            event.target.blur();
        }
        return;
    }
    if (document.querySelector("dialog[open]:not(.panel), dialog:modal")) {
        return;
    }
    const action = actions[`${before} ${event.key}`] ?? press(event.key) ?? actions[event.key];
    before = event.key;
    if (action) {
        event.preventDefault();
        action();
    }
});
