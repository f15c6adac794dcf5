// What one looks at is in sight in a row that is longer than the screen is wide; the page itself stays where it is.

const CURRENT = ":is(.shell-nav, .tabs, .jump) > [aria-current], .segmented > :has(:checked)";

function showCurrent() {
    for (const current of document.querySelectorAll(CURRENT)) {
        const row = current.parentElement;
        const [own, all] = [current.getBoundingClientRect(), row.getBoundingClientRect()];
        row.scrollLeft += own.left + own.width / 2 - all.left - all.width / 2;
    }
}

showCurrent();
addEventListener("resize", showCurrent);
