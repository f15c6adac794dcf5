// Who has written what is new, said once; of other people only, for who has just written knows it.
import { say } from "../frame/toasts.js";
import { filled } from "../words/sentences.js";

/** @param told the page's sentences */
export function authors(entries, told) {
    const names = entries.map((it) => it.dataset.name.split(",")[0]); // without what somebody may put behind the name
    return [...new Set(names)].join(` ${told.and} `);
}

export function announce(entries, told) {
    if (entries.length > 0) {
        const people = authors(entries, told);
        say(entries.length === 1 ? filled(told.one, people) : filled(told.many, entries.length, people));
    }
}
