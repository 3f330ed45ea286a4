/** The journal at work: append, sequence, publish heads, hand out receipts, run subscribers. */
@NullMarked
package vn.lienthong.journal.application;

import org.jspecify.annotations.NullMarked;
