/** What the faces of other standards have in common. */
@NullMarked
package vn.lienthong.exchange.face;

import org.jspecify.annotations.NullMarked;
