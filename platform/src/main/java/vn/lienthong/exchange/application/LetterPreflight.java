package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.lienthong.directory.Addressee;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.edxml.Limits;
import vn.lienthong.edxml.Validation;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.Preflight;
import vn.lienthong.exchange.domain.Contacts;
import vn.lienthong.exchange.domain.Contacts.Contact;
import vn.lienthong.exchange.domain.KeyBook;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.WallClock;

/** Writes a letter for trial, reads it back and looks at where it would go. */
@Service
class LetterPreflight implements Preflight {
  private final LetterWriter letters;
  private final Directory directory;
  private final Contacts contacts;
  private final KeyBook keys;
  private final DeskAccess access;
  private final ExchangeSettings settings;
  private final BusinessClock clock;
  private final WallClock wall;

  LetterPreflight(
      LetterWriter letters,
      Directory directory,
      Contacts contacts,
      KeyBook keys,
      DeskAccess access,
      ExchangeSettings settings,
      BusinessClock clock,
      WallClock wall) {
    this.letters = letters;
    this.directory = directory;
    this.contacts = contacts;
    this.keys = keys;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
    this.wall = wall;
  }

  @Override
  public Report check(Caller caller, Letter letter, Collection<AgencyCode> further) {
    var agency = access.agency(caller, ExchangeRight.PREPARE_DOCUMENT);
    var recipients = reach(Stream.concat(letter.recipients().stream(), further.stream()).toList());
    try {
      var file = Files.createTempFile("preflight", ".edxml");
      try {
        try (var out = Files.newOutputStream(file)) {
          letters.write(letter, agency, out);
        }
        return report(file, recipients);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A packet above the limit is not read: its size says enough. */
  private Report report(Path file, List<Reach> recipients) throws IOException {
    long bytes = Files.size(file);
    long limit = settings.maxPacket().toBytes();
    if (bytes > limit) {
      return new Report(bytes, limit, List.of(), recipients);
    }
    try (var in = Files.newInputStream(file)) {
      var validation = Validation.of(in, Limits.standard().withMaxPacketBytes(limit));
      return new Report(bytes, limit, validation.findings(), recipients);
    }
  }

  private List<Reach> reach(List<AgencyCode> codes) {
    var known = contacts.of(codes);
    var encrypting = keys.having(codes, wall.now());
    return codes.stream()
        .map(
            code -> reach(code, Objects.requireNonNull(known.get(code)), encrypting.contains(code)))
        .toList();
  }

  private Reach reach(AgencyCode code, Contact contact, boolean encryption) {
    var addressee = directory.addressee(code, clock.today());
    if (addressee instanceof Addressee.Open open) {
      var name = open.agency().name();
      return new Reach(code, name, State.OPEN, "", contact.desk(), encryption, contact.last());
    }
    if (addressee instanceof Addressee.Succeeded moved) {
      return shut(moved.closed(), code, State.SUCCEEDED, moved.successor().name());
    }
    if (addressee instanceof Addressee.Closed closed) {
      return shut(closed.agency(), code, State.CLOSED, "");
    }
    if (addressee instanceof Addressee.Locked locked) {
      return shut(locked.agency(), code, State.LOCKED, "");
    }
    return new Reach(code, code.value(), State.UNKNOWN, "", false, false, null);
  }

  private static Reach shut(AgencyView agency, AgencyCode code, State state, String successor) {
    return new Reach(code, agency.name(), state, successor, false, false, null);
  }
}
