package org.wenlan.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks A18, A19 and A20 of the security plan, on documents invented here. */
class XmlAttacksTest {
  private ServerSocket listener;
  private final AtomicInteger connections = new AtomicInteger();
  private Thread listening;

  @BeforeEach
  void listen() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    listening =
        Thread.ofVirtual()
            .start(() -> {
              try {
                while (true) {
                  listener.accept().close();
                  connections.incrementAndGet();
                }
              } catch (IOException closed) {
                // the test is over
              }
            });
  }

  @AfterEach
  void stopListening() throws IOException {
    listener.close();
  }

  static List<XmlDocument> read(byte[] file) {
    try {
      var documents = new XmlDocuments(new ByteArrayInputStream(file), Set.of("record"));
      var found = new ArrayList<XmlDocument>();
      for (var next = documents.next(); next != null; next = documents.next()) {
        found.add(next);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<XmlDocument> read(String file) {
    return read(file.getBytes(UTF_8));
  }

  static String rejected(String file) {
    return rejected(file.getBytes(UTF_8));
  }

  /**
   * The reason why the only document of a file was rejected, found without work that grows with its
   * square: that would take minutes, and a machine that is busy takes seconds.
   */
  static String rejected(byte[] file) {
    long before = System.nanoTime();
    var found = read(file);
    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .as("took")
        .isLessThan(Duration.ofSeconds(30));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst()).isInstanceOf(XmlDocument.Broken.class);
    return ((XmlDocument.Broken) found.getFirst()).reason();
  }

  static XmlElement tree(XmlDocument document) {
    assertThat(document).isInstanceOf(XmlDocument.Tree.class);
    return ((XmlDocument.Tree) document).root();
  }

  private void nobodyCalled() throws InterruptedException {
    Thread.sleep(50);
    assertThat(connections).hasValue(0);
    assertThat(listening.isAlive()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://HERE/x", "https://HERE/x", "ftp://HERE/x", "jar:http://HERE/x.jar!/y",
        "netdoc://HERE/x", "file://HERE/x", "file:///etc/hostname", "netdoc:/etc/hostname"
      })
  void anEntityNeverLeavesTheMachineAndRejectsItsRecord(String address) throws Exception {
    var at = address.replace("HERE", "127.0.0.1:" + listener.getLocalPort());
    var reason =
        rejected(
            "<?xml version=\"1.0\"?><!DOCTYPE record [<!ENTITY x SYSTEM \""
                + at
                + "\">]><record>&x;</record>");
    assertThat(reason).contains("&x;").contains("never read");
    nobodyCalled();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "ftp", "jar:http", "file"})
  void aParameterEntityNeverLeavesTheMachineAndRejectsItsRecord(String scheme) throws Exception {
    var reason =
        rejected(
            "<!DOCTYPE record [<!ENTITY % p SYSTEM \""
                + scheme
                + "://127.0.0.1:"
                + listener.getLocalPort()
                + "/p.dtd\"> %p;]><record>text</record>");
    assertThat(reason).contains("parameter entity");
    nobodyCalled();
  }

  @Test
  void anExternalDtdIsNeverFetchedAndWhatItWouldDeclareRejectsTheRecord() throws Exception {
    var doctype =
        "<!DOCTYPE record SYSTEM \"http://127.0.0.1:" + listener.getLocalPort() + "/evil.dtd\">";
    assertThat(rejected(doctype + "<record>&evil;</record>")).contains("&evil;");
    // Offices' files name a DTD too; one that uses nothing of it is read, and still nobody calls.
    assertThat(tree(read(doctype + "<record>text</record>").getFirst()).text()).isEqualTo("text");
    var schema =
        "<record xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a"
            + " http://127.0.0.1:"
            + listener.getLocalPort()
            + "/a.xsd\"><?xml-stylesheet href=\"http://127.0.0.1:"
            + listener.getLocalPort()
            + "/a.xsl\"?>text</record>";
    assertThat(tree(read(schema).getFirst()).text()).isEqualTo("text");
    nobodyCalled();
  }

  @Test
  void aDoctypeInTheMiddleOfARecordIsNeverObeyed(@TempDir Path folder) throws Exception {
    var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    var reason =
        rejected(
            "<record><!DOCTYPE record [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]>&x;</record>");
    assertThat(reason).doesNotContain("secret\"").startsWith("Line 1");
  }

  @Test
  void billionLaughsAreRejected() {
    var bomb = new StringBuilder("<!DOCTYPE record [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a");
      bomb.append(i - 1).append(";\">");
    }
    assertThat(rejected(bomb + "]><record>&a29;</record>")).contains("&a29;");
  }

  @Test
  void quadraticGrowthIsRejected() {
    var bomb = "<!DOCTYPE record [<!ENTITY a \"" + "x".repeat(100_000) + "\">]><record>";
    assertThat(rejected(bomb + "&a;".repeat(100_000) + "</record>")).contains("safety limit");
    var small = "<!DOCTYPE record [<!ENTITY a \"x\">]><record>";
    assertThat(rejected(small + "&a;".repeat(3_000) + "</record>")).contains("safety limit");
  }

  @Test
  void deepWideAndLongDocumentsAreRejected() {
    var deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    assertThat(rejected("<record>" + deep + "</record>")).contains("safety limit");
    assertThat(rejected("<record>" + "<a/>".repeat(1_200_000) + "</record>"))
        .contains("1,000,000 elements");
    var many = new StringBuilder("<record");
    for (int i = 0; i < 20_000; i++) {
      many.append(" a").append(i).append("=\"\"");
    }
    assertThat(rejected(many + "/>")).contains("safety limit");
    var name = "n".repeat(10 << 20);
    assertThat(rejected("<record><" + name + "/></record>")).contains("safety limit");
    assertThat(rejected("<record>&" + name + ";</record>")).contains("an & that begins no entity");
    assertThat(rejected("<record " + name + "=\"\"/>")).contains("safety limit");
  }

  @Test
  void unclosedCommentsAndCdataCostNoMoreThanTheirLength() {
    assertThat(rejected("<record>" + "<![CDATA[".repeat(300_000))).isNotEmpty();
    assertThat(rejected("<record>" + "<!--".repeat(300_000))).isNotEmpty();
    assertThat(read("<record><!--" + "<?xml ".repeat(300_000)))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it).isInstanceOf(XmlDocument.Broken.class));
  }

  @Test
  void anEntityThatNobodyDeclaresRejectsTheRecordAndNeverBlanksAField() {
    var reason = rejected("<record>\n<claim>A lamp\nwith &nosuch; glass</claim></record>");
    assertThat(reason).startsWith("Line 3").contains("&nosuch;").contains("would be lost");
    assertThat(rejected("<record a=\"x &nosuch; y\"/>")).contains("&nosuch;");
  }

  @Test
  void aBareAmpersandIsNamedWithItsLine() {
    assertThat(rejected("<record>\nBrown & Sons</record>")).startsWith("Line 2").contains("&amp;");
  }

  @Test
  void standardEntitiesAndThoseOfTheFileItselfAreReadEverywhere() {
    var file =
        "<!DOCTYPE record SYSTEM \"st32.dtd\" [<!ENTITY firm 'B&#246;se'><!ENTITY"
            + " PIC.TIF SYSTEM \"PIC.TIF\" NDATA TIF>]>"
            + "<record name=\"&lsqb;&firm;&rsqb;\">&hearts; &SACUTE; &agr; &lt;b&gt; &#65;"
            + " <![CDATA[&raw; <x>]]><!-- &nothing; --></record>";
    var record = tree(read(file).getFirst());
    assertThat(record.attribute("name")).isEqualTo("[B\u00f6se]");
    assertThat(record.text()).isEqualTo("\u2665 \u015a \u03b1 <b> A &raw; <x>");
  }

  @Test
  void aPictureEntityIsNoTextAndRejectsTheRecordThatUsesItAsOne() {
    var file = "<!DOCTYPE record [<!ENTITY PIC SYSTEM \"p.tif\" NDATA TIF>]><record>&PIC;</record>";
    assertThat(rejected(file)).contains("&PIC;");
  }

  @Test
  void wrongEncodingsAreRejectedInWords() {
    var latin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><record>\nM\u00fcller</record>";
    assertThat(rejected(latin.getBytes(ISO_8859_1))).startsWith("Line").contains("encoding");
    assertThat(rejected("<?xml version=\"1.0\" encoding=\"UTF-7\"?><record>+ADw-</record>"))
        .contains("UTF-7");
    assertThat(rejected("<?xml version=\"1.0\" encoding=\"UTF-16\"?><record/>")).contains("UTF-16");
    assertThat(rejected("<?xml version=\"1.0\" encoding=\"no-such\"?><record/>"))
        .contains("NO-SUCH");
    assertThat(rejected("\uFEFF<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><record/>"))
        .contains("ISO-8859-1")
        .contains("UTF-8");
  }

  @Test
  void rightEncodingsAreReadWhateverTheyAre() {
    var text = "<record>M\u00fcller \u5f20\u4f1f</record>";
    var eight = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text;
    var sixteen = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text;
    assertThat(tree(read("\uFEFF" + eight).getFirst()).text())
        .isEqualTo("M\u00fcller \u5f20\u4f1f");
    for (var wide : List.of(UTF_16BE, UTF_16LE)) {
      assertThat(tree(read(("\uFEFF" + sixteen).getBytes(wide)).getFirst()).text())
          .isEqualTo("M\u00fcller \u5f20\u4f1f");
      assertThat(tree(read(sixteen.getBytes(wide)).getFirst()).text())
          .isEqualTo("M\u00fcller \u5f20\u4f1f");
      assertThat(rejected(("\uFEFF" + eight).getBytes(wide))).contains("UTF-16");
    }
    var gb = "<?xml version=\"1.0\" encoding=\"GB2312\"?><record>\u5f20\u4f1f</record>";
    assertThat(
            tree(read(gb.getBytes(java.nio.charset.Charset.forName("GB18030"))).getFirst()).text())
        .isEqualTo("\u5f20\u4f1f");
  }

  @Test
  void aBrokenSurrogateInUtf16RejectsItsRecordOnly() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(("\uFEFF<record>one</record><record>").getBytes(UTF_16BE));
    bytes.write(new byte[] {(byte) 0xD8, 0x00});
    bytes.write("</record><record>three</record>".getBytes(UTF_16BE));
    var found = read(bytes.toByteArray());
    assertThat(found).hasSize(3);
    assertThat(tree(found.get(0)).text()).isEqualTo("one");
    assertThat(found.get(1)).isInstanceOf(XmlDocument.Broken.class);
    assertThat(tree(found.get(2)).text()).isEqualTo("three");
  }
}
