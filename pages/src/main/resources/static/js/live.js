// A client's page stays true while one looks at it: what somebody else writes appears by itself, what one has written
// oneself at once. Only the sections that differ are replaced. News tells a version and a position and nothing else.
//
// This comes before the scripts that enhance sections, so that it still finds them as the server wrote them.

const PATIENCE = 45_000; // the service tells every fifteen seconds that it is there
const AWAY = 15 * 60_000; // after that nobody is looking: a request of ours would keep the session alive for nobody
const MARKED = 60_000;

const main = document.querySelector("#client[data-live]");
if (main) watch(main);

function watch(main) {
    const told = document.getElementById("live").dataset;
    const written = new Map(); // each section as the server wrote it
    let version = Number(main.dataset.version);
    let wanted = { version, position: Number(main.dataset.position) };
    let asOf = new Date();
    let line = null;
    let heard = 0;
    let lost = null;
    let over = false;
    let refused = 0;
    let refreshing = false;
    let pause = 5_000;
    let touched = Date.now();
    const own = new Set(); // what this page has written itself

    document.querySelectorAll("[data-section]").forEach((section) => written.set(section.id, section.outerHTML));

    const isAway = () => Date.now() - touched > AWAY;

    function touch() {
        const wasAway = isAway();
        touched = Date.now();
        if (wasAway) connect();
    }

    // -- the line to the service --

    function connect() {
        if (line || over || document.hidden) return;
        line = new EventSource(main.dataset.live);
        heard = Date.now();
        line.addEventListener("open", found);
        line.addEventListener("beat", () => (heard = Date.now()));
        line.addEventListener("version", (event) => {
            found();
            want(JSON.parse(event.data));
        });
        line.addEventListener("over", () => {
            disconnect();
            over = true; // newer pages of the same person have come in its place
            show(told.off, told.reload, () => location.reload());
        });
        line.addEventListener("error", () => (line?.readyState === EventSource.CLOSED ? givenUp() : missing()));
    }

    function disconnect() {
        line?.close();
        line = null;
    }

    function found() {
        heard = Date.now();
        pause = 5_000;
        refused = 0;
        clearTimeout(lost);
        lost = null;
        show(null);
    }

    /** A moment without a connection is nothing to tell: the browser is trying already. */
    function missing() {
        lost ??= setTimeout(() => show(told.lost.replace("{0}", time(asOf))), 2_000);
    }

    /** The browser has given up. The page itself knows why: the session has ended, or the service is busy or away. */
    async function givenUp() {
        disconnect();
        missing();
        if (isAway()) return; // whoever comes back touches the page, and it connects again
        const answer = await page().catch(() => null);
        if (answer?.status === 401) {
            ended();
            return;
        }
        const isForbidden = answer?.status === 403 || answer?.status === 404;
        if (isForbidden || (answer?.ok && ++refused > 2)) {
            clearTimeout(lost);
            lost = null;
            show(told.off, told.reload, () => location.reload());
            return;
        }
        setTimeout(connect, pause);
        pause = Math.min(pause * 2, 60_000);
    }

    function ended() {
        disconnect();
        clearTimeout(lost);
        removeEventListener("online", connect);
        show(told.ended, told.signIn, () => location.reload());
    }

    setInterval(() => {
        if (line && Date.now() - heard > PATIENCE) {
            disconnect();
            missing();
            if (!isAway()) connect();
        }
    }, 5_000);
    addEventListener("offline", () => {
        disconnect();
        clearTimeout(lost);
        lost = 0;
        show(told.lost.replace("{0}", time(asOf)));
    });
    addEventListener("online", connect);
    addEventListener("pagehide", disconnect);
    addEventListener("pageshow", (event) => event.persisted && connect());
    // A browser has few connections to a service: only the pages that somebody sees hold one.
    document.addEventListener("visibilitychange", () => {
        touched = Date.now();
        if (document.hidden) disconnect();
        else connect();
    });

    // -- what is shown --

    for (const kind of ["pointerdown", "keydown", "wheel", "focus"]) {
        addEventListener(kind, touch, { passive: true, capture: true });
    }
    document.addEventListener("anamnesis:recorded", (event) => {
        if (event.detail.clientId !== main.dataset.client) return;
        own.add(Number(event.detail.version));
        want({ version: Number(event.detail.version), position: Number(event.detail.position) });
    });

    function want(news) {
        if (news.version <= wanted.version && news.version <= version) return;
        wanted = {
            version: Math.max(news.version, wanted.version),
            position: Math.max(news.position, wanted.position),
        };
        if (isAway()) {
            show(told.stale, told.reload, refresh);
            return;
        }
        refresh();
    }

    const shown = () => [...document.querySelectorAll("[data-section]")];

    /** The sections that differ from those shown, and the others empty; the whole record when one of them is new or gone. */
    const page = (
        known = shown()
            .map((section) => section.dataset.section)
            .join(","),
    ) =>
        fetch(location.href, {
            credentials: "same-origin",
            headers: {
                Accept: "text/html",
                "HX-Request": "true",
                "Anamnesis-Position": String(wanted.position),
                "Anamnesis-Sections": known,
            },
        });

    async function refresh() {
        if (refreshing) return;
        refreshing = true;
        try {
            for (let tries = 0; version < wanted.version; tries++) {
                const answer = await page();
                if (answer.status === 401) {
                    ended();
                    return;
                }
                if (answer.status === 503) {
                    if (tries > 5) throw new Error("not there yet");
                    await new Promise((later) => setTimeout(later, 500 * 2 ** tries));
                    continue;
                }
                if (!answer.ok) {
                    location.reload(); // the client cannot be seen any more, and the page says why
                    return;
                }
                show(null);
                const fresh = read(await answer.text());
                take(hasItsShape(fresh) ? fresh : read(await (await page("")).text()));
            }
        } catch {
            show(told.stale, told.reload, refresh);
        } finally {
            refreshing = false;
        }
    }

    const read = (text) => new DOMParser().parseFromString(text, "text/html").getElementById("client");

    const names = (sections) =>
        [...sections]
            .map((section) => section.id)
            .sort()
            .join(" ");

    const hasItsShape = (now) => names(now.querySelectorAll("[data-section]")) === names(shown());

    function take(now) {
        const before = version;
        version = Number(now.dataset.version);
        asOf = new Date();
        if (!now.dataset.lacks) document.getElementById("lacks")?.remove();
        main.dataset.version = now.dataset.version;
        main.dataset.position = now.dataset.position;
        const sections = [...now.querySelectorAll("[data-section]")];
        if (!hasItsShape(now)) rebuild(now); // the first episode, for example
        const news = [...now.querySelectorAll("#newest [data-version]")].filter(
            (it) => Number(it.dataset.version) > before,
        );
        const authors = people(news);
        const changed = sections.filter(
            (section) => section.dataset.section !== document.getElementById(section.id).dataset.section,
        );
        keepingPlace(() => changed.forEach((section) => replace(section, authors)));
        document.getElementById("as-of")?.replaceChildren(now.dataset.asOf);
        announce(news);
    }

    function rebuild(now) {
        const record = document.importNode(now.querySelector("#record"), true);
        document.getElementById("record").replaceWith(record);
        record.querySelectorAll("[data-section]").forEach((section) => written.set(section.id, section.outerHTML));
        enhance(record);
    }

    function enhance(part) {
        window.htmx?.process(part);
        document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: part } }));
    }

    /** Of other people only: who has just written knows it. */
    function announce(news) {
        const others = news.filter(
            (it) => it.dataset.by !== main.dataset.person && !own.has(Number(it.dataset.version)),
        );
        if (others.length === 0) return;
        anamnesis.say(
            others.length === 1
                ? told.one.replace("{0}", people(others))
                : told.many.replace("{0}", others.length).replace("{1}", people(others)),
        );
    }

    /** Without what somebody may put behind the name. */
    function people(entries) {
        return [...new Set(entries.map((it) => it.dataset.name.split(",")[0]))].join(` ${told.and} `);
    }

    function replace(section, authors) {
        const old = document.getElementById(section.id);
        const before = document.createElement("template");
        before.innerHTML = written.get(section.id);
        written.set(section.id, section.outerHTML);
        const held = focusWithin(old);
        const open = new Map([...old.querySelectorAll("details[data-keep]")].map((it) => [it.dataset.keep, it.open]));
        const twins = [...old.querySelectorAll(".chart-twin")].map((it) => it.open);
        const next = document.importNode(section, true);
        next.querySelectorAll("details[data-keep]").forEach((it) => (it.open = open.get(it.dataset.keep) ?? it.open));
        next.querySelectorAll(".chart-twin").forEach((it, at) => (it.open = twins[at] ?? false));
        document.dispatchEvent(new CustomEvent("anamnesis:removing", { detail: { elt: old } }));
        old.replaceWith(next);
        enhance(next);
        if (held) (next.querySelector(held) ?? next.querySelector("h1, h2"))?.focus({ preventScroll: true });
        mark(before.content, next, authors);
    }

    /** Whatever is new or reads otherwise than before, for a minute. */
    function mark(before, section, authors) {
        const items = [...section.querySelectorAll("[data-item]")];
        const asWritten = new Map(
            [...before.querySelectorAll("[data-item]")].map((it) => [it.dataset.item, it.outerHTML]),
        );
        const source = document.createElement("template");
        source.innerHTML = written.get(section.id);
        const marked = [...source.content.querySelectorAll("[data-item]")]
            .filter((it) => asWritten.get(it.dataset.item) !== it.outerHTML)
            .map((it) => items.find((item) => item.dataset.item === it.dataset.item));
        if (marked.length === 0) return;
        marked.forEach((it) => it.classList.add("fresh"));
        const note = document.createElement("span");
        note.className = "changed-note";
        note.textContent = told.changed.replace("{0}", authors);
        section.querySelector("header h2")?.after(note);
        setTimeout(() => {
            marked.forEach((it) => it.classList.remove("fresh"));
            note.remove();
        }, MARKED);
    }

    function show(text, action, job) {
        const banner = document.getElementById("live");
        if (text === null) {
            banner.replaceChildren();
            return;
        }
        const words = document.createElement("p");
        words.textContent = text;
        banner.replaceChildren(words);
        if (action) {
            const button = document.createElement("button");
            button.type = "button";
            button.className = "button";
            button.textContent = action;
            button.addEventListener("click", job);
            banner.append(button);
        }
    }

    connect();
}

