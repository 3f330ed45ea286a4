/**
 * A stand-in for the vendor's Java SDK 2.0.x, faithful on the wire and in how it reads answers, and
 * what any server of its protocol has to bear.
 */
@NullMarked
package vn.lienthong.exchange.vxp;

import org.jspecify.annotations.NullMarked;
