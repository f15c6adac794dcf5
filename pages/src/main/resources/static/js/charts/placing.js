// Words are measured and placed, so that none stands on another; one for which there is no room is left to the table.
import { overlap } from "../frame/boxes.js";
import { text } from "./shapes.js";

export const SIZE = { label: 12, value: 13 };
export const POINT = 4.5;
const MOST_ROWS = 3;

/** Words above the marks, each in the first row where it has room. */
export function inRows(marks, words, along, [from, to]) {
    const ends = [];
    return marks.flatMap((mark) => {
        const width = words(mark.cells[2], SIZE.label);
        const x = along(mark.on);
        const left = Math.max(from, Math.min(x - width / 2, to - width));
        const free = ends.findIndex((end) => left > end + 8);
        const row = free < 0 ? ends.length : free;
        if (row >= MOST_ROWS) return [];
        ends[row] = left + width;
        return [{ left, row, words: mark.cells[2] }];
    });
}

/** The first and the last score before those between them; above the point, else below it, but never among the days. */
export function values(points, words, taken, width) {
    const order = [0, points.length - 1, ...points.keys()].filter((it, i, all) => all.indexOf(it) === i);
    return order.flatMap((i) => {
        const { x, y, score } = points[i];
        const half = words(String(score), SIZE.value) / 2;
        const places = [y - POINT - 5, y + POINT + SIZE.value + 1].flatMap((base) =>
            [x, x - half - 6, x + half + 6].map((centre) => ({ centre, base })),
        );
        for (const { centre, base } of places) {
            const box = {
                left: centre - half - 1,
                right: centre + half + 1,
                top: base - SIZE.value + 2,
                bottom: base + 1,
            };
            if (box.left >= 0 && box.right <= width && !taken.some((other) => overlap(box, other))) {
                taken.push(box);
                return [text(String(score), { class: "chart-value", x: centre, y: base })];
            }
        }
        return [];
    });
}