/** How to find the focused element again in the section that comes in place of this one. */
function focusWithin(section) {
    const held = document.activeElement;
    if (!section.contains(held)) return null;
    const quoted = (name, value) => `[${name}="${CSS.escape(value)}"]`;
    if (held.id) return `#${CSS.escape(held.id)}`;
    if (held.dataset.panel) return quoted("data-panel", held.dataset.panel);
    if (held.dataset.zone) {
        return (
            quoted("data-zone", held.dataset.zone) +
            quoted("data-view", held.dataset.view) +
            (held.dataset.side ? quoted("data-side", held.dataset.side) : "")
        );
    }
    const kept = held.closest("[data-keep], [data-item]");
    const around = kept
        ? quoted(kept.dataset.keep ? "data-keep" : "data-item", kept.dataset.keep ?? kept.dataset.item)
        : "";
    if (held.matches("a[href]")) return `${around} a[href="${CSS.escape(held.getAttribute("href"))}"]`;
    return `${around} ${held.localName}`;
}

/** What is in the middle of the window stays there, whatever grows above it. */
function keepingPlace(change) {
    const at = document.elementFromPoint(innerWidth / 3, innerHeight / 3)?.closest("[data-item], [data-section]");
    const find = () =>
        !at
            ? null
            : at.isConnected
              ? at
              : at.dataset.item
                ? document.querySelector(`[data-item="${CSS.escape(at.dataset.item)}"]`)
                : document.getElementById(at.id);
    const before = at?.getBoundingClientRect().top;
    const root = document.documentElement;
    root.classList.add("still");
    change();
    const after = find()?.getBoundingClientRect().top;
    if (scrollY > 0 && after !== undefined) scrollBy({ top: after - before, behavior: "instant" });
    requestAnimationFrame(() => root.classList.remove("still"));
}

const time = (moment) =>
    moment.toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
