package vn.lienthong.directory;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.domain.AddresseeRule;
import vn.lienthong.directory.domain.Agency;
import vn.lienthong.directory.domain.CodeForm;
import vn.lienthong.directory.domain.NameKey;
import vn.lienthong.directory.domain.SearchText;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Text;

/** A directory without a database, held to the same contract test as the real one. */
public final class InMemoryDirectory implements Directory, AddresseeRule.Records {
  private final List<Entry> entries = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /** Puts an agency on record. */
  public InMemoryDirectory add(NewAgency agency) {
    var codes = new ArrayList<AgencyCode>();
    codes.add(agency.code());
    codes.addAll(agency.otherCodes());
    entries.add(new Entry(Ids.next(), codes, agency));
    return this;
  }

  /** A ministry or province under its 13-character code and its short one, open without end. */
  public InMemoryDirectory add(String shortCode, String name, AgencyKind kind) {
    return add(
        new NewAgency(
            new AgencyCode("000.00.00." + shortCode),
            List.of(new AgencyCode(shortCode)),
            name,
            kind,
            null,
            null,
            null,
            ""));
  }

  public InMemoryDirectory rename(String code, String name, LocalDate from) {
    entry(new AgencyCode(code), from).orElseThrow().names.add(new Name(name, from));
    return this;
  }

  /** Closes an agency the day before and lets another take over. */
  public InMemoryDirectory succeed(String closed, String successor, LocalDate effective) {
    var from = entry(new AgencyCode(closed), effective).orElseThrow();
    from.validTo = effective.minusDays(1);
    steps.add(
        new Step(from.id, entry(new AgencyCode(successor), effective).orElseThrow().id, effective));
    return this;
  }

  public InMemoryDirectory lock(String code) {
    entries.stream().filter(e -> e.has(new AgencyCode(code))).forEach(e -> e.locked = true);
    return this;
  }

  @Override
  public Optional<AgencyView> find(AgencyCode anyCode, LocalDate on) {
    return record(anyCode, on).map(Agency::view);
  }

  @Override
  public Optional<Agency> record(AgencyCode anyCode, LocalDate on) {
    return entry(anyCode, on).map(e -> new Agency(e.id, e.locked, view(e, on)));
  }

  @Override
  public Optional<Agency> successor(UUID closed, LocalDate on) {
    return steps.stream()
        .filter(step -> step.closed.equals(closed) && !step.effective.isAfter(on))
        .max(Comparator.comparing(Step::effective))
        .map(step -> entries.stream().filter(e -> e.id.equals(step.successor)).findFirst())
        .flatMap(found -> found)
        .map(e -> new Agency(e.id, e.locked, view(e, on)));
  }

  @Override
  public Addressee addressee(AgencyCode anyCode, LocalDate on) {
    return AddresseeRule.resolve(anyCode, on, this);
  }

  @Override
  public Page<AgencyView> search(
      String text, @Nullable AgencyKind kind, LocalDate on, int number, int size) {
    var typed = SearchText.of(text);
    var found =
        open(on)
            .filter(agency -> kind == null || agency.kind() == kind)
            .filter(agency -> typed.blank() || matches(typed, agency))
            .sorted(
                Comparator.<AgencyView>comparingInt(a -> rank(typed, a)).thenComparing(byName()))
            .toList();
    var items = found.stream().skip((number - 1L) * size).limit(size).toList();
    return new Page<>(items, number, size, found.size());
  }

  @Override
  public List<AgencyView> named(String name, LocalDate on) {
    var key = NameKey.of(name);
    return entries.stream()
        .map(e -> view(e, on))
        .filter(view -> view.openOn(on))
        .filter(view -> !key.isEmpty() && NameKey.of(view.name()).equals(key))
        .toList();
  }

  @Override
  public List<AgencyView> all(AgencyKind kind, LocalDate on) {
    return open(on).filter(agency -> agency.kind() == kind).sorted(byName()).toList();
  }

