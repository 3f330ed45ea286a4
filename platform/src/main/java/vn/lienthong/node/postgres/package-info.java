/** PostgreSQL in the data directory, and what is asked of an external one. */
@NullMarked
package vn.lienthong.node.postgres;

import org.jspecify.annotations.NullMarked;
