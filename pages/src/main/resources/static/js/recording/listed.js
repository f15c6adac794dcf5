// What is typed over a browser's own list, and which of its options that is.

const normal = (text) =>
    text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();

const names = (option) => [option.value, ...(option.dataset.also ?? "").split("|")].map(normal);

const only = (options) => (options.length === 1 ? options[0] : undefined);

/**
 * @param begun whether the beginning of a name is enough
 * @return the option that is called so, or the only one that is called so besides
 */
export function listed(input, typed, { begun = false } = {}) {
    const options = [...document.getElementById(input.getAttribute("list")).options];
    const words = normal(typed);
    const called = options.filter((option) => names(option).includes(words));
    const own = called.find((option) => normal(option.value) === words);
    const beginning = () => options.filter((option) => names(option).some((name) => name.startsWith(words)));
    return own ?? only(called) ?? (begun && called.length === 0 ? only(beginning()) : undefined);
}
