/** Spans of the axis; nothing of it exists where traces are off. */
@NullMarked
package vn.lienthong.exchange.tracing;

import org.jspecify.annotations.NullMarked;
