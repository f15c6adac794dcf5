// Dialogs: data-opens names one, data-closes and a press beside it close it. A panel stays where one works beside it.

document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-opens], [data-closes]");
    if (button?.matches("[data-opens]")) {
        const dialog = document.getElementById(button.dataset.opens);
        if (dialog && !dialog.open) {
            dialog.showModal();
        }
    } else if (button) {
        button.closest("dialog").close();
    }
    if (event.target.matches("dialog:not(.panel)")) {
        event.target.close();
    }
});
