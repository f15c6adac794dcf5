package care.anamnesis.query.practice.numbers;

import care.anamnesis.query.projection.When;

/**
 * Where a page of a list ended.
 *
 * @param last the last line of the page
 * @param alike how many lines that stand at the same place in the order were shown: one client may have two visits on a day
 */
record CountedPlace(When when, Counted last, int alike) {}
