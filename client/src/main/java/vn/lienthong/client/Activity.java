package vn.lienthong.client;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
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

  <T> BodySubscriber<T> watch(BodySubscriber<T> download, long total) {
    return new Received<>(download, total);
  }

  private final class Sent implements Flow.Subscriber<ByteBuffer> {
    private final Flow.Subscriber<? super ByteBuffer> next;
    private final long total;

    Sent(Flow.Subscriber<? super ByteBuffer> next, long total) {
      this.next = next;
      this.total = total;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      next.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer part) {
      int moved = part.remaining();
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

  private final class Received<T> implements BodySubscriber<T> {
    private final BodySubscriber<T> next;
    private final long total;

    Received(BodySubscriber<T> next, long total) {
      this.next = next;
      this.total = total;
    }

    @Override
    public CompletionStage<T> getBody() {
      return next.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      next.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
      int moved = parts.stream().mapToInt(ByteBuffer::remaining).sum();
      next.onNext(parts);
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
}
