package org.wenlan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlan.platform.TestPostgres;

/** Documents with a scanner that is there, silent, not set, or wiser than yesterday. */
class ScanningTest {
  private static final byte[] LETTER = "A lamp, invented.".getBytes(StandardCharsets.UTF_8);

  private static Shelf shelf;
  private static String address;

  private InventedScanner daemon;

  @BeforeAll
  static void open() {
    try (var first = new InventedScanner()) {
      address = first.address();
    }
    shelf = shelf(address);
  }

  @AfterAll
  static void shut() {
    shelf.close();
  }

  @BeforeEach
  void begin() {
    shelf.sql.sql("truncate documents.document, documents.chunk, documents.upload").update();
    daemon = new InventedScanner(address);
  }

  private static Shelf shelf(String scanner) {
    var environment = new HashMap<>(TestPostgres.environment());
    environment.put("WENLAN_SCANNER", scanner);
    return new Shelf(environment, Duration.ofSeconds(5));
  }

  @AfterEach
  void end() {
    daemon.close();
  }

  private Taken take(Shelf to, byte[] bytes) {
    return to.documents.take("letter.txt", new ByteArrayInputStream(bytes));
  }

  private Document stored(Shelf to, byte[] bytes) {
    return ((Taken.Stored) take(to, bytes)).document();
  }

  private static void silent(InventedScanner daemon) {
    daemon.verdict = _ -> Optional.of("stream: Can't allocate memory ERROR");
  }

  private static Optional<String> why(Shelf from, Document document) {
    return from.documents.held(document.hash()).map(why -> why.rule());
  }

  private static Scan scan(Shelf from, Document document) {
    return from.documents.find(document.hash()).orElseThrow().scan();
  }

  @Test
  void whatTheScannerKnowsIsRefusedAndNothingOfItIsKept() {
    assertThat(take(shelf, InventedScanner.EICAR))
        .isInstanceOfSatisfying(
            Taken.Refused.class,
            refused -> {
              assertThat(refused.why().rule()).isEqualTo("documents.refusal.threat");
              assertThat(refused.why().arguments()).containsExactly("Eicar-Test-Signature");
            });
    assertThat(shelf.rows("document") + shelf.rows("chunk") + shelf.rows("upload")).isZero();
  }

  @Test
  void anUploadInPartsIsRefusedAlikeAndSaysWhyAgain() {
    var upload = shelf.documents.begin("letter.txt", InventedScanner.EICAR.length, Upload.BY_LINK);
    for (int time = 0; time < 2; time++) {
      assertThat(
              shelf.documents.append(
                  upload.id(), 0, new ByteArrayInputStream(InventedScanner.EICAR), Upload.BY_LINK))
          .isInstanceOfSatisfying(
              Continued.Refused.class,
              refused -> assertThat(refused.why().rule()).isEqualTo("documents.refusal.threat"));
    }
    assertThat(shelf.rows("document") + shelf.rows("chunk")).isZero();
    assertThat(daemon.looks).hasValue(1);
  }

  @Test
  void aLargeFileIsScannedWhole() {
    daemon.verdict =
        bytes -> Optional.of(bytes.length > 3_000_000 ? "stream: Big FOUND" : "stream: OK");
    var taken =
        shelf.documents.take("lamp.mp4", new ByteArrayInputStream(Made.mp4(3 * Body.CHUNK)));
    assertThat(taken).isInstanceOf(Taken.Refused.class);
    assertThat(shelf.rows("document") + shelf.rows("chunk")).isZero();
  }

  @Test
  void whatIsCleanSaysSoAndIsNotAskedAgain() {
    var document = stored(shelf, LETTER);
    assertThat(document.scan()).isEqualTo(new Scan.Clean(Shelf.START, daemon.signatures));
    assertThat(scan(shelf, document)).isEqualTo(document.scan());
    assertThat(why(shelf, document)).isEmpty();
    assertThat(shelf.scanning.turn(Shelf.START)).isZero();
    assertThat(daemon.looks).hasValue(1);
  }

  @Test
  void withoutAScannerDocumentsAreTakenAndGivenAndSayThatTheyWereNotScanned() {
    try (var bare = shelf("")) {
      var document = stored(bare, InventedScanner.EICAR);
      assertThat(document.scan()).isEqualTo(new Scan.Unscanned());
      assertThat(why(bare, document)).isEmpty();
      assertThat(bare.scanning.turn(Shelf.START)).isZero();
    }
  }

