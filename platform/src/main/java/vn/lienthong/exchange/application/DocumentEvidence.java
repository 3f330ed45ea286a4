package vn.lienthong.exchange.application;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Evidence;
import vn.lienthong.exchange.Evidences;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.Axis;
import vn.lienthong.journal.EntryType;
import vn.lienthong.journal.JournalReader;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;

/** What the journal says about a document: accepted, fetched, confirmed. */
@Component
class DocumentEvidence implements Evidences {
  private static final int LIMIT = 10_000;
  private static final Set<String> MOVES =
      Set.of(TransportState.PROCESSING.wire(), TransportState.DONE.wire());

  private final JournalReader journal;
  private final Axis axis;
  private final Rights rights;

  DocumentEvidence(JournalReader journal, Axis axis, Rights rights) {
    this.journal = journal;
    this.axis = axis;
    this.rights = rights;
  }

  @Override
  public List<Evidence> of(Caller caller, UUID docId) {
    rights.demand(caller, ExchangeRight.USE_AXIS);
    var agency = caller.agency();
    if (agency == null) {
      throw new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId);
    }
    var sender =
        axis.held(docId, agency)
            .map(held -> held.document().sender())
            .orElseThrow(() -> new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId));
    var own = new HashSet<>(axis.predecessors(agency));
    own.add(agency);
    return entries(docId).stream()
        .flatMap(entry -> evidence(entry).stream())
        .filter(item -> own.contains(sender) || own.contains(item.agency()))
        .toList();
  }

  /** The entry of the acceptance of a document that was taken long ago. */
  UUID acceptance(UUID document) {
    return entries(document).stream()
        .filter(entry -> is(entry, ExchangeEntry.DOCUMENT_ACCEPTED))
        .map(SequencedEntry::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no entry of document " + document));
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
