// A row that is a link leads there wherever it is pressed.

document.addEventListener("click", (event) => {
    const row = event.target.closest("tr.link");
    if (row && !event.target.closest("a, button, input, label, summary")) {
        row.querySelector("a")?.click();
    }
});
