// What was begun and not sent is one press away.
import { forget, ofClient } from "./drafts.js";

const place = document.getElementById("panels-waiting");

function line({ address, title }) {
    const item = place.querySelector("template").content.firstElementChild.cloneNode(true);
    item.querySelector("[data-panel]").dataset.panel = address;
    item.querySelector(".waiting-title").textContent = title;
    item.querySelector("[data-forget]").addEventListener("click", () => {
        forget(address);
        showWaiting();
    });
    return item;
}

export function showWaiting() {
    const shown = document.querySelector("dialog.panel form")?.dataset.address;
    const client = document.getElementById("client")?.dataset.client;
    const begun = ofClient(client).filter(({ address }) => address !== shown && address.includes("/panels/"));
    place.querySelector("ul").replaceChildren(...begun.map(line));
    place.hidden = begun.length === 0;
}
