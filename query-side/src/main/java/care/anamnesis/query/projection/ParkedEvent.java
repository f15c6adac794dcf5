package care.anamnesis.query.projection;

import care.anamnesis.eventlog.UnreadEvent;

/** An event that a projection could not process, without its content. */
record ParkedEvent(String streamId, long version, long position, String event, String failure) {

    static ParkedEvent of(UnreadEvent event, RuntimeException failure) {
        return new ParkedEvent(
                event.streamId(),
                event.version(),
                event.position(),
                event.type().name(),
                failure.getClass().getSimpleName());
    }

    ParkedEvent failedAgain(RuntimeException again) {
        return new ParkedEvent(
                streamId, version, position, event, again.getClass().getSimpleName());
    }
}
