package vn.lienthong.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dossier in the register.
 *
 * @param applicant with address and phone, without the identity number, which the form does not
 *     have
 * @param promised when the applicant may come, as printed on the last receipt or letter
 * @param handedOver when the officer got it first
 * @param returned when the result was handed out
 * @param receiver who fetched it, empty before
 */
public record RegisterRow(
    DossierRow dossier,
    Applicant applicant,
    @Nullable Instant promised,
    @Nullable Instant handedOver,
    @Nullable Instant returned,
    String receiver) {}
