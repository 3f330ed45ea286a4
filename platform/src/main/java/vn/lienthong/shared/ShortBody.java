package vn.lienthong.shared;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** The bytes of an answer up to a limit; a longer one is broken off. */
public final class ShortBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
  private final AtomicReference<Subscription> source = new AtomicReference<>();
  private final AtomicLong left;
  private final int limit;

  public ShortBody(int limit) {
    this.limit = limit;
    this.left = new AtomicLong(limit);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return bytes.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    source.set(subscription);
    bytes.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    long size = pieces.stream().mapToLong(ByteBuffer::remaining).sum();
    if (left.addAndGet(-size) >= 0) {
      bytes.onNext(pieces);
    } else {
      source.get().cancel();
      bytes.onError(new IOException("longer than " + limit + " bytes"));
    }
  }

  @Override
  public void onError(Throwable failure) {
    bytes.onError(failure);
  }

  @Override
  public void onComplete() {
    bytes.onComplete();
  }
}
