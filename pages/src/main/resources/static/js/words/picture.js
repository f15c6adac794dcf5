// How large a picture is sent.

const LONGEST = 2000;

/** Width and height of the same shape, no side longer than a code of any size needs. */
export function fitted(width, height) {
    const part = Math.min(1, LONGEST / Math.max(width, height));
    return [Math.max(1, Math.round(width * part)), Math.max(1, Math.round(height * part))];
}
