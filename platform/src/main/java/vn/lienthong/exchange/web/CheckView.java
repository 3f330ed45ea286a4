package vn.lienthong.exchange.web;

import java.util.List;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.domain.Draft;
import vn.lienthong.web.Form;

/**
 * A letter before it is sent, for a last look.
 *
 * @param form goes with the page unchanged, so that sending sends what was looked at
 */
public record CheckView(
    Form form,
    Letter letter,
    List<String> groups,
    List<AgencyView> chosen,
    int recipients,
    List<Draft.HeldFile> files) {
  /** Names of what the form holds, to be carried by hidden fields. */
  public List<String> fields() {
    return form.values().keySet().stream()
        .filter(name -> !name.equals("action") && !name.startsWith("_") && !name.equals("lang"))
        .toList();
  }

  public long bytes() {
    return files.stream().mapToLong(Draft.HeldFile::bytes).sum();
  }
}
