// The body map by mouse, touch and keyboard. Left and right are the client's; they come from the server and are never worked out here.

const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** What is counted there follows its name. */
const nameOf = (zone) => zone.getAttribute("aria-label").split(",")[0];

const centre = (zone) => ({ x: Number(zone.dataset.x), y: Number(zone.dataset.y) });

/** The nearest zone in a direction: what lies straight ahead counts, what lies aside costs, and so does the other side. */
function neighbour(from, zones, [dx, dy], side) {
    const start = centre(from);
    let best = null;
    let least = Infinity;
    for (const zone of zones) {
        const there = centre(zone);
        const ahead = (there.x - start.x) * dx + (there.y - start.y) * dy;
        const aside = Math.abs((there.x - start.x) * dy) + Math.abs((there.y - start.y) * dx);
        if (zone === from || ahead < 4 || aside > 2.5 * ahead) continue;
        const otherSide = dy !== 0 && side && zone.dataset.side && zone.dataset.side !== side;
        const cost = ahead + 2 * aside + (otherSide ? 40 : 0);
        if (cost < least) {
            least = cost;
            best = zone;
        }
    }
    return best;
}

/** Beyond the edge of one view lies the other one, at the same height. */
function across(from, views, dx) {
    const beside = views[views.findIndex((view) => view.includes(from)) + dx];
    if (!beside) return null;
    const height = centre(from).y;
    const cost = (zone) => Math.abs(centre(zone).y - height) * 3 + dx * centre(zone).x;
    return beside.reduce((best, zone) => (cost(zone) < cost(best) ? zone : best));
}

function ring(zone, name) {
    const rings = zone.ownerSVGElement.querySelector(".body-map-rings");
    const path = zone.querySelector(".body-map-area").cloneNode();
    path.setAttribute("class", name);
    path.zone = zone;
    rings.append(path);
}

function unring(map, name, zone) {
    for (const path of map.querySelectorAll(`.body-map-rings .${name}`)) {
        if (!zone || path.zone === zone) path.remove();
    }
}

function enhanceMap(map) {
    const views = [...map.querySelectorAll("svg[data-view]")].map((svg) => [
        ...svg.querySelectorAll('[role="button"]'),
    ]);
    const zones = views.flat();
    const reach = (zone) =>
        views
            .find((view) => view.includes(zone))
            .forEach((other) => other.setAttribute("tabindex", other === zone ? "0" : "-1"));
    views.forEach((view) => reach(view.find((zone) => zone.dataset.findings) ?? view[0]));

    let side = null;

    const choose = (zone) =>
        map.dispatchEvent(
            new CustomEvent("zone-chosen", {
                bubbles: true,
                detail: {
                    zone: zone.dataset.zone,
                    side: zone.dataset.side ?? null,
                    view: zone.dataset.view,
                    name: nameOf(zone),
                    findings: zone.dataset.findings?.split(" ") ?? [],
                },
            }),
        );

    map.addEventListener("click", (event) => {
        const zone = event.target.closest('[role="button"][data-zone]');
        if (zone) choose(zone);
    });
    map.addEventListener("keydown", (event) => {
        const zone = event.target.closest('[role="button"][data-zone]');
        if (!zone || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            choose(zone);
        } else if (event.key in ARROWS) {
            event.preventDefault();
            const own = views.find((view) => view.includes(zone));
            const [dx, dy] = ARROWS[event.key];
            (neighbour(zone, own, [dx, dy], side) ?? (dx ? across(zone, views, dx) : null))?.focus();
        } else if (event.key === "Home" || event.key === "End") {
            event.preventDefault();
            (event.key === "Home" ? zones[0] : zones.at(-1)).focus();
        }
    });
    map.addEventListener("focusin", (event) => {
        const zone = event.target.closest('[role="button"][data-zone]');
        if (!zone) return;
        reach(zone);
        side = zone.dataset.side ?? side;
        if (zone.matches(":focus-visible")) ring(zone, "body-map-focus");
    });
    map.addEventListener("focusout", () => unring(map, "body-map-focus"));
}

