package care.anamnesis.pages.people;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** Makes the links by which people accept their invitations, in a process in which they sign in by themselves. */
public interface InvitesByLink {
    /** A new link for a person who is invited; it ends the one before. */
    Link make(UUID personId);

    /** Whether a person who works here has to be invited again, because people sign in another way from now on. */
    boolean awaits(UUID personId);

    /**
     * @param until when it ends
     * @param qr the address as the path of an SVG picture, a square for each module
     * @param modules how many of them are in a row, with the empty ones around
     */
    record Link(URI address, Instant until, String qr, int modules) {}
}