  @Test
  void whileTheScannerIsSilentDocumentsAreTakenButGivenToNobody() {
    var before = daemon.verdict;
    silent(daemon);
    var letter = stored(shelf, LETTER);
    var threat = stored(shelf, InventedScanner.EICAR);
    assertThat(why(shelf, letter)).hasValue("documents.refusal.unscanned");
    assertThat(shelf.scanning.turn(Shelf.START)).isZero();
    daemon.verdict = before;
    assertThat(why(shelf, letter)).as("asked at the door").isEmpty();
    assertThat(shelf.scanning.turn(Shelf.START)).as("the other one").isEqualTo(1);
    assertThat(scan(shelf, threat))
        .isEqualTo(new Scan.Threat(Shelf.START, daemon.signatures, "Eicar-Test-Signature"));
    assertThat(why(shelf, threat)).hasValue("documents.refusal.quarantined");
  }

  @Test
  void oneFileThatTheScannerCannotReadKeepsNoOtherFromBeingScanned() {
    silent(daemon);
    for (int i = 0; i < 130; i++) {
      var _ = stored(shelf, ("bad " + i).getBytes(StandardCharsets.UTF_8));
    }
    var last = stored(shelf, LETTER);
    daemon.verdict = bytes -> Optional.of(bytes[0] == 'b' ? "stream: Broken ERROR" : "stream: OK");
    int looked = shelf.scanning.turn(Shelf.START);
    looked += shelf.scanning.turn(Shelf.START.plusSeconds(60));
    assertThat(looked).isEqualTo(1);
    assertThat(scan(shelf, last)).isInstanceOf(Scan.Clean.class);
  }

  @Test
  void newerSignaturesLookAgainAtWhatIsNewAndAtWhatIsInQuarantine() {
    var letter = stored(shelf, LETTER);
    daemon.signatures = "Invented 1/2/tomorrow";
    daemon.verdict = _ -> Optional.of("stream: Lamp FOUND");
    assertThat(shelf.scanning.turn(Shelf.START.plusSeconds(86_400))).isEqualTo(1);
    assertThat(why(shelf, letter)).hasValue("documents.refusal.quarantined");
    // A false alarm that is taken back releases it, however late.
    daemon.signatures = "Invented 1/3/later";
    daemon.verdict = _ -> Optional.of("stream: OK");
    var late = Shelf.START.plus(Scanning.AGAIN).plusSeconds(86_400);
    assertThat(shelf.scanning.turn(late)).isEqualTo(1);
    assertThat(why(shelf, letter)).isEmpty();
    // Old and clean: not read every day.
    daemon.signatures = "Invented 1/4/last";
    assertThat(shelf.scanning.turn(late)).isZero();
  }

  @Test
  void aThreatThatIsKnownWhenAnOldFileIsSentAgainPutsTheOldOneIntoQuarantine() {
    var letter = stored(shelf, LETTER);
    shelf.now = Shelf.START.plus(Scanning.AGAIN).plusSeconds(86_400);
    daemon.signatures = "Invented 1/2/tomorrow";
    daemon.verdict = _ -> Optional.of("stream: Lamp FOUND");
    assertThat(shelf.scanning.turn(shelf.now)).as("too old to be looked at anew").isZero();
    assertThat(shelf.documents.take("again.txt", new ByteArrayInputStream(LETTER)))
        .isInstanceOf(Taken.Refused.class);
    assertThat(why(shelf, letter)).hasValue("documents.refusal.quarantined");
  }

  @Test
  void whatIsInQuarantineStaysThereWhenTheScannerGoes() {
    var letter = stored(shelf, LETTER);
    daemon.signatures = "Invented 1/2/tomorrow";
    daemon.verdict = _ -> Optional.of("stream: Lamp FOUND");
    assertThat(shelf.scanning.turn(Shelf.START)).isEqualTo(1);
    daemon.close();
    assertThat(why(shelf, letter)).hasValue("documents.refusal.quarantined");
    assertThat(shelf.documents.find(List.of(letter.hash(), "00".repeat(32))))
        .containsOnlyKeys(letter.hash());
  }

  @Test
  void theDoctorSaysHowTheScannerIs() {
    assertThat(shelf.scanning.examine())
        .singleElement()
        .satisfies(one -> assertThat(one.arguments()).containsExactly(daemon.signatures, 0L));
    daemon.close();
    assertThat(shelf.scanning.examine())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.key()).isEqualTo("documents.doctor.silent");
          assertThat(one.arguments()).containsExactly(daemon.address());
        });
  }
}
