/**
 * What somebody would write instead: Spring Boot, Spring Data JPA, a table of votes with a unique key. Same addresses, same
 * JSON, same check of tokens; no history, no audit. Outside our own package, where our application looks for its parts.
 */
@NullMarked
package crud;

import org.jspecify.annotations.NullMarked;
