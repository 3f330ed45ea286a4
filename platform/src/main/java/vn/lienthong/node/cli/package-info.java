/** Commands of the launcher that run on the data of a node. */
@NullMarked
package vn.lienthong.node.cli;

import org.jspecify.annotations.NullMarked;
