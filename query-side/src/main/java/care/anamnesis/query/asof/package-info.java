/** The whole record as it was known by one day about another, on a page that says from where one looks. */
@NullMarked
package care.anamnesis.query.asof;

import org.jspecify.annotations.NullMarked;
