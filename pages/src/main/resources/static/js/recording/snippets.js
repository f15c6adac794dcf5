// A person's own short texts for the fields that are written again and again. They hold no record and stay in this browser.
import { changed } from "../frame/elements.js";
import { whenOneComes } from "./forms.js";

const key = `anamnesis.snippets ${document.getElementById("panels")?.dataset.person}`;
const all = () => JSON.parse(localStorage.getItem(key) ?? "{}");
const of = (field) => all()[field] ?? [];
const keep = (field, texts) => localStorage.setItem(key, JSON.stringify({ ...all(), [field]: texts }));

const insert = (area, text) => {
    const before = area.value.slice(0, area.selectionStart);
    const gap = before && !/\s$/.test(before) ? " " : "";
    area.setRangeText(gap + text, area.selectionStart, area.selectionEnd, "end");
    area.focus();
    changed(area);
};

const fill = (box, area) => {
    const field = area.dataset.snippets;
    const list = box.querySelector("ul");
    const line = box.querySelector("template").content.firstElementChild;
    list.replaceChildren(
        ...of(field).map((text) => {
            const item = line.cloneNode(true);
            const [use, drop] = item.querySelectorAll("button");
            use.textContent = text;
            use.addEventListener("click", () => insert(area, text));
            drop.setAttribute("aria-label", `${drop.dataset.removes} ${text}`);
            drop.addEventListener("click", () => {
                keep(
                    field,
                    of(field).filter((other) => other !== text),
                );
                fill(box, area);
            });
            return item;
        }),
    );
    box.querySelector("[data-none]").hidden = of(field).length > 0;
};

const hold = (area) => {
    const box = document.getElementById("snippets").content.firstElementChild.cloneNode(true);
    fill(box, area);
    box.querySelector("[data-keep]").addEventListener("click", () => {
        const text = area.value.slice(area.selectionStart, area.selectionEnd).trim() || area.value.trim();
        if (text && !of(area.dataset.snippets).includes(text)) {
            keep(area.dataset.snippets, [...of(area.dataset.snippets), text]);
            fill(box, area);
        }
    });
    area.after(box);
};

whenOneComes((form) =>
    form.querySelectorAll("textarea[data-snippets]").forEach((area) => {
        if (!area.nextElementSibling?.matches(".snippets")) {
            hold(area);
        }
    }),
);
