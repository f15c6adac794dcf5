package care.anamnesis.standalone.people;

import care.anamnesis.events.Actor;
import care.anamnesis.events.People;
import care.anamnesis.events.Role;
import care.anamnesis.standalone.InDemo;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The people of a demo practice, one for each role. Their password is printed at every start and protects nothing. */
@Configuration(proxyBeanMethods = false)
@InDemo
public class DemoPeople {
    public static final String PASSWORD = "demo";

    public static final List<Actor> ALL = List.of(
            new Actor("therapist", "Hannah Brandt, OTR/L", Role.THERAPIST),
            new Actor("supervisor", "Ingrid Solheim, OTD, OTR/L", Role.SUPERVISOR),
            new Actor("auditor", "Rafael Ortega", Role.AUDITOR),
            new Actor("manager", "Claire Mensah", Role.MANAGER),
            new Actor("officer", "Tomasz Zielinski", Role.PRIVACY_OFFICER));

    public static Actor of(Role role) {
        return ALL.stream().filter(person -> person.role() == role).findFirst().orElseThrow();
    }

    /**
     * With Basic authentication every request is a sign-in: the lowest cost, because slowing down guesses of "demo" is
     * pointless.
     */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    UserDetailsService people(PasswordEncoder encoder, People practice) {
        var encodedPassword = encoder.encode(PASSWORD);
        return name -> practice.find(name)
                .map(person -> new Actor(person.id(), person.name(), person.role()))
                // A new one for each sign-in: Spring Security erases its password afterwards.
                .map(actor -> new DemoPerson(actor, encodedPassword))
                .orElseThrow(() -> new UsernameNotFoundException("There is no demo person " + name));
    }
}
