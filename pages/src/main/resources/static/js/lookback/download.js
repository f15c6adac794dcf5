// Saves what a question answers in a certain form: the form is asked for by name, which a plain link cannot do. Says
// afterwards what was saved and the digest by which it can be told from any other file.
import { ask } from "../frame/asking.js";
import { element } from "../frame/elements.js";
import { say } from "../frame/toasts.js";
import { filled } from "../words/sentences.js";

const saves = (file, name) => {
    const link = element("a", { href: URL.createObjectURL(file), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

const named = (answer) => /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "export";

const digest = (answer) => {
    const base64 = /sha-256=:([^:]+):/.exec(answer.headers.get("Repr-Digest") ?? "")?.[1] ?? "";
    return [...atob(base64)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
};

const why = async (answer) => {
    try {
        return (await answer.json()).detail ?? "";
    } catch {
        return "";
    }
};

/** A digest is to be kept apart: it stays beside the button. */
const tell = (button, sentence) => {
    let told = button.parentElement.querySelector(".saved-file");
    if (!told) {
        told = element("p", { className: "saved-file small", role: "status" });
        button.after(told);
    }
    told.textContent = sentence;
    say(sentence);
};

const download = async (button) => {
    button.setAttribute("aria-busy", "true");
    try {
        const answer = await ask(button.dataset.address, { headers: { Accept: button.dataset.type } });
        if (!answer.ok) {
            say(`${button.dataset.failed} ${await why(answer)}`, "danger");
            return;
        }
        saves(await answer.blob(), named(answer));
        tell(button, filled(button.dataset.saved, named(answer), digest(answer)));
    } catch {
        say(button.dataset.failed, "danger");
    } finally {
        button.removeAttribute("aria-busy");
    }
};

document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-download]");
    if (button && button.getAttribute("aria-busy") !== "true") {
        download(button);
    }
});
