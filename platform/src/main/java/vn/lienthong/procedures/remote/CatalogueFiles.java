package vn.lienthong.procedures.remote;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.procedures.CatalogueFileError;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.domain.CatalogueEntry;
import vn.lienthong.procedures.domain.CatalogueSource;
import vn.lienthong.shared.RuleViolated;

/**
 * Catalogue files in the product's own shape or in that of the national portal ({@code
 * LayThuTuc}), the latter also as the adapter answers it and as provinces wrap that answer.
 */
@Component
public final class CatalogueFiles implements CatalogueSource {
  private static final String RESULT = "result";
  private static final String MESSAGE = "message";
  private static final String ERROR = "error_code";
  private static final String NO_ERROR = "0";

  @Override
  public List<ProcedureView> read(byte[] file) {
    return entries(file).stream().map(CatalogueFiles::sound).toList();
  }

  /**
   * Every entry of the file, also those whose code or levels are none, which {@link #read} refuses.
   *
   * @throws RuleViolated {@link CatalogueFileError} as {@link #read}, for everything else
   */
  public List<CatalogueEntry> entries(byte[] file) {
    var entries = entriesOf(CatalogueJson.tree(file));
    if (entries.isEmpty()) throw new RuleViolated(CatalogueFileError.NO_PROCEDURE);
    return entries;
  }

  private static List<CatalogueEntry> entriesOf(Field file) {
    if (file.has(OwnCatalogue.PROCEDURES)) return OwnCatalogue.entries(file);
    var answer = unwrapped(file);
    if (answer.node().isArray()) return national(answer.items());
    if (answer.has(ERROR) || answer.has(RESULT)) return ofAdapter(answer);
    return national(List.of(answer));
  }

  /** Provinces put the answer of the adapter as text into the message of their own. */
  private static Field unwrapped(Field file) {
    var message = file.at(MESSAGE);
    return !file.has(RESULT) && message.node().isString() && isJson(message.node().asString())
        ? CatalogueJson.tree(message)
        : file;
  }

  private static boolean isJson(String text) {
    var start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  private static List<CatalogueEntry> ofAdapter(Field answer) {
    var code = answer.text(ERROR);
    if (!code.isEmpty() && !code.equals(NO_ERROR)) {
      throw new RuleViolated(
          CatalogueFileError.SOURCE_REFUSED,
          Field.shown(code),
          Field.shown(answer.text(MESSAGE)));
    }
    return national(answer.at(RESULT).items());
  }

  private static List<CatalogueEntry> national(List<Field> items) {
    if (!items.isEmpty() && items.stream().noneMatch(NationalCatalogue::recognises)) {
      throw new RuleViolated(CatalogueFileError.SHAPE_UNKNOWN);
    }
    return items.stream().map(Field::object).map(NationalCatalogue::entry).toList();
  }

  private static ProcedureView sound(CatalogueEntry entry) {
    var procedure = entry.procedure();
    if (procedure == null) {
      throw new RuleViolated(
          CatalogueFileError.CODE_INVALID, entry.place(), Field.shown(entry.code()));
    }
    if (!entry.unknownLevels().isEmpty()) {
      throw new RuleViolated(
          CatalogueFileError.LEVEL_UNKNOWN,
          entry.place(),
          Field.shown(String.join(", ", entry.unknownLevels())));
    }
    return procedure;
  }
}
