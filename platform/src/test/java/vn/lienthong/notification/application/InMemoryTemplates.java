package vn.lienthong.notification.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.lienthong.notification.TemplateKey;
import vn.lienthong.notification.TemplateVersion;
import vn.lienthong.notification.domain.Templates;

/** Texts that are gone when the test ends. */
public final class InMemoryTemplates implements Templates {
  private static final Comparator<TemplateVersion> NEWEST =
      Comparator.comparingInt(TemplateVersion::version).reversed();

  private final List<TemplateVersion> versions = new ArrayList<>();

  @Override
  public boolean add(TemplateVersion version) {
    return versions(version.key()).stream().noneMatch(one -> one.version() == version.version())
        && versions.add(version);
  }

  @Override
  public Optional<TemplateVersion> on(TemplateKey key, LocalDate day) {
    return versions(key).stream()
        .filter(version -> !version.from().isAfter(day))
        .max(Comparator.comparing(TemplateVersion::from).thenComparing(TemplateVersion::version));
  }

  @Override
  public List<TemplateVersion> all(LocalDate day) {
    return versions.stream()
        .map(TemplateVersion::key)
        .distinct()
        .sorted(
            Comparator.comparing(TemplateKey::kind)
                .thenComparing(TemplateKey::channel)
                .thenComparing(TemplateKey::language, Comparator.reverseOrder()))
        .flatMap(key -> on(key, day).stream())
        .toList();
  }

  @Override
  public List<TemplateVersion> versions(TemplateKey key) {
    return versions.stream().filter(one -> one.key().equals(key)).sorted(NEWEST).toList();
  }
}
