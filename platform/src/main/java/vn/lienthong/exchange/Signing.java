package vn.lienthong.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signing file (hồ sơ trình ký): a letter on its way from its author over the signature of a
 * leader to the registry, which numbers and sends it.
 *
 * @param version grows with each move; whoever moves it names the one that was seen
 * @param letter without number and files
 * @param form what was entered, for going on with it
 * @param author who prepares it and may take it back
 * @param leader post that signs
 * @param leaderName who held it when the file was submitted
 * @param note of the author to the leader
 * @param document DocId once it is sent, null before
 * @param steps everything that happened, the oldest first
 */
public record Signing(
    UUID id,
    int version,
    State state,
    Letter letter,
    Map<String, List<String>> form,
    List<File> files,
    Author author,
    UUID leader,
    String leaderName,
    String note,
    @Nullable UUID document,
    Instant changedAt,
    List<Step> steps) {
  /** How far it is. */
  public enum State {
    /** Waits for the signature. */
    SUBMITTED,
    /** Is with its author again; no signature is in force. */
    RETURNED,
    /** Signed by the leader, waits for number and sending. */
    SIGNED,
    SENT,
    WITHDRAWN;

    /** Name in data and message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Who prepares it.
   *
   * @param person stable id
   */
  public record Author(String person, String name) {}

  /** What a file is to the letter. */
  public enum Kind {
    /** The letter itself: leader and agency sign it. */
    LETTER,
    /** Another PDF: the agency signs it. */
    ANNEX,
    /** Goes along unsigned. */
    OTHER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A file of the letter.
   *
   * @param position from 0
   * @param original as its author gave it; it stays inside the signed one, byte by byte
   * @param signed with the signature of the leader, null while there is none
   */
  public record File(
      int position, String name, Kind kind, Stored original, @Nullable Stored signed) {
    /** What is read and sent. */
    public Stored current() {
      return signed == null ? original : signed;
    }
  }

  /** Bytes in the file store. */
  public record Stored(String sha256, long bytes) {}

  /**
   * One step.
   *
   * @param kind {@code submitted}, {@code returned}, {@code taken-back}, {@code signed}, {@code
   *     signed-for} (by a stand-in), {@code numbered}, {@code sent} or {@code withdrawn}
   * @param text reason, note, number or whom a stand-in signed for; empty for none
   */
  public record Step(Instant at, String kind, String actor, String text) {}

  public Signing {
    form = Map.copyOf(form);
    files = List.copyOf(files);
    steps = List.copyOf(steps);
  }

  /** The letter itself. */
  public File main() {
    return files.stream().filter(file -> file.kind() == Kind.LETTER).findFirst().orElseThrow();
  }
}
