package vn.lienthong.exchange.application;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.journal.Receipt;
import vn.lienthong.journal.Receipts;

/** No head was signed yet. */
final class NoReceipts implements Receipts {
  @Override
  public Optional<Receipt> await(UUID entry, Duration timeout) {
    return Optional.empty();
  }

  @Override
  public Optional<Receipt> find(UUID entry) {
    return Optional.empty();
  }
}
