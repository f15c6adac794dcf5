package care.anamnesis.command.asking;

import care.anamnesis.command.PersonCommand;

/**
 * Published in the same process after a command about a person was accepted, and before it is answered. Whoever listens
 * cannot undo it.
 */
public record PersonChanged(PersonCommand by) {}
