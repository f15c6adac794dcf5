// A number as it is typed, read strictly.

/** Comma and point both begin the decimals; more digits than these would be rounded. */
const NUMBER = /^([+\-−]?)(\d{1,9})(?:[.,](\d{1,6}))?$/;

/** One comma and three digits: thousands to some, thousandths to others. */
const AMBIGUOUS = /^[+\-−]?\d{1,3},\d{3}$/;

/** @return undefined for what is no number */
export function number(text) {
    const said = text.trim();
    const parts = NUMBER.exec(said);
    if (!parts || AMBIGUOUS.test(said)) {
        return undefined;
    }
    const [, sign, whole, decimals = "0"] = parts;
    return Number(`${sign === "" || sign === "+" ? "" : "-"}${whole}.${decimals}`);
}

/** The number of what was typed; what is none, as it was typed. */
export const numberOr = (text) => number(text) ?? text;
