package vn.lienthong.bench.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.directory.AgencyKind;

/** The invented country has the size and the shape of the real one, and is always the same. */
class InventedCountryTests {
  private static final int EVERYBODY = 125_370;
  private static final List<String[]> ROWS = rows(125_000);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 1990, 1991, 125_000})
  void thereAreAsManyAgenciesAsAskedFor(int agencies) {
    assertThat(rows(agencies)).hasSize(agencies);
  }

  @Test
  void moreThanThereAreIsAllThereAre() {
    assertThat(rows(1_000_000)).hasSize(EVERYBODY);
  }

  @Test
  void theTableBeginsWithTheColumnsOfAnImport() {
    assertThat(InventedCountry.csv(1).lines().findFirst()).contains("code;name;kind;parent");
  }

  @Test
  void itIsTheSameCountryEachTime() {
    assertThat(InventedCountry.csv(5000)).isEqualTo(InventedCountry.csv(5000));
    assertThat(InventedCountry.csv(5000)).startsWith(InventedCountry.csv(100));
  }

  @Test
  void noCodeIsGivenTwice() {
    assertThat(ROWS.stream().map(row -> row[0]).distinct()).hasSize(ROWS.size());
  }

  @Test
  void codesHaveTheFourSegmentsOfTheStandard() {
    var form = Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.H\\d{2}");
    assertThat(ROWS.stream().map(row -> row[0]).filter(form.asMatchPredicate().negate())).isEmpty();
  }

  @Test
  void aParentStandsBeforeItsChildren() {
    var seen = new HashSet<String>();
    for (var row : ROWS) {
      if (row.length > 3) {
        assertThat(seen.contains(row[3])).as(row[0]).isTrue();
      }
      seen.add(row[0]);
    }
  }

  @Test
  void onlyTheProvincesStandAlone() {
    assertThat(ROWS.stream().filter(row -> row.length == 3))
        .hasSize(63)
        .allSatisfy(row -> assertThat(row[2]).isEqualTo("PROVINCE"));
  }

  @Test
  void aChildIsInTheProvinceOfItsParent() {
    assertThat(ROWS.stream().filter(row -> row.length > 3))
        .allMatch(row -> province(row[0]).equals(province(row[3])));
  }

  @Test
  void kindsAreThoseOfTheDirectory() {
    var known = Arrays.stream(AgencyKind.values()).map(Enum::name).toList();
    var counts = ROWS.stream().collect(Collectors.groupingBy(row -> row[2], Collectors.counting()));

    assertThat(known).containsAll(counts.keySet());
    assertThat(counts).containsEntry("PROVINCE", 63L);
    assertThat(counts.get("DISTRICT")).isBetween(680L, 700L);
    assertThat(counts.get("COMMUNE")).isBetween(9_600L, 10_700L);
  }

  @Test
  void namesAreVietnameseInTheComposedForm() {
    var names = ROWS.stream().map(row -> row[1]).toList();
    assertThat(names).allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC));
    assertThat(names).noneMatch(String::isBlank).anyMatch(name -> name.contains("Đức"));
  }

  private static String province(String code) {
    return code.substring(code.lastIndexOf('.') + 1);
  }

  private static List<String[]> rows(int agencies) {
    return InventedCountry.csv(agencies).lines().skip(1).map(line -> line.split(";")).toList();
  }
}
