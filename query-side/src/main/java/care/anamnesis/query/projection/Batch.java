package care.anamnesis.query.projection;

import care.anamnesis.eventlog.UnreadEvent;

/** The events of one transaction of a projection. Their rows are written just before the transaction ends. */
interface Batch {
    /** An event that cannot be processed is parked; only a failure of the database is thrown. */
    void add(UnreadEvent event);

    void write();

    void committed();
}
