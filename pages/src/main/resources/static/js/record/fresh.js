// Whatever is new in a section or reads otherwise than before is marked for a minute.
import { element } from "../frame/elements.js";

const MARKED = 60_000;

const itemsIn = (part) => new Map([...part.querySelectorAll("[data-item]")].map((it) => [it.dataset.item, it]));

/** As the server wrote it: scripts have drawn into what is shown. */
function asWritten(html) {
    const part = document.createElement("template");
    part.innerHTML = html;
    return itemsIn(part.content);
}

/**
 * @param before the section's HTML as it was written before, and after as it is written now
 * @param note what stands at the heading meanwhile
 */
export function markFresh(section, before, after, note) {
    const [was, is, shown] = [asWritten(before), asWritten(after), itemsIn(section)];
    const fresh = [...is].filter(([name, item]) => was.get(name)?.outerHTML !== item.outerHTML);
    if (fresh.length === 0) {
        return;
    }
    const marked = fresh.map(([name]) => shown.get(name));
    marked.forEach((item) => item.classList.add("fresh"));
    const line = element("span", { className: "changed-note", textContent: note });
    section.querySelector("header h2")?.after(line);
    setTimeout(() => {
        marked.forEach((item) => item.classList.remove("fresh"));
        line.remove();
    }, MARKED);
}
