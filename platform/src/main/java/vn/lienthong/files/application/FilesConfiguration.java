package vn.lienthong.files.application;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.files.ContentCheck;
import vn.lienthong.files.VirusCheck;
import vn.lienthong.files.domain.MagicBytes;

@Configuration(proxyBeanMethods = false)
class FilesConfiguration {
  @Bean
  ContentCheck contentCheck() {
    return new MagicBytes();
  }

  /** Says openly that nobody looked. */
  @Bean
  @ConditionalOnMissingBean
  VirusCheck virusCheck() {
    return content -> VirusCheck.Finding.NOT_CHECKED;
  }
}