  @Override
  public void each(LocalDate on, Consumer<AgencyView> agency) {
    open(on).sorted(Comparator.comparing(a -> a.code().value())).toList().forEach(agency);
  }

  @Override
  public List<AgencyView> children(AgencyCode parent, LocalDate on) {
    var superior = entry(parent, on).map(e -> e.codes.get(0)).orElse(null);
    return open(on)
        .filter(agency -> agency.parent() != null && agency.parent().equals(superior))
        .sorted(byName())
        .toList();
  }

  private Stream<AgencyView> open(LocalDate on) {
    return entries.stream()
        .map(e -> view(e, on))
        .filter(view -> view.openOn(on))
        .filter(view -> view.codes().stream().noneMatch(c -> CodeForm.of(c) == CodeForm.HUB));
  }

  private Optional<Entry> entry(AgencyCode code, LocalDate on) {
    return entries.stream()
        .filter(e -> e.has(code))
        .min(
            Comparator.<Entry>comparingInt(e -> view(e, on).openOn(on) ? 0 : e.ended(on) ? 1 : 2)
                .thenComparing(e -> e.distance(on)));
  }

  private AgencyView view(Entry e, LocalDate on) {
    var superior = e.facts.parent() == null ? null : entry(e.facts.parent(), on).orElse(null);
    return new AgencyView(
        e.codes.get(0),
        e.codes,
        e.nameOn(on),
        e.facts.kind(),
        superior == null ? null : superior.codes.get(0),
        e.facts.validFrom(),
        e.validTo,
        false);
  }

  private static boolean matches(SearchText typed, AgencyView agency) {
    var words = typed.folded().split(" ");
    var name = " " + Text.fold(agency.name());
    int from = 0;
    for (var word : words) {
      int at = name.indexOf(" " + word, from);
      if (at < 0) {
        return typed.codeLike()
            && agency.codes().stream().anyMatch(c -> Text.fold(c.value()).contains(typed.folded()));
      }
      from = at + 1 + word.length();
    }
    return true;
  }

  private static int rank(SearchText typed, AgencyView agency) {
    if (typed.blank()) {
      return 0;
    }
    var name = SearchText.lower(agency.name());
    if (agency.codes().stream().anyMatch(c -> Text.fold(c.value()).equals(typed.folded()))) {
      return 0;
    }
    var accents = name.equals(typed.lowered()) ? 1 : name.contains(typed.lowered()) ? 2 : 3;
    var foremost = agency.kind() == AgencyKind.PROVINCE || agency.kind() == AgencyKind.MINISTRY;
    return foremost ? accents : accents + 3;
  }

  private static Comparator<AgencyView> byName() {
    var order = Collator.getInstance(new ULocale("vi_VN"));
    return Comparator.comparing(AgencyView::name, order::compare)
        .thenComparing(agency -> agency.code().value());
  }

  private static final class Entry {
    final UUID id;
    final List<AgencyCode> codes;
    final NewAgency facts;
    final List<Name> names = new ArrayList<>();
    @Nullable LocalDate validTo;
    boolean locked;

    Entry(UUID id, List<AgencyCode> codes, NewAgency facts) {
      this.id = id;
      this.codes = codes;
      this.facts = facts;
      this.validTo = facts.validTo();
    }

    boolean has(AgencyCode code) {
      return codes.contains(code);
    }

    boolean ended(LocalDate on) {
      return validTo != null && validTo.isBefore(on);
    }

    /** Days from the nearest day of its validity. */
    long distance(LocalDate on) {
      var first = facts.validFrom();
      return ended(on)
          ? ChronoUnit.DAYS.between(validTo, on)
          : first == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(on, first));
    }

    String nameOn(LocalDate day) {
      return names.stream()
          .filter(name -> !name.from.isAfter(day))
          .max(Comparator.comparing(Name::from))
          .map(Name::text)
          .orElse(facts.name());
    }
  }

  private record Name(String text, LocalDate from) {}

  private record Step(UUID closed, UUID successor, LocalDate effective) {}
}
