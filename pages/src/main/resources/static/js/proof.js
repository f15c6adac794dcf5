// Reads the code of a printed note from a picture, and compares what it says.
import { ask } from "./frame/asking.js";
import { say } from "./frame/toasts.js";
import { fitted } from "./words/picture.js";

/** Smaller than a telephone makes it, and in a format that the service knows. */
async function picture(file) {
    const image = await createImageBitmap(file);
    const [width, height] = fitted(image.width, image.height);
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext("2d").drawImage(image, 0, 0, width, height);
    return canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
}

async function scanned(file, address) {
    try {
        const body = await picture(file);
        const answer = await ask(address, { method: "POST", headers: { "Content-Type": body.type }, body });
        return answer.ok ? answer.text() : null;
    } catch {
        return null; // it is no picture, or there is no network
    }
}

for (const label of document.querySelectorAll("[data-scan]")) {
    label.hidden = false;
    label.querySelector("input").addEventListener("change", async (event) => {
        const [file] = event.target.files;
        const code = file && (await scanned(file, label.dataset.address));
        event.target.value = "";
        if (code) {
            const field = document.getElementById(label.dataset.into);
            field.value = code;
            field.form.requestSubmit();
        } else {
            say(label.dataset.unread, "danger");
        }
    });
}