/** Shows zones as chosen; the test says which. */
function press(map, test) {
    unring(map, "body-map-chosen");
    for (const zone of map.querySelectorAll('[role="button"][data-zone]')) {
        const chosen = test(zone.dataset);
        zone.setAttribute("aria-pressed", String(chosen));
        if (chosen) ring(zone, "body-map-chosen");
    }
}

// More than one reads; typing a letter brings the others.
const SHOWN = 40;
const REMEMBERED = 20;
const NOTHING = { side: null, text: "", clear: false, count: 0, found: [] };

/** Keys of the catalogue that were named lately on this page. They are stored nowhere: what was thrown away leaves no trace. */
let named = [];

/** The service says what a clinician means who has typed so far: no rule of it is repeated here. */
async function meantBy(typed, zone, lately) {
    const answer = await window.anamnesis.fetch("/structures/find", {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams({ typed, zone: zone ?? "", lately: [...lately, ...named].join(",") }),
    });
    if (!answer.ok) throw new Error(`Structures are not found: ${answer.status}`);
    return answer.json();
}

/** A key that came before its turn, where the focus is now. */
function pressAgain(early) {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = early;
    const target = document.activeElement;
    const goesOn = target.dispatchEvent(
        new KeyboardEvent("keydown", {
            key,
            code,
            ctrlKey,
            metaKey,
            altKey,
            shiftKey,
            bubbles: true,
            cancelable: true,
        }),
    );
    if (
        goesOn &&
        key.length === 1 &&
        !ctrlKey &&
        !metaKey &&
        target.matches("input[type=text], input:not([type]), textarea")
    ) {
        target.setRangeText(key, target.selectionStart, target.selectionEnd, "end");
        target.dispatchEvent(new Event("input", { bubbles: true }));
    }
}

