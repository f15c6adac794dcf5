package care.anamnesis.service.passkey;

import care.anamnesis.command.asking.ProvenPerson.Proof;
import care.anamnesis.events.Factor;
import care.anamnesis.events.Role;
import care.anamnesis.events.StaffMember;
import care.anamnesis.service.session.ActingPerson;
import care.anamnesis.service.session.Arrival;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A passkey has answered at this moment: a session begins, or goes on with a fresh proof. */
@Component
@WithPasskeys
class PasskeyArrival {
    private final Arrival arrival;
    private final Clock clock;

    PasskeyArrival(Arrival arrival, Clock clock) {
        this.arrival = arrival;
        this.clock = clock;
    }

    /** @return the address of the page that she wanted to open */
    String begin(
            StaffMember person, Role role, UUID passkey, HttpServletRequest request, HttpServletResponse response) {
        return arrival.begin(person, new ActingPerson(person.id(), role, passkey), now(), request, response);
    }

    void again(ActingPerson acting, HttpServletRequest request, HttpServletResponse response) {
        arrival.goOn(acting, now(), request, response);
    }

    private Proof now() {
        return new Proof(Factor.Kind.PASSKEY, clock.instant(), null);
    }
}
