package vn.lienthong.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who holds another's post for a period of absence.
 *
 * @param deputy person who stands in
 * @param from first day, business clock
 * @param to last day, included
 */
public record StandInView(
    UUID id, UUID post, UUID deputy, String deputyName, LocalDate from, LocalDate to) {}
