package vn.lienthong.exchange.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ConsoleError;
import vn.lienthong.exchange.ConsoleSettings;
import vn.lienthong.exchange.DeadLetter;
import vn.lienthong.journal.JournalReader;
import vn.lienthong.journal.SubscriptionView;
import vn.lienthong.journal.Subscriptions;

/** Parts of the node that do not keep up with the journal. */
@Component
class StuckSubscribers {
  private final Subscriptions subscriptions;
  private final JournalReader journal;
  private final ConsoleSettings settings;

  StuckSubscribers(Subscriptions subscriptions, JournalReader journal, ConsoleSettings settings) {
    this.subscriptions = subscriptions;
    this.journal = journal;
    this.settings = settings;
  }

  List<DeadLetter> all() {
    return subscriptions.all().stream()
        .flatMap(view -> reason(view).stream().map(why -> letter(view, why)))
        .toList();
  }

  long count() {
    return subscriptions.all().stream().filter(view -> reason(view).isPresent()).count();
  }

  private Optional<ConsoleError> reason(SubscriptionView view) {
    if (view.failures() >= settings.subscriberFailures()) {
      return Optional.of(ConsoleError.SUBSCRIBER_FAILS);
    }
    return view.lag() >= settings.subscriberLag()
        ? Optional.of(ConsoleError.SUBSCRIBER_LAGS)
        : Optional.empty();
  }

  /** It is stuck since the entry that it reads next was written. */
  private DeadLetter letter(SubscriptionView view, ConsoleError reason) {
    var next = journal.from(view.next(), 1).stream().findFirst();
    return new DeadLetter(
        DeadLetter.Kind.SUBSCRIBER,
        view.name(),
        null,
        "",
        "",
        "",
        "",
        "",
        next.map(entry -> entry.at()).orElse(null),
        reason.code(),
        view.error(),
        view.failures());
  }
}
