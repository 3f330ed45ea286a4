package vn.lienthong.exchange.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lienthong.documents.PdfSigning;
import vn.lienthong.documents.SignatureMark;
import vn.lienthong.documents.SignatureMark.Place;
import vn.lienthong.documents.SigningKeys;
import vn.lienthong.documents.SigningKeys.Holder;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.Signing;
import vn.lienthong.exchange.SigningSettings;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileStore;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/**
 * The two signatures of a letter: the leader's over the own name, the agency's in the top right
 * corner of the first page. Number and date are given after the leader signed; they stand in the
 * mark of the agency, for a word more on the page would break what the leader signed.
 */
@Component
class LetterSignatures {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final FileStore store;
  private final PdfSigning signing;
  private final SigningKeys keys;
  private final SigningSettings settings;

  LetterSignatures(
      FileStore store, PdfSigning signing, SigningKeys keys, SigningSettings settings) {
    this.store = store;
    this.signing = signing;
    this.keys = keys;
    this.settings = settings;
  }

  /** The files with the letter signed by a person. */
  List<Signing.File> byLeader(Signing before, Caller leader) {
    return before.files().stream()
        .map(file -> file.kind() == Signing.Kind.LETTER ? signed(file, before, leader) : file)
        .toList();
  }

  private Signing.File signed(Signing.File file, Signing before, Caller leader) {
    var place =
        new Place(
            settings.leaderPage(),
            settings.leaderLeft(),
            settings.leaderTop(),
            settings.leaderWidth(),
            settings.leaderHeight(),
            before.letter().signerName());
    var mark = new SignatureMark(leader.name(), place, null);
    var pdf = sign(file.original(), new Holder(leader.principal(), leader.name()), mark);
    var stored = store.put(new ByteArrayInputStream(pdf), Long.MAX_VALUE);
    return new Signing.File(
        file.position(),
        file.name(),
        file.kind(),
        file.original(),
        new Signing.Stored(stored.id().sha256(), stored.bytes()));
  }

  /** The files as they are sent with the numbered letter. */
  List<Letter.Part> byAgency(Signing signing, Letter numbered, AgencyCode agency, String name) {
    var holder = new Holder(agency.value(), name);
    var symbol = numbered.number() + "/" + numbered.notation();
    var lines =
        Stream.of("Số: " + symbol, "Ngày: " + DAY.format(numbered.date())).toArray(String[]::new);
    return signing.files().stream()
        .map(file ->
            switch (file.kind()) {
              case LETTER -> part(file, holder, SignatureMark.topRight(name, lines));
              case ANNEX -> part(file, holder, SignatureMark.topRight(name));
              case OTHER -> unsigned(file);
            })
        .toList();
  }

  private Letter.Part part(Signing.File file, Holder holder, SignatureMark mark) {
    var pdf = sign(file.current(), holder, mark);
    return new Signed(file.name(), pdf);
  }

  private byte[] sign(Signing.Stored file, Holder holder, SignatureMark mark) {
    try (var in = store.open(new FileId(file.sha256()))) {
      return signing.sign(in.readAllBytes(), keys.of(holder), signing.strongest(), mark);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Letter.Part unsigned(Signing.File file) {
    return new Unsigned(file, store);
  }

  private record Unsigned(Signing.File file, FileStore store) implements Letter.Part {
    @Override
    public String name() {
      return file.name();
    }

    @Override
    public InputStream open() {
      return store.open(new FileId(file.original().sha256()));
    }
  }

  /** Held only while the packet is written. */
  private static final class Signed implements Letter.Part {
    private final String name;
    private final byte[] pdf;

    Signed(String name, byte[] pdf) {
      this.name = name;
      this.pdf = pdf;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(pdf);
    }
  }
}
