// Scores over time, drawn from the table that stands beside each picture: what the table does not say, the picture does not
// show. Words are measured and placed, so that none stands on another; one for which there is no room is left to the table.

const SVG = "http://www.w3.org/2000/svg";
const DAY = 24 * 60 * 60 * 1000;
const SIZE = { label: 12, value: 13 };
const SIDE = { left: 34, right: 18 };
const AXIS = 26;
const ROW = 15;
const MOST_ROWS = 3;
const POINT = 4.5;
const LARGEST_SCALE = 100;
const SMALLEST = 120; // what has not been laid out yet

const at = (day) => Date.parse(`${day}T12:00:00Z`); // a day is the same day in every time zone

const cells = (row) => [...row.cells].map((cell) => cell.textContent.trim());

function read(figure) {
    const table = figure.querySelector("table[data-scores]");
    const number = (name) => (table.dataset[name] === undefined ? null : Number(table.dataset[name]));
    return {
        minimum: number("minimum"),
        maximum: number("maximum"),
        band: number("band"),
        scores: [...table.tBodies[0].rows].map((row) => ({
            on: at(row.dataset.on),
            score: Number(row.dataset.score),
            cells: cells(row),
        })),
        occasions: [...figure.querySelectorAll("table[data-occasions] tbody tr")].map((row) => ({
            on: at(row.dataset.on),
            kind: row.dataset.kind,
            cells: cells(row),
        })),
    };
}

// -- scales --

function valueScale({ minimum, maximum, scores }) {
    const values = scores.map((it) => it.score);
    const low = Math.min(minimum ?? Infinity, ...values);
    const highest = Math.max(...values);
    // the minutes of a day are no scale: a line of 30 of them would lie flat on the ground
    const whole = maximum !== null && (maximum <= LARGEST_SCALE || highest >= maximum / 4);
    const high = whole ? Math.max(maximum, highest) : Math.ceil(highest * 1.15);
    return { low, high: high === low ? low + 1 : high };
}

function valueTicks({ low, high }) {
    const rough = (high - low) / 5;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((it) => it * power).find((it) => it >= rough);
    const first = Math.ceil(low / step);
    return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) =>
        Number(((first + i) * step).toFixed(6)),
    );
}

function timeScale({ scores, occasions }) {
    const days = [...scores, ...occasions].map((it) => it.on);
    const margin = Math.max(7 * DAY, (Math.max(...days) - Math.min(...days)) * 0.03);
    return { first: Math.min(...days) - margin, last: Math.max(...days) + margin };
}

/** The days that are named under the axis, with so much between two that no name touches the next. */
function timeTicks({ first, last }, along, words) {
    const language = document.documentElement.lang;
    const format = (options) => (day) => new Date(day).toLocaleDateString(language, { ...options, timeZone: "UTC" });
    const weekly = (weeks) => {
        const monday = new Date(first);
        monday.setUTCHours(12, 0, 0, 0);
        monday.setUTCDate(monday.getUTCDate() + ((8 - monday.getUTCDay()) % 7));
        return Array.from(
            { length: Math.floor((last - monday) / (weeks * 7 * DAY)) + 1 },
            (_, i) => monday.getTime() + i * weeks * 7 * DAY,
        );
    };
    const monthly = (months) => {
        const days = [];
        const { 0: year, 1: month } = [new Date(first).getUTCFullYear(), new Date(first).getUTCMonth()];
        for (let i = 0, day = 0; day <= last; i++) {
            day = Date.UTC(year, month + i, 1, 12);
            if (day >= first && day <= last && (month + i) % months === 0) days.push(day);
        }
        return days;
    };
    const dayNames = format({ day: "numeric", month: "short" });
    const [monthName, monthOfYear] = [format({ month: "short" }), format({ month: "short", year: "numeric" })];
    const monthNames = (day, i) => (i === 0 || new Date(day).getUTCMonth() === 0 ? monthOfYear(day) : monthName(day));
    const choices = [
        [weekly, 1, dayNames],
        [weekly, 2, dayNames],
        ...[1, 2, 3, 6, 12].map((months) => [monthly, months, monthNames]),
        [monthly, 24, monthNames],
        [monthly, 60, monthNames],
    ];
    for (const [days, step, name] of choices) {
        const ticks = days(step).map((day, i) => ({ x: along(day), words: name(day, i) }));
        const fits = ticks.every(
            (tick, i) =>
                i === 0 ||
                tick.x - ticks[i - 1].x >
                    (words(tick.words, SIZE.label) + words(ticks[i - 1].words, SIZE.label)) / 2 + 8,
        );
        if (ticks.length > 0 && fits) return ticks;
    }
    return [];
}