function enhanceChooser(chooser) {
    const map = chooser.querySelector("[data-body-map]");
    const search = chooser.querySelector(".structure-search");
    const list = chooser.querySelector(".structure-list");
    const sides = chooser.querySelector(".structure-sides");
    const noSide = chooser.querySelector(".structure-no-side");
    const zoneLine = chooser.querySelector(".structure-zone");
    const field = (name) => chooser.querySelector(`input[type="hidden"][name="${name}"]`);
    const say = (text, value) => chooser.dataset[text].replace("{0}", () => value);
    const options = [...list.children].map((node) => ({
        node,
        ...node.dataset,
        paired: node.dataset.paired === "true",
        views: node.dataset.views.split(" "),
    }));
    const lately = (chooser.dataset.lately ?? "")
        .split("|")
        .filter((key) => options.some((option) => option.key === key));
    const asTyped = document.createElement("li");
    asTyped.id = `${list.id}-as-typed`;
    asTyped.setAttribute("role", "option");
    asTyped.setAttribute("aria-selected", "false");
    list.append(asTyped);

    let zone = null;
    let chosen = null;
    let active = null;
    let meant = NOTHING;
    let asking = null;
    let picked = false;
    let early = null;

    const checked = () => sides.querySelector("input:checked")?.value || null;
    const check = (side) =>
        sides.querySelectorAll("input").forEach((radio) => {
            radio.checked = side !== null && radio.value === side;
        });
    const shown = () => [...list.children].filter((node) => !node.hidden);

    const activate = (node) => {
        active?.classList.remove("structure-active");
        active = node ?? null;
        active?.classList.add("structure-active");
        active?.scrollIntoView({ block: "nearest" });
        if (active) search.setAttribute("aria-activedescendant", active.id);
        else search.removeAttribute("aria-activedescendant");
    };

    const isInZone = (option) => !zone || (option.zone === zone.zone && option.views.includes(zone.view));

    const show = (found, count, text) => {
        options.forEach((option) => (option.node.hidden = true));
        found.slice(0, SHOWN).forEach((option) => {
            option.node.hidden = false;
            list.append(option.node);
        });
        asTyped.hidden = !text || found.some((option) => option.name === text);
        asTyped.textContent = say("asTyped", text);
        list.append(asTyped);
        chooser.querySelector(".structure-count").textContent = say("matches", count);
        picked = false;
        activate(meant.clear || (found.length === 0 && text) ? shown()[0] : null);
    };

    const filter = () => {
        const typed = search.value.trim();
        meant = NOTHING;
        asking = null;
        if (!typed) {
            const found = options.filter(isInZone);
            meant = { ...NOTHING, clear: zone !== null && found.length === 1 };
            show(found, found.length, "");
            return;
        }
        activate(null);
        const mine = meantBy(typed, zone?.zone, lately).then(
            (answer) => {
                if (asking !== mine) return;
                meant = answer;
                const found = answer.found
                    .map(({ key }) => options.find((option) => option.key === key))
                    .filter(isInZone);
                show(found, zone ? found.length : answer.count, answer.text);
                asking = null;
            },
            () => {
                if (asking !== mine) return;
                asking = null;
                show([], 0, "");
                chooser.querySelector(".structure-count").textContent = chooser.dataset.unreachable;
            },
        );
        asking = mine;
    };

    /** Enter takes what is clear or was pointed at; of several it shows the first and is pressed again. */
    const enter = async () => {
        if (asking) {
            early = [];
            while (asking) await asking;
        }
        const keys = early ?? [];
        early = null;
        decide();
        keys.forEach(pressAgain);
    };

    const decide = () => {
        if (active && (picked || meant.clear || active === asTyped)) {
            take(active);
        } else if (shown().length > 0 && (search.value.trim() || zone)) {
            chooser.querySelector(".structure-count").textContent = say(
                "which",
                shown().filter((node) => node !== asTyped).length,
            );
            activate(shown()[0]);
            picked = true;
        }
    };

    const update = () => {
        const side = checked();
        const free = chosen !== null && !chosen.key;
        sides.disabled = chosen === null || (!free && !chosen.paired);
        noSide.hidden = !free;
        field("structure").value = chosen ? chosen.key || chosen.name : "";
        field("side").value = side ?? "";
        options.forEach((option) => option.node.setAttribute("aria-selected", String(option.key === chosen?.key)));
        asTyped.setAttribute("aria-selected", String(free));
        const held = chosen?.zone
            ? (area) =>
                  area.zone === chosen.zone &&
                  chosen.views.includes(area.view) &&
                  (!area.side || !chosen.paired || side === "BILATERAL" || area.side === side)
            : (area) =>
                  zone !== null &&
                  area.zone === zone.zone &&
                  area.view === zone.view &&
                  (area.side ?? null) === zone.side;
        press(map, held);
        const complete = chosen !== null && (!chosen.paired || side !== null);
        chooser.querySelector(".structure-said").textContent = !chosen
            ? ""
            : !complete
              ? say("chooseSide", chosen.name)
              : say({ LEFT: "left", RIGHT: "right", BILATERAL: "both" }[side] ?? "midline", chosen.name);
        chooser.dispatchEvent(
            new CustomEvent("structure-chosen", {
                bubbles: true,
                detail: {
                    structure: field("structure").value || null,
                    name: chosen?.name ?? null,
                    part: chosen?.part ?? null,
                    side,
                    complete,
                },
            }),
        );
    };

    const completed = () => chooser.dispatchEvent(new CustomEvent("structure-complete", { bubbles: true }));

    const showArea = offerAreas(map, chooser.querySelector("[data-area]"));
    const showZone = () => {
        showArea(zone);
        zoneLine.hidden = zone === null;
        zoneLine.querySelector(".structure-zone-name").textContent = zone?.name ?? "";
    };

    /** A side stands only where it was said: typed with the name, by the zone, or by the buttons. */
    const take = (node) => {
        const said = meant.side ?? zone?.side ?? null;
        const option = options.find((other) => other.node === node);
        chosen = option
            ? { ...option, part: meant.found.find(({ key }) => key === option.key)?.part ?? null }
            : { key: "", name: meant.text, paired: false };
        if (chosen.key) named = [chosen.key, ...named.filter((key) => key !== chosen.key)].slice(0, REMEMBERED);
        check(!chosen.key || chosen.paired ? said : null);
        search.value = chosen.name;
        zone = null;
        showZone();
        update();
        activate(null);
        if (chosen.paired && !checked()) sides.querySelector("input").focus();
        else completed();
    };

    /** As kept in a draft: a key of the list or the words as they were written. */
    const set = (structure, side) => {
        const option = options.find((it) => it.key === structure);
        chosen = !structure ? null : (option ?? { key: "", name: structure, paired: false });
        check(chosen ? side || null : null);
        search.value = chosen?.name ?? "";
        zone = null;
        showZone();
        update();
    };

    map.addEventListener("zone-chosen", (event) => {
        const there = event.detail;
        if (chosen?.key && chosen.zone === there.zone && chosen.views.includes(there.view)) {
            if (chosen.paired) check(there.side);
            update();
            return;
        }
        zone = there;
        chosen = null;
        check(null);
        search.value = "";
        showZone();
        filter();
        update();
        search.focus();
    });
    chooser.querySelector("[data-area]").addEventListener("change", (event) => event.target.value === "" && clear());
    search.addEventListener("input", () => {
        if (chosen) {
            chosen = null;
            check(null);
            update();
        }
        filter();
    });
    search.addEventListener("keydown", (event) => {
        if (early) {
            event.preventDefault();
            event.stopPropagation();
            early.push(event);
            return;
        }
        const nodes = shown();
        const at = nodes.indexOf(active);
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            picked = true;
            activate(nodes[(at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1) + nodes.length) % nodes.length]);
        } else if (
            event.key === "Enter" &&
            !event.ctrlKey &&
            !event.metaKey &&
            (asking || active || (!chosen && (search.value.trim() || zone)))
        ) {
            event.preventDefault();
            const decided = enter();
            const form = chooser.closest("form");
            if (form) form.decided = decided; // what is sent meanwhile waits for it
        } else if (event.key === "Escape" && (zone || search.value)) {
            event.preventDefault();
            event.stopPropagation();
            clear();
        }
    });
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
        const node = event.target.closest('[role="option"]');
        if (node) take(node);
    });
    sides.addEventListener("change", update);
    sides.addEventListener("keydown", (event) => {
        const side = { l: "LEFT", r: "RIGHT", b: "BILATERAL" }[event.key.toLowerCase()];
        if (!side || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        check(side);
        sides.querySelector(`input[value="${side}"]`).focus();
        update();
        if (chosen) completed();
    });
    const clear = () => {
        zone = null;
        chosen = null;
        check(null);
        search.value = "";
        showZone();
        filter();
        update();
    };
    chooser.querySelector(".structure-all").addEventListener("click", () => {
        clear();
        search.focus();
    });
    chooser.addEventListener("structure-clear", clear);
    chooser.addEventListener("structure-set", (event) => set(event.detail.structure, event.detail.side));
    filter();
}

