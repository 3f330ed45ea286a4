/** Implementations of the contract. */
@NullMarked
package vn.lienthong.procedures.application;

import org.jspecify.annotations.NullMarked;
