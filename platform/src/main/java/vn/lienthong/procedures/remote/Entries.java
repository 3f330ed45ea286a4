package vn.lienthong.procedures.remote;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import vn.lienthong.procedures.CatalogueFileError;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.Level;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.domain.CatalogueEntry;
import vn.lienthong.shared.RuleViolated;

/** What both shapes do alike with the words that have a fixed meaning. */
final class Entries {
  private Entries() {}

  /**
   * @param code where the code stands; a file without it is refused
   * @param levels as written
   * @param known what the shape calls the levels
   */
  static CatalogueEntry of(
      Field given,
      Field code,
      List<String> levels,
      Map<String, Level> known,
      BiFunction<ProcedureCode, Set<Level>, ProcedureView> reading) {
    var written = code.text();
    if (written.isEmpty()) {
      throw new RuleViolated(CatalogueFileError.CODE_MISSING, code.where());
    }
    var unknown = levels.stream().filter(Predicate.not(known::containsKey)).toList();
    var found = EnumSet.noneOf(Level.class);
    levels.stream().filter(known::containsKey).map(known::get).forEach(found::add);
    var procedure = ProcedureCode.parse(written).map(sound -> reading.apply(sound, found));
    return new CatalogueEntry(given.where(), written, unknown, procedure.orElse(null));
  }

  static Channel channel(Field given, Map<String, Channel> known) {
    var word = given.text();
    var channel = known.get(word);
    if (channel == null) {
      throw new RuleViolated(
          CatalogueFileError.CHANNEL_UNKNOWN, given.where(), Field.shown(word));
    }
    return channel;
  }
}
