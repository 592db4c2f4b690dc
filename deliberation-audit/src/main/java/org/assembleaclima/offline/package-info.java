/** The auditor's tool: verifies an exported history alone, with a file and a pinned key, knowing no server and no database. */
@NullMarked
package org.assembleaclima.offline;

import org.jspecify.annotations.NullMarked;
