/** The Air and Climate Plan: areas, objectives, actions and targets, imported and never invented. */
@NullMarked
package org.assembleaclima.pac;

import org.jspecify.annotations.NullMarked;
