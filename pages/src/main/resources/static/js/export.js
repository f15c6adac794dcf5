// What a record is exported as.
import "./lookback/download.js";
