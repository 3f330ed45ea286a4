package vn.lienthong.journal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.journal.Retention.Progress;
import vn.lienthong.journal.archive.ArchiveFolder;
import vn.lienthong.journal.archive.ArchiveReader;
import vn.lienthong.journal.archive.ArchiveWriter;

/** Records leave only once they are in an archive that was read back. */
class RetentionTests {
  private static final Instant LONG_AGO = Instant.parse("2027-03-05T02:00:00Z");

  @TempDir Path folder;
  private ArchivingNode node;

  @BeforeEach
  void start() {
    node = new ArchivingNode(folder.resolve("archives"));
  }

  @AfterEach
  void stop() {
    node.close();
  }

  private static Shelf shelf(int count) {
    return new Shelf("papers").with(count, LONG_AGO);
  }

  private ArchiveReader archive(String name) throws Exception {
    var reader = ArchiveReader.open(node.directory.resolve(name));
    reader.check();
    return reader;
  }

  @Test
  void whatIsOldIsArchivedWithItsFilesAndOnlyThenRemoved() throws Exception {
    var shelf = shelf(230);

    var outcome = node.run(shelf);

    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.removed()).isEqualTo(230);
    assertThat(shelf.records).isEmpty();
    var archive = archive("papers-2027-03-0001");
    assertThat(archive.ids()).hasSize(230).isSorted();
    var manifest = archive.manifest();
    assertThat(manifest.from()).isEqualTo(LONG_AGO);
    assertThat(manifest.to()).isEqualTo(LONG_AGO.plusSeconds(3600 * 229));
    assertThat(manifest.policy()).isEqualTo("papers; 24; 2020-01-01");
    assertThat(manifest.head()).isNotNull();
    assertThat(manifest.files())
        .extracting("name")
        .containsExactly("records.jsonl", "contents.zip");
    assertThat(Files.readString(node.directory.resolve("papers-2027-03-0001/records.jsonl")))
        .startsWith(
            "{\"id\":\"2027-03-05T02:00:00Z-0000\",\"at\":\"2027-03-05T02:00:00Z\",\"record\":{\"số\":0},\"contents\":[{\"name\":\"000000/to.txt\"");
    assertThat(node.states()).containsExactly("papers-2027-03-0001:done");
    assertThat(node.facts("journal.archive-written", "manifest")).containsExactly(archive.digest());
    assertThat(node.facts("journal.records-removed", "records")).containsExactly("200", "30");
    assertThat(node.facts("journal.records-removed", "manifest")).containsOnly(archive.digest());
  }

  @Test
  void whatIsYoungOrHasNoPolicyStays() {
    var young = new Shelf("young").with(3, ArchivingNode.NIGHT.minusSeconds(86_400L * 600));
    var settings = node.settings("young; 24; 2020-01-01", "papers; 24; 2031-01-01");
    var papers = shelf(3);

    var outcome = node.retention(settings, List.of(young, papers)).run(() -> false);

    assertThat(outcome.removed()).isZero();
    assertThat(young.records).hasSize(3);
    assertThat(papers.records).as("its policy is of a later day").hasSize(3);
    assertThat(node.folders()).isEmpty();
    assertThat(node.states()).isEmpty();
  }

  @Test
  void aPolicyForRecordsThatDoNotExistIsSaid() {
    var settings = node.settings("paperz; 24; 2020-01-01");
    assertThat(node.retention(settings, List.of(shelf(1))).run(() -> false).failures())
        .containsExactly("paperz: there are no such records");
  }

  @Test
  void eachMonthHasItsOwnArchivesAndNoneGrowsTooLarge() throws Exception {
    var shelf = new Shelf("papers").with(3, Instant.parse("2027-02-28T15:30:00Z"));
    node.records = 4;
    node.run(shelf.with(5, LONG_AGO));

    assertThat(shelf.records).isEmpty();
    assertThat(node.folders())
        .as("a month ends at midnight in Viet Nam, 17:00 UTC")
        .containsExactly("papers-2027-02-0001", "papers-2027-03-0001", "papers-2027-03-0002");
    assertThat(archive("papers-2027-02-0001").ids()).hasSize(2);
    assertThat(archive("papers-2027-03-0001").ids()).hasSize(4);

    node.records = 1000;
    node.archiveSize = 300;
    var large = new Shelf("sheets").with(10, LONG_AGO);
    node.run(large);
    assertThat(large.records).isEmpty();
    assertThat(node.folders()).filteredOn(name -> name.startsWith("sheets")).hasSizeGreaterThan(3);
  }

  @Test
  void aRunThatWasKilledWhileWritingLeavesEverythingInPlaceAndTheNextOneStartsAnew()
      throws Exception {
    var shelf = shelf(5);
    var begun = node.archives().begin("papers", "2027-03", 0, "papers; 24; 2020-01-01", LONG_AGO);
    var killed = new ArchiveWriter(new ArchiveFolder(node.directory), begun.name(), 0);
    killed.add(shelf.records.values().iterator().next());
    assertThat(node.folders()).containsExactly("papers-2027-03-0001.part");

    assertThat(node.run(shelf).removed()).isEqualTo(5);

    assertThat(node.folders()).containsExactly("papers-2027-03-0001");
    assertThat(archive("papers-2027-03-0001").ids()).hasSize(5);
    assertThat(node.states()).containsExactly("papers-2027-03-0001:done");
  }

  @Test
  void aRunThatWasKilledBehindItsArchiveGoesOnWithItAndWritesNoSecond() throws Exception {
    var shelf = shelf(5);
    var settings = node.settings("papers; 24; 2020-01-01");
    var due = shelf.due(ArchivingNode.NIGHT, 100);
    node.export(settings).write(shelf, settings.all().get(0), due);
    assertThat(node.states()).containsExactly("papers-2027-03-0001:writing");
    assertThat(shelf.records).hasSize(5);

    assertThat(node.run(shelf).removed()).isEqualTo(5);

    assertThat(node.folders()).containsExactly("papers-2027-03-0001");
    assertThat(node.states()).containsExactly("papers-2027-03-0001:done");
    assertThat(node.facts("journal.archive-written", "records")).containsExactly("5");
  }

  @Test
  void aRunThatWasKilledWhileRemovingRemovesTheRestNextTime() throws Exception {
    var shelf = shelf(450);
    shelf.broken = "remove";
    shelf.patience = 1;

    assertThat(node.run(shelf).failures()).containsExactly("papers: killed while removing");
    assertThat(shelf.records).as("one batch went, with its entry").hasSize(250);
    assertThat(node.states()).containsExactly("papers-2027-03-0001:written");
    assertThat(node.retention(shelf).state().unfinished())
        .singleElement()
        .satisfies(open -> {
          assertThat(open.progress()).isEqualTo(Progress.WRITTEN);
          assertThat(open.removed()).isEqualTo(200);
        });

    shelf.broken = "";
    assertThat(node.run(shelf).removed()).isEqualTo(250);
    assertThat(shelf.records).isEmpty();
    assertThat(node.states()).containsExactly("papers-2027-03-0001:done");
    assertThat(archive("papers-2027-03-0001").ids()).hasSize(450);
    assertThat(node.facts("journal.records-removed", "records"))
        .containsExactly("200", "200", "50");
  }

  @Test
  void anArchiveThatWasDamagedRemovesNothingAndItsRecordsAreArchivedAnew() throws Exception {
    var shelf = shelf(450);
    shelf.broken = "remove";
    shelf.patience = 1;
    node.run(shelf);
    shelf.broken = "";
    var zip = node.directory.resolve("papers-2027-03-0001/contents.zip");
    var bytes = Files.readAllBytes(zip);
    bytes[bytes.length / 2] ^= 1;
    Files.write(zip, bytes);

    var outcome = node.run(shelf);

    assertThat(outcome.failures())
        .containsExactly(
            "papers: papers-2027-03-0001: contents.zip has other bytes than its digest says");
    assertThat(outcome.removed()).isEqualTo(250);
    assertThat(node.states())
        .containsExactly("papers-2027-03-0001:failed", "papers-2027-03-0002:done");
    assertThat(archive("papers-2027-03-0002").ids()).hasSize(250);
    assertThat(node.run(shelf).failures()).as("said once, shown until somebody acts").isEmpty();
    assertThat(node.retention(shelf).state().unfinished()).hasSize(1);

    bytes[bytes.length / 2] ^= 1;
    Files.write(zip, bytes);
    assertThat(node.run(shelf).failures()).isEmpty();
    assertThat(node.states())
        .as("somebody put its file back")
        .containsExactly("papers-2027-03-0001:done", "papers-2027-03-0002:done");
  }

  @Test
  void aFolderThatTheDatabaseKnowsNothingOfIsLeftAlone() throws Exception {
    var foreign = Files.createDirectories(node.directory.resolve("papers-2027-03-0001"));
    Files.writeString(foreign.resolve("manifest.json"), "{}");
    var shelf = shelf(2);

    assertThat(node.run(shelf).removed()).isEqualTo(2);

    assertThat(Files.readString(foreign.resolve("manifest.json"))).isEqualTo("{}");
    assertThat(node.states()).containsExactly("papers-2027-03-0002:done");
    assertThat(node.run(shelf.with(1, LONG_AGO)).removed()).isEqualTo(1);
    assertThat(node.folders()).last().isEqualTo("papers-2027-03-0003");
    assertThat(node.archives().begin("papers", "2027-03", 9999, "", LONG_AGO).name())
        .isEqualTo("papers-2027-03-10000");
    assertThat(node.archives().begin("papers", "2027-03", 3, "", LONG_AGO).name())
        .isEqualTo("papers-2027-03-10001");
  }

  @Test
  void aFullDiskLeavesEverythingInPlaceAndHoldsUpNoOtherKind() {
    var shelf = shelf(5);
    shelf.broken = "open";
    shelf.patience = 3;
    var other = new Shelf("sheets").with(2, LONG_AGO);

    var outcome = node.run(shelf, other);

    assertThat(outcome.failures()).containsExactly("papers: no space left on device");
    assertThat(shelf.records).hasSize(5);
    assertThat(other.records).isEmpty();
    assertThat(node.folders()).containsExactly("sheets-2027-03-0001");
    assertThat(node.states()).containsExactly("sheets-2027-03-0001:done");

    shelf.broken = "read";
    shelf.patience = 0;
    assertThat(node.run(shelf).failures()).containsExactly("papers: killed while reading");
    assertThat(node.states()).containsExactly("sheets-2027-03-0001:done");
  }

  @Test
  void anArchiveNeverFillsTheDiskOfTheNode() {
    var shelf = shelf(5);
    node.keepFree = Long.MAX_VALUE;

    assertThat(node.run(shelf).failures())
        .singleElement()
        .asString()
        .contains("papers: less than")
        .contains("bytes are free for archives");
    assertThat(shelf.records).hasSize(5);
    assertThat(node.folders()).isEmpty();
  }

  @Test
  void aRunStopsBetweenTwoArchivesWhenTheNightIsOver() {
    var shelf = shelf(6);
    node.records = 2;
    var asked = new int[1];

    var outcome = node.retention(shelf).run(() -> ++asked[0] > 3);

    assertThat(outcome.removed()).isEqualTo(4);
    assertThat(shelf.records).hasSize(2);
    assertThat(node.states()).hasSize(2);
  }

  @Test
  void theStateSaysWhatIsDueAndHowMuchIsArchived() {
    node.records = 2;
    var shelf = shelf(4);
    var asked = new int[1];
    node.retention(shelf).run(() -> ++asked[0] > 2);
    var settings = node.settings("papers; 24; 2020-01-01", "papers; 60; 2030-01-01");

    var state = node.retention(settings, List.of(shelf, new Shelf("young"))).state();

    assertThat(state.directory()).isEqualTo(node.directory);
    var papers = state.kinds().get(0);
    assertThat(papers.name()).isEqualTo("papers");
    assertThat(papers.policy()).hasToString("papers; 24; 2020-01-01");
    assertThat(papers.next()).hasToString("papers; 60; 2030-01-01");
    assertThat(papers.due()).isEqualTo(2);
    assertThat(papers.oldest()).isEqualTo(LONG_AGO.plusSeconds(7200));
    assertThat(papers.archived().archives()).isEqualTo(1);
    assertThat(papers.archived().records()).isEqualTo(2);
    assertThat(papers.archived().bytes()).isPositive();
    assertThat(state.kinds().get(1).policy()).isNull();
    assertThat(state.kinds().get(1).archived().records()).isZero();
  }
}
