/**
 * The draw: a pool of volunteers and its quotas in, a thousand numbered panels out, fair to each and proven so. Needs no
 * server. Terms are those of docs/glossary.md.
 */
@NullMarked
package org.assembleaclima.draw;

import org.jspecify.annotations.NullMarked;
