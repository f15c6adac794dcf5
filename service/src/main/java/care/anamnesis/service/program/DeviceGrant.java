package care.anamnesis.service.program;

import care.anamnesis.service.session.ActingPerson;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * That a program works for a person, such as the command line on her machine.
 *
 * @param device as the program calls the machine; it proves nothing
 * @param proven when the person had proven who she is
 * @param until it ends then, as a session would
 */
public record DeviceGrant(
        UUID id,
        String device,
        Set<Scope> scopes,
        ActingPerson acting,
        Instant proven,
        Instant since,
        Instant until,
        Instant lastUsed) {}
