/** Commands on catalogue files that need no node. */
@NullMarked
package vn.lienthong.procedures.cli;

import org.jspecify.annotations.NullMarked;
