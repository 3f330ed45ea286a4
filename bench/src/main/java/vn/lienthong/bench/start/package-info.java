/** How long a node takes from the command to the first answer, and what that time is made of. */
@NullMarked
package vn.lienthong.bench.start;

import org.jspecify.annotations.NullMarked;
