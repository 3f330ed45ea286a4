package vn.lienthong.procedures.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.ProcedureView;

/**
 * One entry of a catalogue file, also one that is no sound procedure.
 *
 * @param place where it stands in the file
 * @param code its code as written
 * @param unknownLevels levels of government as written that are none
 * @param procedure without the unknown levels; null when the code has not the form of one
 */
public record CatalogueEntry(
    String place, String code, List<String> unknownLevels, @Nullable ProcedureView procedure) {
  public CatalogueEntry {
    unknownLevels = List.copyOf(unknownLevels);
  }
}
