/** Where each action of the plan stands: what was declared, what its dates say, what the city committed itself to. */
@NullMarked
package org.assembleaclima.monitoring.view;

import org.jspecify.annotations.NullMarked;
