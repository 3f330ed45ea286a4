package vn.lienthong.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.journal.Receipt;
import vn.lienthong.journal.Receipts;

/**
 * Takes the haste out of an application inside of a test. A node would rather answer without a
 * receipt, or that it is busy, than hold its caller; a test that gets such an answer has learned
 * nothing but that the machine stood still.
 */
final class PatientNode implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /** Half a minute: a test that takes all connections has to wait for it once. */
  private static final Duration CONNECTION = Duration.ofSeconds(30);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (context.getEnvironment().getPropertySources().contains(TestInstallation.NAME)) {
      context.getBeanFactory().addBeanPostProcessor(new Patience());
    }
  }

  private static final class Patience implements BeanPostProcessor {
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
      if (bean instanceof HikariDataSource pool) {
        pool.setConnectionTimeout(CONNECTION.toMillis());
      }
      return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof Receipts receipts ? new Awaited(receipts) : bean;
    }
  }

  /** Waits for a head however long the caller would. */
  private record Awaited(Receipts receipts) implements Receipts {
    @Override
    public Optional<Receipt> await(UUID entry, Duration timeout) {
      return receipts.await(entry, Patiently.LONG);
    }

    @Override
    public Optional<Receipt> find(UUID entry) {
      return receipts.find(entry);
    }
  }
}