/** Many zones are smaller than a fingertip: each can be chosen by its name as well. */
function offerAreas(map, select) {
    const zones = [...map.querySelectorAll('[role="button"][data-zone]')];
    for (const view of map.querySelectorAll("svg[data-view]")) {
        const group = document.createElement("optgroup");
        group.label = view.closest("figure").querySelector("figcaption").textContent;
        zones
            .filter((zone) => view.contains(zone))
            .forEach((zone) => group.append(new Option(nameOf(zone), zones.indexOf(zone))));
        select.append(group);
    }
    select.addEventListener("change", () =>
        zones[select.value]?.dispatchEvent(new MouseEvent("click", { bubbles: true })),
    );
    return (zone) => {
        const at =
            zone === null
                ? -1
                : zones.findIndex(
                      ({ dataset }) =>
                          dataset.zone === zone.zone &&
                          dataset.view === zone.view &&
                          (dataset.side ?? null) === zone.side,
                  );
        select.value = at < 0 ? "" : at;
    };
}

const enhanced = new WeakSet();

/** For a page as it comes and for what is swapped in later. */
export function enhance(root) {
    const once = (selector, job) =>
        [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)]
            .filter((node) => !enhanced.has(node))
            .forEach((node) => {
                enhanced.add(node);
                job(node);
            });
    once("[data-body-map]", enhanceMap);
    once("[data-structure-chooser]", (chooser) => {
        const coming = window.anamnesis.fillStructures(chooser);
        if (coming) coming.then(() => enhanceChooser(chooser), console.warn);
        else enhanceChooser(chooser);
    });
}

document.addEventListener("htmx:load", (event) => enhance(event.detail.elt));
enhance(document);
