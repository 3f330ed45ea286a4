/**
 * End-to-end encryption of files to the receiving agency (JWE, RFC 7516): the hub sees the envelope
 * only.
 */
@NullMarked
package vn.lienthong.client.encryption;

import org.jspecify.annotations.NullMarked;
