package care.anamnesis.events;

import java.util.Locale;

/** What happens to a record entry over its life, in the codes of HL7's {@code iso-21089-lifecycle}. */
public enum LifecycleEvent {
    ACCESS,
    HOLD,
    /** Changes how things stand with something recorded before. */
    AMEND,
    ARCHIVE,
    /** A person vouches for content by name. */
    ATTEST,
    DECRYPT,
    DEIDENTIFY,
    /** Stays readable and no longer counts. */
    DEPRECATE,
    DESTROY,
    DISCLOSE,
    ENCRYPT,
    EXTRACT,
    LINK,
    MERGE,
    /** New content. */
    ORIGINATE,
    PSEUDONYMIZE,
    REACTIVATE,
    /** Comes from the client in writing. */
    RECEIVE,
    REIDENTIFY,
    UNHOLD,
    REPORT,
    RESTORE,
    TRANSFORM,
    TRANSMIT,
    UNLINK,
    UNMERGE,
    VERIFY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one code of each kind of event.
     *
     * @throws IllegalStateException if the event says none
     */
    public static LifecycleEvent of(ClinicalEvent event) {
        return said(event);
    }

    /** The one code of each kind of event. */
    public static LifecycleEvent of(PersonEvent event) {
        return said(event);
    }

    private static LifecycleEvent said(Object event) {
        var lifecycle = event.getClass().getAnnotation(Lifecycle.class);
        if (lifecycle == null) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " has no @Lifecycle code");
        }
        return lifecycle.value();
    }

    /** The code of what somebody did to look at a record, also where it was refused. */
    public static LifecycleEvent of(AccessEvent event) {
        return switch (event) {
            case AccessEvent.RecordAccessed accessed when accessed.action() == AccessAction.EXPORT -> EXTRACT;
            case AccessEvent.RecordAccessed _, AccessEvent.SignedIn _, AccessEvent.AccessRefused _ -> ACCESS;
        };
    }
}
