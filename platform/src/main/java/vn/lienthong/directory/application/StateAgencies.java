package vn.lienthong.directory.application;

import static vn.lienthong.directory.application.CsvResource.day;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.ReorganisationState;
import vn.lienthong.directory.domain.Registration;
import vn.lienthong.directory.domain.Reorganisation;
import vn.lienthong.directory.domain.Reorganisation.Handover;
import vn.lienthong.directory.domain.Reorganisation.Signature;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;

/** The ministries, government agencies and provinces that the product knows, by short code. */
final class StateAgencies {
  private final Map<String, Registration> agencies = new LinkedHashMap<>();
  private final List<NewName> names = new ArrayList<>();

  /** A name that an agency bears from a day on. */
  record NewName(UUID agency, String name, LocalDate from, String source) {}

  static StateAgencies read() {
    var state = new StateAgencies();
    for (var row : CsvResource.rows("directory/agencies.csv")) {
      state.agencies.put(row.getField("short_code"), registration(row));
    }
    for (var row : CsvResource.rows("directory/names.csv")) {
      state.names.add(
          new NewName(
              state.agency(row.getField("short_code")).id(),
              row.getField("name"),
              LocalDate.parse(row.getField("valid_from")),
              row.getField("source")));
    }
    return state;
  }

  private static Registration registration(NamedCsvRecord row) {
    return new Registration(
        Ids.next(),
        List.of(new AgencyCode(row.getField("code")), new AgencyCode(row.getField("short_code"))),
        row.getField("name"),
        AgencyKind.valueOf(row.getField("kind")),
        null,
        day(row, "valid_from"),
        day(row, "valid_to"),
        false,
        row.getField("source"));
  }

  List<Registration> agencies() {
    return List.copyOf(agencies.values());
  }

  List<NewName> names() {
    return List.copyOf(names);
  }

  /** One reorganisation for each agency that takes others over. */
  List<Reorganisation> reorganisations(LocalDate today, Signature loader) {
    return CsvResource.rows("directory/reorganisations.csv").stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getField("effective") + row.getField("successor"),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(rows -> reorganisation(rows, today, loader))
        .toList();
  }

  private Reorganisation reorganisation(
      List<NamedCsvRecord> rows, LocalDate today, Signature loader) {
    var first = rows.get(0);
    var effective = LocalDate.parse(first.getField("effective"));
    var closed =
        rows.stream()
            .map(row -> agency(row.getField("closed")).name())
            .collect(Collectors.joining("; "));
    return new Reorganisation(
        Ids.next(),
        nameOn(agency(first.getField("successor")), effective) + " tiếp nhận " + closed,
        first.getField("document"),
        effective,
        effective.isAfter(today) ? ReorganisationState.APPROVED : ReorganisationState.RECORDED,
        first.getField("source"),
        rows.stream().map(this::handover).toList(),
        List.of(),
        loader,
        null,
        null,
        0);
  }

  private Handover handover(NamedCsvRecord row) {
    return new Handover(
        agency(row.getField("closed")).id(),
        agency(row.getField("successor")).id(),
        row.getField("source"));
  }

  private String nameOn(Registration agency, LocalDate day) {
    return names.stream()
        .filter(name -> name.agency().equals(agency.id()) && !name.from().isAfter(day))
        .map(NewName::name)
        .reduce(agency.name(), (earlier, later) -> later);
  }

  private Registration agency(String shortCode) {
    return Objects.requireNonNull(agencies.get(shortCode), shortCode);
  }
}
