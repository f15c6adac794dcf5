package care.anamnesis.query.careplan;

/**
 * The rules by which a practice documents; they differ by country and payer.
 *
 * @param treatmentDaysPerReport a progress report is due on the last of these
 * @param daysToCertify the first plan, from the first treatment, and a plan whose long-term goals have changed
 * @param daysToSignOrder that was given by word of mouth
 * @param daysToSignNote of a visit
 */
record Deadlines(int treatmentDaysPerReport, int daysToCertify, int daysToSignOrder, int daysToSignNote) {
    /** Medicare Benefit Policy Manual ch. 15 §220; how soon a note is signed is the practice's own rule. */
    static final Deadlines STANDARD = new Deadlines(10, 30, 14, 3);
}
