/** Heads and proofs for everybody. */
@NullMarked
package vn.lienthong.journal.web;

import org.jspecify.annotations.NullMarked;
