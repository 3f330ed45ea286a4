package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.UploadSettings;
import vn.lienthong.exchange.domain.UploadBook;
import vn.lienthong.exchange.domain.UploadBook.Upload;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/**
 * Hands a whole packet to the axis in the transaction that writes the answer down. The file goes
 * into the packet store under a second name, so that a process that ends in the middle leaves the
 * upload as it was.
 */
@Component
class UploadCompletion {
  /** A large packet holds a connection while it is read; never all of them. */
  private static final int AT_ONCE = 2;

  private final UploadBook book;
  private final UploadFiles files;
  private final AxisService axis;
  private final TransactionTemplate transaction;
  private final UploadSettings settings;
  private final WallClock clock;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  UploadCompletion(
      UploadBook book,
      UploadFiles files,
      AxisService axis,
      TransactionTemplate transaction,
      UploadSettings settings,
      WallClock clock) {
    this.book = book;
    this.files = files;
    this.axis = axis;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  Acceptance complete(Caller caller, UUID id) {
    turns.acquireUninterruptibly();
    try {
      var acceptance = Objects.requireNonNull(transaction.execute(status -> taken(caller, id)));
      files.remove(id);
      return acceptance;
    } catch (RuleViolated refused) {
      if (refused.error() != ExchangeError.UPLOAD_UNFINISHED) {
        book.remove(caller.principal(), id);
        files.remove(id);
      }
      throw refused;
    } finally {
      turns.release();
    }
  }

  private Acceptance taken(Caller caller, UUID id) {
    var now = clock.now();
    var upload =
        book.hold(caller.principal(), id, now)
            .orElseThrow(() -> new RuleViolated(ExchangeError.UPLOAD_NOT_FOUND, id));
    var before = upload.taken();
    if (before != null) {
      return new Acceptance(
          before.docId(), true, before.idUsedBefore(), before.entry(), before.recipients());
    }
    if (upload.received() < upload.size()) {
      throw new RuleViolated(ExchangeError.UPLOAD_UNFINISHED, upload.received(), upload.size());
    }
    var acceptance = handedIn(caller, upload);
    book.taken(id, acceptance, now.plus(settings.forgetAfter()));
    return acceptance;
  }

  private Acceptance handedIn(Caller caller, Upload upload) {
    try (var spool = files.spool(upload.id(), upload.size(), clock.now())) {
      if (!spool.has(upload.sha256())) {
        throw new RuleViolated(ExchangeError.UPLOAD_DIGEST);
      }
      return axis.take(spool, new Submission(caller, "api", "", Set.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
