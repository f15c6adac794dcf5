// A client's page stays true while one looks at it: what somebody else writes appears by itself, what one has written oneself
// at once. Only the sections that differ are replaced. News tells a version and a position and nothing else.
//
// This comes before the scripts that enhance sections, so that it still finds them as the server wrote them.
import { knowing, pageIn } from "../frame/asking.js";
import { arrived } from "../frame/arriving.js";
import { timeOfDay } from "../words/days.js";
import { filled } from "../words/sentences.js";
import { say, saysNothing, sayUnlessItPasses } from "./banner.js";
import { markFresh } from "./fresh.js";
import { listen } from "./line.js";
import { announce, authors } from "./news.js";
import { keepingPlace, replace, sectionsIn } from "./sections.js";

const AWAY = 15 * 60_000; // after that nobody is looking: a request of ours would keep the session alive for nobody
const MOST_TRIES = 5;

const main = document.querySelector("#client[data-live]");
if (main) {
    watch();
}

function watch() {
    const told = document.getElementById("live").dataset;
    const written = new Map(); // each section as the server wrote it
    const own = new Set(); // what this page has written itself
    let version = Number(main.dataset.version);
    let wanted = { version, position: Number(main.dataset.position) };
    let asOf = new Date();
    let refreshing = false;
    let touched = Date.now();

    const remember = (section) => written.set(section.id, section.outerHTML);
    sectionsIn(document).forEach(remember);

    const isAway = () => Date.now() - touched > AWAY;
    const reload = () => location.reload();
    const lost = () => filled(told.lost, timeOfDay(asOf));
    const ended = () => say(told.ended, told.signIn, reload);
    const off = () => say(told.off, told.reload, reload);

    const line = listen(main.dataset.live, {
        isAway,
        ended,
        off,
        over: off,
        found: saysNothing,
        missing: () => sayUnlessItPasses(lost),
        news: (news) => want(news),
        asks: async () => (await page().catch(() => null))?.status,
    });
    addEventListener("offline", () => say(lost()));

    const touch = () => {
        const wasAway = isAway();
        touched = Date.now();
        if (wasAway) {
            line.connect();
        }
    };
    for (const kind of ["pointerdown", "keydown", "wheel", "focus"]) {
        addEventListener(kind, touch, { passive: true, capture: true });
    }
    document.addEventListener("visibilitychange", () => {
        touched = Date.now();
    });
    document.addEventListener("anamnesis:recorded", ({ detail }) => {
        if (detail.clientId === main.dataset.client) {
            own.add(Number(detail.version));
            want({ version: Number(detail.version), position: Number(detail.position) });
        }
    });

    const want = (news) => {
        if (news.version <= wanted.version && news.version <= version) {
            return;
        }
        wanted = {
            version: Math.max(news.version, wanted.version),
            position: Math.max(news.position, wanted.position),
        };
        if (isAway()) {
            say(told.stale, told.reload, refresh);
        } else {
            refresh();
        }
    };

    /** The sections that differ from those named, and the others empty; the whole record when one of them is new or gone. */
    const page = (known = sectionsIn(document).map((section) => section.dataset.section)) =>
        fetch(location.href, {
            credentials: "same-origin",
            headers: {
                Accept: "text/html",
                "HX-Request": "true",
                ...knowing(wanted.position),
                "Anamnesis-Sections": known.join(","),
            },
        });

    const refresh = async () => {
        if (refreshing) {
            return;
        }
        refreshing = true;
        try {
            for (let tries = 0; version < wanted.version; tries++) {
                const answer = await page();
                if (answer.status === 503) {
                    await isSoonThere(tries);
                } else if (answer.ok) {
                    await takeFrom(answer);
                } else {
                    cannotBeSeen(answer);
                    return;
                }
            }
        } catch {
            say(told.stale, told.reload, refresh);
        } finally {
            refreshing = false;
        }
    };

    const isSoonThere = (tries) => {
        if (tries > MOST_TRIES) {
            throw new Error("not there yet");
        }
        return new Promise((later) => setTimeout(later, 500 * 2 ** tries));
    };

    const cannotBeSeen = (answer) => {
        if (answer.status === 401) {
            line.disconnect();
            ended();
        } else {
            reload(); // the page says why
        }
    };

    const recordIn = async (answer) => (await pageIn(answer)).getElementById("client");

    const takeFrom = async (answer) => {
        saysNothing();
        const fresh = await recordIn(answer);
        take(hasItsShape(fresh) ? fresh : await recordIn(await page([])));
    };

    const names = (part) =>
        sectionsIn(part)
            .map((section) => section.id)
            .sort()
            .join(" ");

    const hasItsShape = (now) => names(now) === names(document);

    const take = (now) => {
        const before = version;
        version = Number(now.dataset.version);
        asOf = new Date();
        if (!now.dataset.lacks) {
            document.getElementById("lacks")?.remove();
        }
        main.dataset.version = now.dataset.version;
        main.dataset.position = now.dataset.position;
        if (!hasItsShape(now)) {
            rebuild(now); // the first episode, for example
        }
        const news = [...now.querySelectorAll("#newest [data-version]")].filter(
            (it) => Number(it.dataset.version) > before,
        );
        const note = filled(told.changed, authors(news, told));
        const changed = sectionsIn(now).filter(
            (section) => section.dataset.section !== document.getElementById(section.id).dataset.section,
        );
        keepingPlace(() => changed.forEach((section) => takeSection(section, note)));
        document.getElementById("as-of")?.replaceChildren(now.dataset.asOf);
        const isOthers = ({ dataset }) => dataset.by !== main.dataset.person && !own.has(Number(dataset.version));
        announce(news.filter(isOthers), told);
    };

    const rebuild = (now) => {
        const record = document.importNode(now.querySelector("#record"), true);
        document.getElementById("record").replaceWith(record);
        sectionsIn(record).forEach(remember);
        arrived(record);
    };

    const takeSection = (section, note) => {
        const before = written.get(section.id);
        remember(section);
        const shown = document.importNode(section, true);
        replace(document.getElementById(section.id), shown);
        markFresh(shown, before, written.get(section.id), note);
    };

    line.connect();
}
