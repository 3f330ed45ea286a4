package vn.lienthong.casework.web;

import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tab;

/** The reports there are, for the head of each. */
public final class ReportTabs {
  public static final String PUNCTUALITY = "/reports/punctuality";
  public static final String INDICES = "/reports/indices";
  public static final String REGISTER = "/reports/register";

  private ReportTabs() {}

  /** One tab for each report, that of the page at hand active. */
  public static List<Tab> of(PageFrame frame, String here) {
    return Stream.of(PUNCTUALITY, INDICES, REGISTER)
        .map(path ->
            Tab.of(
                frame.text("casework.reports." + path.substring("/reports/".length())),
                path,
                path.equals(here)))
        .toList();
  }
}
