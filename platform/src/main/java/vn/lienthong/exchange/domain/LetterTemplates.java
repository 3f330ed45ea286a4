package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.shared.AgencyCode;

/** Port to the letters that an agency writes again and again. */
public interface LetterTemplates {
  /**
   * A letter without what is new each time.
   *
   * @param fields what was entered, by name of the field
   */
  record Template(UUID id, String name, Map<String, List<String>> fields, Instant savedAt) {}

  /** Those of an agency in the order of their names. */
  List<Template> all(AgencyCode agency);

  Optional<Template> find(AgencyCode agency, UUID id);

  /** False when the agency has one of that name; upper and lower case are one name. */
  boolean add(AgencyCode agency, Template template);

  /** False when the agency has another one of that name. */
  boolean rename(AgencyCode agency, UUID id, String name);

  boolean remove(AgencyCode agency, UUID id);
}
