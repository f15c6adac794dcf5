package care.anamnesis.pages.caseload;

/** Whose clients the list shows. */
enum Whose {
    MINE,
    ALL
}
