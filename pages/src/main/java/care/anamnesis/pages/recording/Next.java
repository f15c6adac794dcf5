package care.anamnesis.pages.recording;

import care.anamnesis.query.careplan.Visit;

/**
 * The panel that helps on from one that cannot be used.
 *
 * @param panel its address after that of all panels
 * @param text the key of what is on the button
 */
record Next(String panel, String text) {
    static final Next PLAN = new Next("establish-treatment-plan", "panel.establish-treatment-plan");
    static final Next GOAL = new Next("set-goal", "panel.set-goal");

    static Next signing(Visit visit) {
        return new Next("sign-visit?visit=" + visit.visitId(), "panel.sign-visit");
    }

    static Next addendum(Visit visit) {
        return new Next("add-addendum?visit=" + visit.visitId(), "panel.add-addendum");
    }

    static Next amending(Visit visit) {
        return new Next("amend-entry?entry=" + visit.entry().version(), "visit.sign.change");
    }
}
