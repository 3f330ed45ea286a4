package vn.lienthong.exchange.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.lienthong.exchange.ConsoleError;
import vn.lienthong.exchange.ConsoleSettings;
import vn.lienthong.exchange.DeadLetter;
import vn.lienthong.exchange.DeadLetters;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.domain.StuckItems;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** One list of what got stuck: followers of the journal first, then what lies in the tables. */
@Service
class DeadLettersService implements DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLettersService.class);

  private final StuckItems stuck;
  private final StuckSubscribers subscribers;
  private final Replays replays;
  private final Journal journal;
  private final Rights rights;
  private final ConsoleSettings settings;

  DeadLettersService(
      StuckItems stuck,
      StuckSubscribers subscribers,
      Replays replays,
      Journal journal,
      Rights rights,
      ConsoleSettings settings) {
    this.stuck = stuck;
    this.subscribers = subscribers;
    this.replays = replays;
    this.journal = journal;
    this.rights = rights;
    this.settings = settings;
  }

  @Override
  public Page<DeadLetter> list(Caller by, int number, int size) {
    rights.demand(by, ExchangeRight.OPERATE);
    var followers = subscribers.all();
    int attempts = settings.arrivalAttempts();
    long stored = stuck.counts(attempts).values().stream().mapToLong(Long::longValue).sum();
    long skip = (number - 1L) * size;
    var items = new ArrayList<>(followers.stream().skip(skip).limit(size).toList());
    long before = Math.max(0, skip - followers.size());
    var letters = stuck.list(attempts, before, size - items.size());
    items.addAll(letters);
    if (!letters.isEmpty()) {
      journal.appendNow(
          NewEntry.of(ExchangeEntry.CONSOLE_READ, "node", by)
              .fact("part", "dead-letters")
              .fact("found", letters.size()));
    }
    return new Page<>(items, number, size, followers.size() + stored);
  }

  @Override
  public List<Replayed> replay(Caller by, Collection<DeadLetter.Ref> refs) {
    rights.demand(by, ExchangeRight.OPERATE);
    return refs.stream().distinct().map(ref -> replay(by, ref)).toList();
  }

  private Replayed replay(Caller by, DeadLetter.Ref ref) {
    var title = id(ref).flatMap(id -> stuck.find(ref.kind(), id)).map(DeadLetter::symbol);
    return new Replayed(ref, title.orElse(""), refused(by, ref));
  }

  /** A failure of one item is told in its line: the others are tried all the same. */
  private @Nullable RuleViolated refused(Caller by, DeadLetter.Ref ref) {
    try {
      perform(by, ref);
      return null;
    } catch (RuleViolated violated) {
      return violated;
    } catch (RuntimeException failure) {
      var incident = Ids.next();
      LOG.error("incident {}: {} not replayed", incident, ref, failure);
      return new RuleViolated(SharedError.INTERNAL, incident);
    }
  }

  private void perform(Caller by, DeadLetter.Ref ref) {
    if (ref.kind() == DeadLetter.Kind.SUBSCRIBER) {
      throw new RuleViolated(ConsoleError.TRIED_BY_ITSELF, ref.id());
    }
    var id = id(ref).orElseThrow(() -> new RuleViolated(ConsoleError.NOT_STUCK, ref.id()));
    switch (ref.kind()) {
      case WEBHOOK -> replays.webhook(id, by);
      case ARRIVAL -> replays.arrival(id);
      default -> replays.delivery(id, by);
    }
  }

  private static Optional<UUID> id(DeadLetter.Ref ref) {
    try {
      return Optional.of(UUID.fromString(ref.id()));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
