package vn.lienthong.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.shared.Page;

/** The catalogue as it holds on a day. Reading it is open to everybody. */
public interface Procedures {
  /** The published version in force on the day, with what an administrator has settled. */
  Optional<ProcedureView> find(ProcedureCode code, LocalDate on);

  /**
   * Published procedures whose code begins with the text, or whose name and sector have all its
   * words, however accented; those of the name first, then in Vietnamese order.
   *
   * @param page from 1
   */
  default Page<ProcedureView> search(String text, LocalDate on, int page) {
    return search(ProcedureFilter.text(text), on, page);
  }

  /** As above, only those that the filter lets through. */
  Page<ProcedureView> search(ProcedureFilter filter, LocalDate on, int page);

  /** All versions of a procedure as they were published, the newest first. */
  List<ProcedureView> versions(ProcedureCode code);

  /** Published variants that provinces have of a national procedure, by code. */
  List<ProcedureView> variants(ProcedureCode national, LocalDate on);

  /** Sectors of the procedures published on the day, in Vietnamese order. */
  List<String> sectors(LocalDate on);

  /** Owners of the procedures published on the day, in Vietnamese order. */
  List<String> owners(LocalDate on);
}
