@NullMarked
package vn.lienthong.node.postgres;

import org.jspecify.annotations.NullMarked;
