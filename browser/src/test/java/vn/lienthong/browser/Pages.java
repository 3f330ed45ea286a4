package vn.lienthong.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The list of pages that the platform's tests write from its controllers. */
final class Pages {
  /** The routes of the desk begin so. */
  static final String EXCHANGE = "/exchange/";

  private Pages() {}

  static List<String> routes() {
    var stream = Objects.requireNonNull(Pages.class.getResourceAsStream("/pages.txt"), "pages.txt");
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every state of the pages whose routes are wanted. */
  static List<Visits.Visit> visits(Predicate<String> wanted) {
    return routes().stream()
        .filter(wanted)
        .flatMap(route -> Visits.BY_PAGE.getOrDefault(route, List.of()).stream())
        .toList();
  }
}
