package vn.lienthong.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.DossierState;
import vn.lienthong.shared.AgencyCode;

/**
 * A dossier that a province told of, as a list shows it: nothing of the applicant.
 *
 * @param agency whose system told it
 * @param unit name of the agency that handles it
 * @param due null when it has none
 * @param told how often it was told something new
 */
public record ReceivedRow(
    String code,
    AgencyCode agency,
    String unit,
    String procedureCode,
    String procedureName,
    DossierState state,
    Instant received,
    @Nullable Instant due,
    @Nullable Instant finished,
    Instant lastTold,
    int told,
    int steps) {}
