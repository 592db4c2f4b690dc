/**
 * What somebody would write instead: Spring Boot, Spring Data JPA, a table of votes with a unique key. Same addresses, same
 * JSON, same check of tokens; no history, no audit. Here to be compared with, never a part of the application.
 */
@NullMarked
package org.assembleaclima.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
