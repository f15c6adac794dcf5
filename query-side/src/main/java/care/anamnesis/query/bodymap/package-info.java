/** Where is it? A client's findings on a figure seen from the front and from behind; left is always the client's left. */
@NullMarked
package care.anamnesis.query.bodymap;

import org.jspecify.annotations.NullMarked;
