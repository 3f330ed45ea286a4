package vn.lienthong.exchange.application;

import java.io.InputStream;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.PacketUploads;
import vn.lienthong.exchange.UploadView;
import vn.lienthong.exchange.domain.UploadBook;
import vn.lienthong.exchange.domain.UploadBook.Upload;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/** Uploads of systems: each is known to the system that began it alone. */
@Service
class PacketUploadsService implements PacketUploads {
  private final UploadBook book;
  private final UploadFiles files;
  private final UploadOpening opening;
  private final UploadPieces pieces;
  private final UploadCompletion completion;
  private final SystemAccess access;
  private final WallClock clock;

  PacketUploadsService(
      UploadBook book,
      UploadFiles files,
      UploadOpening opening,
      UploadPieces pieces,
      UploadCompletion completion,
      SystemAccess access,
      WallClock clock) {
    this.book = book;
    this.files = files;
    this.opening = opening;
    this.pieces = pieces;
    this.completion = completion;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public UploadView announce(Caller caller, long size, String sha256) {
    return opening.announce(systemOf(caller), size, sha256);
  }

  @Override
  public UploadView find(Caller caller, UUID id) {
    return known(caller, id).view(false);
  }

  @Override
  public UploadView append(Caller caller, UUID id, long offset, String sha256, InputStream piece) {
    return pieces.append(known(caller, id), offset, sha256, piece).view(false);
  }

  @Override
  public Acceptance complete(Caller caller, UUID id) {
    known(caller, id);
    return completion.complete(caller, id);
  }

  @Override
  public void remove(Caller caller, UUID id) {
    if (!book.remove(systemOf(caller), id)) {
      throw new RuleViolated(ExchangeError.UPLOAD_NOT_FOUND, id);
    }
    files.remove(id);
  }

  /** Forgets what is over, and bytes that nothing needs any more. */
  @Scheduled(fixedDelayString = "${lienthong.packet-uploads.every:10m}")
  void forget() {
    book.forget(clock.now());
    var lying = files.all();
    lying.removeAll(book.unfinished(lying));
    lying.forEach(files::remove);
  }

  private Upload known(Caller caller, UUID id) {
    return book.find(systemOf(caller), id, clock.now())
        .orElseThrow(() -> new RuleViolated(ExchangeError.UPLOAD_NOT_FOUND, id));
  }

  private String systemOf(Caller caller) {
    access.agency(caller);
    return caller.principal();
  }
}
