// The body map by mouse, touch and keyboard. Left and right are the client's; they come from the server and are never worked out here.

const ARROWS = {ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0]};
const SVG = 'http://www.w3.org/2000/svg';

const centre = zone => ({x: Number(zone.dataset.x), y: Number(zone.dataset.y)});

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
    const beside = views[views.findIndex(view => view.includes(from)) + dx];
    if (!beside) return null;
    const height = centre(from).y;
    const cost = zone => Math.abs(centre(zone).y - height) * 3 + dx * centre(zone).x;
    return beside.reduce((best, zone) => cost(zone) < cost(best) ? zone : best);
}

function ring(zone, name) {
    const rings = zone.ownerSVGElement.querySelector('.body-map-rings');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', zone.querySelector('.body-map-area').getAttribute('d'));
    path.setAttribute('class', name);
    path.zone = zone;
    rings.append(path);
}

function unring(map, name, zone) {
    for (const path of map.querySelectorAll(`.body-map-rings .${name}`)) {
        if (!zone || path.zone === zone) path.remove();
    }
}

function enhanceMap(map) {
    const views = [...map.querySelectorAll('svg[data-view]')].map(svg => [...svg.querySelectorAll('[role="button"]')]);
    const zones = views.flat();
    const reach = zone => views.find(view => view.includes(zone)).forEach(other => other.setAttribute('tabindex', other === zone ? '0' : '-1'));
    views.forEach(view => reach(view.find(zone => zone.dataset.findings) ?? view[0]));

    let side = null;

    const choose = zone => map.dispatchEvent(new CustomEvent('zone-chosen', {
        bubbles: true,
        detail: {
            zone: zone.dataset.zone,
            side: zone.dataset.side ?? null,
            view: zone.dataset.view,
            name: zone.getAttribute('aria-label').split(',')[0],
            findings: zone.dataset.findings?.split(' ') ?? []
        }
    }));

    map.addEventListener('click', event => {
        const zone = event.target.closest('[role="button"][data-zone]');
        if (zone) choose(zone);
    });
    map.addEventListener('keydown', event => {
        const zone = event.target.closest('[role="button"][data-zone]');
        if (!zone || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            choose(zone);
        } else if (event.key in ARROWS) {
            event.preventDefault();
            const own = views.find(view => view.includes(zone));
            const [dx, dy] = ARROWS[event.key];
            (neighbour(zone, own, [dx, dy], side) ?? (dx ? across(zone, views, dx) : null))?.focus();
        } else if (event.key === 'Home' || event.key === 'End') {
            event.preventDefault();
            (event.key === 'Home' ? zones[0] : zones.at(-1)).focus();
        }
    });
    map.addEventListener('focusin', event => {
        const zone = event.target.closest('[role="button"][data-zone]');
        if (!zone) return;
        reach(zone);
        side = zone.dataset.side ?? side;
        if (zone.matches(':focus-visible')) ring(zone, 'body-map-focus');
    });
    map.addEventListener('focusout', () => unring(map, 'body-map-focus'));
}

/** Shows zones as chosen; the test says which. */
function press(map, test) {
    unring(map, 'body-map-chosen');
    for (const zone of map.querySelectorAll('[role="button"][data-zone]')) {
        const chosen = test(zone.dataset);
        zone.setAttribute('aria-pressed', String(chosen));
        if (chosen) ring(zone, 'body-map-chosen');
    }
}

const normal = text => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

// More than one reads; typing a letter brings the others.
const SHOWN = 40;

const SIDES = {left: 'LEFT', l: 'LEFT', right: 'RIGHT', r: 'RIGHT', both: 'BILATERAL', bilateral: 'BILATERAL'};

/** "left lat" is a side and a structure; a side alone is only typed so far. */
function understand(typed) {
    const words = normal(typed).split(' ');
    const side = words.length > 1 ? SIDES[words[0]] ?? null : null;
    return {side, text: (side ? words.slice(1) : words).join(' ')};
}

