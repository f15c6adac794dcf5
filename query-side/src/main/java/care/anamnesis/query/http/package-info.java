/** How an answer or a refusal leaves: with its position, never cached, and without a word of clinical content. */
@NullMarked
package care.anamnesis.query.http;

import org.jspecify.annotations.NullMarked;
