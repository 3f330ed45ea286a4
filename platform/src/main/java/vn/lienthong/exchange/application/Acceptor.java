package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.domain.Axis;
import vn.lienthong.exchange.domain.MessageKey;
import vn.lienthong.exchange.domain.Route;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.exchange.domain.StoredPacket;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;

/** Accepting is one transaction: packet, document, one delivery per recipient, journal entry. */
@Component
class Acceptor {
  private final Axis axis;
  private final Journal journal;
  private final PacketEffects effects;
  private final DocumentEvidence evidence;
  private final EncryptedFiles encrypted;
  private final TransactionTemplate transaction;
  private final ExchangeSettings settings;
  private final BusinessClock clock;

  Acceptor(
      Axis axis,
      Journal journal,
      PacketEffects effects,
      DocumentEvidence evidence,
      EncryptedFiles encrypted,
      TransactionTemplate transaction,
      ExchangeSettings settings,
      BusinessClock clock) {
    this.axis = axis;
    this.journal = journal;
    this.effects = effects;
    this.evidence = evidence;
    this.encrypted = encrypted;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  Acceptance accept(Incoming incoming, Spool spool) {
    var id = Ids.next();
    var sealed = encrypted.of(incoming, spool);
    var packet =
        new StoredPacket(id, incoming.facts().sha256(), spool.size(), settle(spool, id.toString()));
    var fresh = incoming.toStore(id, id, clock.now());
    return Objects.requireNonNull(
        transaction.execute(status -> {
          var kept = new AtomicBoolean();
          if (packet.file() != null) {
            discardUnless(kept, packet.file());
          }
          var acceptance = store(incoming, sealed, packet, spool.bytes(), fresh);
          kept.set(acceptance.docId().equals(id));
          return acceptance;
        }));
  }

  /**
   * Removes a file that no row names: one that was not needed, or whose rows were rolled back. When
   * it is not known whether they were committed, the file stays; what is left over goes after a
   * day.
   */
  private void discardUnless(AtomicBoolean needed, String file) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK || (status == STATUS_COMMITTED && !needed.get())) {
              discard(file);
            }
          }
        });
  }

  /**
   * A packet too large for a row gets its final place first: bytes are durable before their row.
   */
  private @Nullable String settle(Spool spool, String name) {
    if (spool.file() == null) {
      return null;
    }
    try {
      var file = name.substring(0, 2) + "/" + name + ".edxml";
      spool.keep(settings.directory().resolve(file));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void discard(String file) {
    try {
      Files.deleteIfExists(Path.of(settings.directory().toString(), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Acceptance store(
      Incoming incoming,
      List<EncryptedFiles.Sealed> sealed,
      StoredPacket packet,
      byte @Nullable [] body,
      StoredDocument fresh) {
    var key = incoming.key();
    var everybodys = axis.lockAndTaken(key);
    var taken = takenBy(everybodys, incoming.routes().served());
    if (taken.stream().anyMatch(t -> !t.contentHash().equals(key.contentHash()))) {
      throw new RuleViolated(ExchangeError.DOCUMENT_ID_REUSED, incoming.documentId());
    }
    var open = withoutTaken(incoming.routes().served(), taken);
    if (open.isEmpty()) {
      return duplicate(incoming, taken.get(0));
    }
    encrypted.demandReadable(sealed, open);
    var usedBefore = !key.variant().isEmpty() && axis.usedBefore(key);
    var document = samePacket(everybodys, incoming).orElse(fresh.id());
    var stored = incoming.toStore(document, document, fresh.acceptedAt());
    if (document.equals(fresh.id())) {
      axis.insertDocument(packet, body, stored, incoming.slot(), incoming.attachments());
      axis.insertReferences(document, incoming.references());
    }
    var entry = journal.append(entry(incoming, stored, open));
    axis.queue(stored, key, entry, open);
    for (var refused : incoming.routes().refused()) {
      axis.refuse(stored, refused.addressed(), refused.reason());
    }
    effects.document(stored, incoming.business(), open, incoming.terms().caller());
    if (incoming.terms().effects() == Submission.Effects.BY_PACKET) {
      effects.status(stored, incoming.terms().caller());
    }
    return new Acceptance(document, false, usedBefore, entry, recipients(incoming.routes()));
  }

  private Acceptance duplicate(Incoming incoming, MessageKey.Taken first) {
    journal.append(
        NewEntry.of(
                ExchangeEntry.DUPLICATE_ANSWERED,
                first.document().toString(),
                incoming.terms().caller())
            .fact("sender", incoming.sender().code())
            .fact("sha256", incoming.facts().sha256()));
    var entry = first.entry() == null ? evidence.acceptance(first.document()) : first.entry();
    return new Acceptance(first.document(), true, false, entry, recipients(incoming.routes()));
  }

  /** The same packet again, for recipients it was not for the first time, is one document. */
  private Optional<UUID> samePacket(List<MessageKey.Taken> taken, Incoming incoming) {
    return taken.stream()
        .map(MessageKey.Taken::document)
        .distinct()
        .filter(document -> axis.holds(document, incoming.facts().sha256()))
        .findFirst();
  }

  /** The key has a recipient in it: what others were sent under the same DocumentId is theirs. */
  private static List<MessageKey.Taken> takenBy(List<MessageKey.Taken> taken, List<Route> routes) {
    var recipients = routes.stream().map(Route::recipient).collect(Collectors.toSet());
    return taken.stream().filter(each -> recipients.contains(each.recipient())).toList();
  }

  private static List<Route> withoutTaken(List<Route> routes, List<MessageKey.Taken> taken) {
    var have = taken.stream().map(MessageKey.Taken::recipient).collect(Collectors.toSet());
    return routes.stream().filter(route -> !have.contains(route.recipient())).toList();
  }

  private static List<Acceptance.Recipient> recipients(Routing.Routes routes) {
    var all = new ArrayList<Acceptance.Recipient>();
    routes
        .served()
        .forEach(
            r -> all.add(new Acceptance.Recipient.Queued(r.addressed().value(), r.recipient())));
    all.addAll(routes.refused());
    return all;
  }

  private static String refused(Routing.Routes routes) {
    return routes.refused().stream()
        .map(each -> each.addressed() + ":" + each.reason().code())
        .collect(Collectors.joining(" "));
  }

  private static NewEntry entry(Incoming incoming, StoredDocument document, List<Route> routes) {
    return NewEntry.of(
            ExchangeEntry.DOCUMENT_ACCEPTED, document.id().toString(), incoming.terms().caller())
        .fact("message-type", incoming.type().wire())
        .fact("sender", incoming.sender().code())
        .fact(
            "recipients",
            routes.stream().map(r -> r.recipient().value()).collect(Collectors.joining(" ")))
        .fact("refused", refused(incoming.routes()))
        .fact("business-type", incoming.businessType())
        .fact("sha256", incoming.facts().sha256())
        .fact("size", incoming.facts().size())
        .fact("channel", incoming.terms().channel())
        .payload("symbol", document.headline().symbol())
        .payload("subject", document.headline().subject());
  }
}
