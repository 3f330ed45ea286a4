package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Every library on the class path states a licence that this project may be shipped or built with.
 * The statements are read from the poms beside the jars, so nothing is asked over the network.
 */
class LicenceTests {
  private static final Pattern ALLOWED =
      Pattern.compile(
          "(?i).*(apache|\\bMIT\\b|\\bBSD\\b|0BSD|eclipse (public|distribution)|EPL|EDL|LGPL|lesser"
              + " general public|mozilla public|MPL|postgresql|unicode|ICU|CC0|public domain|OFL|open"
              + " font|bouncy castle|universal permissive|UPL|ISC|GPL.*(classpath|CPE)|with the"
              + " classpath exception|go license).*");

  /**
   * Their poms are wrong by the word of their maintainers (spring-projects/spring-session 3910);
   * the licence inside the jars is Apache 2.0.
   */
  private static final List<String> READ_BY_HAND =
      List.of("spring-session-core-4.1.1", "spring-session-jdbc-4.1.1");

  @Test
  void everyLibraryHasALicenceOnTheList() throws Exception {
    var refused = new TreeMap<String, List<String>>();
    for (var pom : poms()) {
      var licences = licences(pom, 0);
      if (licences.stream().noneMatch(name -> ALLOWED.matcher(name).matches())
          && READ_BY_HAND.stream().noneMatch(pom.getFileName().toString()::startsWith)) {
        refused.put(pom.getFileName().toString(), licences);
      }
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void theLibrariesWereFound() {
    assertThat(poms()).hasSizeGreaterThan(60);
  }

  @Test
  void aLicenceThatAsksForMoreIsRefused() {
    for (var name :
        List.of("GNU General Public License v3.0", "SSPL-1.0", "Commercial", "AGPL-3.0")) {
      assertThat(ALLOWED.matcher(name).matches()).as(name).isFalse();
    }
    assertThat(ALLOWED.matcher("GPL-2.0-with-classpath-exception (CPE)").matches()).isTrue();
  }

  private static List<Path> poms() {
    var path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var poms = new ArrayList<Path>();
    for (var entry : path.split(File.pathSeparator)) {
      var pom = Path.of(entry.replaceAll("(-linux[a-z0-9_-]*)?\\.jar$", ".pom"));
      if (entry.endsWith(".jar") && !entry.contains("lienthong") && Files.exists(pom)) {
        poms.add(pom);
      }
    }
    return poms;
  }

  /** Of the pom, else of its parents, which lie in the same repository. */
  private static List<String> licences(Path pom, int depth) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    var project = factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
    var names = texts(project.getElementsByTagName("license"), "name");
    // a nameless one belongs to the settings of a plugin
    names.removeIf(String::isEmpty);
    if (!names.isEmpty() || depth > 5) {
      return names;
    }
    var parents = project.getElementsByTagName("parent");
    if (parents.getLength() == 0) {
      return names;
    }
    var parent = (Element) parents.item(0);
    return licences(
        pomOf(pom, text(parent, "groupId"), text(parent, "artifactId"), text(parent, "version")),
        depth + 1);
  }

  private static Path pomOf(Path child, String group, String artifact, String version) {
    var repository = child;
    while (!repository.resolve(group.replace('.', '/')).resolve(artifact).toFile().isDirectory()) {
      repository = repository.getParent();
    }
    return repository
        .resolve(group.replace('.', '/'))
        .resolve(artifact)
        .resolve(version)
        .resolve(artifact + "-" + version + ".pom");
  }

  private static List<String> texts(NodeList elements, String child) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(text((Element) elements.item(i), child));
    }
    return texts;
  }

  private static String text(Element parent, String child) {
    var children = parent.getElementsByTagName(child);
    return children.getLength() == 0 ? "" : children.item(0).getTextContent().strip();
  }
}
