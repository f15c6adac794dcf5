// Who may be registered already, as soon as a name and a date of birth are there.
import { ask, pageIn } from "../frame/asking.js";
import { whileWritten } from "./forms.js";
import { isReadable } from "./readable.js";

const PAUSE = 200;
let waiting;

const look = async (place, asked) => {
    const answer = await ask("/clients/alike", { method: "POST", body: new URLSearchParams(asked) });
    const isStillMeant = place.isConnected && place.dataset.asked === JSON.stringify(asked);
    if (answer.ok && isStillMeant) {
        place.replaceChildren(...(await pageIn(answer)).body.children);
    }
};

const show = (form) => {
    const place = form.querySelector("[data-alike]");
    if (!place) {
        return;
    }
    const asked = { name: form.elements.name.value.trim(), dateOfBirth: form.elements.dateOfBirth.value };
    const isWhole = asked.name !== "" && asked.dateOfBirth !== "" && isReadable(form.elements.dateOfBirth);
    const now = JSON.stringify(asked);
    if (place.dataset.asked === now) {
        return;
    }
    place.dataset.asked = now;
    place.replaceChildren();
    clearTimeout(waiting);
    if (isWhole) {
        waiting = setTimeout(() => look(place, asked), PAUSE);
    }
};

whileWritten(show);
