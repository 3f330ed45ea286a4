/** How fast agencies are imported and found. */
@NullMarked
package vn.lienthong.bench.directory;

import org.jspecify.annotations.NullMarked;
