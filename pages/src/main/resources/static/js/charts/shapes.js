// The shapes that a chart is drawn of.

const SVG = "http://www.w3.org/2000/svg";

export function shape(name, attributes, ...children) {
    const node = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) =>
        node.setAttribute(key, typeof value === "number" ? Number(value.toFixed(1)) : value),
    );
    node.append(...children);
    return node;
}

export const text = (words, attributes) => shape("text", attributes, words);

/** The text of the table about a mark, shown when the pointer rests on it. */
export const said = (lines) => shape("title", {}, lines.filter(Boolean).join("\n"));

export function triangle({ x, y, kind, lines }) {
    const up = kind !== "DISCONTINUED";
    const path = up ? `M${x},${y - 12}l6.5,11h-13Z` : `M${x},${y - 1}l6.5,-11h-13Z`;
    return shape("path", { class: up ? "chart-assigned" : "chart-discontinued", d: path }, said(lines));
}

/** @return how wide words are in the font of the picture */
export function measuring(picture) {
    const pen = document.createElement("canvas").getContext("2d");
    const font = getComputedStyle(picture).fontFamily;
    return (words, size) => {
        pen.font = `bold ${size}px ${font}`;
        return pen.measureText(words).width;
    };
}
