// The scales of a chart: how high, how long, and what is named along them.
import { naming } from "../words/days.js";

const DAY = 24 * 60 * 60 * 1000;
const LARGEST_SCALE = 100;

export function valueScale({ minimum, maximum, scores }) {
    const values = scores.map((it) => it.score);
    const low = Math.min(minimum ?? Infinity, ...values);
    const highest = Math.max(...values);
    // the minutes of a day are no scale: a line of 30 of them would lie flat on the ground
    const whole = maximum !== null && (maximum <= LARGEST_SCALE || highest >= maximum / 4);
    const high = whole ? Math.max(maximum, highest) : Math.ceil(highest * 1.15);
    return { low, high: high === low ? low + 1 : high };
}

export function valueTicks({ low, high }) {
    const rough = (high - low) / 5;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((it) => it * power).find((it) => it >= rough);
    const first = Math.ceil(low / step);
    return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) =>
        Number(((first + i) * step).toFixed(6)),
    );
}

export function timeScale({ scores, occasions }) {
    const days = [...scores, ...occasions].map((it) => it.on);
    const margin = Math.max(7 * DAY, (Math.max(...days) - Math.min(...days)) * 0.03);
    return { first: Math.min(...days) - margin, last: Math.max(...days) + margin };
}

/** Each Monday, or each second one, at noon. */
export function weekly(weeks, { first, last }) {
    const monday = new Date(first);
    monday.setUTCHours(12, 0, 0, 0);
    monday.setUTCDate(monday.getUTCDate() + ((8 - monday.getUTCDay()) % 7));
    const step = weeks * 7 * DAY;
    return Array.from({ length: Math.floor((last - monday) / step) + 1 }, (_, i) => monday.getTime() + i * step);
}

/** The first of each month whose number is a multiple of this, January being none. */
export function monthly(months, { first, last }) {
    const [year, month] = [new Date(first).getUTCFullYear(), new Date(first).getUTCMonth()];
    const days = [];
    for (let i = 0, day = 0; day <= last; i++) {
        day = Date.UTC(year, month + i, 1, 12);
        if (day >= first && day <= last && (month + i) % months === 0) {
            days.push(day);
        }
    }
    return days;
}

const dayName = naming({ day: "numeric", month: "short" });
const monthName = naming({ month: "short" });
const monthOfYear = naming({ month: "short", year: "numeric" });
const month = (day, i) => (i === 0 || new Date(day).getUTCMonth() === 0 ? monthOfYear(day) : monthName(day));

/** From the finest to the coarsest. */
const CHOICES = [
    ...[1, 2].map((weeks) => ({ days: weekly, step: weeks, name: dayName })),
    ...[1, 2, 3, 6, 12, 24, 60].map((months) => ({ days: monthly, step: months, name: month })),
];

/** The days that are named under the axis, with so much between two that no name touches the next. */
export function timeTicks(scale, along, widthOf) {
    for (const { days, step, name } of CHOICES) {
        const ticks = days(step, scale).map((day, i) => ({ x: along(day), words: name(day, i) }));
        const fits = ticks.every(
            (tick, i) =>
                i === 0 || tick.x - ticks[i - 1].x > (widthOf(tick.words) + widthOf(ticks[i - 1].words)) / 2 + 8,
        );
        if (ticks.length > 0 && fits) {
            return ticks;
        }
    }
    return [];
}
