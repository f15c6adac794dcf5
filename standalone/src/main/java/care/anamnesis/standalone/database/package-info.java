/** The PostgreSQL that standalone brings along: durable, on loopback only, kept in one directory. */
@NullMarked
package care.anamnesis.standalone.database;

import org.jspecify.annotations.NullMarked;
