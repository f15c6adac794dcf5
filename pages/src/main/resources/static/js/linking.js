// Hands in an invitation, whose token stands behind the # of the address, and goes on to the identity provider.
import { ask } from "./frame/asking.js";
import { filled } from "./words/sentences.js";

const place = document.querySelector("[data-linking]");
const problem = place.querySelector("[data-problem]");
const button = place.querySelector("[data-use]");
const { address } = place.dataset;

const reason = (status) => ({ 401: "refused", 429: "tooMany" })[status] ?? "offline";

const post = async (path) => {
    const answer = await ask(path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ token: location.hash.slice(1) }),
    });
    if (!answer.ok) {
        throw new Error(reason(answer.status));
    }
    return answer.json();
};

const run = async (job) => {
    problem.hidden = true;
    button.disabled = true;
    try {
        await job();
    } catch (failure) {
        problem.textContent = place.dataset[failure.message] ?? place.dataset.offline;
        problem.hidden = false;
        button.disabled = failure.message === "refused";
    }
};

button.addEventListener("click", () =>
    run(async () => {
        const { then } = await post(address);
        location.assign(then);
    }),
);

run(async () => {
    const { name } = await post(`${address}/offer`);
    const heading = document.querySelector("[data-invitation-name]");
    heading.textContent = filled(heading.dataset.welcome, name);
    button.disabled = false;
});
