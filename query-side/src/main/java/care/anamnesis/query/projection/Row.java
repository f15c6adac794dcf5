package care.anamnesis.query.projection;

import java.util.UUID;

/** What a projection knows about one client, as of the client's version and the log position of that event. */
public record Row<S>(UUID clientId, long version, long position, S state) {}
