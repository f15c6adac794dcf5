package care.anamnesis.pages.people;

/** Says that the identity provider names the roles of people at each sign-in, in a process in which it does. */
@FunctionalInterface
public interface RolesElsewhere {
    /** The name of the provider, as people read it. */
    String provider();
}
