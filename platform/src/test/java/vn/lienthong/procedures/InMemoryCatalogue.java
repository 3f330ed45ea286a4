package vn.lienthong.procedures;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.procedures.domain.Catalogue;
import vn.lienthong.procedures.domain.SearchWords;
import vn.lienthong.procedures.domain.Settlements;
import vn.lienthong.shared.Page;

/** A catalogue without a database, held to the same contract test as the real one. */
public final class InMemoryCatalogue implements Catalogue, Settlements {
  private final List<ProcedureView> versions = new ArrayList<>();
  private final List<ProcedureView> here = new ArrayList<>();
  private final List<SettledLimit> settled = new ArrayList<>();

  @Override
  public Optional<ProcedureView> find(ProcedureCode code, LocalDate on) {
    return published(on).filter(version -> version.code().equals(code)).findFirst();
  }

  @Override
  public Page<ProcedureView> search(ProcedureFilter filter, LocalDate on, int page, int size) {
    var words = SearchWords.of(filter.text());
    var level = filter.level();
    var found =
        published(on)
            .filter(v -> ofCode(words, v) || all(words, v.name() + " " + v.sector()))
            .filter(v -> filter.sector().isEmpty() || filter.sector().equals(v.sector()))
            .filter(v -> filter.owner().isEmpty() || filter.owner().equals(v.owner()))
            .filter(v -> level == null || v.levels().contains(level))
            .sorted(
                Comparator.<ProcedureView, Boolean>comparing(
                        v -> !ofCode(words, v) && !all(words, v.name()))
                    .thenComparing(ProcedureView::name, Collator.getInstance(new ULocale("vi")))
                    .thenComparing(v -> v.code().value()))
            .toList();
    var items = found.stream().skip((page - 1L) * size).limit(size).toList();
    return new Page<>(items, page, size, found.size());
  }

  private static boolean ofCode(SearchWords words, ProcedureView version) {
    return version.code().value().toLowerCase(Locale.ROOT).startsWith(words.typed());
  }

  private static boolean all(SearchWords words, String text) {
    var kept = SearchWords.kept(text);
    return words.words().stream().allMatch(word -> kept.contains(" " + word));
  }

  @Override
  public List<ProcedureView> inForce(LocalDate on) {
    return published(on).sorted(Comparator.comparing(version -> version.code().value())).toList();
  }

  @Override
  public String mark() {
    return versions + " " + settled;
  }

  @Override
  public List<ProcedureView> versions(ProcedureCode code) {
    return versions.stream()
        .filter(version -> version.code().equals(code))
        .sorted(Comparator.comparing(ProcedureView::version).reversed())
        .toList();
  }

  @Override
  public List<ProcedureView> variants(ProcedureCode national, LocalDate on) {
    return published(on)
        .filter(v -> v.code().variant() && v.code().national().equals(national))
        .sorted(Comparator.comparing(v -> v.code().value()))
        .toList();
  }

  @Override
  public List<String> sectors(LocalDate on) {
    return names(on, ProcedureView::sector);
  }

  @Override
  public List<String> owners(LocalDate on) {
    return names(on, ProcedureView::owner);
  }

  private List<String> names(LocalDate on, Function<ProcedureView, String> name) {
    return published(on)
        .map(name)
        .filter(text -> !text.isEmpty())
        .distinct()
        .sorted(Collator.getInstance(new ULocale("vi")))
        .toList();
  }

  @Override
  public Map<ProcedureCode, ProcedureView> latest() {
    var latest = new LinkedHashMap<ProcedureCode, ProcedureView>();
    versions.stream()
        .sorted(Comparator.comparing(ProcedureView::version))
        .forEach(version -> latest.put(version.code(), version));
    return latest;
  }

  @Override
  public void add(ProcedureView version) {
    versions.add(version);
  }

  @Override
  public void end(ProcedureCode code, int version, LocalDate last) {
    versions.replaceAll(each ->
        each.code().equals(code) && each.version() == version
            ? each.dated(version, each.validFrom(), notBefore(each.validFrom().minusDays(1), last))
            : each);
  }

  private static LocalDate notBefore(LocalDate earliest, LocalDate day) {
    return day.isBefore(earliest) ? earliest : day;
  }

  @Override
  public boolean publish(ProcedureCode code, int version, String decision, LocalDate on) {
    var waiting =
        versions(code).stream()
            .filter(each -> each.version() == version && !each.published())
            .filter(each -> each.inForce(each.validFrom()))
            .filter(each -> each.validTo() == null || !each.validTo().isBefore(on))
            .findFirst();
    waiting.ifPresent(each -> {
      versions.set(versions.indexOf(each), each.publishedBy(decision));
      here.add(each.publishedBy(decision));
    });
    return waiting.isPresent();
  }

  @Override
  public Set<ProcedureCode> publishedHere() {
    return latest().entrySet().stream()
        .filter(last -> here.stream().anyMatch(each -> sameVersion(each, last.getValue())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean sameVersion(ProcedureView one, ProcedureView other) {
    return one.code().equals(other.code()) && one.version() == other.version();
  }

  @Override
  public void serialise() {
    // one thread
  }

  @Override
  public void add(SettledLimit limit) {
    settled.add(0, limit);
  }

  @Override
  public List<SettledLimit> of(Collection<ProcedureCode> procedures) {
    return settled.stream()
        .filter(each -> procedures.contains(each.procedure()))
        .sorted(Comparator.comparing(SettledLimit::from).reversed())
        .toList();
  }

  private Stream<ProcedureView> published(LocalDate on) {
    return versions.stream().filter(version -> version.published() && version.inForce(on));
  }
}
