package care.anamnesis.query;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** One person for each role, named like the role, with the password "demo". */
@Configuration(proxyBeanMethods = false)
class People {

    /** Only who treats has credentials to sign with. */
    @Bean
    care.anamnesis.events.People staff() {
        var all = Arrays.stream(Role.values())
                .map(role -> new care.anamnesis.events.Person(
                        role.name().toLowerCase(Locale.ROOT), "Demo Person", role, credentials(role), null))
                .toList();
        return () -> all;
    }

    private static @Nullable String credentials(Role role) {
        return switch (role) {
            case THERAPIST, SUPERVISOR -> "OTR/L";
            case AUDITOR, MANAGER, PRIVACY_OFFICER -> null;
        };
    }

    @Bean
    UserDetailsService demoPeople() {
        return name -> Arrays.stream(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(role -> new Person(new Actor(name, "Demo Person", role)))
                .orElseThrow(() -> new UsernameNotFoundException("There is no such person"));
    }

    /** The principal as the query side expects it: anything that knows the acting person. */
    public record Person(Actor actor) implements UserDetails {
        public Actor getActor() {
            return actor;
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public String getPassword() {
            return "{noop}demo";
        }

        @Override
        public String getUsername() {
            return actor.id();
        }
    }
}
