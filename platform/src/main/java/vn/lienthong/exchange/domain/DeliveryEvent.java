package vn.lienthong.exchange.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a delivery's trace.
 *
 * @param kind {@code queued}, {@code forwarded}, {@code refused}, {@code moved}, {@code status} or
 *     {@code out-of-order}
 * @param statusCode status of QĐ 28/2018/QĐ-TTg, null for other kinds
 * @param actor agency or system that caused it
 */
public record DeliveryEvent(
    Instant at, String kind, @Nullable String statusCode, String description, String actor) {}
