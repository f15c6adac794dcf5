// A record as it was on a day: figure and charts, and nothing that changes.
import "./body-map/figure.js";
import "./charts/chart.js";
