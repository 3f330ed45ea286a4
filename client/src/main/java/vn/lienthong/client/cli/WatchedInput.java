package vn.lienthong.client.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.lienthong.client.Progress;

/** Tells how much of a long file has been read. */
final class WatchedInput extends FilterInputStream {
  private final Progress progress;
  private final long total;
  private long read;

  WatchedInput(InputStream in, long total, Progress progress) {
    super(in);
    this.total = total;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int each = super.read();
    count(each < 0 ? 0 : 1);
    return each;
  }

  @Override
  public int read(byte[] part, int offset, int length) throws IOException {
    int got = super.read(part, offset, length);
    count(Math.max(got, 0));
    return got;
  }

  private void count(int more) {
    read += more;
    progress.moved(read, total);
  }
}
