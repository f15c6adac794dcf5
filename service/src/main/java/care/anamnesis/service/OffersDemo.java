package care.anamnesis.service;

/** A program that brings demo people along says so in {@code spring.factories}: {@link IdentityChoice} lets them in. */
public interface OffersDemo {}
