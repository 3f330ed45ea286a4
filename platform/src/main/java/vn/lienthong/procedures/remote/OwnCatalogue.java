package vn.lienthong.procedures.remote;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.procedures.CatalogueFileError;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.Component;
import vn.lienthong.procedures.Fee;
import vn.lienthong.procedures.Level;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureResult;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.domain.Amounts;
import vn.lienthong.procedures.domain.CatalogueEntry;
import vn.lienthong.procedures.domain.CatalogueSource;

/**
 * Catalogue in the shape of the product's own copy of the portal: {@code {"procedures": […]}}. It
 * knows no cases, steps, conditions and legal bases, and of the note beside a fee only the amounts
 * and that a provincial council sets it.
 */
final class OwnCatalogue {
  static final String PROCEDURES = "procedures";
  private static final Map<String, Level> LEVELS =
      Map.of(
          "ministry", Level.MINISTRY,
          "province", Level.PROVINCE,
          "district", Level.DISTRICT,
          "commune", Level.COMMUNE,
          "other", Level.OTHER);
  private static final Map<String, Channel> CHANNELS =
      Map.of("counter", Channel.COUNTER, "online", Channel.ONLINE, "post", Channel.POST);
  private static final String OF_PROVINCE = "fee_set_by_provincial_council";
  private static final String OF_PROVINCE_NOTE =
      "Mức thu do Hội đồng nhân dân cấp tỉnh quyết định";

  private OwnCatalogue() {}

  static List<CatalogueEntry> entries(Field file) {
    return file.objects(PROCEDURES).stream().map(OwnCatalogue::entry).toList();
  }

  private static CatalogueEntry entry(Field given) {
    return Entries.of(
        given,
        given.at("code"),
        given.texts("levels"),
        LEVELS,
        (code, levels) -> procedure(given, code, levels));
  }

  private static ProcedureView procedure(Field given, ProcedureCode code, Set<Level> levels) {
    return new ProcedureView(
        code,
        1,
        CatalogueSource.UNDATED,
        null,
        given.text("name"),
        "",
        given.text("sector"),
        given.text("owner"),
        given.text("decision"),
        true,
        levels,
        given.texts("applicants"),
        List.of(),
        "",
        List.of(onlyCase(given)),
        results(given),
        List.of(),
        given.text("page"));
  }

  private static ProcedureCase onlyCase(Field given) {
    boolean ofProvince = given.texts("flags").contains(OF_PROVINCE);
    var terms =
        given.objects("channels").stream().map(channel -> terms(channel, ofProvince)).toList();
    return new ProcedureCase(1, "", terms, components(given));
  }

  private static ChannelTerms terms(Field given, boolean ofProvince) {
    var channel = Entries.channel(given.at("channel"), CHANNELS);
    var limit = limit(given.at("time"));
    return new ChannelTerms(channel, limit.limit(), fees(given, ofProvince), limit.unread());
  }

  private static PublishedLimit limit(Field time) {
    if (time.silent()) return new PublishedLimit(null, "");
    var limit = PublishedLimit.of(time.object().text("n"), time.text("unit"));
    if (limit.limit() == null) throw time.at("n").wrong(CatalogueFileError.LIMIT_EXPECTED);
    return limit;
  }

  private static List<Fee> fees(Field given, boolean ofProvince) {
    var published = given.text("fee_source");
    if (published.isEmpty() && !given.has("fee_vnd")) return List.of();
    var dong = given.has("fee_vnd") ? dong(given.at("fee_vnd")) : null;
    return List.of(new Fee("", "", dong, published, note(given, ofProvince)));
  }

  /** The file keeps of the note only these facts; they are written as the portal would. */
  private static String note(Field given, boolean ofProvince) {
    var amounts =
        given.at("amounts_in_note_vnd").items().stream()
            .map(amount -> Amounts.written(dong(amount)));
    return Stream.concat(amounts, ofProvince ? Stream.of(OF_PROVINCE_NOTE) : Stream.empty())
        .collect(Collectors.joining("; "));
  }

  private static long dong(Field given) {
    var digits = given.text();
    if (!digits.matches("\\d{1,15}")) throw given.wrong(CatalogueFileError.AMOUNT_EXPECTED);
    return Long.parseLong(digits);
  }

  private static List<Component> components(Field given) {
    return given.objects("documents").stream().map(OwnCatalogue::component).toList();
  }

  private static Component component(Field paper) {
    return new Component(
        "", paper.text("name"), paper.count("originals"), paper.count("copies"), "", "");
  }

  private static List<ProcedureResult> results(Field given) {
    return given.objects("results").stream()
        .map(result -> new ProcedureResult(result.text("code"), result.text("name")))
        .toList();
  }
}
