package care.anamnesis.eventlog;

import java.time.Instant;

/**
 * The log as found by one check of a node that already knew some of it.
 *
 * @param holdsWhatWasSeen whether it contains the last event that the node has seen
 * @param accepted whether somebody has accepted a loss since the lineage that the node knows
 * @param missing an event found missing whose loss nobody has accepted, {@link Mark#NONE} if nothing is
 * @param clock of the database
 */
record Sight(
        Mark head,
        boolean holdsWhatWasSeen,
        Lineage lineage,
        Lineage.Server server,
        boolean accepted,
        Mark missing,
        Instant clock) {

    /** Whether the log continues what is known. */
    sealed interface Finding {
        /** @param known from now on; earlier knowledge no longer counts if a loss has been accepted */
        record GoesOn(Known known, boolean afterLoss) implements Finding {}

        /** Another server has taken over, and it contains what this node has seen. */
        record HasMoved() implements Finding {}

        record InDoubt(LogInDoubt.Why why, Mark missing) implements Finding {}
    }

    Finding compareWith(Known known) {
        if (!missing.equals(Mark.NONE)) {
            return new Finding.InDoubt(LogInDoubt.Why.LOST, missing);
        }
        var afterLoss = accepted && known.lineage().number() > 0;
        if (!afterLoss && !holdsWhatWasSeen) {
            return new Finding.InDoubt(LogInDoubt.Why.LOST, known.seen());
        }
        if (isEarlierThan(known.lineage())) {
            return new Finding.InDoubt(LogInDoubt.Why.EARLIER, known.seen());
        }
        if (!server.writes() || lineage.server().equals(server)) {
            return new Finding.GoesOn(
                    afterLoss ? new Known(lineage, head) : new Known(lineage, known.seen()).andSeen(head), afterLoss);
        }
        var isFirst = lineage.equals(Lineage.NONE);
        return isFirst || known.seen().position() > 0
                ? new Finding.HasMoved()
                : new Finding.InDoubt(LogInDoubt.Why.UNPROVEN, head);
    }

    /** A copy from before the last change of server, or the former server, which lacks everything written since. */
    private boolean isEarlierThan(Lineage known) {
        return lineage.number() < known.number() || (lineage.number() == known.number() && !lineage.equals(known));
    }
}
