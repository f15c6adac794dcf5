// What every page does: names the session in requests, keeps the chosen theme, opens dialogs, says what failed.
"use strict";

const csrf = document.querySelector("meta[name=csrf]");

/** For requests that are not htmx's: the same session, the same proof that the page is ours. */
window.anamnesis = {
    fetch(address, options = {}) {
        const headers = new Headers(options.headers);
        if (csrf) {
            headers.set(csrf.dataset.header, csrf.content);
        }
        return fetch(address, { credentials: "same-origin", ...options, headers }).then((answer) => {
            if (answer.status === 401) {
                anamnesis.say(text("sessionEnded"), "danger");
            }
            return answer;
        });
    },
};

function text(name) {
    return document.getElementById("toasts").dataset[name];
}

document.addEventListener("htmx:configRequest", (event) => {
    if (csrf) {
        event.detail.headers[csrf.dataset.header] = csrf.content;
    }
});
document.addEventListener("htmx:responseError", (event) => {
    const ended = event.detail.xhr.status === 401;
    anamnesis.say(text(ended ? "sessionEnded" : "failed"), "danger");
});
document.addEventListener("htmx:sendError", () => anamnesis.say(text("offline"), "danger"));

function toggleTheme() {
    const root = document.documentElement;
    const dark = root.dataset.theme
        ? root.dataset.theme === "dark"
        : window.matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
    document.dispatchEvent(new CustomEvent("anamnesis:theme", { detail: root.dataset.theme }));
}
document.addEventListener("anamnesis:toggle-theme", toggleTheme);

document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-theme-toggle], [data-opens], [data-closes], [data-print], tr.link");
    if (target?.matches("[data-theme-toggle]")) {
        toggleTheme();
    } else if (target?.matches("[data-opens]")) {
        const dialog = document.getElementById(target.dataset.opens);
        if (dialog && !dialog.open) {
            dialog.showModal();
        }
    } else if (target?.matches("[data-closes]")) {
        target.closest("dialog").close();
    } else if (target?.matches("[data-print]")) {
        window.print();
    } else if (target?.matches("tr.link") && !event.target.closest("a, button, input, label, summary")) {
        target.querySelector("a")?.click();
    }
    if (event.target.matches("dialog:not(.panel)")) {
        event.target.close();
    }
    for (const menu of document.querySelectorAll("details.person[open]")) {
        if (!menu.contains(event.target)) {
            menu.open = false;
        }
    }
});

/** What one looks at is in sight in a row that is longer than the screen is wide; the page itself stays where it is. */
function showCurrent(root) {
    for (const current of root.querySelectorAll(
        ":is(.shell-nav, .tabs, .jump) > [aria-current], .segmented > :has(:checked)",
    )) {
        const row = current.parentElement;
        const [own, all] = [current.getBoundingClientRect(), row.getBoundingClientRect()];
        row.scrollLeft += own.left + own.width / 2 - all.left - all.width / 2;
    }
}
showCurrent(document);
addEventListener("resize", () => showCurrent(document));

// The search for a client: what was found stays under the field, arrows choose, Enter opens.
const find = document.getElementById("find");
const found = document.getElementById("found");
if (find) {
    const options = () => [...found.querySelectorAll("[role=option]")];
    const show = (shown) => {
        found.hidden = !shown;
        find.setAttribute("aria-expanded", String(shown));
        if (!shown) {
            find.removeAttribute("aria-activedescendant");
        }
    };
    const choose = (option) => {
        options().forEach((other) => other.setAttribute("aria-selected", String(other === option)));
        find.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("htmx:afterSwap", (event) => {
        if (event.detail.target === found) {
            show(find.value.trim() !== "" && document.activeElement === find);
        }
    });
    find.addEventListener("keydown", (event) => {
        const all = options();
        const at = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            const step = event.key === "ArrowDown" ? 1 : -1;
            if (all.length > 0) {
                choose(all[(at + step + all.length) % all.length]);
            }
        } else if (event.key === "Enter" && all.length > 0) {
            event.preventDefault();
            (all[at] ?? all[0]).click();
        } else if (event.key === "Escape") {
            show(false);
            find.blur();
        }
    });
    document.addEventListener("focusin", (event) => {
        if (!event.target.closest(".find")) {
            show(false);
        }
    });
}
