package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * Keeps the list of pages that the browser checks visit. Run with {@code -Dpages.write=true} after
 * adding a page, then give it a visit in the browser tests.
 */
@Tag("once")
class PageListTests {
  private static final Path LIST = Path.of("../browser/src/test/resources/pages.txt");

  @Test
  void theListOfPagesIsThatOfTheControllers() throws IOException {
    var pages = String.join("\n", pages()) + "\n";
    if (Boolean.getBoolean("pages.write")) {
      Files.writeString(LIST, pages, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(LIST)).isEqualTo(pages);
  }

  private static TreeSet<String> pages() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    var pages = new TreeSet<String>();
    scanner.findCandidateComponents("vn.lienthong").stream()
        .map(found -> type(String.valueOf(found.getBeanClassName())))
        .filter(type -> !type.getSimpleName().startsWith("Planted"))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(PageListTests::showsAPage)
        .map(PageListTests::paths)
        .forEach(pages::addAll);
    return pages;
  }

  private static boolean showsAPage(Method method) {
    var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    return mapping != null
        && List.of(mapping.method()).contains(RequestMethod.GET)
        && (method.getReturnType() == String.class || method.getReturnType() == ModelAndView.class)
        && !AnnotatedElementUtils.hasAnnotation(method, ResponseBody.class)
        && !AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), ResponseBody.class);
  }

  private static Collection<String> paths(Method method) {
    var own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    var above =
        AnnotatedElementUtils.findMergedAnnotation(
            method.getDeclaringClass(), RequestMapping.class);
    var prefixes = above == null || above.path().length == 0 ? new String[] {""} : above.path();
    var ends = own == null || own.path().length == 0 ? new String[] {""} : own.path();
    return Stream.of(prefixes).flatMap(prefix -> Stream.of(ends).map(end -> prefix + end)).toList();
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
