// Keys that are pressed while a panel is on its way: they are kept, and typed into the panel as soon as it is there.
"use strict";

(() => {
    const KEPT = ["Enter", "Tab", "Backspace"];

    const isTypedInto = (element) =>
        element.matches?.("input:not([type=radio], [type=checkbox], [type=date]), textarea") ?? false;

    let keys = null;

    /** From now on, unless somebody types into a field that is there already. */
    const begin = () => {
        keys ??= [];
    };

    const end = () => {
        const all = keys ?? [];
        keys = null;
        return all;
    };

    window.addEventListener(
        "keydown",
        (event) => {
            const isOther =
                event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTypedInto(event.target);
            if (keys === null || isOther || (event.key.length > 1 && !KEPT.includes(event.key))) {
                return;
            }
            event.preventDefault();
            event.stopImmediatePropagation();
            keys.push(event.key);
        },
        true,
    );

    const write = (control, key) => {
        if (key === "Backspace") {
            control.value = control.value.slice(0, -1);
        } else {
            control.setRangeText(key, control.selectionStart, control.selectionEnd, "end");
        }
        control.dispatchEvent(new Event("input", { bubbles: true }));
    };

    /** As if each key were pressed now, where the focus is by then. */
    const type = (all) =>
        all.forEach((key) => {
            const at = document.activeElement;
            if (!at.closest("form[data-command]")) {
                return; // nothing can be written there
            }
            const isLeft = at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
            if (!isLeft) {
                return; // the panel has understood the key
            }
            if (key === "Tab") {
                anamnesis.recording.goOn(at);
            } else if (isTypedInto(at) && key !== "Enter") {
                write(at, key);
            }
        });

    Object.assign(anamnesis.recording, { typing: { begin, end, type } });
})();
