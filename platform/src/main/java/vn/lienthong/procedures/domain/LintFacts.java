package vn.lienthong.procedures.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the rules know of the world, each line of the files with its source.
 *
 * @param smallestTariff smallest amount in đồng that a real tariff asks for
 * @param mostCopies most originals or copies of one paper that anybody asks for
 * @param expired legal texts that are known to have ended, and nothing about all others
 */
public record LintFacts(long smallestTariff, int mostCopies, List<ExpiredText> expired) {
  private static final int THRESHOLD_COLUMNS = 3;
  private static final int TEXT_COLUMNS = 4;

  public LintFacts {
    expired = List.copyOf(expired);
  }

  /**
   * A legal text that another has replaced.
   *
   * @param lastDay last day in force
   */
  public record ExpiredText(String number, LocalDate lastDay, String replacedBy) {}

  /** Those that come with the program. */
  public static LintFacts ofTheProgram() {
    var thresholds =
        rows("lint-thresholds.csv", THRESHOLD_COLUMNS).stream()
            .collect(Collectors.toMap(row -> row[0], row -> Long.parseLong(row[1])));
    var expired =
        rows("expired-texts.csv", TEXT_COLUMNS).stream()
            .map(row -> new ExpiredText(row[0], LocalDate.parse(row[1]), row[2]))
            .toList();
    return new LintFacts(
        Objects.requireNonNull(thresholds.get("smallest-tariff")),
        Math.toIntExact(Objects.requireNonNull(thresholds.get("most-copies"))),
        expired);
  }

  /** The rows behind the head; only the last column, the source, may hold commas. */
  private static List<String[]> rows(String file, int columns) {
    try (var in = LintFacts.class.getResourceAsStream("/data/procedures/" + file)) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split(",", columns)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
