package care.anamnesis.service.session;

import care.anamnesis.command.PersonCommands.ActivatePerson;
import care.anamnesis.command.PersonCommands.InviteFirstOfficer;
import care.anamnesis.command.PersonCommands.RegisterPasskey;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.command.asking.ProvenPerson.Proof;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Factor;
import care.anamnesis.events.PasskeyKind;
import care.anamnesis.events.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** An owner of a practice, who treats clients and has signed in to some process on this database. */
public record SessionElsewhere(UUID owner, String cookie, String token) {
    private static final UUID PASSKEY = new UUID(0, 1);
    /** With which the owner signed in. */
    public static UUID passkey() {
        return PASSKEY;
    }

    private static final String TOKEN = "4f1c2a80-6f5e-4bb8-9d3c-0c1d2e3f4a5b";

    /** @param process that runs the command side */
    public static SessionElsewhere of(ApplicationContext process) {
        var owner = UUID.randomUUID();
        process.getBean(Personnel.class)
                .send(
                        new InviteFirstOfficer(
                                owner, "Olive Hart", "OTR/L", List.of(Role.THERAPIST, Role.PRIVACY_OFFICER)),
                        Personnel.SERVER,
                        "invite");
        return registered(owner, "Olive Hart", process);
    }

    /** A therapist who was invited under this id, has accepted, and has signed in. */
    public static SessionElsewhere ofTherapist(UUID invited, String name, ApplicationContext process) {
        return registered(invited, name, process);
    }

    private static SessionElsewhere registered(UUID person, String name, ApplicationContext process) {
        var personnel = process.getBean(Personnel.class);
        var herself = new Actor(person.toString(), name, Role.THERAPIST);
        personnel.send(new ActivatePerson(person), herself, "activate");
        personnel.send(new RegisterPasskey(person, PASSKEY, PasskeyKind.DEVICE, "Laptop"), herself, "register");
        return of(process, person, Role.THERAPIST, Instant.now());
    }

    /** Another session of the same person, in another of her roles. */
    public SessionElsewhere actingAs(Role role, ApplicationContext process) {
        return of(process, owner, role, Instant.now());
    }

    /** Another session of the same owner, who proved long ago who she is. */
    public SessionElsewhere provenBefore(Duration before, ApplicationContext process) {
        return of(process, owner, Role.THERAPIST, Instant.now().minus(before));
    }

    private static SessionElsewhere of(ApplicationContext process, UUID owner, Role role, Instant proven) {
        var session = kept(process.getBean(SessionRepository.class), owner, role, proven);
        return new SessionElsewhere(owner, "__Host-anamnesis-session=" + base64(session), masked());
    }

    @SuppressWarnings("unchecked")
    private static String kept(SessionRepository<?> repository, UUID owner, Role role, Instant proven) {
        var sessions = (SessionRepository<Session>) repository;
        var session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(Factors.kept(
                        new ActingPerson(owner, role, PASSKEY), new Proof(Factor.Kind.PASSKEY, proven, null))));
        session.setAttribute(
                HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN",
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", TOKEN));
        sessions.save(session);
        return session.getId();
    }

    private static String base64(String id) {
        return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    /** As a page has it, against BREACH: as many bytes, and the token under them. Here all of them are 0. */
    private static String masked() {
        var bytes = new byte[2 * TOKEN.length()];
        System.arraycopy(TOKEN.getBytes(StandardCharsets.UTF_8), 0, bytes, TOKEN.length(), TOKEN.length());
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
