package care.anamnesis.service.program;

import static java.util.stream.Collectors.toUnmodifiableSet;

import care.anamnesis.command.asking.ProvenPerson.Proof;
import care.anamnesis.service.session.PersonNow;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who sends a request with an access token, and what the token may be used for. */
public final class TokenHolder {
    private static final String SCOPE = "SCOPE_";
    private static final GrantedAuthority BEARER =
            FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.BEARER_AUTHORITY);

    private TokenHolder() {}

    /** A person who works through a program: she acts as at the pages, as far as the token goes. */
    public static Authentication person(PersonNow person, Proof proof, Collection<Scope> scopes) {
        var proven = person.proven(proof);
        var holder = UsernamePasswordAuthenticationToken.authenticated(
                person, null, with(List.copyOf(proven.getAuthorities()), scopes));
        holder.setDetails(proven.getDetails());
        return holder;
    }

    static boolean may(Authentication holder, Scope scope) {
        return scopes(holder).contains(scope);
    }

    static Set<Scope> scopes(Authentication holder) {
        var named = holder.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(toUnmodifiableSet());
        return Arrays.stream(Scope.values())
                .filter(scope -> named.contains(SCOPE + scope.word()))
                .collect(toUnmodifiableSet());
    }

    private static List<GrantedAuthority> with(List<GrantedAuthority> known, Collection<Scope> scopes) {
        var named = scopes.stream().<GrantedAuthority>map(scope -> new SimpleGrantedAuthority(SCOPE + scope.word()));
        return Stream.of(known.stream(), named, Stream.of(BEARER))
                .flatMap(it -> it)
                .toList();
    }
}
