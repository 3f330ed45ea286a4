/** Commands of the launcher that run on the data of a node. */
@NamedInterface("cli")
@NullMarked
package vn.lienthong.node.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
