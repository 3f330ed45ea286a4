package vn.lienthong.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.Directory;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.identity.Browser;
import vn.lienthong.identity.Systems;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcessEditing;
import vn.lienthong.procedures.Processes;
import vn.lienthong.sample.SampleSettings;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.Patiently;
import vn.lienthong.testing.TestDatabase;

@Tag("once")
@SpringBootTest(
    properties = {"test.sample=true", "lienthong.sample-country.documents=120"},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SampleCountryTests {
  private static final Instant START = Instant.parse("2020-02-12T01:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.of(2019, 11, 10);
  private static final LocalDate FIRST_DOSSIER = LocalDate.of(2020, 1, 2);

  @Autowired SampleCountry country;
  @Autowired SampleMail mail;
  @Autowired SampleWork work;
  @Autowired SampleOneStop oneStop;
  @Autowired Processes processes;
  @Autowired ProcessEditing editing;
  @Autowired Desk desk;
  @Autowired Directory directory;
  @Autowired Systems systems;
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("lienthong.node.database-url", TestDatabase.create()::url);
  }

  @Test
  void theFirstStartSendsTheLettersAskedForWithinTheThreeMonthsBefore() {
    assertThat(documents()).isEqualTo(120);
    assertThat(
            db.sql("select max(accepted_at) from exchange.document where message_type = 'edoc'")
                .query(Instant.class)
                .single())
        .isBefore(START);
    assertThat(
            db.sql(
                    "select min(promulgation_date) from exchange.document where message_type = 'edoc'")
                .query(LocalDate.class)
                .single())
        .isAfterOrEqualTo(FIRST_DAY);
  }

  @Test
  void fiveThousandLettersAreSentUnlessFewerAreAskedFor() {
    var settings =
        new org.springframework.boot.context.properties.bind.Binder(
                new org.springframework.boot.context.properties.source
                    .MapConfigurationPropertySource())
            .bindOrCreate("lienthong.sample-country", SampleSettings.class);

    assertThat(settings.documents()).isEqualTo(5000);
    assertThat(settings.sample()).isFalse();
  }

  @Test
  void everyLetterCarriesARealPdf() throws Exception {
    var clerk = SampleResidents.actingFor(Story.QUANG_BINH);
    var inbox = desk.inbox(clerk, DeskFilter.all());
    assertThat(inbox.items()).isNotEmpty();
    for (var item : inbox.items().stream().filter(i -> i.businessType() == 0).limit(5).toList()) {
      var document = desk.open(clerk, item.docId());
      assertThat(document.attachments()).hasSize(1);
      assertThat(document.attachments().get(0).mediaType()).isEqualTo("application/pdf");
      try (var in = desk.attachment(clerk, item.docId(), 0).open()) {
        assertThat(new String(in.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      }
    }
  }

  @Test
  void aLaterStartPoursNothingIn() {
    country.run(new DefaultApplicationArguments());

    assertThat(documents()).isEqualTo(120);
  }

  @Test
  void aStartThatWasCutOffGoesOnWithoutADouble() {
    mail.send(line -> {});

    assertThat(documents()).isEqualTo(120);
    assertThat(
            db.sql(
                    """
                    select count(*) from (select delivery, status_code from exchange.delivery_event
                      where kind = 'status' group by 1, 2 having count(*) > 1) twice\
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  /** Through the contract of the axis, so that the senders heard of it as of any other work. */
  @Test
  void peopleOfTwoAgenciesHaveWorkAndSomeOfItIsLate() {
    var given =
        db.sql(
                """
                select a.agency, count(*) as given, count(*) filter (where a.due_at < :start) as late,
                  count(*) filter (where a.due_at > :start) as open, count(*) filter (where d.status_code = '04') as told
                from exchange.assignment a join exchange.delivery d on d.document = a.document and d.recipient = a.agency
                group by 1 order by 1\
                """)
            .param("start", START.atOffset(ZoneOffset.UTC))
            .query((row, n) ->
                new int[] {
                  row.getInt("given"), row.getInt("late"), row.getInt("open"), row.getInt("told")
                })
            .list();
    assertThat(given).hasSize(2);
    assertThat(given)
        .allSatisfy(counts -> {
          assertThat(counts[0]).isBetween(3, 7);
          assertThat(counts[1]).as("late").isPositive();
          assertThat(counts[2]).as("in time").isPositive();
          assertThat(counts[3]).as("told to the sender").isEqualTo(counts[0]);
        });
    work.assign();
    assertThat(db.sql("select max(version) from exchange.assignment").query(Integer.class).single())
        .as("what was given stays as it is")
        .isEqualTo(1);
    var officer = new Browser("http://localhost:" + port);
    officer.submit(
        "/exchange/work",
        "/sign-in",
        Map.of("username", "chuyenvien.H46", "password", "lienthong"));
    assertThat(officer.get("/exchange/work").body()).contains("Quá hạn").contains("Còn hạn");
  }

  /** Each event once, as it was on its day, and nothing that could leave the installation. */
  @Test
  void applicantsWereToldWhatHappenedToTheirDossiers() {
    assertThat(
            db.sql(
                    """
                    select count(*) from notification.message
                    where kind = 'dossier-accepted' and channel = 'SMS' and told_at < :start
                      and body like 'Hồ sơ 000.00.31.H46-20%' and state <> 'FAILED'\
                    """)
                .param("start", START.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single())
        .isEqualTo(48);
    assertThat(
            db.sql("select count(*) from notification.message where failure is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void eachAgencyHasASystemAndPeopleUnderThePrintedNames() {
    assertThat(systems.find("000.00.00.H46")).isPresent();
    for (var login : List.of("vanthu.g22", "lanhdao.g22", "vanthu.h46", "quantri.h46")) {
      assertThat(
              db.sql("select count(*) from identity.person where lower(login) = ?")
                  .param(login)
                  .query(Long.class)
                  .single())
          .as(login)
          .isEqualTo(1);
    }
  }

  @Test
  void theCountryIsThatOfFebruary2020WithInventedCodesMarked() {
    var day = LocalDate.of(2020, 2, 12);
    assertThat(directory.all(AgencyKind.PROVINCE, day)).hasSize(63);
    assertThat(directory.all(AgencyKind.MINISTRY, day)).hasSize(22);
    assertThat(directory.children(new AgencyCode("000.00.00.H46"), day))
        .isNotEmpty()
        .allMatch(agency -> agency.sample());
  }

  /** Through the contract, so that they keep its rules; dossiers of the counter follow them. */
  @Test
  void theCityHasAProcessForEverythingThatIsHandedInAtItsCounter() {
    var handedIn =
        db.sql("select distinct procedure_code from casework.dossier").query(String.class).list();
    assertThat(handedIn).hasSizeGreaterThan(5);
    for (var code : handedIn) {
      var procedure = new ProcedureCode(code);
      assertThat(processes.versions(procedure, SampleOneStop.DONG_HOI)).as(code).hasSize(1);
      var process = processes.find(procedure, SampleOneStop.DONG_HOI, FIRST_DOSSIER);
      assertThat(process).as(code).isPresent();
      assertThat(editing.warnings(process.orElseThrow())).as(code).isEmpty();
    }
    oneStop.processes();
    assertThat(db.sql("select max(number) from procedures.process").query(Integer.class).single())
        .as("a second pour draws nothing up")
        .isEqualTo(1);
  }

  /** The names and passwords that the launcher's page promises, over the sign-in page itself. */
  @ParameterizedTest
  @ValueSource(strings = {"vanthu.G22", "lanhdao.H46", "CHUYENVIEN.G22", "quantri.h46"})
  void whoIsPromisedASignInGetsIn(String login) {
    var browser = new Browser("http://localhost:" + port);
    browser.submit(
        "/exchange/inbox", "/sign-in", Map.of("username", login, "password", "lienthong"));
    assertThat(browser.get("/exchange/inbox").uri().getPath()).isEqualTo("/exchange/inbox");
    var stranger = new Browser("http://localhost:" + port);
    stranger.submit(
        "/exchange/inbox", "/sign-in", Map.of("username", login, "password", "lienthong1"));
    assertThat(stranger.get("/exchange/inbox").uri().getPath()).startsWith("/sign-in");
  }

  @Test
  void aSystemSignsWithThePromisedSecretAndWithNoOther() throws Exception {
    var agencies = directory.children(new AgencyCode("000.00.00.H46"), LocalDate.of(2020, 2, 12));
    var some = List.of("000.00.00.G22", "000.00.00.H46", agencies.get(0).code().value());
    for (var code : some) {
      assertThat(systems.authenticate(code, "chữ", mac("sample-" + code, "chữ")))
          .map(Caller::agency)
          .contains(new AgencyCode(code));
      assertThat(systems.authenticate(code, "chữ", mac("sample-" + code + " ", "chữ"))).isEmpty();
      assertThat(systems.authenticate(code, "khác", mac("sample-" + code, "chữ"))).isEmpty();
    }
  }

  private static String mac(String secret, String text) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What the axis would refuse from anybody else is not in the sample country either. */
  @Test
  void everySampleLetterWasTakenByTheAxisForEveryRecipient() {
    assertThat(
            db.sql("select count(*) from exchange.delivery_event where kind = 'refused'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            db.sql(
                    "select count(*) from (select sender, code_number, code_notation from"
                        + " exchange.document where message_type = 'edoc'"
                        + " group by 1, 2, 3, business_type having count(*) > 1) twice")
                .query(Long.class)
                .single())
        .isZero();
  }

  /** Letters; what asks one of them back is none. */
  private long documents() {
    return db.sql(
            "select count(*) from exchange.document where message_type = 'edoc' and business_type = 0")
        .query(Long.class)
        .single();
  }

  /** Each of them, with everything that has happened to it, and none is laid aside. */
  @Test
  void theDossiersOfTheDeskAreToldToTheSimulatedPortal() {
    Patiently.await()
        .untilAsserted(() -> {
          assertThat(count("casework.dossier")).isPositive();
          assertThat(count("portal.received")).isEqualTo(count("casework.dossier"));
          assertThat(count("portal.outbox where status <> 'SENT'")).isZero();
        });

    assertThat(
            db.sql(
                    """
                    select count(*) from casework.dossier d join portal.received r using (code)
                    where r.state = d.state\
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(count("casework.dossier"));
  }

  private long count(String what) {
    return db.sql("select count(*) from " + what).query(Long.class).single();
  }

  /** The control slip of a dossier is a chain: who hands it on is who got it. */
  @Test
  void whoHasADossierHandsItOn() {
    var steps =
        """
        casework.event one join lateral (
          select b.facts ->> 'HANDLER_NAME' as holder from casework.event b
          where b.dossier = one.dossier and b.number < one.number and b.facts ->> 'HANDLER_NAME' is not null
          order by b.number desc limit 1) before on true
        where one.act = 'NEXT_STEP'\
        """;

    assertThat(count(steps)).isPositive();
    assertThat(count(steps + " and before.holder <> one.by_name")).isZero();
  }
}
