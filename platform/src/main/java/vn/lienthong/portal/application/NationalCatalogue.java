package vn.lienthong.portal.application;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Text;

/** What the portal says of a procedure ({@code LayThuTuc}): its name and its field. */
@Component
class NationalCatalogue {
  private final Procedures procedures;
  private final PortalSettings settings;
  private final BusinessClock clock;

  NationalCatalogue(Procedures procedures, PortalSettings settings, BusinessClock clock) {
    this.procedures = procedures;
    this.settings = settings;
    this.clock = clock;
  }

  /** Nothing of one that is not published today. */
  List<Map<String, Object>> procedure(String code) {
    return ProcedureCode.parse(code)
        .flatMap(parsed -> procedures.find(parsed, clock.today()))
        .map(this::told)
        .map(List::of)
        .orElse(List.of());
  }

  private Map<String, Object> told(ProcedureView procedure) {
    return Map.of(
        "MATTHC",
        procedure.code().value(),
        "TENTTHC",
        procedure.name(),
        "LINHVUCTHUCHIEN",
        List.of(Map.of("MALINHVUC", sector(procedure), "TENLINHVUC", procedure.sector())));
  }

  private String sector(ProcedureView procedure) {
    var code = procedure.sectorCode();
    return code.isEmpty() && settings.sample() ? invented(procedure.sector()) : code;
  }

  /**
   * The copy of the catalogue that the product ships has no codes of fields; those of the sample
   * country are invented, of a ministry that does not exist.
   */
  private static String invented(String sector) {
    return "G00-"
        + Arrays.stream(Text.fold(sector).split("[^a-z0-9]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
            .collect(Collectors.joining());
  }
}
