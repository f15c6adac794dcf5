// A client's page.
import "./record/live.js"; // first: it keeps the sections as the server wrote them
import "./record/pointing.js";
import "./body-map/figure.js";
import "./charts/chart.js";
import "./recording.js";
