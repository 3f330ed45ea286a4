package vn.lienthong.portal;

import java.time.Instant;
import vn.lienthong.casework.DossierId;

/**
 * What the national portal had otherwise than it was told.
 *
 * @param field its name at the portal; empty when the whole dossier was missing there
 * @param resent how it stands with telling it again
 */
public record Difference(
    DossierId dossier,
    String code,
    Instant foundAt,
    String field,
    String ours,
    String theirs,
    SyncStatus resent) {}
