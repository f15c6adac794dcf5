package care.anamnesis.pages.frame;

import care.anamnesis.eventlog.ClockIsOff;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.LogUnavailable;
import care.anamnesis.events.Actor;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Puts the {@link Shell} around every page, including error pages, and keeps pages out of caches. */
@Component
class ShellInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    private final SpelExpressionParser expressions = new SpelExpressionParser();
    private final ObjectProvider<Notice> notice;
    private final ObjectProvider<OwnAccount> accounts;
    private final EventLog log;

    ShellInterceptor(ObjectProvider<Notice> notice, ObjectProvider<OwnAccount> accounts, EventLog log) {
        this.notice = notice;
        this.accounts = accounts;
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getBeanType().isAnnotationPresent(Page.class)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            frame(request);
        }
        return true;
    }

    void frame(HttpServletRequest request) {
        var person = person();
        var destinations = person == null ? List.<Destination>of() : Destination.of(person.role());
        request.setAttribute(
                "shell",
                new Shell(
                        person,
                        destinations,
                        path(request),
                        theme(request),
                        singleKeys(request),
                        notice.getIfAvailable(),
                        log.doubt().map(ShellInterceptor::inShort).orElse(null),
                        person == null
                                ? null
                                : accounts.stream()
                                        .findFirst()
                                        .map(OwnAccount::now)
                                        .orElse(null)));
    }

    /** Controllers find the person in the same way: the sign-in gives its principal an actor. */
    private @Nullable Actor person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return null;
        }
        return expressions.parseExpression("actor").getValue(authentication.getPrincipal(), Actor.class);
    }

    /** The last part of a key among the texts. */
    private static String inShort(LogUnavailable doubt) {
        return switch (doubt) {
            case LogInDoubt inDoubt -> inDoubt.why().name();
            case ClockIsOff _ -> "CLOCK";
            default -> LogInDoubt.Why.NOT_LOOKED_AT.name();
        };
    }

    private static String path(HttpServletRequest request) {
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return address.substring(request.getContextPath().length());
    }

    private static boolean singleKeys(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, "shortcuts");
        return cookie == null || !cookie.getValue().equals("off");
    }

    private static @Nullable String theme(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, "theme");
        return cookie != null && List.of("light", "dark").contains(cookie.getValue()) ? cookie.getValue() : null;
    }
}
