package vn.lienthong.directory.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.RowProblem;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Text;

/**
 * Checks all rows of an import against each other and against the record, and turns them into
 * registrations. One code means one agency on any day.
 */
public final class ImportCheck {
  /** Letters of a name, also of one that a reorganisation gives. */
  public static final int LONGEST_NAME = 500;

  private final boolean sample;
  private final Supplier<UUID> ids;
  private final Map<String, List<KnownCode>> known = new HashMap<>();
  private final Map<String, List<Planned>> planned = new HashMap<>();
  private final List<Planned> additions = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final List<ImportRow> unchanged = new ArrayList<>();

  private record Planned(ImportRow row, UUID id, Set<AgencyCode> codes) {
    NewAgency agency() {
      return row.agency();
    }
  }

  private ImportCheck(List<KnownCode> known, boolean sample, Supplier<UUID> ids) {
    this.sample = sample;
    this.ids = ids;
    known.forEach(k -> this.known.computeIfAbsent(k.code(), c -> new ArrayList<>(1)).add(k));
  }

  /**
   * @param known every code on record among {@link #codes}
   * @param ids where ids of new agencies come from
   */
  public static Checked check(
      List<ImportRow> rows, List<KnownCode> known, boolean sample, Supplier<UUID> ids) {
    var check = new ImportCheck(known, sample, ids);
    rows.forEach(check::plan);
    check.additions.forEach(check::addShortForm);
    var registrations = check.additions.stream().map(check::registration).toList();
    check.refuseCircles(registrations);
    return new Checked(registrations, check.unchanged.size(), check.problems);
  }

  /**
   * What came out of the check.
   *
   * @param registrations to be written when there is no problem
   */
  public record Checked(
      List<Registration> registrations, int unchanged, List<RowProblem> problems) {}

  /** All codes that rows mention, their short forms included: what has to be looked up. */
  public static Set<String> codes(List<ImportRow> rows) {
    var codes = new TreeSet<String>();
    for (var row : rows) {
      explicit(row.agency()).forEach(code -> codes.add(code.value()));
      CodeForm.shortForm(row.agency().code()).ifPresent(code -> codes.add(code.value()));
      if (row.agency().parent() != null) {
        codes.add(row.agency().parent().value());
      }
    }
    return codes;
  }

  private static Set<AgencyCode> explicit(NewAgency agency) {
    var codes = new LinkedHashSet<AgencyCode>();
    codes.add(agency.code());
    codes.addAll(agency.otherCodes());
    return codes;
  }

  private void plan(ImportRow row) {
    var agency = row.agency();
    var name = Text.clean(agency.name());
    if (Text.fold(name).isEmpty() || name.length() > LONGEST_NAME) {
      problem(row, "name", DirectoryError.NAME_INVALID, LONGEST_NAME);
      return;
    }
    if (Periods.reversed(agency.validFrom(), agency.validTo())) {
      problem(row, "valid_to", DirectoryError.PERIOD_REVERSED);
      return;
    }
    var main = taken(agency.code(), agency);
    if (main != null && same(main, agency)) {
      unchanged.add(row);
      return;
    }
    var addition = new Planned(row, ids.get(), explicit(agency));
    for (var code : addition.codes()) {
      claim(addition, code);
    }
    additions.add(addition);
  }

  private void claim(Planned addition, AgencyCode code) {
    var owner = taken(code, addition.agency());
    if (owner != null) {
      problem(addition.row(), "code", DirectoryError.CODE_TAKEN, code.value(), owner.name());
      return;
    }
    var rival = rival(code, addition);
    if (rival != null) {
      problem(
          addition.row(), "code", DirectoryError.CODE_TWICE, code.value(), rival.row().number());
      return;
    }
    planned.computeIfAbsent(code.value(), c -> new ArrayList<>(1)).add(addition);
  }

  private void addShortForm(Planned addition) {
    var form = CodeForm.shortForm(addition.agency().code()).orElse(null);
    if (form != null
        && taken(form, addition.agency()) == null
        && rival(form, addition) == null
        && addition.codes().add(form)) {
      planned.computeIfAbsent(form.value(), c -> new ArrayList<>(1)).add(addition);
    }
  }

  private Registration registration(Planned addition) {
    var agency = addition.agency();
    return new Registration(
        addition.id(),
        List.copyOf(addition.codes()),
        Text.clean(agency.name()),
        agency.kind(),
        parent(addition),
        agency.validFrom(),
        agency.validTo(),
        sample,
        agency.source());
  }

  private @Nullable UUID parent(Planned addition) {
    var parent = addition.agency().parent();
    if (parent == null) {
      return null;
    }
    var beside = rival(parent, addition);
    if (beside != null) {
      return beside.id();
    }
    var owner = taken(parent, addition.agency());
    if (owner == null) {
      problem(addition.row(), "parent", DirectoryError.PARENT_UNKNOWN, parent.value());
      return null;
    }
    return owner.agency();
  }

  private void refuseCircles(List<Registration> registrations) {
    var planned = new HashMap<UUID, Planned>();
    additions.forEach(addition -> planned.put(addition.id(), addition));
    var parents = new HashMap<UUID, UUID>();
    for (var registration : registrations) {
      var parent = registration.parent();
      if (parent != null) {
        parents.put(registration.id(), parent);
      }
    }
    var harmless = new HashSet<UUID>();
    for (var addition : additions) {
      var path = new LinkedHashSet<UUID>();
      UUID above = addition.id();
      while (above != null && !harmless.contains(above) && path.add(above)) {
        above = parents.get(above);
      }
      var inCircle = above != null && path.contains(above) ? planned.get(above) : null;
      if (inCircle != null) {
        var code = inCircle.agency().code().value();
        problem(inCircle.row(), "parent", DirectoryError.PARENT_CIRCLE, code);
      }
      harmless.addAll(path);
    }
  }

  private @Nullable KnownCode taken(AgencyCode code, NewAgency by) {
    return known.getOrDefault(code.value(), List.of()).stream()
        .filter(k -> Periods.overlap(k.validFrom(), k.validTo(), by.validFrom(), by.validTo()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Planned rival(AgencyCode code, Planned by) {
    var agency = by.agency();
    return planned.getOrDefault(code.value(), List.of()).stream()
        .filter(other -> other != by)
        .filter(other ->
            Periods.overlap(
                other.agency().validFrom(),
                other.agency().validTo(),
                agency.validFrom(),
                agency.validTo()))
        .findFirst()
        .orElse(null);
  }

  private static boolean same(KnownCode known, NewAgency agency) {
    return known.kind() == agency.kind() && known.names().contains(Text.clean(agency.name()));
  }

  private void problem(ImportRow row, String column, DirectoryError error, Object... arguments) {
    problems.add(new RowProblem(row.number(), column, error, List.of(arguments)));
  }
}
