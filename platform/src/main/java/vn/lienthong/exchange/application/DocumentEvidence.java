package vn.lienthong.exchange.application;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Evidence;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.journal.EntryType;
import vn.lienthong.journal.JournalReader;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.shared.AgencyCode;

/** What the journal says about a document: accepted, fetched, confirmed. */
@Component
class DocumentEvidence {
  private static final int LIMIT = 10_000;
  private static final Set<String> MOVES =
      Set.of(TransportState.PROCESSING.wire(), TransportState.DONE.wire());

  private final JournalReader journal;

  DocumentEvidence(JournalReader journal) {
    this.journal = journal;
  }

  /** The entry of the acceptance of a document that was taken long ago. */
  UUID acceptance(UUID document) {
    return entries(document).stream()
        .filter(entry -> is(entry, ExchangeEntry.DOCUMENT_ACCEPTED))
        .map(SequencedEntry::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no entry of document " + document));
  }

  List<Evidence> of(UUID document) {
    return entries(document).stream().flatMap(entry -> evidence(entry).stream()).toList();
  }

  private List<SequencedEntry> entries(UUID document) {
    return journal.ofSubject(document.toString(), 0, LIMIT);
  }

  private static Optional<Evidence> evidence(SequencedEntry entry) {
    var state = entry.facts().getOrDefault("to", "");
    if (is(entry, ExchangeEntry.DOCUMENT_ACCEPTED)) {
      return Optional.of(evidence(entry, "sender", ""));
    }
    return is(entry, ExchangeEntry.DELIVERY_MOVED) && MOVES.contains(state)
        ? Optional.of(evidence(entry, "recipient", state))
        : Optional.empty();
  }

  private static Evidence evidence(SequencedEntry entry, String agency, String state) {
    var code = new AgencyCode(Objects.requireNonNull(entry.facts().get(agency)));
    return new Evidence(entry.id(), entry.type(), code, state, entry.at());
  }

  private static boolean is(SequencedEntry entry, EntryType type) {
    return entry.type().equals(type.type());
  }
}
