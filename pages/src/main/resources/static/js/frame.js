// What every page does. The order is the one in which they hear of a key or a press.
import "./frame/asking.js";
import "./frame/theme.js";
import "./frame/dialogs.js";
import "./frame/printing.js";
import "./frame/rows.js";
import "./frame/menus.js";
import "./frame/in-sight.js";
import "./frame/find.js";
import "./frame/keys.js";
