package care.anamnesis.query.projection;

import java.util.UUID;

/** What a projection knows of one client, as of the client's version and the position in the log of that event. */
public record Row<S>(UUID clientId, long version, long position, S state) {}
