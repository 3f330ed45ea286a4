/** The embedded OpenID Connect provider: this node's own accounts behind the standard's face. */
@NullMarked
package vn.lienthong.identity.provider;

import org.jspecify.annotations.NullMarked;
