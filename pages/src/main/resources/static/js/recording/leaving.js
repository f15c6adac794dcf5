// Nothing that was typed is lost without a question: before the tab is closed, and before signing out.
import { element } from "../frame/elements.js";
import { all } from "./drafts.js";

const dialog = document.getElementById("leaving");

/** What stands in a form is a draft by now; a draft belongs to the tab, so another page of ours loses nothing. */
let goesOn = false;
const stays = () => {
    goesOn = false;
};
["pointerdown", "keydown"].forEach((name) => addEventListener(name, stays, true));
addEventListener("pageshow", stays);
const goes = () => {
    goesOn = true;
};
window.navigation?.addEventListener("navigate", (event) => {
    if (new URL(event.destination.url).origin === location.origin) {
        goes();
    }
});
document.addEventListener("submit", (event) => event.defaultPrevented || goes());
document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && !event.defaultPrevented && link.origin === location.origin && !link.target) {
        goes();
    }
});

addEventListener("beforeunload", (event) => {
    if (!goesOn && all().length > 0) {
        event.preventDefault();
    }
});

let isSure = false;
document.addEventListener(
    "submit",
    (event) => {
        const begun = all();
        const asks = event.target.getAttribute("action")?.endsWith("/sign-out") && begun.length > 0 && !isSure;
        if (!asks || !dialog) {
            return;
        }
        event.preventDefault();
        dialog.querySelector("ul").replaceChildren(...begun.map(({ title }) => element("li", { textContent: title })));
        dialog.addEventListener(
            "close",
            () => {
                isSure = dialog.returnValue === "leave";
                if (isSure) {
                    event.target.requestSubmit();
                }
            },
            { once: true },
        );
        dialog.returnValue = "";
        dialog.showModal();
    },
    true,
);
