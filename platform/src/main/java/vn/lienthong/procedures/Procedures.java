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
   * Published procedures whose code begins with the text, or whose name or sector has all its
   * words, however accented; those of the name first, then in Vietnamese order.
   *
   * @param page from 1
   */
  Page<ProcedureView> search(String text, LocalDate on, int page);

  /** All versions of a procedure, the newest first. */
  List<ProcedureView> versions(ProcedureCode code);
}
