package vn.lienthong.exchange.domain;

import static vn.lienthong.exchange.ExchangeEntry.DELIVERY_HANDED_OVER;
import static vn.lienthong.exchange.ExchangeEntry.DELIVERY_MOVED;
import static vn.lienthong.exchange.ExchangeEntry.DELIVERY_WITHDRAWN;
import static vn.lienthong.exchange.ExchangeEntry.DOCUMENT_ACCEPTED;
import static vn.lienthong.exchange.ExchangeEntry.DOCUMENT_READ;
import static vn.lienthong.exchange.ExchangeEntry.DUPLICATE_ANSWERED;
import static vn.lienthong.exchange.ExchangeEntry.STATUS_REPORTED;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.exchange.ConformanceCheck;
import vn.lienthong.exchange.ConformanceReport.Outcome;
import vn.lienthong.exchange.ConformanceReport.Result;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.journal.SequencedEntry;

/** What is said of a system from what was seen of it; nothing is said of the rest. */
public final class ConformanceRules {
  /** A system with nothing to do needs no more calls than one a second. */
  private static final int MOST_IDLE_CALLS = 60;

  private static final int LEAST_MINUTES = 3;
  private static final int SHOWN = 5;
  private static final String DONE = "done";
  private static final String INITIAL = "initial";
  private static final String EDOC = "edoc";

  private final Observed seen;

  private ConformanceRules(Observed seen) {
    this.seen = seen;
  }

  /** Every check, by number. */
  public static List<Result> results(Observed seen) {
    var rules = new ConformanceRules(seen);
    return Stream.of(ConformanceCheck.values()).map(rules::result).toList();
  }

  private Result result(ConformanceCheck check) {
    return switch (check) {
      case SIGNED -> verdict(check, Set.of(), signed());
      case REPEATED -> repeated();
      case COMPOSED -> composed();
      case FETCHED -> verdict(check, Set.of(), documents(own(DOCUMENT_READ)));
      case CONFIRMED_AFTER -> confirmedAfter();
      case REFUSED_RECIPIENT -> refusedRecipient();
      case STATUS_ORDER -> verdict(check, seen.outOfOrder(), orderly());
      case TOLD_BY_WEBHOOK -> webhooks();
      case CALL_RATE -> rate();
      case NOTHING_LEFT -> nothingLeft();
    };
  }

  private static Result verdict(
      ConformanceCheck check, Collection<UUID> bad, Collection<UUID> good) {
    if (!bad.isEmpty()) {
      return of(check, Outcome.FAILED, bad);
    }
    return of(check, good.isEmpty() ? Outcome.NOT_SEEN : Outcome.PASSED, good);
  }

  private static Result of(ConformanceCheck check, Outcome outcome, Collection<UUID> documents) {
    return new Result(check, outcome, documents.size(), documents.stream().limit(SHOWN).toList());
  }

  private static Result counted(ConformanceCheck check, long bad, long good) {
    var outcome = bad > 0 ? Outcome.FAILED : good > 0 ? Outcome.PASSED : Outcome.NOT_SEEN;
    return new Result(check, outcome, bad > 0 ? bad : good, List.of());
  }

  /** Signed calls without digest, time and nonce are refused, so one that was taken has them. */
  private Set<UUID> signed() {
    return documents(accepted().filter(entry -> fact(entry, "channel").equals("api")));
  }

  /** A packet that was narrowed to some recipients may be accepted for others later. */
  private Result repeated() {
    var first = new HashMap<String, String>();
    accepted().forEach(each -> first.putIfAbsent(each.subject(), fact(each, "sha256")));
    var good = new LinkedHashSet<UUID>();
    var bad = new LinkedHashSet<>(twins());
    own(DUPLICATE_ANSWERED)
        .filter(entry -> first.containsKey(entry.subject()))
        .forEach(entry -> {
          var same = fact(entry, "sha256").equals(first.get(entry.subject()));
          (same ? good : bad).add(document(entry));
        });
    return verdict(ConformanceCheck.REPEATED, bad, good);
  }

  /** New letters that are one by number, date and subject, under DocumentIds made anew. */
  private Set<UUID> twins() {
    var ids = new HashMap<List<Object>, String>();
    var twins = new LinkedHashSet<UUID>();
    for (var letter : seen.letters()) {
      var sent = letter.sent();
      var date = sent.date();
      if (sent.businessType() == 0 && !sent.documentId().isEmpty() && date != null) {
        var before =
            ids.putIfAbsent(List.of(sent.symbol(), date, sent.subject()), sent.documentId());
        if (before != null && !before.equals(sent.documentId())) {
          twins.add(sent.id());
        }
      }
    }
    return twins;
  }

  private Result composed() {
    var accented = seen.letters().stream().filter(each -> each.text().accented()).toList();
    return verdict(
        ConformanceCheck.COMPOSED,
        accented.stream().filter(e -> !e.text().composed()).map(e -> e.sent().id()).toList(),
        accented.stream().filter(e -> e.text().composed()).map(e -> e.sent().id()).toList());
  }

