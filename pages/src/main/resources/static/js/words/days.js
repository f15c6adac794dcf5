// Days as the service writes them: 2026-05-10. A day is the same day in every time zone.

const DAY = 24 * 60 * 60 * 1000;

const { lang } = document.documentElement;

/** The middle of a day, as time is counted; NaN for what is no day. */
export const noon = (day) => Date.parse(`${day}T12:00:00Z`);

export const daysFrom = (first, last) => Math.round((noon(last) - noon(first)) / DAY);

/** A year of five digits or before 1900 is a slip of the keys. */
export const isDay = (text) => text.length === "1900-01-01".length && text >= "1900-01-01";

/** @return what names a moment in this style, in the language of the page */
export const naming = (style) => {
    const format = new Intl.DateTimeFormat(lang, { ...style, timeZone: "UTC" });
    return (moment) => format.format(moment);
};

const full = naming({ dateStyle: "long" });
const short = naming({ day: "numeric", month: "short", year: "numeric" });

/** @return undefined for what is no day */
const named = (day, style) => (Number.isNaN(noon(day)) ? undefined : style(noon(day)));

export const inFull = (day) => named(day, full);

export const inShort = (day) => named(day, short);

/** A sentence of the service, in which days are written as programs read them. */
export const withDaysInFull = (words) => words.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => inFull(day) ?? day);

export const timeOfDay = (moment) => moment.toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit" });
