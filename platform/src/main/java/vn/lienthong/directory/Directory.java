package vn.lienthong.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Who exists, under which codes, on which day. Dates are days in Viet Nam. */
public interface Directory {
  /**
   * The agency behind any of its codes, as it is on that day. One not yet or no longer open that
   * day is found too, with its nearest name; a code that changed hands belongs to its owner of that
   * day.
   */
  Optional<AgencyView> find(AgencyCode anyCode, LocalDate on);

  /**
   * Names of agencies by the codes asked for, all at once, as {@link #find} tells them; codes that
   * nobody has are left out.
   */
  default Map<AgencyCode, String> names(Collection<AgencyCode> codes, LocalDate on) {
    var names = new HashMap<AgencyCode, String>();
    codes.forEach(code -> find(code, on).ifPresent(agency -> names.put(code, agency.name())));
    return names;
  }

  /**
   * What a code on a document means on that day; follows reorganisations, one after the other, to
   * the open successor. An agency that is not yet open counts as closed without successor.
   */
  Addressee addressee(AgencyCode anyCode, LocalDate on);

  /** The same of several codes, asked for together. */
  default Map<AgencyCode, Addressee> addressees(Collection<AgencyCode> codes, LocalDate on) {
    var addressees = new HashMap<AgencyCode, Addressee>();
    codes.forEach(code -> addressees.put(code, addressee(code, on)));
    return addressees;
  }

  /**
   * Agencies open that day whose name holds the words of the text in their order, each at the
   * beginning of a word, accents ignored; or whose code holds the text (a text with a digit). First
   * the code that is the text, then provinces and ministries, then the rest; of these, names with
   * exactly these accents first, each in Vietnamese order. Integration hubs (codes with W00) are
   * never among them.
   *
   * @param kind only this kind, or all when null
   * @param number page from 1
   */
  Page<AgencyView> search(
      String text, @Nullable AgencyKind kind, LocalDate on, int number, int size);

  /**
   * Agencies open that day whose name reads like this one: accents, case, spaces and punctuation
   * ignored. Integration hubs and locked agencies are among them.
   */
  List<AgencyView> named(String name, LocalDate on);

  /** All agencies of a kind open that day, in Vietnamese order of names. */
  List<AgencyView> all(AgencyKind kind, LocalDate on);

  /**
   * Hands over every agency open that day except integration hubs, in the order of main codes: one
   * state of the records, never held in memory. The consumer works inside a transaction, so it must
   * not wait for anybody.
   */
  void each(LocalDate on, Consumer<AgencyView> agency);

  /** Direct sub-agencies open that day, in Vietnamese order of names. */
  List<AgencyView> children(AgencyCode parent, LocalDate on);
}
