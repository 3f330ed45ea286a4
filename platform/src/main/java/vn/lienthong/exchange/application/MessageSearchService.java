package vn.lienthong.exchange.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.MessageSearch;
import vn.lienthong.exchange.domain.DeskLists;
import vn.lienthong.exchange.domain.MessageIndex;
import vn.lienthong.exchange.domain.MessageIndex.Wanted;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.JournalReader;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.Receipt;
import vn.lienthong.journal.Receipts;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;

/** Finds messages by their names; whoever looks leaves an entry in the journal first. */
@Service
class MessageSearchService implements MessageSearch {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int MOST_ENTRIES = 500;

  private final MessageIndex index;
  private final DeskLists lists;
  private final Routing routing;
  private final Journal journal;
  private final JournalReader reader;
  private final Receipts receipts;
  private final Rights rights;

  MessageSearchService(
      MessageIndex index,
      DeskLists lists,
      Routing routing,
      Journal journal,
      JournalReader reader,
      Receipts receipts,
      Rights rights) {
    this.index = index;
    this.lists = lists;
    this.routing = routing;
    this.journal = journal;
    this.reader = reader;
    this.receipts = receipts;
    this.rights = rights;
  }

  @Override
  public Page<Found> search(Caller by, Asked asked, int number, int size) {
    rights.demand(by, ExchangeRight.OPERATE);
    if (asked.nothing() || !readable(asked.sender()) || !readable(asked.recipient())) {
      return new Page<>(List.of(), number, size, 0);
    }
    var wanted = wanted(asked);
    var found = index.find(wanted, (number - 1L) * size, size);
    journal.appendNow(
        NewEntry.of(ExchangeEntry.CONSOLE_READ, "node", by)
            .fact("part", "search")
            .fact("found", found.size())
            .payload("name", asked.name())
            .payload("sender", asked.sender())
            .payload("recipient", asked.recipient()));
    return new Page<>(found, number, size, index.count(wanted, MOST));
  }

  private Wanted wanted(Asked asked) {
    var docId = ID.matcher(asked.name()).matches() ? UUID.fromString(asked.name()) : null;
    var name = docId != null || asked.name().isEmpty() ? null : asked.name();
    return new Wanted(docId, name, code(asked.sender()), code(asked.recipient()));
  }

  private static boolean readable(String code) {
    return code.isEmpty() || AgencyCode.parse(code).isPresent();
  }

  /** The main code where the directory knows it; a code that nobody has finds what named it. */
  private @Nullable AgencyCode code(String text) {
    return AgencyCode.parse(text).map(routing::mainCode).orElse(null);
  }

  @Override
  public Story open(Caller by, UUID docId) {
    var found = read(by, docId, "trace");
    var packet = index.packet(docId).orElseThrow();
    var evidence =
        reader.ofSubject(docId.toString(), 0, MOST_ENTRIES).stream()
            .map(entry -> new Proof(entry.id(), entry.sequence(), entry.type(), entry.at()))
            .toList();
    return new Story(
        found, packet.sha256(), packet.size(), lists.trace(docId), evidence, index.archived(docId));
  }

  @Override
  public Optional<Receipt> receipt(Caller by, UUID docId, UUID entry) {
    read(by, docId, "receipt");
    return reader
        .find(entry)
        .filter(found -> found.subject().equals(docId.toString()))
        .flatMap(found -> receipts.find(found.id()));
  }

  private Found read(Caller by, UUID docId, String part) {
    rights.demand(by, ExchangeRight.OPERATE);
    var found =
        index.find(new Wanted(docId, null, null, null), 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId));
    journal.appendNow(
        NewEntry.of(ExchangeEntry.CONSOLE_READ, docId.toString(), by)
            .fact("part", part)
            .fact("found", 1));
    return found;
  }
}
