// Menus are details[data-menu]. A press elsewhere or on an item closes one, and so does Escape, which leads back to its button.

const SHOWN = "details[data-menu][open]";

document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll(SHOWN)) {
        if (!menu.contains(event.target) || event.target.closest(".menu-item")) {
            menu.open = false;
        }
    }
});

document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && (event.target.closest?.(SHOWN) ?? document.querySelector(SHOWN));
    if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
    }
});

/** One that begins with a field is there to be typed into or chosen from. */
document.addEventListener(
    "toggle",
    (event) => {
        if (event.target.matches?.("details[data-menu=enter][open]")) {
            event.target.querySelector("input, button:not([disabled])")?.focus();
        }
    },
    true,
);
