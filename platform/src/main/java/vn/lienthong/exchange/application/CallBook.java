package vn.lienthong.exchange.application;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.exchange.Console.Contact;
import vn.lienthong.exchange.Console.Rejected;
import vn.lienthong.exchange.ConsoleSettings;
import vn.lienthong.exchange.ObservedCalls;
import vn.lienthong.exchange.domain.ContactBook;
import vn.lienthong.identity.SystemRegister;
import vn.lienthong.shared.Caller;

/**
 * Remembers in memory who called, and writes it down once a minute. A crash loses the last minute;
 * a call never waits for it. A flood under invented names fills a bounded place and no more.
 */
@Component
class CallBook implements ObservedCalls {
  private static final Logger LOG = LoggerFactory.getLogger(CallBook.class);
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final int MOST_NAMES = 5000;

  private final ContactBook book;
  private final SystemRegister systems;
  private final ConsoleSettings settings;
  private final TransactionTemplate transaction;
  private final Map<String, Contact> contacts = new ConcurrentHashMap<>();
  private final Map<String, ArrayDeque<Rejected>> rejected = new ConcurrentHashMap<>();

  CallBook(
      ContactBook book,
      SystemRegister systems,
      ConsoleSettings settings,
      TransactionTemplate transaction) {
    this.book = book;
    this.systems = systems;
    this.settings = settings;
    this.transaction = transaction;
  }

  @Override
  public void saw(Call call) {
    if (call.refused()) {
      reject(call);
    }
    var known = contacts.get(call.system());
    if (known == null ? contacts.size() < MOST_NAMES : call.refused() || isOld(known, call)) {
      contacts.merge(call.system(), contact(call), CallBook::newer);
    }
  }

  private static boolean isOld(Contact known, Call call) {
    return known.lastSuccess() == null
        || Duration.between(known.lastCall(), call.at()).compareTo(FRESH) >= 0;
  }

  private static Contact contact(Call call) {
    return call.refused()
        ? new Contact(call.system(), call.face(), call.at(), null, call.code(), call.at())
        : new Contact(call.system(), call.face(), call.at(), call.at(), "", null);
  }

  private static Contact newer(Contact known, Contact fresh) {
    var error = fresh.errorAt() == null ? known : fresh;
    var success = fresh.lastSuccess() == null ? known : fresh;
    return new Contact(
        fresh.system(),
        fresh.face(),
        fresh.lastCall(),
        success.lastSuccess(),
        error.error(),
        error.errorAt());
  }

  private void reject(Call call) {
    if (rejected.size() >= MOST_NAMES && !rejected.containsKey(call.system())) {
      return;
    }
    rejected.compute(
        call.system(),
        (system, calls) -> {
          var kept = calls == null ? new ArrayDeque<Rejected>() : calls;
          if (kept.size() >= settings.rejectedKept()) {
            kept.removeFirst();
          }
          kept.addLast(rejected(call));
          return kept;
        });
  }

  private static Rejected rejected(Call call) {
    return new Rejected(
        call.system(), call.at(), call.face(), call.operation(), call.code(), call.arguments());
  }

  /** Writes what was seen since the last time; what cannot be written is lost, and said. */
  @Scheduled(fixedDelayString = "${lienthong.exchange.console.flush-every:1m}")
  void flush() {
    var seen = taken(contacts);
    var refused = taken(rejected);
    if (seen.isEmpty() && refused.isEmpty()) {
      return;
    }
    try {
      var known =
          systems.all(Caller.node("calls")).stream()
              .map(SystemRegister.Registered::id)
              .collect(Collectors.toSet());
      transaction.executeWithoutResult(status -> {
        var contacted = seen.stream().filter(contact -> known.contains(contact.system())).toList();
        if (!contacted.isEmpty()) {
          book.keep(contacted);
        }
        var calls = new ArrayList<Rejected>();
        refused.forEach(each ->
            each.forEach(call -> calls.add(known.contains(call.system()) ? call : stranger(call))));
        keep(calls);
      });
    } catch (RuntimeException failure) {
      LOG.warn("contacts of {} systems not written", seen.size(), failure);
    }
  }

  /** Whoever has no name here, or an invented one, stands under none. */
  private static Rejected stranger(Rejected call) {
    return new Rejected(
        "", call.at(), call.face(), call.operation(), call.code(), call.arguments());
  }

  private void keep(List<Rejected> calls) {
    if (calls.isEmpty()) {
      return;
    }
    calls.sort(Comparator.comparing(Rejected::at));
    var bySystem = calls.stream().collect(Collectors.groupingBy(Rejected::system));
    var last = new ArrayList<Rejected>();
    int kept = settings.rejectedKept();
    bySystem
        .values()
        .forEach(own -> last.addAll(own.subList(Math.max(0, own.size() - kept), own.size())));
    book.keep(last, kept);
  }

  /** Takes what is there; a call that comes at the same moment is in this lot or in the next. */
  private static <T> Collection<T> taken(Map<String, T> map) {
    var taken = new ArrayList<T>();
    for (var system : List.copyOf(map.keySet())) {
      var value = map.remove(system);
      if (value != null) {
        taken.add(value);
      }
    }
    return taken;
  }
}
