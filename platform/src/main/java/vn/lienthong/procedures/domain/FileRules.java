package vn.lienthong.procedures.domain;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.FindingPlace;

/** Rules on what keeps an entry of a file from being a procedure, or from being the only one. */
final class FileRules {
  private FileRules() {}

  static Stream<Finding> codeShape(List<CatalogueEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.procedure() == null)
        .map(entry -> finding(entry, FindingCode.CODE_SHAPE, entry.place()));
  }

  static Stream<Finding> levelUnknown(List<CatalogueEntry> entries) {
    return entries.stream()
        .flatMap(entry ->
            entry.unknownLevels().stream()
                .map(level -> finding(entry, FindingCode.LEVEL_UNKNOWN, level)));
  }

  /** Every entry whose code an earlier one has. */
  static Stream<Finding> codeTwice(List<CatalogueEntry> entries) {
    var seen = new HashSet<String>();
    return entries.stream()
        .filter(entry -> !seen.add(entry.code()))
        .map(entry -> finding(entry, FindingCode.CODE_TWICE, entry.place()));
  }

  private static Finding finding(CatalogueEntry entry, FindingCode code, String argument) {
    return new Finding(code, entry.code(), FindingPlace.WHOLE, List.of(argument));
  }
}
