// What was typed and not sent stays: in this tab alone, because records do not belong on a shared machine's disk, and for
// the person who typed it alone.

const PREFIX = "anamnesis.draft ";
const person = document.getElementById("panels")?.dataset.person;
const mine = `${PREFIX}${person} `;

const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
const read = (key) => JSON.parse(sessionStorage.getItem(key));
const keyOf = (address) => mine + address;

let signedOut = false;

export const find = (address) => read(keyOf(address));
export const keep = (address, draft) => {
    if (signedOut) {
        return;
    }
    try {
        sessionStorage.setItem(keyOf(address), JSON.stringify(draft));
    } catch {
        // a full store keeps the draft before; what is typed stands in the form
    }
};
export const forget = (address) => sessionStorage.removeItem(keyOf(address));

export const ofClient = (clientId) =>
    keys()
        .filter((key) => key.startsWith(mine))
        .map((key) => ({ address: key.slice(mine.length), ...read(key) }))
        .filter((draft) => (draft.client ?? "") === (clientId ?? ""));

export const wrote = (clientId, version) =>
    ofClient(clientId)
        .filter((draft) => Number(draft.version) === version - 1)
        .forEach(({ address, ...draft }) => keep(address, { ...draft, version }));

if (person) {
    keys()
        .filter((key) => !key.startsWith(mine))
        .forEach((key) => sessionStorage.removeItem(key));
}

const leave = () => {
    signedOut = true;
    keys().forEach((key) => sessionStorage.removeItem(key));
};
const otherTabs = new BroadcastChannel("anamnesis.sign-out");
otherTabs.addEventListener("message", () => {
    leave();
    location.reload();
});
document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented && event.target.getAttribute("action")?.endsWith("/sign-out")) {
        leave();
        window.addEventListener("pagehide", () => otherTabs.postMessage(""), { once: true });
    }
});

/** Everything that this person has begun in this tab, whatever client it is about. */
export const all = () =>
    keys()
        .filter((key) => key.startsWith(mine))
        .map(read);
