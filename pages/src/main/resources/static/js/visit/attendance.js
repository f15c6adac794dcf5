// Who did not come was not treated, and a visit that did not take place is not signed.

function showFields(note, came) {
    note.querySelectorAll("[data-took-place]").forEach((field) => {
        field.hidden = !came;
        const controls = field.matches("fieldset") ? [field] : field.querySelectorAll("input, textarea");
        controls.forEach((control) => {
            control.disabled = !came;
        });
    });
}

function sayWhatIsSaved(form, { dataset }, came) {
    const send = form.querySelector("footer .primary span");
    dataset.cameDone ??= form.dataset.done;
    dataset.cameSend ??= send.textContent;
    form.dataset.done = came ? dataset.cameDone : dataset.missedDone;
    send.textContent = came ? dataset.cameSend : dataset.missedSend;
}

export function showWhatTookPlace(note) {
    const came = note.querySelector("[name=attendance]:checked")?.value === "ATTENDED";
    const form = note.closest("form");
    showFields(note, came);
    form.querySelectorAll("[data-signs]").forEach((button) => {
        button.hidden = !came;
    });
    if (note.dataset.missedDone) {
        sayWhatIsSaved(form, note, came);
    }
}
