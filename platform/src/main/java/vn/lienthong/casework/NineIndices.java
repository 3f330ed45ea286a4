package vn.lienthong.casework;

import java.time.Instant;
import java.util.List;

/**
 * The nine indices of a unit in a quarter, and those of its officers.
 *
 * @param unit all nine, in order
 * @param officers who resolved dossiers, by name; indices 1, 2, 3, 4 and 7
 * @param at when they were counted
 */
public record NineIndices(
    Quarter quarter, List<IndexScore> unit, IndexTotal total, List<Officer> officers, Instant at) {
  public NineIndices {
    unit = List.copyOf(unit);
    officers = List.copyOf(officers);
  }

  /**
   * One officer.
   *
   * @param post key of the lists of {@link Grouping#PERSON}; empty for dossiers that nobody had
   */
  public record Officer(String post, String name, List<IndexScore> scores, IndexTotal total) {
    public Officer {
      scores = List.copyOf(scores);
    }
  }
}
