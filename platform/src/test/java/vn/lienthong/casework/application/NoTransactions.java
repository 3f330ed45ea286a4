package vn.lienthong.casework.application;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** For stores in memory, which have none. */
final class NoTransactions implements PlatformTransactionManager {
  @Override
  public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
    return new SimpleTransactionStatus();
  }

  @Override
  public void commit(TransactionStatus status) {
    // everything is there already
  }

  @Override
  public void rollback(TransactionStatus status) {
    throw new IllegalStateException("cannot be taken back");
  }
}
