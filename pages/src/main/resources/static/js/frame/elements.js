// Elements that scripts make, find and change.

/** @param properties as an element has them, such as className and textContent */
export const element = (name, properties = {}) => Object.assign(document.createElement(name), properties);

export const option = (value) => element("option", { value });

/** Those that a selector finds below a node, and the node itself where it is one of them. */
export const within = (root, selector) => [
    ...(root.matches?.(selector) ? [root] : []),
    ...root.querySelectorAll(selector),
];

/** As if somebody had typed: a value that a script sets is heard of by nobody else. */
export const changed = (node) => node.dispatchEvent(new Event("input", { bubbles: true }));

/** Puts an id among those by which a control is described, or takes it out. */
export function describe(control, id, is = true) {
    const others = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((it) => it && it !== id);
    const all = is ? [...others, id] : others;
    if (all.length > 0) {
        control.setAttribute("aria-describedby", all.join(" "));
    } else {
        control.removeAttribute("aria-describedby");
    }
}

/** Sets a text that is read out when it changes, and only then. */
export function say(node, text) {
    if (node.textContent !== text) {
        node.textContent = text;
    }
}
