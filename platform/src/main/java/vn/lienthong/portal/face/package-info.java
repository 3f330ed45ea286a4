/** The calls of the adapter of the national portal, taken by this node. */
@NullMarked
package vn.lienthong.portal.face;

import org.jspecify.annotations.NullMarked;
