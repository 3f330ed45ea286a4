package vn.lienthong.casework;

import java.time.Instant;

/**
 * Somebody who handed in a dossier at this agency.
 *
 * @param dossier the newest one
 * @param at when it was handed in
 */
public record KnownApplicant(DossierId dossier, Applicant applicant, Instant at) {}
