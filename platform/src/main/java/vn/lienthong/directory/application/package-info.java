/** Implementations of the contract. */
@NullMarked
package vn.lienthong.directory.application;

import org.jspecify.annotations.NullMarked;
