package org.wenlan.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.markup.XmlAttacksTest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Documents cut out of streams; all of them are invented here. */
class XmlDocumentsTest {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private static List<String> told(List<XmlDocument> documents) {
    return documents.stream()
        .map(it ->
            switch (it) {
              case XmlDocument.Tree(var line, var root) -> line + ":" + root.text();
              case XmlDocument.Broken(var line, var label, var reason) -> line + "!" + label;
            })
        .toList();
  }

  @Test
  void documentsBehindEachOtherAreReadOneByOneOnLinesOrNot() {
    var one = HEAD + "<!DOCTYPE record SYSTEM \"a.dtd\" [ ]><record>1</record>";
    var two = HEAD + "<record>2</record>";
    assertThat(told(read(one + two))).containsExactly("1:1", "1:2");
    assertThat(told(read(one + "\n" + two + "\n\n" + one + "\n")))
        .containsExactly("1:1", "2:2", "4:1");
    assertThat(told(read("\uFEFF" + one + "\uFEFF" + two))).containsExactly("1:1", "1:2");
  }

  @Test
  void recordsSideBySideInAWrapperAreReadOneByOneWithAnyPrefix() {
    var file = "<x:all xmlns:x=\"urn:x\">\n<x:record>1</x:record>\n<record>2</record></x:all>\n";
    assertThat(told(read(file))).containsExactly("1:1", "3:2");
  }

  @Test
  void aBrokenDocumentTakesNoneOfItsNeighboursAlong() {
    var good = HEAD + "\n<record>good</record>\n";
    for (var broken :
        List.of(
            "<record id=\"B\">a < b</record>",
            "<record id=\"B\"><p>never closed</record>",
            "<record id=\"B\">no end tag",
            "<record id=\"B\">cut off <p att",
            "<record id=\"B\"><!-- never closed </record>",
            "<record id=\"B\"><![CDATA[ never closed </record>",
            "<record id=\"B\">\u0001</record>")) {
      assertThat(told(read(good + HEAD + "\n" + broken + "\n" + good)))
          .as(broken)
          .containsExactly("1:good", "3!B", "5:good");
    }
  }

  @Test
  void aBrokenRecordInAWrapperTakesNoneOfItsNeighboursAlong() {
    for (var broken :
        List.of(
            "<record id=\"B\">a < b</record>",
            "<record id=\"B\">no end tag",
            "<record id=\"B\"><!-- never closed </record>",
            "<record id=\"B\"><![CDATA[ never closed </record>")) {
      assertThat(told(read("<all><record>1</record>" + broken + "<record>3</record></all>")))
          .as(broken)
          .contains("1:1", "1!B", "1:3");
    }
  }

  @Test
  void aRecordInACommentOrInCdataIsNone() {
    var file = "<all><!-- <record>0</record> --><record>1<![CDATA[<record>]]></record></all>";
    assertThat(told(read(file))).containsExactly("1:1<record>");
  }

  @Test
  void aDocumentOfAnotherKindBetweenIsNamed() {
    var found =
        read(
            HEAD
                + "<record>1</record>"
                + HEAD
                + "<list file=\"L\"><a/></list>"
                + HEAD
                + "<record>2</record>");
    assertThat(told(found)).containsExactly("1:1", "1!L", "1:2");
    assertThat(((XmlDocument.Broken) found.get(1)).reason())
        .contains("<list>")
        .contains("<record>");
  }

  @Test
  void linesAndColumnsAreThoseOfTheFile() {
    var found =
        read(HEAD + "\n<record>\n  fine</record>\n" + HEAD + "\n<record>\n  <a></b></record>");
    assertThat(((XmlDocument.Broken) found.get(1)).reason()).startsWith("Line 6, column 8");
  }

  @Test
  void anyCutOfTheStreamGivesTheSameDocuments() {
    long seed = 20261123;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append(HEAD).append("\n".repeat(random.nextInt(3)));
      text.append("<!-- <record> --><record id=\"r").append(i).append("\">");
      text.append(random.nextInt(4) == 0 ? "<bad" : "<![CDATA[</record>]]>");
      text.append(i).append("</record>");
    }
    var bytes = text.toString().getBytes(UTF_8);
    var whole = told(read(bytes));
    assertThat(whole).hasSize(40);
    for (int round = 0; round < 20; round++) {
      assertThat(told(slowly(bytes, random))).isEqualTo(whole);
    }
  }

  private static List<XmlDocument> slowly(byte[] bytes, Random random) {
    var stream =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            return at < bytes.length ? bytes[at++] & 0xFF : -1;
          }

          @Override
          public int read(byte[] to, int offset, int count) {
            if (at == bytes.length) {
              return -1;
            }
            int length = Math.min(Math.min(count, 1 + random.nextInt(7)), bytes.length - at);
            System.arraycopy(bytes, at, to, offset, length);
            at += length;
            return length;
          }
        };
    try {
      return all(stream);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<XmlDocument> all(InputStream stream) throws IOException {
    var documents = new XmlDocuments(stream, Set.of("record"));
    var found = new ArrayList<XmlDocument>();
    for (var next = documents.next(); next != null; next = documents.next()) {
      found.add(next);
    }
    return found;
  }

  @Test
  void aDocumentBeyondTheLimitIsRejectedAndTheNextOneIsRead() throws IOException {
    var long1 = HEAD + "<record><!-- ";
    var long2 = "</record>" + HEAD + "<record>2</record>";
    var stream =
        new java.io.SequenceInputStream(
            java.util.Collections.enumeration(
                List.of(
                    stream(long1),
                    new Zeros(XmlDocuments.LIMIT + 100L, (byte) 'x'),
                    stream(long2))));
    var found = all(stream);
    assertThat(told(found)).containsExactly("1!", "1:2");
    assertThat(((XmlDocument.Broken) found.getFirst()).reason()).contains("64 MiB");
  }

  private static InputStream stream(String text) {
    return new java.io.ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** The same byte again and again. */
  private static final class Zeros extends InputStream {
    private long left;
    private final byte value;

    Zeros(long count, byte value) {
      this.left = count;
      this.value = value;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] to, int offset, int count) {
      if (left <= 0) {
        return -1;
      }
      int length = (int) Math.min(count, left);
      java.util.Arrays.fill(to, offset, offset + length, value);
      left -= length;
      return length;
    }
  }
}
