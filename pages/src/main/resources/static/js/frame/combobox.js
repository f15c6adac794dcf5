// A field that one searches with, and the list of what was found: the arrows point at one, and the field names it.

/** @param show how an option looks that is pointed at, and one that is not */
export function combobox(field, list, show) {
    let pointed = null;

    const shown = () => [...list.querySelectorAll("[role=option]")].filter((option) => !option.hidden);

    const point = (option = null) => {
        if (pointed) {
            show(pointed, false);
        }
        pointed = option;
        if (pointed) {
            show(pointed, true);
            pointed.scrollIntoView({ block: "nearest" });
            field.setAttribute("aria-activedescendant", pointed.id);
        } else {
            field.removeAttribute("aria-activedescendant");
        }
    };

    /** Down from the field to the first, up from it to the last, and around. */
    const step = (by) => {
        const all = shown();
        const at = all.indexOf(pointed);
        const from = at < 0 && by < 0 ? 0 : at;
        point(all[(from + by + all.length) % all.length]);
    };

    return {
        shown,
        point,
        step,
        pointed: () => (pointed?.isConnected ? pointed : null),
        expand: (is) => field.setAttribute("aria-expanded", String(is)),
    };
}

export const STEPS = { ArrowDown: 1, ArrowUp: -1 };
