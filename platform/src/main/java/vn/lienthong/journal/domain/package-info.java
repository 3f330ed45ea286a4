/** The log as plain Java: canonical leaves, the RFC 6962 tree, its proofs, signed heads. */
@NullMarked
package vn.lienthong.journal.domain;

import org.jspecify.annotations.NullMarked;
