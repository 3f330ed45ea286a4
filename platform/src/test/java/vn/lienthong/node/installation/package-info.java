@NullMarked
package vn.lienthong.node.installation;

import org.jspecify.annotations.NullMarked;
