// Opens what is folded when an address leads there, and before the page is printed.

const openTarget = () => {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (target?.matches("details.folded")) {
        target.open = true;
        target.scrollIntoView();
    }
};

document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) openTarget(); // the address does not change, and nobody hears of it
});
addEventListener("hashchange", openTarget);
openTarget();

let opened = [];
addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.folded:not([open])")];
    opened.forEach((it) => (it.open = true));
});
addEventListener("afterprint", () => opened.forEach((it) => (it.open = false)));