// -- drawing --

function element(name, attributes, ...children) {
    const node = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) =>
        node.setAttribute(key, typeof value === "number" ? Number(value.toFixed(1)) : value),
    );
    node.append(...children);
    return node;
}

const text = (words, attributes) => element("text", attributes, words);

/** What the table says of a mark, for whoever rests on it. */
const said = (lines) => element("title", {}, lines.filter(Boolean).join("\n"));

function measuring(picture) {
    const pen = document.createElement("canvas").getContext("2d");
    const font = getComputedStyle(picture).fontFamily;
    return (words, size) => {
        pen.font = `bold ${size}px ${font}`;
        return pen.measureText(words).width;
    };
}

const touches = (one, other) =>
    one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** Words above the marks, each in the first row where it has room. */
function inRows(marks, words, along, [from, to]) {
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
function values(points, words, taken, width) {
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
            if (box.left >= 0 && box.right <= width && !taken.some((other) => touches(box, other))) {
                taken.push(box);
                return [text(String(score), { class: "chart-value", x: centre, y: base })];
            }
        }
        return [];
    });
}

function triangle({ x, y, kind, lines }) {
    const up = kind !== "DISCONTINUED";
    const shape = up ? `M${x},${y - 12}l6.5,11h-13Z` : `M${x},${y - 1}l6.5,-11h-13Z`;
    return element("path", { class: up ? "chart-assigned" : "chart-discontinued", d: shape }, said(lines));
}

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

function picture(data, width, height, words) {
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
            element("rect", { class: "chart-area", x: left, y: above, width: right - left, height: below - above }),
        );
    }
    for (const { y, name } of numbers) {
        drawn.push(
            element("line", { class: "chart-grid", x1: left, x2: right, y1: y, y2: y }),
            text(name, { class: "chart-number", x: left - 8, y: y + 4 }),
        );
    }
    drawn.push(element("line", { class: "chart-axis", x1: left, x2: right, y1: bottom, y2: bottom }));
    for (const tick of timeTicks(days, along, words)) {
        const half = words(tick.words, SIZE.label) / 2;
        if (tick.x - half < 0 || tick.x + half > width) continue;
        drawn.push(
            element("line", { class: "chart-axis", x1: tick.x, x2: tick.x, y1: bottom, y2: bottom + 5 }),
            text(tick.words, { class: "chart-day", x: tick.x, y: bottom + 19 }),
        );
    }
    drawn.push(
        element("line", { class: "chart-baseline", x1: left, x2: right, y1: up(baseline), y2: up(baseline) }),
        ...frequencies.map((it) =>
            element(
                "line",
                { class: "chart-frequency", x1: along(it.on), x2: along(it.on), y1: top - 8, y2: bottom },
                said(it.cells),
            ),
        ),
        ...labels.map((it) => text(it.words, { class: "chart-change", x: it.left, y: top - 12 - ROW * it.row })),
        element("polyline", {
            class: "chart-line",
            points: points.map((it) => `${it.x.toFixed(1)},${it.y.toFixed(1)}`).join(" "),
        }),
        ...practices(data.occasions).map((it) => triangle({ ...it, x: along(it.on), y: bottom })),
        ...points.map((it) =>
            element("circle", { class: "chart-point", cx: it.x, cy: it.y, r: POINT }, said(it.cells)),
        ),
        ...values(points, words, taken, width),
    );
    return element("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, ...drawn);
}

function draw(figure) {
    const place = figure.querySelector(".chart-picture");
    const data = read(figure);
    const words = measuring(place);
    const paint = () => {
        const { clientWidth: width, clientHeight: height } = place;
        if (width > SMALLEST && height > SMALLEST) place.replaceChildren(picture(data, width, height, words));
    };
    paint();
    const size = new ResizeObserver(paint);
    size.observe(place);
    const removed = (event) => {
        if (!event.detail.elt.contains(figure)) return;
        size.disconnect();
        document.removeEventListener("anamnesis:removing", removed);
    };
    document.addEventListener("anamnesis:removing", removed);
}

const drawn = new WeakSet();

/** For a page as it comes and for what is swapped in later. */
export function enhance(root) {
    for (const figure of [
        ...(root.matches?.("[data-chart]") ? [root] : []),
        ...root.querySelectorAll("[data-chart]"),
    ]) {
        if (!drawn.has(figure)) {
            drawn.add(figure);
            draw(figure);
        }
    }
}

document.addEventListener("htmx:load", (event) => enhance(event.detail.elt));
enhance(document);
