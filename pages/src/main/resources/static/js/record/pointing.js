// The figure and the list of findings point at each other.

const findings = () => document.getElementById("findings");

/** Marks findings in the list and their zones on the figure; none to mark nothing. */
function pick(ids) {
    const section = findings();
    section
        .querySelectorAll(".finding")
        .forEach((line) => line.classList.toggle("picked", ids.includes(line.dataset.finding)));
    section.querySelectorAll("[data-zone]").forEach((zone) =>
        zone.classList.toggle(
            "body-map-picked",
            (zone.dataset.findings?.split(" ") ?? []).some((id) => ids.includes(id)),
        ),
    );
}

document.addEventListener("zone-chosen", (event) => {
    const section = findings();
    if (!section?.contains(event.target)) return;
    pick(event.detail.findings);
    section.querySelector(".finding.picked")?.scrollIntoView({ block: "nearest" });
});

for (const kind of ["pointerover", "focusin"]) {
    document.addEventListener(kind, (event) => {
        const line = event.target.closest?.("#findings .finding");
        if (line && !line.classList.contains("picked")) pick([line.dataset.finding]);
    });
}
