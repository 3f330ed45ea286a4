package vn.lienthong.procedures.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureFilter;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.shared.Page;

/** The versions on record, as they were published. */
public interface Catalogue {
  /** The version in force on the day, if it is published. */
  Optional<ProcedureView> find(ProcedureCode code, LocalDate on);

  /** Published versions in force on the day; see {@link vn.lienthong.procedures.Procedures}. */
  Page<ProcedureView> search(ProcedureFilter filter, LocalDate on, int page, int size);

  /** All published versions in force on the day, by code. */
  List<ProcedureView> inForce(LocalDate on);

  /** Another text whenever anything on record has changed, settlements included. */
  String mark();

  /** All versions, the newest first. */
  List<ProcedureView> versions(ProcedureCode code);

  /** Published variants of a national procedure, by code. */
  List<ProcedureView> variants(ProcedureCode national, LocalDate on);

  List<String> sectors(LocalDate on);

  List<String> owners(LocalDate on);

  /** The last version of every procedure, in force or ended. */
  Map<ProcedureCode, ProcedureView> latest();

  /** Puts a version on record with the number and the days it names. */
  void add(ProcedureView version);

  /** Ends a version with a last day; the day before its first one when it never held. */
  void end(ProcedureCode code, int version, LocalDate last);

  /**
   * Publishes a version that waits by a decision.
   *
   * @param on a day that it must not have ended before
   * @return false when there is none that waits
   */
  boolean publish(ProcedureCode code, int version, String decision, LocalDate on);

  /** Procedures whose last version was published by {@link #publish}. */
  Set<ProcedureCode> publishedHere();

  /** One writer of the catalogue at a time, until the end of the transaction. */
  void serialise();
}
