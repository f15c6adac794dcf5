// What the page says above a record about its connection, with what one can do about it.
import { element } from "../frame/elements.js";

const PATIENCE = 2_000;

let waiting = null;

const place = () => document.getElementById("live");

function forget() {
    clearTimeout(waiting);
    waiting = null;
}

export function say(text, action, job) {
    forget();
    const button = action ? [element("button", { type: "button", className: "button", textContent: action })] : [];
    button.forEach((it) => it.addEventListener("click", job));
    place().replaceChildren(element("p", { textContent: text }), ...button);
}

/** A moment without a connection is nothing to tell: the browser is trying already. */
export function sayUnlessItPasses(text) {
    waiting ??= setTimeout(() => place().replaceChildren(element("p", { textContent: text() })), PATIENCE);
}

export function saysNothing() {
    forget();
    place().replaceChildren();
}
