@NullMarked
package vn.lienthong.node.internal;

import org.jspecify.annotations.NullMarked;
