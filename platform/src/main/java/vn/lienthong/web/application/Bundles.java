package vn.lienthong.web.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every {@code i18n/*.properties} of the class path is one source of messages, UTF-8. */
@Configuration(proxyBeanMethods = false)
class Bundles {
  /** A missing translation falls back to Vietnamese, never to the language of the machine. */
  static final ResourceBundle.Control CONTROL =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final String SUFFIX = ".properties";

  @Bean
  MessageSource messageSource() {
    var source = new ResourceBundleMessageSource();
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    source.setBasenames(names().toArray(String[]::new));
    return source;
  }

  static Set<String> names() {
    try {
      var found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*" + SUFFIX);
      var names = new TreeSet<String>();
      Arrays.stream(found)
          .map(resource -> String.valueOf(resource.getFilename()))
          .map(file -> file.substring(0, file.length() - SUFFIX.length()))
          .filter(name -> !name.endsWith("_en"))
          .forEach(name -> names.add("i18n/" + name));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
