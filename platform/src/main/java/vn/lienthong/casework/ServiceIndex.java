package vn.lienthong.casework;

import java.util.Arrays;
import java.util.Optional;

/** The nine indices by which a one-stop desk is judged (TT 01/2018/TT-VPCP article 13). */
public enum ServiceIndex {
  /** Total time against the limit. */
  TOTAL_TIME(1),
  /** Time of each agency that takes part. */
  AGENCY_TIME(2),
  /** How often the applicant was asked to complete the dossier. */
  CONTACTS(3),
  /** How many agencies the applicant had to contact to complete it. */
  AGENCIES(4),
  /** How reception and return are organised. */
  ORGANISATION(5),
  /** Whether procedures are public. */
  PUBLICITY(6),
  /** Attitude of the officers. */
  ATTITUDE(7),
  /** Complaints handled in time. */
  COMPLAINTS(8),
  /** Procedures and dossiers online. */
  ONLINE(9);

  private final int number;

  ServiceIndex(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** True when dossiers tell it, false when the unit enters it. */
  public boolean computed() {
    return number <= AGENCIES.number;
  }

  /** True when it is given to the unit as a whole, so that only 0, 1 or 2 is possible. */
  public boolean whole() {
    return this == ORGANISATION || this == COMPLAINTS || this == ONLINE;
  }

  /** True when officers are judged by it too (article 15). */
  public boolean ofOfficers() {
    return computed() || this == ATTITUDE;
  }

  /** The index of that number, or empty. */
  public static Optional<ServiceIndex> of(int number) {
    return Arrays.stream(values()).filter(one -> one.number == number).findFirst();
  }
}
