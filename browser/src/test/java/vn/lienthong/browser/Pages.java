package vn.lienthong.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The list of pages that the platform's tests write from its controllers. */
final class Pages {
  private Pages() {}

  static List<String> routes() {
    var stream = Objects.requireNonNull(Pages.class.getResourceAsStream("/pages.txt"), "pages.txt");
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every state of every page, and the error pages. */
  static List<Visits.Visit> visits() {
    var visits = new ArrayList<Visits.Visit>();
    routes().forEach(route -> visits.addAll(Visits.BY_PAGE.getOrDefault(route, List.of())));
    visits.addAll(Visits.BESIDES);
    return visits;
  }
}
