// Another day has another note before it; what is typed stays.
import { ask, pageIn } from "../frame/asking.js";

function take(note, fresh) {
    note.querySelectorAll("[data-of-day]").forEach((place) => {
        const now = fresh.querySelector(`[data-of-day="${place.dataset.ofDay}"]`);
        place.replaceChildren(...now.childNodes);
    });
    note.querySelectorAll("[data-soap]").forEach((part) => {
        const { name } = part.querySelector("textarea");
        const { before } = fresh.querySelector(`[data-soap]:has([name="${name}"])`).dataset;
        if (before === undefined) {
            delete part.dataset.before;
        } else {
            part.dataset.before = before;
        }
    });
}

/** @return whether the note before is another by now */
export async function lookBack(note) {
    const day = note.querySelector("[name=visitedOn]").value;
    const { address, today } = note.closest("form").dataset;
    if (day === "" || day === (note.dataset.day ?? today)) {
        return false;
    }
    note.dataset.day = day;
    const answer = await ask(`${address}${address.includes("?") ? "&" : "?"}day=${day}`);
    const fresh = (await pageIn(answer)).querySelector("[data-visit-note]");
    const isStillMeant = note.dataset.day === day && note.isConnected;
    if (!answer.ok || !fresh || !isStillMeant) {
        return false;
    }
    take(note, fresh);
    return true;
}
