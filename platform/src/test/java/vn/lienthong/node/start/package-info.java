@NullMarked
package vn.lienthong.node.start;

import org.jspecify.annotations.NullMarked;
