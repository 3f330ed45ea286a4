package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienthong.edxml.Attachment;
import vn.lienthong.edxml.AttachmentContent;
import vn.lienthong.edxml.PacketSource;
import vn.lienthong.exchange.EncryptionError;
import vn.lienthong.exchange.EncryptionKeyView;
import vn.lienthong.exchange.EncryptionKeyView.State;
import vn.lienthong.exchange.domain.KeyBook;
import vn.lienthong.exchange.domain.Route;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/**
 * Files that are encrypted for their recipients. The axis cannot look into them; it sees for which
 * keys they were encrypted and refuses what a recipient could not open.
 */
@Component
class EncryptedFiles {
  private final KeyBook keys;
  private final ServedAgencies served;
  private final WallClock clock;

  EncryptedFiles(KeyBook keys, ServedAgencies served, WallClock clock) {
    this.keys = keys;
    this.served = served;
    this.clock = clock;
  }

  /** A file and the names of the keys that it was encrypted for. */
  record Sealed(String name, Set<String> kids) {}

  /**
   * Those of a packet; costs nothing for one without any.
   *
   * @throws RuleViolated {@link EncryptionError#FILE_UNREADABLE}
   */
  List<Sealed> of(Incoming incoming, Spool spool) {
    return incoming.attachments().stream()
        .filter(Attachment::encrypted)
        .map(file -> sealed(incoming, spool, file))
        .toList();
  }

  private static Sealed sealed(Incoming incoming, Spool spool, Attachment file) {
    if (file.damaged()) {
      throw new RuleViolated(EncryptionError.FILE_UNREADABLE, file.name());
    }
    try (var in = AttachmentContent.openDecoded(source(spool), incoming.facts().charset(), file)) {
      return new Sealed(
          file.name(),
          JweRecipients.kids(in)
              .orElseThrow(() -> new RuleViolated(EncryptionError.FILE_UNREADABLE, file.name())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PacketSource source(Spool spool) {
    var file = spool.file();
    return file == null
        ? PacketSource.of(Objects.requireNonNull(spool.bytes()))
        : PacketSource.of(file);
  }

  /**
   * Every key on record that a file was encrypted for is in force, and every recipient that this
   * node serves has one among them. Keys that are not on record may stand beside them, such as the
   * sender's own; keys of agencies of other nodes are checked there.
   *
   * @throws RuleViolated {@link EncryptionError#KEY_ENDED}, {@link EncryptionError#KEY_UNKNOWN},
   *     {@link EncryptionError#RECIPIENT_LEFT_OUT}
   */
  void demandReadable(List<Sealed> files, Collection<Route> routes) {
    if (files.isEmpty()) {
      return;
    }
    var recipients = routes.stream().map(Route::recipient).collect(Collectors.toSet());
    var here = without(recipients, served.elsewhere(recipients).keySet());
    for (var file : files) {
      demandReadable(file, keys.named(file.kids()), here);
    }
  }

  private void demandReadable(
      Sealed file, Map<String, EncryptionKeyView> known, Set<AgencyCode> recipients) {
    for (var key : known.values()) {
      if (key.state(clock.now()) != State.IN_FORCE) {
        throw new RuleViolated(EncryptionError.KEY_ENDED, file.name(), key.agency(), key.kid());
      }
    }
    var readers =
        known.values().stream().map(EncryptionKeyView::agency).collect(Collectors.toSet());
    for (var recipient : without(recipients, readers)) {
      var error =
          known.size() < file.kids().size()
              ? EncryptionError.KEY_UNKNOWN
              : EncryptionError.RECIPIENT_LEFT_OUT;
      throw new RuleViolated(error, file.name(), recipient);
    }
  }

  private static Set<AgencyCode> without(Set<AgencyCode> all, Set<AgencyCode> some) {
    return all.stream().filter(each -> !some.contains(each)).collect(Collectors.toSet());
  }
}
