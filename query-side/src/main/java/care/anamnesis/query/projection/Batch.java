package care.anamnesis.query.projection;

import care.anamnesis.eventlog.UnreadEvent;

/** The events of one transaction of a projection. What they leave is written when the transaction is about to end. */
interface Batch {
    /** An event that cannot be taken in is parked; only a failure of the database is thrown. */
    void add(UnreadEvent event);

    void write();

    void committed();
}
