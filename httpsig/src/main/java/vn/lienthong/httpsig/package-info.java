/** HTTP Message Signatures (RFC 9421) and Content-Digest (RFC 9530), without framework. */
@NullMarked
package vn.lienthong.httpsig;

import org.jspecify.annotations.NullMarked;
