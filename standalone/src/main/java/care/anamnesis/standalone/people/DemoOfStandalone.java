package care.anamnesis.standalone.people;

import care.anamnesis.service.OffersDemo;

/** Standalone brings {@link DemoPeople} along. */
final class DemoOfStandalone implements OffersDemo {}
