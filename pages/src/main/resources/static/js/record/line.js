// The line on which the service says that a record has changed. It is held only while somebody sees the page, and taken up
// again when it breaks.

const PATIENCE = 45_000; // the service says every fifteen seconds that it is there
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 60_000;
const MOST_REFUSALS = 2;

/**
 * @param hears what is told: found, missing, news, over when newer pages have come in this one's place, ended with the
 *     session, off where nothing more is to be heard; isAway says whether nobody looks, and asks gives the status of the page
 *     itself
 */
export function listen(address, hears) {
    let line = null;
    let heard = 0;
    let refused = 0;
    let isOver = false;
    let pause = FIRST_PAUSE;

    const disconnect = () => {
        line?.close();
        line = null;
    };

    const found = () => {
        heard = Date.now();
        pause = FIRST_PAUSE;
        refused = 0;
        hears.found();
    };

    const connect = () => {
        if (line || isOver || document.hidden) {
            return;
        }
        line = new EventSource(address);
        heard = Date.now();
        line.addEventListener("open", found);
        line.addEventListener("beat", () => {
            heard = Date.now();
        });
        line.addEventListener("version", (event) => {
            found();
            hears.news(JSON.parse(event.data));
        });
        line.addEventListener("over", () => {
            disconnect();
            isOver = true;
            hears.over();
        });
        line.addEventListener("error", () => (line?.readyState === EventSource.CLOSED ? givenUp() : hears.missing()));
    };

    /** The browser tries no more. The page itself knows why: the session has ended, or the service is busy or away. */
    const givenUp = async () => {
        disconnect();
        hears.missing();
        if (hears.isAway()) {
            return; // whoever comes back touches the page, and it connects again
        }
        const status = await hears.asks();
        if (status === 401) {
            removeEventListener("online", connect);
            hears.ended();
        } else if (status === 403 || status === 404 || (status === 200 && ++refused > MOST_REFUSALS)) {
            hears.off();
        } else {
            setTimeout(connect, pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE);
        }
    };

    setInterval(() => {
        if (line && Date.now() - heard > PATIENCE) {
            disconnect();
            hears.missing();
            if (!hears.isAway()) {
                connect();
            }
        }
    }, FIRST_PAUSE);
    addEventListener("offline", disconnect);
    addEventListener("online", connect);
    addEventListener("pagehide", disconnect);
    addEventListener("pageshow", (event) => event.persisted && connect());
    // A browser has few connections to a service: only the pages that somebody sees hold one.
    document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));

    return { connect, disconnect };
}
