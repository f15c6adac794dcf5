// Sentences come from the server, with places for what only the page knows.

/** @param template with {0}, {1} and so on */
export const filled = (template, ...values) => template.replace(/\{(\d)\}/g, (place, at) => values[at] ?? place);

export const lines = (text) =>
    text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean);
