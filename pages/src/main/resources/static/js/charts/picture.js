// A picture of scores over time, with what happened meanwhile.
import { inRows, POINT, SIZE, values } from "./placing.js";
import { timeScale, timeTicks, valueScale, valueTicks } from "./scales.js";
import { said, shape, text, triangle } from "./shapes.js";

const SIDE = { left: 34, right: 18 };
const AXIS = 26;
const ROW = 15;

/** Practices that begin, change or end on one day are one mark. */
function practices(occasions) {
    const marks = new Map();
    for (const it of occasions.filter((it) => it.kind !== "FREQUENCY")) {
        const key = `${it.on} ${it.kind === "DISCONTINUED"}`;
        marks.set(key, [...(marks.get(key) ?? []), it]);
    }
    return [...marks.values()].map((its) => ({
        on: its[0].on,
        kind: its[0].kind,
        lines: [its[0].cells[0], its[0].cells[1], ...its.map((it) => it.cells[2])],
    }));
}

export function picture(data, width, height, words) {
    const days = timeScale(data);
    const scale = valueScale(data);
    const [left, right] = [SIDE.left, width - SIDE.right];
    const along = (day) => left + ((day - days.first) / (days.last - days.first)) * (right - left);
    const frequencies = data.occasions.filter((it) => it.kind === "FREQUENCY");
    const labels = inRows(frequencies, words, along, [4, width - 4]);
    const rows = Math.max(0, ...labels.map((it) => it.row + 1));
    const [top, bottom] = [22 + ROW * rows, height - AXIS];
    const up = (value) => bottom - ((value - scale.low) / (scale.high - scale.low)) * (bottom - top);
    const points = data.scores.map((it) => ({ ...it, x: along(it.on), y: up(it.score) }));
    const baseline = data.scores[0].score;
    const taken = [
        ...frequencies.map((it) => ({ left: along(it.on) - 2, right: along(it.on) + 2, top: 0, bottom })),
        ...points.map((it) => ({ left: it.x - POINT, right: it.x + POINT, top: it.y - POINT, bottom: it.y + POINT })),
    ];
    const numbers = valueTicks(scale).map((value) => ({
        value,
        y: up(value),
        name: value.toLocaleString(document.documentElement.lang),
    }));
    taken.push(
        ...numbers.map((it) => ({
            left: left - 8 - words(it.name, SIZE.label),
            right: left - 8,
            top: it.y - 7,
            bottom: it.y + 5,
        })),
        ...practices(data.occasions).map((it) => ({
            left: along(it.on) - 6.5,
            right: along(it.on) + 6.5,
            top: bottom - 12,
            bottom,
        })),
        { left: 0, right: width, top: bottom + 1, bottom: height },
    );
    const drawn = [];
    if (data.band !== null) {
        const [above, below] = [
            up(Math.min(scale.high, baseline + data.band)),
            up(Math.max(scale.low, baseline - data.band)),
        ];
        drawn.push(
            shape("rect", { class: "chart-area", x: left, y: above, width: right - left, height: below - above }),
        );
    }
    for (const { y, name } of numbers) {
        drawn.push(
            shape("line", { class: "chart-grid", x1: left, x2: right, y1: y, y2: y }),
            text(name, { class: "chart-number", x: left - 8, y: y + 4 }),
        );
    }
    drawn.push(shape("line", { class: "chart-axis", x1: left, x2: right, y1: bottom, y2: bottom }));
    for (const tick of timeTicks(days, along, (name) => words(name, SIZE.label))) {
        const half = words(tick.words, SIZE.label) / 2;
        if (tick.x - half < 0 || tick.x + half > width) continue;
        drawn.push(
            shape("line", { class: "chart-axis", x1: tick.x, x2: tick.x, y1: bottom, y2: bottom + 5 }),
            text(tick.words, { class: "chart-day", x: tick.x, y: bottom + 19 }),
        );
    }
    drawn.push(
        shape("line", { class: "chart-baseline", x1: left, x2: right, y1: up(baseline), y2: up(baseline) }),
        ...frequencies.map((it) =>
            shape(
                "line",
                { class: "chart-frequency", x1: along(it.on), x2: along(it.on), y1: top - 8, y2: bottom },
                said(it.cells),
            ),
        ),
        ...labels.map((it) => text(it.words, { class: "chart-change", x: it.left, y: top - 12 - ROW * it.row })),
        shape("polyline", {
            class: "chart-line",
            points: points.map((it) => `${it.x.toFixed(1)},${it.y.toFixed(1)}`).join(" "),
        }),
        ...practices(data.occasions).map((it) => triangle({ ...it, x: along(it.on), y: bottom })),
        ...points.map((it) => shape("circle", { class: "chart-point", cx: it.x, cy: it.y, r: POINT }, said(it.cells))),
        ...values(points, words, taken, width),
    );
    return shape("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, ...drawn);
}
