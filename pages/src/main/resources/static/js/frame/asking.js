// Requests name the session and prove that the page is ours; what fails is said.
import { say } from "./toasts.js";

const csrf = document.querySelector("meta[name=csrf]");

const text = (name) => document.getElementById("toasts").dataset[name];

/** The person is signed in, but too long ago for this (RFC 9470). */
export const wantsProof = (answer) =>
    /insufficient_user_authentication/.test(answer.headers.get("WWW-Authenticate") ?? "");

/** As fetch does it, with the session. Where the person has to prove again who she is, she is asked, and it is sent again. */
export async function ask(address, options = {}) {
    const headers = new Headers(options.headers);
    if (csrf) {
        headers.set(csrf.dataset.header, csrf.content);
    }
    const answer = await fetch(address, { credentials: "same-origin", ...options, headers });
    if (!wantsProof(answer)) {
        if (answer.status === 401) {
            say(text("sessionEnded"), "danger");
        }
        return answer;
    }
    const { prove } = await import("../proving.js");
    return (await prove()) ? ask(address, options) : answer;
}

/** Headers of a question whose answer must know what was written up to a position. */
export const knowing = (position) => ({ "Anamnesis-Position": String(position) });

export const pageIn = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");

document.addEventListener("htmx:configRequest", (event) => {
    if (csrf) {
        event.detail.headers[csrf.dataset.header] = csrf.content;
    }
});
document.addEventListener("htmx:responseError", (event) => {
    const ended = event.detail.xhr.status === 401;
    say(text(ended ? "sessionEnded" : "failed"), "danger");
});
document.addEventListener("htmx:sendError", () => say(text("offline"), "danger"));
