package vn.lienthong.casework;

import java.util.Optional;
import java.util.UUID;

/** Inner id of a dossier; people and other systems use its {@link DossierCode}. */
public record DossierId(UUID value) {
  /** The id written as text, or nothing when it has not the form of one. */
  public static Optional<DossierId> parse(String text) {
    try {
      return Optional.of(new DossierId(UUID.fromString(text.strip())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
