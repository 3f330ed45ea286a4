package vn.lienthong.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * An opinion in the list of the agency that is asked for it.
 *
 * @param asking agency whose dossier it is
 * @param event number of the event that asked
 * @param closedAt when it was answered, or the dossier ended without it; null while it is open
 */
public record AskedOpinion(
    DossierId dossier,
    String code,
    String procedureName,
    AgencyCode asking,
    int event,
    String task,
    boolean lead,
    Instant askedAt,
    Instant due,
    @Nullable Instant closedAt) {}
