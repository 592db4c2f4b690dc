/** Who may ask for what: roles, permissions and the actor every change is recorded with (R8.1). */
@NullMarked
package org.assembleaclima.security;

import org.jspecify.annotations.NullMarked;
