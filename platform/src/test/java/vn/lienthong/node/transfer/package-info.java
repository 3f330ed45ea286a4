@NullMarked
package vn.lienthong.node.transfer;

import org.jspecify.annotations.NullMarked;