  /** What was moved before the run is not judged: it may have been fetched then. */
  private Result confirmedAfter() {
    var read = new HashSet<String>();
    var movedUnread = new HashSet<String>();
    var good = new LinkedHashSet<UUID>();
    var bad = new LinkedHashSet<UUID>();
    for (var entry : seen.entries()) {
      if (is(entry, DOCUMENT_READ) && fact(entry, "agency").equals(agency())) {
        read.add(entry.subject());
      } else if (is(entry, DELIVERY_MOVED) && fact(entry, "recipient").equals(agency())) {
        boolean unread = !read.contains(entry.subject());
        if (unread && fact(entry, "from").equals(INITIAL)) {
          movedUnread.add(entry.subject());
        }
        if (fact(entry, "to").equals(DONE) && isOwn(entry)) {
          if (!unread) {
            good.add(document(entry));
          } else if (movedUnread.contains(entry.subject())) {
            bad.add(document(entry));
          }
        }
      }
    }
    return verdict(ConformanceCheck.CONFIRMED_AFTER, bad, good);
  }

  private Result refusedRecipient() {
    var unknown = ExchangeError.RECIPIENT_UNKNOWN.code();
    var told = documents(accepted().filter(entry -> fact(entry, "refused").contains(unknown)));
    var again = documents(own(DUPLICATE_ANSWERED));
    return verdict(
        ConformanceCheck.REFUSED_RECIPIENT, told.stream().filter(again::contains).toList(), told);
  }

  private Set<UUID> orderly() {
    var registered = new HashSet<String>();
    var finished = new LinkedHashSet<UUID>();
    own(STATUS_REPORTED)
        .forEach(entry -> {
          if (fact(entry, "status").equals("03")) {
            registered.add(entry.subject());
          } else if (fact(entry, "status").equals("06") && registered.contains(entry.subject())) {
            finished.add(document(entry));
          }
        });
    return finished;
  }

  private Result webhooks() {
    long good =
        seen.webhooks().stream()
            .map(SystemTraces.Hook::lastSuccess)
            .filter(at -> at != null && !at.isBefore(seen.run().startedAt()))
            .count();
    long bad = seen.webhooks().stream().filter(hook -> hook.failures() > 0).count();
    return counted(ConformanceCheck.TOLD_BY_WEBHOOK, bad, good);
  }

  /** Calls of minutes in which the system did something are not counted: it had work. */
  private Result rate() {
    Set<Instant> busy =
        seen.entries().stream()
            .filter(this::isOwn)
            .map(entry -> entry.at().minus(seen.ahead()).truncatedTo(ChronoUnit.MINUTES))
            .collect(Collectors.toSet());
    long hasty =
        seen.calls().entrySet().stream()
            .filter(minute -> minute.getValue() > MOST_IDLE_CALLS)
            .filter(minute -> !busy.contains(minute.getKey()))
            .count();
    int minutes = seen.calls().size();
    return counted(ConformanceCheck.CALL_RATE, hasty, minutes < LEAST_MINUTES ? 0 : minutes);
  }

  private Result nothingLeft() {
    var arrived = new HashSet<String>();
    var good = new LinkedHashSet<UUID>();
    for (var entry : seen.entries()) {
      if (is(entry, DOCUMENT_ACCEPTED) && isForUs(entry)) {
        arrived.add(entry.subject());
      } else if (is(entry, DELIVERY_MOVED) && isDoneHere(entry)) {
        if (arrived.remove(entry.subject()) && isOwn(entry)) {
          good.add(document(entry));
        }
      } else if ((is(entry, DELIVERY_WITHDRAWN) || is(entry, DELIVERY_HANDED_OVER))
          && fact(entry, "recipient").equals(agency())) {
        arrived.remove(entry.subject());
      }
    }
    var waiting = arrived.stream().map(UUID::fromString).toList();
    return waiting.isEmpty() || seen.over()
        ? verdict(ConformanceCheck.NOTHING_LEFT, waiting, good)
        : of(ConformanceCheck.NOTHING_LEFT, Outcome.NOT_SEEN, waiting);
  }

  private boolean isForUs(SequencedEntry entry) {
    return fact(entry, "message-type").equals(EDOC)
        && List.of(fact(entry, "recipients").split(" ")).contains(agency());
  }

  private boolean isDoneHere(SequencedEntry entry) {
    return fact(entry, "to").equals(DONE) && fact(entry, "recipient").equals(agency());
  }

  private Stream<SequencedEntry> accepted() {
    return own(DOCUMENT_ACCEPTED).filter(entry -> fact(entry, "message-type").equals(EDOC));
  }

  private Stream<SequencedEntry> own(ExchangeEntry type) {
    return seen.entries().stream().filter(entry -> is(entry, type)).filter(this::isOwn);
  }

  private boolean isOwn(SequencedEntry entry) {
    return entry.actor().equals(seen.run().system());
  }

  private String agency() {
    return seen.run().agency().value();
  }

  private static Set<UUID> documents(Stream<SequencedEntry> entries) {
    return entries
        .map(ConformanceRules::document)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static UUID document(SequencedEntry entry) {
    return UUID.fromString(entry.subject());
  }

  private static boolean is(SequencedEntry entry, ExchangeEntry type) {
    return entry.type().equals(type.type());
  }

  private static String fact(SequencedEntry entry, String name) {
    return entry.facts().getOrDefault(name, "");
  }
}
