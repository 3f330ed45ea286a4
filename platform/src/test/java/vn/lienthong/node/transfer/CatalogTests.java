package vn.lienthong.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogTests {
  @Test
  void aTableComesAfterThoseItRefersTo() {
    var a = table("a");
    var b = table("b");
    var c = table("c");
    var order =
        Catalog.inOrder(
            List.of(a, b, c),
            Map.of(a.quoted(), Set.of(b.quoted()), b.quoted(), Set.of(c.quoted())));
    assertThat(order).containsExactly(c, b, a);
  }

  @Test
  void aCircleOfTablesIsNotWaitedForForEver() {
    var a = table("a");
    var b = table("b");
    var circle = Map.of(a.quoted(), Set.of(b.quoted()), b.quoted(), Set.of(a.quoted()));
    assertThat(Catalog.inOrder(List.of(a, b), circle)).containsExactly(a, b);
  }

  private static Catalog.Table table(String name) {
    return new Catalog.Table("s", name, List.of("x"), 0);
  }
}
