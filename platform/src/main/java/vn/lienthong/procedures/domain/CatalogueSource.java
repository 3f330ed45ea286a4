package vn.lienthong.procedures.domain;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.procedures.ProcedureView;

/** Reads catalogue files, whatever their shape. */
public interface CatalogueSource {
  /** First day of what was read: files state none, whoever loads them does. */
  LocalDate UNDATED = LocalDate.EPOCH;

  /**
   * The procedures of a file in its order, as drafts of version 1 from {@link #UNDATED} on. Nothing
   * is added where the file is silent.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link vn.lienthong.procedures.CatalogueFileError}
   *     with the place when any part of it cannot be read
   */
  List<ProcedureView> read(byte[] file);
}
