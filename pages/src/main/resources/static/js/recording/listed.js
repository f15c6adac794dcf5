// What is typed over a browser's own list, and which of its options that is.

const normal = (text) =>
    text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();

const names = (option) => [option.value, ...(option.dataset.also ?? "").split("|")].map(normal);

/** @return the option that is called so, or the only one that is called so besides */
export function listed(input, typed) {
    const options = [...document.getElementById(input.getAttribute("list")).options];
    const words = normal(typed);
    const called = options.filter((option) => names(option).includes(words));
    const own = called.find((option) => normal(option.value) === words);
    return own ?? (called.length === 1 ? called[0] : undefined);
}
