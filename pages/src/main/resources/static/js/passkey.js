// Signs in with a passkey, makes the first one for an invitation whose token stands behind the # of the address, or one
// more for a person who is signed in.
import { ask } from "./frame/asking.js";
import { filled } from "./words/sentences.js";

const place = document.querySelector("[data-passkey]");
const problem = place.querySelector("[data-passkey-problem]");
const button = place.querySelector("[data-passkey-use]");
const { address } = place.dataset;

const say = (name) => {
    problem.textContent = place.dataset[name];
    problem.hidden = false;
};

const post = async (path, body) => {
    const answer = await ask(path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
    });
    if (!answer.ok) {
        throw new Error(answer.status === 429 ? "tooMany" : "refused");
    }
    return answer.json();
};

const toldApart = (failure) => {
    if (failure instanceof DOMException) {
        return "stopped";
    }
    return ["tooMany", "refused"].includes(failure.message) ? failure.message : "offline";
};

const signIn = async () => {
    const { id, options } = await post(`${address}/question`, {});
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const credential = await navigator.credentials.get({ publicKey });
    return post(address, { id, credential });
};

const token = () => location.hash.slice(1);

const offered = () => post(`${address}/offer`, { token: token() });

const made = async ({ id, options }) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const credential = await navigator.credentials.create({ publicKey });
    return { id, label: place.querySelector("[name=label]").value, credential };
};

const register = async () => post(address, { token: token(), ...(await made(await offered())) });

const registerAnother = async () => post(address, await made(await post(`${address}/offer`, {})));

const run = async (job) => {
    problem.hidden = true;
    button.disabled = true;
    try {
        const { then } = await job();
        location.assign(then);
    } catch (failure) {
        say(toldApart(failure));
        button.disabled = false;
    }
};

const welcome = async () => {
    const heading = document.querySelector("[data-invitation-name]");
    try {
        const { name } = await offered();
        heading.textContent = filled(heading.dataset.welcome, name);
    } catch (failure) {
        say(toldApart(failure));
        button.disabled = true;
    }
};

if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    say("missing");
    button.disabled = true;
} else if (place.dataset.passkey === "sign-in") {
    button.addEventListener("click", () => run(signIn));
} else {
    const isInvited = place.dataset.passkey === "invitation";
    place.addEventListener("submit", (event) => {
        event.preventDefault();
        run(isInvited ? register : registerAnother);
    });
    if (isInvited) {
        welcome();
    }
}
