package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.UploadSettings;
import vn.lienthong.exchange.domain.UploadBook;
import vn.lienthong.exchange.domain.UploadBook.Upload;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/**
 * A piece is read to its end and held to its digest before the upload is touched; then the row is
 * held, the bytes are written behind those that it counts, and counted. What a process wrote and
 * did not count is written again.
 */
@Component
class UploadPieces {
  private final UploadBook book;
  private final UploadFiles files;
  private final TransactionTemplate transaction;
  private final UploadSettings settings;
  private final WallClock clock;

  UploadPieces(
      UploadBook book,
      UploadFiles files,
      TransactionTemplate transaction,
      UploadSettings settings,
      WallClock clock) {
    this.book = book;
    this.files = files;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  Upload append(Upload upload, long offset, String sha256, InputStream piece) {
    try (var spool = files.read(piece, settings.maxPiece().toBytes())) {
      if (!spool.has(sha256)) {
        throw new RuleViolated(ExchangeError.DIGEST_MISMATCH);
      }
      return Objects.requireNonNull(
          transaction.execute(status -> written(upload.system(), upload.id(), offset, spool)));
    }
  }

  private Upload written(String system, UUID id, long offset, Spool piece) {
    var now = clock.now();
    var upload =
        book.hold(system, id, now)
            .orElseThrow(() -> new RuleViolated(ExchangeError.UPLOAD_NOT_FOUND, id));
    if (offset != upload.received()) {
      throw new RuleViolated(ExchangeError.UPLOAD_OFFSET, upload.received());
    }
    if (piece.size() > upload.size() - offset) {
      throw new RuleViolated(ExchangeError.PACKET_TOO_LARGE, upload.size());
    }
    try (var in = piece.open()) {
      files.append(id, offset, in, piece.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var received = upload.received(offset + piece.size(), now.plus(settings.forgetAfter()));
    book.received(received);
    return received;
  }
}
