// What a person has begun and not sent: asked about before it is lost, and one press away on every page.
import { say } from "./frame/toasts.js";
import "./recording/leaving.js";
import { showWaiting } from "./recording/waiting.js";

/** Most pages need no panel until one that waits is opened. On the window, so that panels that are here hear of it first. */
addEventListener("click", async (event) => {
    const opener = event.defaultPrevented ? null : event.target.closest?.("[data-panel]");
    if (!opener || event.ctrlKey || event.metaKey) {
        return;
    }
    event.preventDefault();
    try {
        const { open } = await import("./recording.js");
        open(opener.dataset.panel, opener);
    } catch (failure) {
        say(document.getElementById("panels").dataset.offline, "danger");
        console.warn(failure);
    }
});

showWaiting();
