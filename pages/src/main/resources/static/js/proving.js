// A person who signs proves again who she is, by a passkey or at the identity provider in a window of its own: what she
// has typed stays as it is.
import { ask } from "./frame/asking.js";

const dialog = document.getElementById("proving");
const problem = dialog?.querySelector("[data-problem]");

const post = async (path, body) => {
    const answer = await ask(`${dialog.dataset.address}${path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
    });
    if (!answer.ok) {
        throw new Error(String(answer.status));
    }
    return answer.json();
};

async function byPasskey() {
    const { id, options } = await post("/question", {});
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const credential = await navigator.credentials.get({ publicKey });
    await post("", { id, credential });
}

let channel;

/** The window says here when it is done: the provider may have cut the tie between the two. */
const atProvider = () => {
    channel?.close();
    channel = new BroadcastChannel("proving");
    if (!window.open(`${dialog.dataset.address}/provider`, "proving", "popup,width=520,height=720")) {
        throw new DOMException("The browser opens no window", "NotAllowedError");
    }
    return new Promise((resolve) => {
        channel.addEventListener("message", resolve, { once: true });
    });
};

async function use() {
    problem.hidden = true;
    try {
        await (dialog.dataset.way === "PROVIDER" ? atProvider() : byPasskey());
        dialog.close("proven");
    } catch (failure) {
        problem.textContent = failure instanceof DOMException ? dialog.dataset.stopped : dialog.dataset.refused;
        problem.hidden = false;
    }
}

dialog?.querySelector("[data-use]").addEventListener("click", use);

/** @return whether the person has proven who she is; one question at a time, whoever asks */
export function prove() {
    if (!dialog) {
        return Promise.resolve(false);
    }
    if (!dialog.open) {
        problem.hidden = true;
        dialog.returnValue = "";
        dialog.showModal();
    }
    return new Promise((resolve) => {
        dialog.addEventListener("close", () => resolve(dialog.returnValue === "proven"), { once: true });
    });
}

const isFresh = async () => {
    const answer = await ask(dialog.dataset.address);
    return answer.ok && (await answer.json()).fresh;
};

// A form of a page is sent when the person has proven who she is: what comes back after that is another page.
document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-proven]");
    if (dialog && form) {
        event.preventDefault();
        if ((await isFresh()) || (await prove())) {
            form.submit();
        }
    }
});