/** As the server ranks: a name, its beginning, the beginning of another name, the beginnings of words; else no match. */
function rank(option, typed) {
    const [name, ...also] = option.names;
    if (!typed) return 0;
    if (option.names.includes(typed)) return 0;
    if (name.startsWith(typed)) return 1;
    if (also.some(other => other.startsWith(typed))) return 2;
    const parts = typed.split(' ');
    const begins = other => parts.every(part => other.split(' ').some(word => word.startsWith(part)));
    return option.names.some(begins) ? 3 : -1;
}

function enhanceChooser(chooser) {
    const map = chooser.querySelector('[data-body-map]');
    const search = chooser.querySelector('.structure-search');
    const list = chooser.querySelector('.structure-list');
    const sides = chooser.querySelector('.structure-sides');
    const noSide = chooser.querySelector('.structure-no-side');
    const zoneLine = chooser.querySelector('.structure-zone');
    const field = name => chooser.querySelector(`input[type="hidden"][name="${name}"]`);
    const say = (text, value) => chooser.dataset[text].replace('{0}', () => value);
    const options = [...list.children].map(node => ({
        node,
        ...node.dataset,
        paired: node.dataset.paired === 'true',
        views: node.dataset.views.split(' '),
        names: [node.dataset.name, ...(node.dataset.also ?? '').split('|').filter(Boolean)].map(normal)
    }));
    const asTyped = document.createElement('li');
    asTyped.id = `${list.id}-as-typed`;
    asTyped.setAttribute('role', 'option');
    asTyped.setAttribute('aria-selected', 'false');
    list.append(asTyped);

    let zone = null;
    let chosen = null;
    let active = null;

    const checked = () => sides.querySelector('input:checked')?.value || null;
    const check = side => sides.querySelectorAll('input').forEach(radio => {
        radio.checked = side !== null && radio.value === side;
    });
    const shown = () => [...list.children].filter(node => !node.hidden);

    const activate = node => {
        active?.classList.remove('structure-active');
        active = node ?? null;
        active?.classList.add('structure-active');
        active?.scrollIntoView({block: 'nearest'});
        if (active) search.setAttribute('aria-activedescendant', active.id);
        else search.removeAttribute('aria-activedescendant');
    };

    const filter = () => {
        const {text} = understand(search.value);
        const found = options
            .map(option => ({option, rank: rank(option, text)}))
            .filter(({option, rank}) => rank >= 0 && (!zone || option.zone === zone.zone && option.views.includes(zone.view)))
            .sort((a, b) => a.rank - b.rank || a.option.kind - b.option.kind || a.option.name.localeCompare(b.option.name));
        options.forEach(option => option.node.hidden = true);
        found.slice(0, SHOWN).forEach(({option}) => {
            option.node.hidden = false;
            list.append(option.node);
        });
        asTyped.hidden = !text || found.some(({option}) => option.names[0] === text);
        asTyped.textContent = say('asTyped', search.value.trim());
        list.append(asTyped);
        chooser.querySelector('.structure-count').textContent = say('matches', found.length);
        activate(text || zone ? shown()[0] : null);
    };

    const update = () => {
        const side = checked();
        const free = chosen !== null && !chosen.key;
        sides.disabled = chosen === null || !free && !chosen.paired;
        noSide.hidden = !free;
        field('structure').value = chosen ? chosen.key || chosen.name : '';
        field('side').value = side ?? '';
        options.forEach(option => option.node.setAttribute('aria-selected', String(option === chosen)));
        asTyped.setAttribute('aria-selected', String(free));
        const held = chosen?.zone
            ? area => area.zone === chosen.zone && chosen.views.includes(area.view)
                && (!area.side || !chosen.paired || side === 'BILATERAL' || area.side === side)
            : area => zone !== null && area.zone === zone.zone && area.view === zone.view && (area.side ?? null) === zone.side;
        press(map, held);
        const complete = chosen !== null && (!chosen.paired || side !== null);
        chooser.querySelector('.structure-said').textContent = !chosen ? ''
            : !complete ? say('chooseSide', chosen.name)
            : say({LEFT: 'left', RIGHT: 'right', BILATERAL: 'both'}[side] ?? 'midline', chosen.name);
        chooser.dispatchEvent(new CustomEvent('structure-chosen', {
            bubbles: true,
            detail: {structure: field('structure').value || null, name: chosen?.name ?? null, side, complete}
        }));
    };

    const completed = () => chooser.dispatchEvent(new CustomEvent('structure-complete', {bubbles: true}));

    const showZone = () => {
        zoneLine.hidden = zone === null;
        zoneLine.querySelector('.structure-zone-name').textContent = zone?.name ?? '';
    };

    /** A side stands only where it was said: typed with the name, by the zone, or by the buttons. */
    const take = node => {
        const {side: typed} = understand(search.value);
        const said = typed ?? zone?.side ?? null;
        chosen = options.find(option => option.node === node)
            ?? {key: '', name: typed ? search.value.trim().replace(/^\S+\s+/, '') : search.value.trim(), paired: false};
        check(!chosen.key || chosen.paired ? said : null);
        search.value = chosen.name;
        zone = null;
        showZone();
        update();
        activate(null);
        if (chosen.paired && !checked()) sides.querySelector('input').focus();
        else completed();
    };

    /** As kept in a draft: a key of the list or the words as they were written. */
    const set = (structure, side) => {
        const option = options.find(it => it.key === structure);
        chosen = !structure ? null : option ?? {key: '', name: structure, paired: false};
        check(chosen ? side || null : null);
        search.value = chosen?.name ?? '';
        zone = null;
        showZone();
        update();
    };

    map.addEventListener('zone-chosen', event => {
        const there = event.detail;
        if (chosen?.key && chosen.zone === there.zone && chosen.views.includes(there.view)) {
            if (chosen.paired) check(there.side);
            update();
            return;
        }
        zone = there;
        chosen = null;
        check(null);
        search.value = '';
        showZone();
        filter();
        update();
        search.focus();
    });
    search.addEventListener('input', () => {
        if (chosen) {
            chosen = null;
            check(null);
            update();
        }
        filter();
    });
    search.addEventListener('keydown', event => {
        const nodes = shown();
        const at = nodes.indexOf(active);
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            activate(nodes[(at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1) + nodes.length) % nodes.length]);
        } else if (event.key === 'Enter' && active) {
            event.preventDefault();
            take(active);
        } else if (event.key === 'Escape' && (zone || search.value)) {
            event.preventDefault();
            event.stopPropagation();
            clear();
        }
    });
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => {
        const node = event.target.closest('[role="option"]');
        if (node) take(node);
    });
    sides.addEventListener('change', update);
    sides.addEventListener('keydown', event => {
        const side = {l: 'LEFT', r: 'RIGHT', b: 'BILATERAL'}[event.key.toLowerCase()];
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
        search.value = '';
        showZone();
        filter();
        update();
    };
    chooser.querySelector('.structure-all').addEventListener('click', () => {
        clear();
        search.focus();
    });
    chooser.addEventListener('structure-clear', clear);
    chooser.addEventListener('structure-set', event => set(event.detail.structure, event.detail.side));
    filter();
}

const enhanced = new WeakSet();

/** For a page as it comes and for what is swapped in later. */
export function enhance(root) {
    const once = (selector, job) => [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)]
        .filter(node => !enhanced.has(node))
        .forEach(node => {
            enhanced.add(node);
            job(node);
        });
    once('[data-body-map]', enhanceMap);
    once('[data-structure-chooser]', enhanceChooser);
}

document.addEventListener('htmx:load', event => enhance(event.detail.elt));
enhance(document);
