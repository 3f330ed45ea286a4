package vn.lienthong.documents.signatures;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lienthong.documents.DocumentsSettings;
import vn.lienthong.documents.PdfSignature;
import vn.lienthong.documents.PdfSource;
import vn.lienthong.documents.SignatureCheck;
import vn.lienthong.documents.SignatureReport;
import vn.lienthong.documents.SignatureReport.Checked;
import vn.lienthong.documents.SignatureReport.NotChecked;
import vn.lienthong.documents.SignatureReport.Reason;
import vn.lienthong.shared.WallClock;

/**
 * Checks two files at a time, each within its bounds, and remembers the last few hundred by their
 * content and the trust list.
 */
@Component
class BoundedCheck implements SignatureCheck {
  private static final Logger LOG = LoggerFactory.getLogger(BoundedCheck.class);
  private static final int AT_ONCE = 2;
  private static final int WAITING = 16;
  private static final int REMEMBERED = 500;
  private static final int IDLE_SECONDS = 30;

  private final DocumentsSettings settings;
  private final TrustFolder trust;
  private final WallClock wall;
  private final ThreadPoolExecutor threads;
  private final Map<Key, Checked> known = new LinkedHashMap<>(16, 0.75f, true);

  BoundedCheck(DocumentsSettings settings, TrustFolder trust, WallClock wall) {
    this.settings = settings;
    this.trust = trust;
    this.wall = wall;
    this.threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            BoundedCheck::thread);
    threads.allowCoreThreadTimeOut(true);
  }

  /** The same content under the same trust list gives the same report. */
  private record Key(String sha256, TrustList trust) {}

  @Override
  public SignatureReport check(PdfSource pdf) throws IOException {
    if (pdf.size() > settings.checkSize().toBytes()) {
      return new NotChecked(Reason.TOO_LARGE);
    }
    var key = new Key(pdf.sha256(), trust.list());
    var before = remembered(key);
    if (before != null) {
      return before;
    }
    var report = signed(pdf) ? bounded(pdf, key.trust()) : new Checked(List.of());
    if (report instanceof Checked checked) {
      remember(key, checked);
    }
    return report;
  }

  private static boolean signed(PdfSource pdf) throws IOException {
    try (var in = pdf.open()) {
      return FirstLook.maySign(in);
    }
  }

  private SignatureReport bounded(PdfSource pdf, TrustList list) {
    try {
      var task = threads.submit(() -> inspect(pdf, list));
      try {
        return task.get(settings.checkTime().toMillis(), TimeUnit.MILLISECONDS);
      } finally {
        task.cancel(true);
      }
    } catch (RejectedExecutionException | TimeoutException e) {
      return new NotChecked(Reason.TOO_SLOW);
    } catch (ExecutionException e) {
      LOG.info(
          "the signatures of {} cannot be read: {}", pdf.sha256(), String.valueOf(e.getCause()));
      return new NotChecked(Reason.UNREADABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new NotChecked(Reason.TOO_SLOW);
    }
  }

  private SignatureReport inspect(PdfSource pdf, TrustList list) throws IOException {
    int limit = (int) Math.min(settings.checkSize().toBytes(), Integer.MAX_VALUE - 16);
    byte[] bytes;
    try (var in = pdf.open()) {
      bytes = in.readNBytes(limit + 1);
    }
    if (bytes.length > limit || !Unpacking.within(bytes, settings.checkUnpacked().toBytes())) {
      return new NotChecked(Reason.TOO_LARGE);
    }
    List<PdfSignature> found = Inspection.of(bytes, list, wall.now());
    return new Checked(found);
  }

  @Override
  public Duration patience() {
    return settings.checkTime().dividedBy(2);
  }

  private @Nullable Checked remembered(Key key) {
    synchronized (known) {
      return known.get(key);
    }
  }

  private void remember(Key key, Checked report) {
    synchronized (known) {
      known.put(key, report);
      if (known.size() > REMEMBERED) {
        known.remove(known.keySet().iterator().next());
      }
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "signature-check");
    thread.setDaemon(true);
    return thread;
  }
}
