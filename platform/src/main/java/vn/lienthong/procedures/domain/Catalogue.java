package vn.lienthong.procedures.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** One writer of the catalogue at a time, until the end of the transaction. */
  void serialise();
}
