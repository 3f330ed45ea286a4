package vn.lienthong.exchange.application;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.UploadSettings;
import vn.lienthong.exchange.UploadView;
import vn.lienthong.exchange.domain.UploadBook;
import vn.lienthong.exchange.domain.UploadBook.Upload;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.shared.WallClock;

/** Begins uploads within what one system may have open, and finds those it began before. */
@Component
class UploadOpening {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  private final UploadBook book;
  private final ExchangeSettings axis;
  private final UploadSettings settings;
  private final WallClock clock;

  UploadOpening(UploadBook book, ExchangeSettings axis, UploadSettings settings, WallClock clock) {
    this.book = book;
    this.axis = axis;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional
  public UploadView announce(String system, long size, String sha256) {
    demand(size, sha256);
    book.lock(system);
    var digest = sha256.toLowerCase(Locale.ROOT);
    return book.find(system, size, digest, clock.now())
        .map(upload -> upload.view(false))
        .orElseGet(() -> begin(system, size, digest));
  }

  private void demand(long size, String sha256) {
    if (size < 1) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "size");
    }
    if (!SHA256.matcher(sha256).matches()) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "sha256");
    }
    if (size > axis.maxPacket().toBytes()) {
      throw new RuleViolated(ExchangeError.PACKET_TOO_LARGE, axis.maxPacket().toBytes());
    }
  }

  private UploadView begin(String system, long size, String sha256) {
    var now = clock.now();
    var open = book.open(system, now);
    var most = settings.mostBytes().toBytes();
    if (open.uploads() >= settings.most() || open.bytes() + size > most) {
      throw new RuleViolated(ExchangeError.TOO_MANY_UPLOADS, settings.most(), most);
    }
    var expires = now.plus(settings.forgetAfter());
    var upload = new Upload(Ids.next(), system, size, sha256, 0, expires, null);
    book.add(upload);
    return upload.view(true);
  }
}
