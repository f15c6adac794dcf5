package care.anamnesis.service.oidc;

import care.anamnesis.service.session.Address;
import care.anamnesis.service.session.SignsOut;
import care.anamnesis.service.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who signs out here signs out at the identity provider as well (RP-Initiated Logout), or the next person at this
 * screen would be let in without a question.
 */
@Component
@WithProvider
class SignOutAtProvider implements SignsOut {
    /** The attribute of a session that holds the token with which it began: it names the session to the provider. */
    static final String TOKEN = "id-token";

    private static final String SIGNED_OUT = SignIn.PATH + "?problem=signed-out";

    private final Provider provider;
    private final Address address;

    SignOutAtProvider(Provider provider, Address address) {
        this.provider = provider;
        this.address = address;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(TOKEN) instanceof String token) {
            request.setAttribute(TOKEN, token); // the session is about to end
        }
    }

    /**
     * No redirect: the policy of our pages lets a form lead to this service only, and a browser would follow it to
     * nowhere. A header sends the browser on instead.
     */
    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        var leaving = request.getAttribute(TOKEN) instanceof String token ? leaving(token) : null;
        if (leaving == null) {
            response.sendRedirect(request.getContextPath() + SIGNED_OUT);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Refresh", "0; url=" + leaving);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.getWriter().write("<!DOCTYPE html><title>Anamnesis</title>");
    }

    private @Nullable String leaving(String token) {
        return provider.knownAlready()
                .flatMap(Provider.Known::leaving)
                .map(end -> UriComponentsBuilder.fromUri(end)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(token, provider.settings().clientId(), address.at(SIGNED_OUT))
                        .toUriString())
                .orElse(null);
    }
}
