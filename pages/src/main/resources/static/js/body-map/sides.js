// The side of a structure, the client's own: by a button or by its first letter.

const LETTERS = { l: "LEFT", r: "RIGHT", b: "BILATERAL" };

/** @param said what is done when somebody says a side; its argument: whether by a letter, which ends the choice */
export function sidesOf(chooser, said) {
    const sides = chooser.querySelector(".structure-sides");

    const check = (side) =>
        sides.querySelectorAll("input").forEach((radio) => {
            radio.checked = side !== null && radio.value === side;
        });

    sides.addEventListener("change", () => said(false));
    sides.addEventListener("keydown", (event) => {
        const side = LETTERS[event.key.toLowerCase()];
        if (side && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            event.stopPropagation();
            check(side);
            sides.querySelector(`input[value="${side}"]`).focus();
            said(true);
        }
    });

    return {
        check,
        checked: () => sides.querySelector("input:checked")?.value || null,
        ask: () => sides.querySelector("input").focus(),
        /** Words of one's own may have a side or none. */
        offer: (structure) => {
            const isFree = structure !== null && !structure.key;
            sides.disabled = structure === null || (!isFree && !structure.paired);
            chooser.querySelector(".structure-no-side").hidden = !isFree;
        },
    };
}
