// Asks how far the start is, shows it, and then loads the address that the person wanted: it is the one of this page.
const place = document.querySelector("[data-opening]");
const bar = place.querySelector("progress");
const says = document.getElementById("opening-says");
const away = place.querySelector("[data-opening-away]");
const PAUSE = 700;

const look = async () => {
    try {
        const answer = await fetch(place.dataset.opening, { headers: { Accept: "application/json" } });
        const progress = await answer.json();
        if (progress.open) {
            location.reload();
            return;
        }
        bar.value = progress.percent;
        says.textContent = progress.says;
        away.hidden = true;
    } catch {
        away.hidden = false;
    }
    setTimeout(look, PAUSE);
};

look();
