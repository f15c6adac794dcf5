@NullMarked
package care.anamnesis.service;

import org.jspecify.annotations.NullMarked;
