package vn.lienthong.browser;

import java.util.List;
import java.util.Map;

/**
 * How each page is visited by the checks. The keys are the routes of {@code pages.txt}; a page
 * without an entry fails the build. A module adds its pages here.
 */
final class Visits {
  /**
   * One state of a page.
   *
   * @param login sample person, empty for a stranger
   * @param path with the parameters that lead to the state
   * @param list true for back-office lists, which may weigh more
   */
  record Visit(String login, String path, boolean list) {
    static Visit open(String path) {
      return new Visit("", path, false);
    }

    static Visit as(String login, String path) {
      return new Visit(login, path, false);
    }

    static Visit listAs(String login, String path) {
      return new Visit(login, path, true);
    }
  }

  private static final String CLERK = "vanthu.G22";

  static final Map<String, List<Visit>> BY_PAGE =
      Map.ofEntries(
          Map.entry("/", List.of(Visit.open("/"), Visit.open("/?lang=en"), Visit.as(CLERK, "/"))),
          Map.entry("/help", List.of(Visit.open("/help"))),
          Map.entry("/accessibility", List.of(Visit.open("/accessibility"))),
          Map.entry("/developers", List.of(Visit.open("/developers"))),
          Map.entry("/developers/errors", List.of(Visit.open("/developers/errors"))),
          Map.entry(
              "/kit",
              List.of(
                  Visit.listAs(CLERK, "/kit"),
                  Visit.listAs("", "/kit?page=3&sort=subject"),
                  Visit.listAs("", "/kit?q=khong+co+gi"),
                  Visit.listAs("", "/kit?errors=1"))),
          Map.entry("/sign-in", List.of(Visit.open("/sign-in"), Visit.open("/sign-in?error"))),
          Map.entry("/sign-in/second-factor", List.of(Visit.open("/sign-in/second-factor"))));

  /** States that belong to no route: error pages. */
  static final List<Visit> BESIDES =
      List.of(Visit.open("/kit/khong-co-trang-nay"), Visit.as(CLERK, "/khong-co-trang-nay"));

  private Visits() {}
}
