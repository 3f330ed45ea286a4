package vn.lienthong.procedures;

import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Text;

/**
 * What is looked for in the catalogue; an empty text lets everything through.
 *
 * @param text beginning of a code, or words of a name or sector
 * @param sector name of the sector, whole
 * @param level null for all levels
 * @param owner who publishes it, whole
 */
public record ProcedureFilter(String text, String sector, @Nullable Level level, String owner) {
  public ProcedureFilter {
    text = Text.clean(text);
    sector = Text.clean(sector);
    owner = Text.clean(owner);
  }

  /** Only a text. */
  public static ProcedureFilter text(String text) {
    return new ProcedureFilter(text, "", null, "");
  }
}
