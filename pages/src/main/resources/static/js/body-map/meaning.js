// What is meant by what is typed for a structure. The service says it: no rule of it is repeated here.
import { ask } from "../frame/asking.js";

const REMEMBERED = 20;

/** Keys of structures that were chosen on this page. They are stored nowhere: what was thrown away leaves no trace. */
let chosen = [];

export function remember(key) {
    chosen = [key, ...chosen.filter((other) => other !== key)].slice(0, REMEMBERED);
}

/** @return side, text without the side, whether one is clear, how many there are, and the likeliest in their order */
export async function meantBy(typed, { zone = "", lately = [] } = {}) {
    const answer = await ask("/structures/find", {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams({ typed, zone, lately: [...lately, ...chosen].join(",") }),
    });
    if (!answer.ok) {
        throw new Error(`Structures are not found: ${answer.status}`);
    }
    return answer.json();
}
