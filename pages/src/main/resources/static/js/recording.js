// What panels and the forms of commands need. The order is the one in which they hear of a key or a change.
import "./body-map/chooser.js";
import "./recording/tokens.js";
import "./recording/rows.js";
import "./recording/typing.js";
import "./recording/structures.js";
import "./recording/letters.js";
import "./recording/next.js";
import "./recording/fitting.js";
import "./recording/scores.js";
import "./recording/day.js";
import "./recording/snippets.js";
import "./visit/note.js";
import "./recording/frequency.js";
import "./recording/lines.js";
import "./recording/amending.js";
import "./recording/registering.js";
import { formsIn } from "./recording/forms.js";
import { take } from "./recording/taking.js";

export { open } from "./recording/panels.js";

formsIn(document).forEach(take);
