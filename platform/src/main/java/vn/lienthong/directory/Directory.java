package vn.lienthong.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Who exists, under which codes, on which day. Dates are days in Viet Nam. */
public interface Directory {
  /**
   * The agency behind any of its codes, as it is on that day (also one not yet or no longer open).
   */
  Optional<AgencyView> find(AgencyCode anyCode, LocalDate on);

  /** What a code on a document means on that day; follows reorganisations to the open successor. */
  Addressee addressee(AgencyCode anyCode, LocalDate on);

  /**
   * Agencies open that day whose name or code holds the text, accents ignored, exact accents first.
   *
   * @param kind only this kind, or all when null
   * @param number page from 1
   */
  Page<AgencyView> search(
      String text, @Nullable AgencyKind kind, LocalDate on, int number, int size);

  /** All agencies of a kind open that day, in Vietnamese order of names. */
  List<AgencyView> all(AgencyKind kind, LocalDate on);

  /** Direct sub-agencies open that day, in Vietnamese order of names. */
  List<AgencyView> children(AgencyCode parent, LocalDate on);
}
