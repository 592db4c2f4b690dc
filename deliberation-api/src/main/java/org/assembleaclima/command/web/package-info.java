/** Commands over HTTP: who sends them, under which key, against which version. */
@NullMarked
package org.assembleaclima.command.web;

import org.jspecify.annotations.NullMarked;
