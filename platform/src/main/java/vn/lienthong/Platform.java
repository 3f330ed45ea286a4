package vn.lienthong;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.lienthong.node.cli.NodeCommandLine;

/** The application: a modular monolith, one process, one jar. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Liên Thông", sharedModules = "shared")
public class Platform {
  /** Runs a command of the launcher, for instance {@code start --port 0}. */
  public static void main(String[] arguments) {
    NodeCommandLine.main(Platform.class, arguments);
  }
}
