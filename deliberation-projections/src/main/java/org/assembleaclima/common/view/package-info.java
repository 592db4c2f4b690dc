/**
 * The view store: gives every stored event its position, folds events into rows, keeps every version of every row.
 * Features implement {@link org.assembleaclima.common.view.View} and read through {@link
 * org.assembleaclima.common.view.ViewReader}; the rest is machinery.
 */
@NullMarked
package org.assembleaclima.common.view;

import org.jspecify.annotations.NullMarked;
