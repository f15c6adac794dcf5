// What the page says for a moment: one thing at a time, and where it covers nothing that can be pressed.
import { overlap } from "./boxes.js";
import { element } from "./elements.js";

const SHOWN = 8000;
const LOOKS_AGAIN = 200;
const STEP = 8;
const CONTROLS = "a[href], button, input, select, textarea, summary, label, [role=button]";
const place = document.getElementById("toasts");
let ends = null;
let looks = null;

const controls = () =>
    [...document.querySelectorAll(CONTROLS)]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .map((control) => control.getBoundingClientRect())
        .filter((box) => box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight);

const covered = (spot, boxes) => boxes.filter((box) => overlap(spot, box)).length;

/** The lowest free spot, at the right before the left; where there is none, the one that covers least. */
const spot = (boxes) => {
    const { width, height } = place.getBoundingClientRect();
    const space = innerWidth - document.documentElement.clientWidth + 2 * STEP;
    const columns = [innerWidth - width - space, 2 * STEP];
    let best = null;
    for (let top = innerHeight - height - 2 * STEP; top >= 2 * STEP; top -= STEP) {
        for (const left of columns) {
            const here = { left, top, right: left + width, bottom: top + height };
            const count = covered(here, boxes);
            if (best === null || count < best.count) {
                best = { ...here, count };
            }
        }
        if (best.count === 0) {
            return best;
        }
    }
    return best;
};

/** It stays where it is as long as nothing comes under it. */
const settle = (isNew = false) => {
    const boxes = controls();
    const now = place.getBoundingClientRect();
    if (isNew || now.bottom > innerHeight || now.right > innerWidth || covered(now, boxes) > 0) {
        const found = spot(boxes);
        if (found) {
            place.style.left = `${found.left}px`;
            place.style.top = `${found.top}px`;
            place.classList.toggle("pressed-through", found.count > 0);
        }
    }
};

const end = () => {
    clearTimeout(ends);
    clearInterval(looks);
    place.replaceChildren();
};

export function say(sentence, kind = "") {
    end();
    place.append(element("div", { className: `toast ${kind}`, textContent: sentence }));
    settle(true);
    looks = setInterval(settle, LOOKS_AGAIN);
    ends = setTimeout(end, SHOWN);
}
