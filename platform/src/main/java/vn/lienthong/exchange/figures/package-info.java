/** Figures of the axis for monitoring systems (Prometheus). */
@NullMarked
package vn.lienthong.exchange.figures;

import org.jspecify.annotations.NullMarked;
