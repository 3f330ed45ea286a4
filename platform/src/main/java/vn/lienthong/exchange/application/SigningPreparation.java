package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.lienthong.documents.PdfSigning;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.Signing;
import vn.lienthong.exchange.SigningError;
import vn.lienthong.exchange.SigningOrder;
import vn.lienthong.exchange.SigningSettings;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileStore;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.identity.Colleagues.Colleague;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/** What a letter needs before it goes to a leader, and which of its files are signed. */
@Component
class SigningPreparation {
  private static final int LONGEST_NOTE = 1000;
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

  private final LetterWriter letters;
  private final Colleagues colleagues;
  private final FileStore store;
  private final PdfSigning signing;
  private final SigningSettings settings;

  SigningPreparation(
      LetterWriter letters,
      Colleagues colleagues,
      FileStore store,
      PdfSigning signing,
      SigningSettings settings) {
    this.letters = letters;
    this.colleagues = colleagues;
    this.store = store;
    this.signing = signing;
    this.settings = settings;
  }

  /** Posts that sign at an agency today. */
  List<Colleague> leaders(AgencyCode agency) {
    return colleagues.at(agency).stream().filter(one -> one.role() == Role.LEADER).toList();
  }

  Colleague leader(AgencyCode agency, SigningOrder order) {
    return leaders(agency).stream()
        .filter(one -> one.post().equals(order.leader()))
        .findFirst()
        .orElseThrow(() -> new RuleViolated(SigningError.LEADER_UNKNOWN));
  }

  /** The letter as it is kept; who signs is named in it. */
  Letter letter(SigningOrder order, Colleague leader) {
    letters.check(order.letter());
    var letter = order.letter().numbered("").with(List.of());
    return letter.signerName().isBlank() ? letter.signedBy(leader.name()) : letter;
  }

  String note(SigningOrder order) {
    var note = Text.clean(order.note());
    if (note.length() > LONGEST_NOTE) {
      throw new RuleViolated(DeskError.NOTE_TOO_LONG, LONGEST_NOTE);
    }
    return note;
  }

  List<Signing.File> files(SigningOrder order) {
    if (order.main() < 0 || order.main() >= order.files().size()) {
      throw new RuleViolated(SigningError.NO_PDF, "");
    }
    return IntStream.range(0, order.files().size())
        .mapToObj(i -> file(order.files().get(i), i, i == order.main()))
        .toList();
  }

  private Signing.File file(SigningOrder.File file, int position, boolean letter) {
    boolean pdf = isPdf(file);
    if (pdf && file.stored().bytes() > settings.maxPdf().toBytes()) {
      throw new RuleViolated(SigningError.PDF_TOO_LARGE, file.name(), settings.maxPdf().toBytes());
    }
    boolean signable = pdf && signing.signable(bytes(file.stored()));
    if (letter && !signable) {
      throw new RuleViolated(SigningError.NO_PDF, file.name());
    }
    var kind = letter ? Signing.Kind.LETTER : signable ? Signing.Kind.ANNEX : Signing.Kind.OTHER;
    return new Signing.File(position, file.name(), kind, file.stored(), null);
  }

  private boolean isPdf(SigningOrder.File file) {
    try (var in = store.open(new FileId(file.stored().sha256()))) {
      return Arrays.equals(in.readNBytes(PDF.length), PDF);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(Signing.Stored stored) {
    try (var in = store.open(new FileId(stored.sha256()))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
