// A key that came before its turn is pressed once more, where the focus is now.

export const isTypedInto = (element) =>
    element.matches?.("input:not([type=radio], [type=checkbox], [type=date]), textarea") ?? false;

/** @return whether nobody has understood the key, so that it is to be written */
export const pressAgain = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }) =>
    document.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", {
            key,
            code,
            ctrlKey,
            metaKey,
            altKey,
            shiftKey,
            bubbles: true,
            cancelable: true,
        }),
    );

export function write(control, key) {
    if (key === "Backspace") {
        control.value = control.value.slice(0, -1);
    } else {
        control.setRangeText(key, control.selectionStart, control.selectionEnd, "end");
    }
    control.dispatchEvent(new Event("input", { bubbles: true }));
}
