/** The log over HTTP: static files as C2SP tlog-tiles names them, and proofs for who asks for them one by one. */
@NullMarked
package org.assembleaclima.audit.web;

import org.jspecify.annotations.NullMarked;
