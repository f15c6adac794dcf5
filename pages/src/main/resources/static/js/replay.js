// Replay: walks through the steps of a record without loading the page anew. The links of the player do the same without this.
import "./body-map/figure.js";
import "./charts/chart.js";
import { say } from "./frame/toasts.js";
import { get, mark, show, step } from "./replay/steps.js";
import { filled } from "./words/sentences.js";

const player = document.getElementById("player");
const slider = document.getElementById("slider");
const said = document.getElementById("said");
const play = player.querySelector("[data-play]");
const speed = player.querySelector("[data-speed] select");

const last = () => Number(slider.max);
let version = Number(step().dataset.version);
let wanted = version;
let timer = null;

const within = (wish) => Math.min(Math.max(wish, 1), last());

function address(at) {
    const day = player.dataset.day ? `&day=${player.dataset.day}` : "";
    return `${player.dataset.address}?version=${at}${day}`;
}

function tell() {
    const at = filled(player.dataset.at, version, last());
    player.querySelector("[data-at]").textContent = at;
    slider.value = version;
    slider.setAttribute("aria-valuetext", at);
    const leads = { first: 1, previous: version - 1, next: version + 1, last: last() };
    for (const link of player.querySelectorAll("[data-go]")) {
        const to = within(leads[link.dataset.go]);
        link.href = address(to);
        if (to === version) link.setAttribute("aria-disabled", "true");
        else link.removeAttribute("aria-disabled");
    }
    return at;
}

async function take(at, announce) {
    const direction = Math.sign(at - version);
    const html = await get(address(at));
    const top = scrollY;
    version = at;
    show(html);
    slider.max = step().dataset.last;
    const where = tell();
    scrollTo({ top, behavior: "instant" });
    history.replaceState(null, "", address(version));
    if (announce) said.textContent = `${where}. ${document.querySelector("#step .step-said").textContent}`;
    const ahead = version + direction;
    if (at === wanted && ahead >= 1 && ahead <= last()) get(address(ahead)).catch(() => {});
}

let walking = null;

/** The last wish counts: what was wished for while a step was on its way is passed over. */
function go(to, { announce = true } = {}) {
    wanted = within(to);
    walking ??= (async () => {
        try {
            while (wanted !== version) await take(wanted, announce);
        } catch {
            wanted = version;
            tell();
            pause();
            say(player.dataset.failed, "danger");
        } finally {
            walking = null;
        }
    })();
    return walking;
}

function pause() {
    clearTimeout(timer);
    timer = null;
    play.classList.remove("playing");
    play.querySelector("span").textContent = player.dataset.toPlay;
}

function playOn() {
    timer = setTimeout(async () => {
        await go(version + 1, { announce: false });
        if (timer === null) return;
        if (version >= last()) pause();
        else playOn();
    }, Number(speed.value));
}

function toggle() {
    if (timer !== null) return pause();
    play.classList.add("playing");
    play.querySelector("span").textContent = player.dataset.toPause;
    timer = 0;
    if (version >= last()) go(1, { announce: false }).then(() => timer !== null && playOn());
    else playOn();
}

play.hidden = false;
player.querySelector("[data-speed]").hidden = false;
play.addEventListener("click", toggle);

player.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-go], a[data-version]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    pause();
    const leads = { first: 1, previous: wanted - 1, next: wanted + 1, last: last() };
    go(link.dataset.go ? leads[link.dataset.go] : Number(link.dataset.version));
});

// While it is dragged the slider only says where it is; the step is fetched when it rests.
let resting = null;
slider.addEventListener("input", () => {
    pause();
    const at = filled(player.dataset.at, slider.value, last());
    player.querySelector("[data-at]").textContent = at;
    slider.setAttribute("aria-valuetext", at);
    clearTimeout(resting);
    resting = setTimeout(() => go(Number(slider.value)), 120);
});
slider.form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(Number(slider.value));
});

/** Beside j and k, which press the buttons. */
const KEYS = {
    ArrowRight: () => wanted + 1,
    ArrowLeft: () => wanted - 1,
    Home: () => 1,
    End: last,
};

document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    if (event.target.closest("input:not([type=range]), textarea, select, [contenteditable=true], pre, [data-body-map]"))
        return;
    if (document.querySelector("dialog[open]")) return;
    if (event.target === slider && event.key !== " ") return; // the slider has its own
    if (event.key === " " && !event.target.closest("button, a, summary")) {
        event.preventDefault();
        toggle();
    } else if (KEYS[event.key]) {
        event.preventDefault();
        pause();
        go(KEYS[event.key]());
    }
});

mark();
