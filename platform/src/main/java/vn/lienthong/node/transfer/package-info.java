/** Backup, restore and moving to another database. */
@NullMarked
package vn.lienthong.node.transfer;

import org.jspecify.annotations.NullMarked;
