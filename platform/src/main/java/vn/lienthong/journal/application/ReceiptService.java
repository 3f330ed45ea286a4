package vn.lienthong.journal.application;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import vn.lienthong.journal.Heads;
import vn.lienthong.journal.Receipt;
import vn.lienthong.journal.Receipts;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.Entries;
import vn.lienthong.journal.domain.Entries.NumberedLeaf;
import vn.lienthong.journal.domain.Proofs;
import vn.lienthong.journal.domain.Subtrees;

/** Receipts are made when asked for: the log holds all they need. */
@Service
class ReceiptService implements Receipts {
  private final Entries entries;
  private final Heads heads;
  private final Subtrees subtrees;
  private final HeadWatch watch;

  /** A key id names one key for ever. */
  private final Map<String, String> keys = new ConcurrentHashMap<>();

  ReceiptService(Entries entries, Heads heads, Subtrees subtrees, HeadWatch watch) {
    this.entries = entries;
    this.heads = heads;
    this.subtrees = subtrees;
    this.watch = watch;
  }

  @Override
  public Optional<Receipt> await(UUID entry, Duration timeout) {
    long end = System.nanoTime() + timeout.toNanos();
    var leaf = Optional.<NumberedLeaf>empty();
    long checked = -1;
    while (true) {
      long seen = watch.seen();
      var head = watch.latest();
      long size = head.map(SignedHead::size).orElse(0L);
      if (leaf.isEmpty() && size > checked) leaf = entries.numbered(entry);
      checked = size;
      if (leaf.isPresent() && leaf.get().sequence() < size) {
        return Optional.of(receipt(entry, leaf.get(), head.orElseThrow()));
      }
      long left = end - System.nanoTime();
      if (left <= 0 || !watch.await(seen, Duration.ofNanos(left))) return Optional.empty();
    }
  }

  @Override
  public Optional<Receipt> find(UUID entry) {
    return await(entry, Duration.ZERO);
  }

  private Receipt receipt(UUID entry, NumberedLeaf leaf, SignedHead head) {
    var path = new Proofs(subtrees).inclusion(leaf.sequence(), head.size());
    return new Receipt(
        Receipt.FORMAT,
        entry,
        leaf.sequence(),
        base64(leaf.bytes()),
        path.stream().map(ReceiptService::base64).toList(),
        head,
        keys.computeIfAbsent(head.key(), key -> heads.publicKey(key).orElseThrow()));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
