package vn.lienthong.exchange.application;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.documents.DocumentsError;
import vn.lienthong.documents.PdfSigning;
import vn.lienthong.documents.SignatureMark;
import vn.lienthong.documents.SigningKey;
import vn.lienthong.documents.SigningKeys;
import vn.lienthong.shared.RuleViolated;

/** Writes behind a file who signed it and what its mark says. */
final class PenOfTheHarness implements PdfSigning, SigningKeys {
  private final AtomicBoolean empty = new AtomicBoolean();

  /** From now on nobody has a key. */
  void runDry() {
    empty.set(true);
  }

  void fill() {
    empty.set(false);
  }

  @Override
  public SigningKey of(Holder holder) {
    if (empty.get()) {
      throw new RuleViolated(DocumentsError.NO_KEY, holder.name());
    }
    return new Key(holder.id());
  }

  private record Key(String id) implements SigningKey {
    @Override
    public List<X509Certificate> chain() {
      return List.of();
    }

    @Override
    public byte[] sign(byte[] bytes) {
      return id.getBytes(StandardCharsets.UTF_8);
    }
  }

  @Override
  public Level strongest() {
    return Level.BASIC;
  }

  @Override
  public boolean signable(byte[] pdf) {
    return !new String(pdf, StandardCharsets.UTF_8).contains("broken");
  }

  @Override
  public byte[] sign(byte[] pdf, SigningKey key, Level level, SignatureMark mark) {
    var place = mark.place() == null ? "corner" : "over " + mark.place().over();
    var line =
        Stream.concat(Stream.of(mark.name()), mark.lines().stream())
            .collect(Collectors.joining(", ", "[" + ((Key) key).id() + ": ", " " + place + "]"));
    return (new String(pdf, StandardCharsets.UTF_8) + line).getBytes(StandardCharsets.UTF_8);
  }
}
