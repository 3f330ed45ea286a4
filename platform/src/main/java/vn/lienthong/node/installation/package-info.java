/** The data directory: who uses it, and what was decided at its first start. */
@NullMarked
package vn.lienthong.node.installation;

import org.jspecify.annotations.NullMarked;
