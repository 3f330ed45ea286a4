@NullMarked
package vn.lienthong.node.cli;

import org.jspecify.annotations.NullMarked;
