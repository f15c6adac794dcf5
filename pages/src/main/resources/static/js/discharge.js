// The discharge step by step: which steps are done, what will be written, and what still hinders it as that is done meanwhile.
"use strict";

(() => {
    const page = document.querySelector("form[data-discharge]");
    if (!page) {
        return;
    }
    const review = page.querySelector("[data-review]");
    const one = (selector) => page.querySelector(selector);
    const value = (name) => page.elements[name]?.value?.trim() ?? "";
    const optionOf = (name) => (value(name) ? one(`[name=${name}]`).selectedOptions[0].textContent.trim() : "");

    const goals = () =>
        [...page.querySelectorAll(".goal-assessed")].map((goal) => {
            const status = goal.querySelector("[name$='/status']:checked, input[type=hidden][name$='/status']");
            return {
                statement: goal.querySelector("legend").textContent.trim(),
                status:
                    status?.closest("label")?.textContent.trim() ??
                    goal.querySelector(".badge")?.textContent.trim() ??
                    "",
                assessment: goal.querySelector("textarea").value.trim(),
            };
        });

    const isDone = {
        "step-goals": () => goals().every((goal) => goal.status && goal.assessment),
        "step-outcomes": () => !document.querySelector("#hindrances [data-panel*=record-outcome-measure]"),
        "step-practices": () => true,
        "step-words": () => value("clientReport") !== "",
        "step-summary": () => value("summary") !== "" && value("reason") !== "" && value("dischargedOn") !== "",
        "step-review": () => !review.hidden,
    };

    const showSteps = () =>
        page.querySelectorAll("[data-step]").forEach((link) => {
            const done = isDone[link.dataset.step]();
            link.classList.toggle("done", done);
            link.querySelector(".step-number").setAttribute("data-done", String(done));
        });

    const line = (term, ...texts) => {
        const pair = document.createElement("div");
        pair.append(Object.assign(document.createElement("dt"), { textContent: term }));
        const definition = document.createElement("dd");
        const said = texts.filter(Boolean);
        (said.length > 0 ? said : [review.dataset.unsaid]).forEach((text) =>
            definition.append(Object.assign(document.createElement("span"), { className: "block", textContent: text })),
        );
        pair.append(definition);
        return pair;
    };

    const outcomes = () =>
        [...page.querySelectorAll("#discharge-outcomes tbody tr")].map((row) => {
            const [name, first, last, meaning] = [...row.cells].map((cell) =>
                cell.textContent.trim().replace(/\s+/g, " "),
            );
            return `${name}: ${first} → ${last}, ${meaning}`;
        });

    const showReview = () => {
        anamnesis.recording.problems.clear(page);
        if (!anamnesis.recording.isUnderstood(page)) {
            return;
        }
        const { dataset } = review;
        const practices = [...page.querySelectorAll("[name=continuedPractices]:checked")].map(
            (box) => box.dataset.words,
        );
        const day = one("[name=dischargedOn]").valueAsDate;
        review
            .querySelector("dl")
            .replaceChildren(
                line(
                    dataset.day,
                    day?.toLocaleDateString(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }),
                ),
                line(dataset.reason, [optionOf("reason"), optionOf("disposition")].filter(Boolean).join(" · ")),
                line(
                    dataset.goals,
                    ...goals().map((goal) =>
                        [`${goal.statement}: ${goal.status || dataset.unsaid}`, goal.assessment]
                            .filter(Boolean)
                            .join(". "),
                    ),
                ),
                line(dataset.outcomes, ...outcomes()),
                line(dataset.practices, ...(practices.length > 0 ? practices : [dataset.noPractices])),
                line(dataset.words, value("clientReport")),
                line(dataset.summary, value("summary")),
            );
        reviewed(true);
        review.focus();
        review.scrollIntoView({ block: "nearest" });
    };

    const reviewed = (is) => {
        review.hidden = !is;
        one("[data-not-reviewed]").hidden = is;
        one("[data-show-review]").hidden = is;
        one("[data-discharges]").hidden = !is;
        one("[data-edit-again]").hidden = !is;
        showSteps();
    };

    page.addEventListener("input", () => {
        if (!review.hidden) {
            reviewed(false); // what was read is not what would be sent
        }
        showSteps();
    });
    page.addEventListener("click", (event) => {
        if (event.target.closest("[data-show-review]")) {
            showReview();
        } else if (event.target.closest("[data-edit-again]")) {
            reviewed(false);
            document.getElementById("discharge-summary").focus();
        }
    });
    // Nothing is written that was not read: the keys lead to the review first.
    page.addEventListener(
        "keydown",
        (event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && review.hidden) {
                event.preventDefault();
                event.stopImmediatePropagation();
                showReview();
            }
        },
        true,
    );

    /** What was done in a panel meanwhile hinders no more; all that was typed stays. */
    document.addEventListener("anamnesis:recorded", async (event) => {
        if (event.detail.clientId !== page.dataset.client) {
            return;
        }
        const answer = await anamnesis.fetch(location.pathname + location.search, {
            headers: { "Anamnesis-Position": String(event.detail.position) },
        });
        if (!answer.ok) {
            return;
        }
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const id of ["hindrances", "discharge-outcomes"]) {
            const now = fresh.getElementById(id);
            if (now) {
                document.getElementById(id).replaceWith(now);
            }
        }
        showSteps();
    });
    document.addEventListener("anamnesis:panel", (event) => {
        if (event.detail === page) {
            showSteps();
        }
    });
    showSteps();
})();
