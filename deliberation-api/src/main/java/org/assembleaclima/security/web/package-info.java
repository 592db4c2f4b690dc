/** Tokens: from an outside issuer in production, from this process in local mode. */
@NullMarked
package org.assembleaclima.security.web;

import org.jspecify.annotations.NullMarked;
