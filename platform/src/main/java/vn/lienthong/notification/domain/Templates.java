package vn.lienthong.notification.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.notification.TemplateKey;
import vn.lienthong.notification.TemplateVersion;

/** The texts on record. */
public interface Templates {
  /**
   * Adds a version.
   *
   * @return false when there is one of that number; nothing is changed
   */
  boolean add(TemplateVersion version);

  /** What holds on a day. */
  Optional<TemplateVersion> on(TemplateKey key, LocalDate day);

  /** What holds on a day, one of each key. */
  List<TemplateVersion> all(LocalDate day);

  /** All versions, the newest first. */
  List<TemplateVersion> versions(TemplateKey key);
}
