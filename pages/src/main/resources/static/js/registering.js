// Who may be registered already, as soon as a name and a date of birth are there.
"use strict";

(() => {
    const PAUSE = 200;
    let waiting;

    const look = async (form, place, asked) => {
        const answer = await anamnesis.fetch("/clients/alike", { method: "POST", body: new URLSearchParams(asked) });
        const isStillMeant = place.isConnected && place.dataset.asked === JSON.stringify(asked);
        if (answer.ok && isStillMeant) {
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            place.replaceChildren(...page.body.children);
        }
    };

    const show = (form) => {
        const place = form.querySelector("[data-alike]");
        if (!place) {
            return;
        }
        const asked = { name: form.elements.name.value.trim(), dateOfBirth: form.elements.dateOfBirth.value };
        const isWhole =
            asked.name !== "" && asked.dateOfBirth !== "" && anamnesis.recording.isReadable(form.elements.dateOfBirth);
        const now = JSON.stringify(asked);
        if (place.dataset.asked === now) {
            return;
        }
        place.dataset.asked = now;
        place.replaceChildren();
        clearTimeout(waiting);
        if (isWhole) {
            waiting = setTimeout(() => look(form, place, asked), PAUSE);
        }
    };

    document.addEventListener("input", (event) => {
        const form = event.target.closest?.("form[data-command=register-client]");
        if (form) {
            show(form);
        }
    });
})();
