/** What happens between the command line and a node that serves. */
@NullMarked
package vn.lienthong.node.start;

import org.jspecify.annotations.NullMarked;
