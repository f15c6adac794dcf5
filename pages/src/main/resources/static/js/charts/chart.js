// Scores over time, drawn from the table that stands beside each picture: what the table does not say, the picture does not show.
import { enhance, onceItLeaves } from "../frame/arriving.js";
import { noon } from "../words/days.js";
import { picture } from "./picture.js";
import { measuring } from "./shapes.js";

/** What is smaller has not been laid out yet. */
const SMALLEST = 120;

const cells = (row) => [...row.cells].map((cell) => cell.textContent.trim());

function read(figure) {
    const table = figure.querySelector("table[data-scores]");
    const number = (name) => (table.dataset[name] === undefined ? null : Number(table.dataset[name]));
    return {
        minimum: number("minimum"),
        maximum: number("maximum"),
        band: number("band"),
        scores: [...table.tBodies[0].rows].map((row) => ({
            on: noon(row.dataset.on),
            score: Number(row.dataset.score),
            cells: cells(row),
        })),
        occasions: [...figure.querySelectorAll("table[data-occasions] tbody tr")].map((row) => ({
            on: noon(row.dataset.on),
            kind: row.dataset.kind,
            cells: cells(row),
        })),
    };
}

function draw(figure) {
    const place = figure.querySelector(".chart-picture");
    const data = read(figure);
    const words = measuring(place);
    const paint = () => {
        const { clientWidth: width, clientHeight: height } = place;
        if (width > SMALLEST && height > SMALLEST) {
            place.replaceChildren(picture(data, width, height, words));
        }
    };
    paint();
    const size = new ResizeObserver(paint);
    size.observe(place);
    onceItLeaves(figure, () => size.disconnect());
}

enhance("[data-chart]", draw);
