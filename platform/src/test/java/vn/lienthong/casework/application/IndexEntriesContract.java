package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.IndexEntry;
import vn.lienthong.casework.Quarter;
import vn.lienthong.casework.ServiceIndex;
import vn.lienthong.casework.domain.IndexEntries;

/** What every store of entries keeps. */
public abstract class IndexEntriesContract {
  private static final Quarter FIRST = new Quarter(2020, 1);

  private IndexEntries entries;

  /** An empty store. */
  protected abstract IndexEntries entries();

  @BeforeEach
  void anEmptyStore() {
    entries = entries();
  }

  private static IndexEntry entry(ServiceIndex index, String points, String source) {
    return new IndexEntry(
        index, new BigDecimal(points), source, "Đỗ An", instant("2020-02-12T09:00"));
  }

  @Test
  void latestEntryComesFirstAndTheOldOneStays() {
    var first = entry(ServiceIndex.ATTITUDE, "1.5", "phiếu đánh giá");
    var second = entry(ServiceIndex.ATTITUDE, "1.6", "phiếu đánh giá, đếm lại");
    entries.add(RandomDossiers.DONG_HOI, FIRST, first, "p1");
    entries.add(RandomDossiers.DONG_HOI, FIRST, second, "p1");

    assertThat(entries.of(RandomDossiers.DONG_HOI, FIRST)).isEqualTo(List.of(second, first));
  }

  @Test
  void entriesOfOthersAndOfOtherQuartersAreNotAmongThem() {
    entries.add(RandomDossiers.DONG_HOI, FIRST, entry(ServiceIndex.ONLINE, "2.0", "báo cáo"), "p1");

    assertThat(entries.of(RandomDossiers.BA_DON, FIRST)).isEmpty();
    assertThat(entries.of(RandomDossiers.DONG_HOI, new Quarter(2020, 2))).isEmpty();
    assertThat(entries.of(RandomDossiers.DONG_HOI, new Quarter(2019, 1))).isEmpty();
  }
}
