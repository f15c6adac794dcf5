package care.anamnesis.query.access;

import care.anamnesis.events.AccessAction;
import care.anamnesis.query.QuerySide;
import org.springframework.web.method.HandlerMethod;

/** What a handler method declares about its answers. */
sealed interface Marker {
    static Marker of(HandlerMethod handler) {
        var accesses = handler.getMethodAnnotation(Accesses.class);
        if (accesses != null) {
            return new Shows(accesses.value());
        }
        if (handler.hasMethodAnnotation(ShowsNoRecord.class)) {
            return new ShowsNothing();
        }
        return isOfThisSide(handler) ? new Missing(handler.toString()) : new Elsewhere();
    }

    private static boolean isOfThisSide(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith(QuerySide.class.getPackageName());
    }

    /** Shows something of clients. */
    record Shows(AccessAction action) implements Marker {}

    /** Forgotten: a defect. */
    record Missing(String handler) implements Marker {}

    /** Shows nothing of any client. */
    record ShowsNothing() implements Marker {}

    /** Not a handler of this side, which takes care of its own refusals. */
    record Elsewhere() implements Marker {}
}
