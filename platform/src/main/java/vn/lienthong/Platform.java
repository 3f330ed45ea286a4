package vn.lienthong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: a modular monolith, one process, one jar. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Liên Thông", sharedModules = "shared")
public class Platform {
  /** Starts the node. Arguments are Spring properties ({@code --key=value}). */
  public static void main(String[] args) {
    SpringApplication.run(Platform.class, args);
  }
}
