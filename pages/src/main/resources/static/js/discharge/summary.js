// What a discharge will write, in the order of its steps.
import { element } from "../frame/elements.js";
import { inFull } from "../words/days.js";
import { goals, page, review, value } from "./steps.js";

function line(term, ...texts) {
    const said = texts.filter(Boolean);
    const shown = said.length > 0 ? said : [review.dataset.unsaid];
    const pair = element("div");
    const definition = element("dd");
    definition.append(...shown.map((text) => element("span", { className: "block", textContent: text })));
    pair.append(element("dt", { textContent: term }), definition);
    return pair;
}

const chosen = (name) =>
    value(name) ? page.querySelector(`[name=${name}]`).selectedOptions[0].textContent.trim() : "";

const goalsInWords = () =>
    goals().map(({ statement, status, assessment }) =>
        [`${statement}: ${status || review.dataset.unsaid}`, assessment].filter(Boolean).join(". "),
    );

const outcomes = () =>
    [...page.querySelectorAll("#discharge-outcomes tbody tr")].map((row) => {
        const [name, first, last, meaning] = [...row.cells].map((cell) => cell.textContent.trim().replace(/\s+/g, " "));
        return `${name}: ${first} → ${last}, ${meaning}`;
    });

const practices = () => [...page.querySelectorAll("[name=continuedPractices]:checked")].map((box) => box.dataset.words);

export function summary() {
    const { dataset } = review;
    const continued = practices();
    return [
        line(dataset.day, inFull(value("dischargedOn"))),
        line(dataset.reason, [chosen("reason"), chosen("disposition")].filter(Boolean).join(" · ")),
        line(dataset.goals, ...goalsInWords()),
        line(dataset.outcomes, ...outcomes()),
        line(dataset.practices, ...(continued.length > 0 ? continued : [dataset.noPractices])),
        line(dataset.words, value("clientReport")),
        line(dataset.summary, value("summary")),
    ];
}
