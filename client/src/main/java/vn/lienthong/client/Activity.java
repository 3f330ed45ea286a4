package vn.lienthong.client;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes that move in either direction during one attempt. */
final class Activity {
  private final AtomicLong bytes = new AtomicLong();
  private final Progress progress;

  Activity(Progress progress) {
    this.progress = progress;
  }

  long bytes() {
    return bytes.get();
  }

  private void add(int moved, long total) {
    progress.moved(bytes.addAndGet(moved), total);
  }

  BodyPublisher watch(BodyPublisher upload) {
    return new BodyPublisher() {
      @Override
      public long contentLength() {
        return upload.contentLength();
      }

      @Override
      public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        upload.subscribe(new Sent(subscriber, upload.contentLength()));
      }
    };
  }

  /** A watched download into a file, overwritten from the start. */
  BodyHandler<Path> intoFile(Path target) {
    return head ->
        watch(
            BodySubscribers.ofFile(
                target,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING),
            head.headers().firstValueAsLong("Content-Length").orElse(-1));
  }

  <T> BodySubscriber<T> watch(BodySubscriber<T> download, long total) {
    return new Received<>(download, total);
  }

  /** Hands everything on and counts what each part brings. */
  private abstract class Counted<P, S extends Flow.Subscriber<? super P>>
      implements Flow.Subscriber<P> {
    final S next;
    private final long total;

    Counted(S next, long total) {
      this.next = next;
      this.total = total;
    }

    abstract int size(P part);

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      next.onSubscribe(subscription);
    }

    @Override
    public void onNext(P part) {
      int moved = size(part);
      next.onNext(part);
      add(moved, total);
    }

    @Override
    public void onError(Throwable error) {
      next.onError(error);
    }

    @Override
    public void onComplete() {
      next.onComplete();
    }
  }

  private final class Sent extends Counted<ByteBuffer, Flow.Subscriber<? super ByteBuffer>> {
    Sent(Flow.Subscriber<? super ByteBuffer> next, long total) {
      super(next, total);
    }

    @Override
    int size(ByteBuffer part) {
      return part.remaining();
    }
  }

  private final class Received<T> extends Counted<List<ByteBuffer>, BodySubscriber<T>>
      implements BodySubscriber<T> {
    Received(BodySubscriber<T> next, long total) {
      super(next, total);
    }

    @Override
    int size(List<ByteBuffer> parts) {
      return parts.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    @Override
    public CompletionStage<T> getBody() {
      return next.getBody();
    }
  }
}
