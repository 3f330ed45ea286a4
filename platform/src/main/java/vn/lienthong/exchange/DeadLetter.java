package vn.lienthong.exchange;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that got stuck on this node. It names a document by its number only: an operator does
 * not read what documents say.
 *
 * @param id of the delivery, the webhook, or the name of the follower of the journal
 * @param docId null where it is no document
 * @param symbol number and notation, empty where there is none
 * @param recipient agency that gets nothing; for a webhook the one that is not told
 * @param since when it got stuck; null when nobody noted it
 * @param code permanent code of the reason
 * @param detail what the last failure said, without content; empty for none
 * @param attempts failures so far
 */
public record DeadLetter(
    Kind kind,
    String id,
    @Nullable UUID docId,
    String symbol,
    String sender,
    String senderName,
    String recipient,
    String recipientName,
    @Nullable Instant since,
    String code,
    String detail,
    int attempts) {

  /** What is stuck. */
  public enum Kind {
    /** A delivery in the state {@code fail}. */
    DELIVERY,
    /** A webhook that was stopped. */
    WEBHOOK,
    /** An arrival that its sender could not be told (status 01). */
    ARRIVAL,
    /** A part of the node that does not keep up with the journal; it goes on by itself. */
    SUBSCRIBER;

    /** Name in addresses, forms and figures. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** By what name a dead letter is asked for again. */
  public record Ref(Kind kind, String id) {
    /** Reads what {@link #toString} wrote; empty when it is no such text. */
    public static Optional<Ref> parse(String text) {
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Kind.of(text.substring(0, colon)).map(kind -> new Ref(kind, text.substring(colon + 1)));
    }

    @Override
    public String toString() {
      return kind.key() + ":" + id;
    }
  }

  public Ref ref() {
    return new Ref(kind, id);
  }

  /** False for what tries again by itself for ever. */
  public boolean replayable() {
    return kind != Kind.SUBSCRIBER;
  }
}
