package vn.lienthong.journal.application;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.lienthong.journal.Heads;
import vn.lienthong.journal.Receipt;
import vn.lienthong.journal.Receipts;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.Entries;

/** Receipts are made when asked for: the log holds all they need. */
@Service
class ReceiptService implements Receipts {
  private final Entries entries;
  private final Heads heads;
  private final HeadWatch watch;

  ReceiptService(Entries entries, Heads heads, HeadWatch watch) {
    this.entries = entries;
    this.heads = heads;
    this.watch = watch;
  }

  @Override
  public Optional<Receipt> await(UUID entry, Duration timeout) {
    long end = System.nanoTime() + timeout.toNanos();
    var sequence = OptionalLong.empty();
    long checked = -1;
    while (true) {
      long seen = watch.seen();
      var head = watch.latest();
      long size = head.map(SignedHead::size).orElse(0L);
      if (sequence.isEmpty() && size > checked) sequence = entries.sequenceOf(entry);
      checked = size;
      if (sequence.isPresent() && sequence.getAsLong() < size) {
        return Optional.of(receipt(entry, sequence.getAsLong(), head.orElseThrow()));
      }
      long left = end - System.nanoTime();
      if (left <= 0 || !watch.await(seen, Duration.ofNanos(left))) return Optional.empty();
    }
  }

  @Override
  public Optional<Receipt> find(UUID entry) {
    return await(entry, Duration.ZERO);
  }

  private Receipt receipt(UUID entry, long sequence, SignedHead head) {
    return new Receipt(
        Receipt.FORMAT,
        entry,
        sequence,
        Base64.getEncoder().encodeToString(entries.leaf(entry).orElseThrow()),
        heads.inclusion(sequence, head.size()).proof(),
        head,
        heads.publicKey(head.key()).orElseThrow());
  }
}
