/** Signing and checking of PDF files with European DSS; nothing of it is touched at the start. */
@NullMarked
package vn.lienthong.documents.signatures;

import org.jspecify.annotations.NullMarked;
