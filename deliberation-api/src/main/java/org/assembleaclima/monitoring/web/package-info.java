/** Where each action of the plan stands, over HTTP. */
@NullMarked
package org.assembleaclima.monitoring.web;

import org.jspecify.annotations.NullMarked;
