package vn.lienthong.procedures.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.Component;
import vn.lienthong.procedures.Fee;
import vn.lienthong.procedures.LegalBasis;
import vn.lienthong.procedures.Level;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureResult;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.domain.Amounts;
import vn.lienthong.procedures.domain.CatalogueEntry;
import vn.lienthong.procedures.domain.CatalogueSource;

/**
 * Catalogue as the national portal answers {@code LayThuTuc}. It states ways, limits and fees once
 * for all cases, so every case has them.
 */
final class NationalCatalogue {
  private static final String CODE = "MATTHC";
  private static final String NAME = "TENTTHC";
  private static final String CASE = "TRUONGHOP";
  private static final String LEVEL = "CAPTHUCHIEN";
  private static final String PUBLIC = "1";
  private static final Map<String, Level> LEVELS =
      Map.of(
          "0", Level.MINISTRY, "1", Level.PROVINCE, "2", Level.DISTRICT, "3", Level.COMMUNE);
  private static final Map<String, Channel> CHANNELS =
      Stream.of(Channel.values())
          .collect(
              Collectors.toMap(channel -> String.valueOf(channel.number()), channel -> channel));

  private NationalCatalogue() {}

  static boolean recognises(Field given) {
    return given.has(CODE) || given.has(NAME);
  }

  static CatalogueEntry entry(Field given) {
    var levels =
        given.objects(LEVEL).stream()
            .map(level -> level.text(LEVEL))
            .filter(level -> !level.isEmpty())
            .toList();
    return Entries.of(
        given,
        given.at(CODE),
        levels,
        LEVELS,
        (code, found) -> procedure(given, code, found));
  }

  private static ProcedureView procedure(Field given, ProcedureCode code, Set<Level> levels) {
    return new ProcedureView(
        code,
        1,
        CatalogueSource.UNDATED,
        null,
        given.text(NAME),
        listed(given, "LINHVUCTHUCHIEN", "MALINHVUC"),
        listed(given, "LINHVUCTHUCHIEN", "TENLINHVUC"),
        given.text("MACOQUANCONGBO"),
        given.text("IDQUYETDINHCONGBO"),
        given.text("TRANGTHAI").equals(PUBLIC),
        levels,
        texts(given, "DOITUONGTHUCHIEN", "TENDOITUONG"),
        steps(given),
        given.text("YEUCAU"),
        cases(given),
        results(given),
        bases(given),
        "");
  }

  private static List<String> texts(Field given, String list, String name) {
    return given.objects(list).stream()
        .map(item -> item.text(name))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String listed(Field given, String list, String name) {
    return String.join("; ", texts(given, list, name));
  }

  /** The steps of each case, behind its name where it has one. */
  private static List<String> steps(Field given) {
    var steps = new ArrayList<String>();
    for (var group : given.objects("TRINHTUTHUCHIEN")) {
      Stream.concat(
              Stream.of(group.text(CASE)), texts(group, "TRINHTU", "TENTRINHTU").stream())
          .filter(text -> !text.isEmpty())
          .forEach(steps::add);
    }
    return steps;
  }

  private static List<ProcedureCase> cases(Field given) {
    var terms = terms(given);
    var cases = new ArrayList<ProcedureCase>();
    for (var group : given.objects("THANHPHANHOSO")) {
      var components = group.objects("GIAYTO").stream().map(NationalCatalogue::component).toList();
      cases.add(new ProcedureCase(cases.size() + 1, group.text(CASE), terms, components));
    }
    return cases.isEmpty() ? List.of(new ProcedureCase(1, "", terms, List.of())) : cases;
  }

  private static Component component(Field paper) {
    return new Component(
        paper.text("MAGIAYTO"),
        paper.text("TENGIAYTO"),
        paper.count("SOBANCHINH"),
        paper.count("SOBANSAO"),
        paper.text("TENMAUDON"),
        paper.text("URL"));
  }

  private static List<ChannelTerms> terms(Field given) {
    var terms = new ArrayList<ChannelTerms>();
    for (var way : given.objects("CACHTHUCTHUCHIEN")) {
      var channel = Entries.channel(way.at("KENH"), CHANNELS);
      var times = way.objects("THOIGIAN");
      if (times.isEmpty()) terms.add(new ChannelTerms(channel, null, List.of(), ""));
      times.forEach(time -> terms.add(terms(channel, time)));
    }
    return terms;
  }

  private static ChannelTerms terms(Channel channel, Field time) {
    var limit = PublishedLimit.of(time.text("THOIGIANGIAIQUYET"), time.text("DONVITINH"));
    var fees = time.objects("PHILEPHI").stream().map(NationalCatalogue::fee).toList();
    return new ChannelTerms(channel, limit.limit(), fees, limit.description(time.text("MOTA")));
  }

  private static Fee fee(Field given) {
    var published = (given.text("SOTIEN") + " " + given.text("DONVI")).strip();
    return new Fee(
        given.text("MAPHILEPHI"),
        "",
        Amounts.stated(published).orElse(null),
        published,
        given.text("MOTA"));
  }

  private static List<ProcedureResult> results(Field given) {
    return given.objects("KETQUATHUCHIEN").stream()
        .map(result -> new ProcedureResult(result.text("MAKETQUA"), result.text("TENKETQUA")))
        .toList();
  }

  private static List<LegalBasis> bases(Field given) {
    return given.objects("CANCUPHAPLY").stream()
        .map(basis -> new LegalBasis(basis.text("SOVANBAN"), basis.text("TENVANBAN")))
        .toList();
  }
}
