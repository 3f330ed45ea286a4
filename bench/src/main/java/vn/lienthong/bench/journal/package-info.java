/** How fast the journal takes entries and signs them. */
@NullMarked
package vn.lienthong.bench.journal;

import org.jspecify.annotations.NullMarked;
