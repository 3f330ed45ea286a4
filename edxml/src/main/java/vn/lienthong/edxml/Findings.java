package vn.lienthong.edxml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects findings; a packet full of faults of one kind reports the first hundred of them. */
final class Findings {
  private static final int MOST_OF_A_KIND = 100;

  private final List<Finding> list = new ArrayList<>();
  private final int[] counts = new int[EdxCode.values().length];
  private final Set<EdxCode> once = new HashSet<>();

  void add(EdxCode code, Element at, String path, String... args) {
    add(code, at.line(), at.column(), path, args);
  }

  void add(EdxCode code, int line, int column, String path, String... args) {
    if (counts[code.ordinal()]++ < MOST_OF_A_KIND) {
      list.add(new Finding(code, line, column, path, List.of(args)));
    }
  }

  void addOnce(EdxCode code, int line, int column, String path, String... args) {
    if (once.add(code)) {
      add(code, line, column, path, args);
    }
  }

  List<Finding> inFileOrder() {
    return list.stream()
        .sorted(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column))
        .toList();
  }
}
