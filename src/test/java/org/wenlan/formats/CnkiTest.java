package org.wenlan.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;

/** Exports of CNKI; the documents are invented but for those of the real files. */
class CnkiTest {
  private static final Format HTML =
      Tables.all().stream().filter(f -> f.name().equals("cnki-html")).findFirst().orElseThrow();
  private static final Format CSV =
      Tables.all().stream().filter(f -> f.name().equals("cnki-csv")).findFirst().orElseThrow();
  private static final String HEADER =
      "SrcDatabase-来源库,Author-作者,Applicant-申请人,Title-题名,CountryName-国省名称,PubNo-公开号,"
          + "PubTime-公开日期,Summary-摘要,Claims-主权项,CLC-中图分类号";

  @Test
  void everyColumnFindsItsPlace() throws IOException {
    var read =
        Readings.of(
            HTML,
            html(
                "中国专利",
                " 甲一;  <b>乙二</b> ；丙三 ",
                "文澜大学",
                "一种台灯",
                "广东省",
                "CN100000001A",
                "2018-02-23",
                "含H<sub>2</sub>O,当a<b且c&gt;d时<br/>发光",
                "1.一种台灯,其特征在于：有灯。",
                "F21S6/00;F21V 23/04"));
    assertThat(read.rejected()).isEmpty();
    var lamp = read.patents().getFirst();
    assertThat(lamp.number()).hasToString("CN100000001A");
    assertThat(lamp.right()).isEqualTo(Right.INVENTION);
    assertThat(lamp.published()).isEqualTo(LocalDate.of(2018, 2, 23));
    assertThat(lamp.titles()).containsExactly(new Patent.Text("zh", "一种台灯"));
    assertThat(lamp.abstracts()).containsExactly(new Patent.Text("zh", "含H2O,当a<b且c>d时\n发光"));
    assertThat(lamp.claims())
        .containsExactly(new Patent.Claim("zh", 1, "一种台灯,其特征在于：有灯。", List.of()));
    assertThat(lamp.parties())
        .containsExactly(
            new Party(Role.APPLICANT, "文澜大学", "文澜大学", "广东省", "CN", null),
            new Party(Role.INVENTOR, "甲一", "甲一", null, null, null),
            new Party(Role.INVENTOR, "乙二", "乙二", null, null, null),
            new Party(Role.INVENTOR, "丙三", "丙三", null, null, null));
    assertThat(lamp.classes())
        .containsExactly(
            new Symbol(Scheme.IPC, "F21S6/00", true), new Symbol(Scheme.IPC, "F21V23/04", false));
    assertThat(lamp.others()).containsExactly(new Patent.Other("cnki", "SrcDatabase-来源库", "中国专利"));
  }

  @Test
  void aDesignHasALocarnoClass() throws IOException {
    var read = Readings.of(CSV, HEADER + "\n中国专利,甲一,文澜大学,台灯,浙江,CN300000001S,,,,26-05\n");
    var lamp = read.patents().getFirst();
    assertThat(lamp.right()).isEqualTo(Right.DESIGN);
    assertThat(lamp.classes()).containsExactly(new Symbol(Scheme.LOCARNO, "26-05", true));
    assertThat(lamp.parties().getFirst().country()).isEqualTo("CN");
  }

  @Test
  void aRowWithoutAReadableNumberIsRejectedAloneWithWhatToWrite() throws IOException {
    var csv =
        HEADER
            + "\n中国专利,甲一,文澜大学,台灯,广东省,专利一号,,,,\n"
            + "中国专利,甲一,文澜大学,台灯,广东省,,,,,\n"
            + "中国专利,甲一,文澜大学,台灯,广东省,CN100000002B,2020/3/5,,,\n";
    var read = Readings.of(CSV, "\uFEFF" + csv);
    assertThat(read.patents()).hasSize(1);
    assertThat(read.patents().getFirst().published()).isEqualTo(LocalDate.of(2020, 3, 5));
    assertThat(read.rejected()).extracting(each -> each.place().line()).containsExactly(2L, 3L);
    assertThat(read.rejected().getFirst().place().label()).isEqualTo("专利一号");
    assertThat(read.rejected().getFirst().reason())
        .contains("专利一号", "PubNo-公开号", "write it as CN107526784A");
    assertThat(read.rejected().getLast().reason()).contains("PubNo-公开号", "empty");
  }

  @Test
  void whatChineseOfficeProgramsWriteIsRead() throws IOException {
    var csv = HEADER + "\n中国专利,甲一,文澜大学,台灯,广东省,CN100000002B,2020/3/5,,,\n";
    var read = Readings.of(CSV, csv.getBytes(Charset.forName("GB18030")));
    assertThat(read.patents().getFirst().titles()).containsExactly(new Patent.Text("zh", "台灯"));
  }

  @Test
  void brokenMarkupOfOneCellLosesNoRow() throws IOException {
    var row = row("中国专利", "甲", "乙", "丙<mtr><td", "", "CN100000001A", "", "", "", "");
    var table = html("中国专利", "甲", "乙", "丙", "", "CN100000002A", "", "", "", "");
    assertThat(Readings.of(HTML, table.replace("</table>", row + "</table>")).patents())
        .extracting(each -> each.number().serial())
        .containsExactly("100000002", "100000001");
  }

  @Test
  void everyNumberOfTheRealExportsIsRead() throws IOException {
    var files = Readings.shared("patents/cn-cnki-sysu/raw");
    var number =
        Pattern.compile("<td>((?:CN|TW|JP|HK|WO|US|EP|KR|AU)[A-Z]{0,2}\\d{4,}[A-Z]?\\d?)</td>");
    var raw = new TreeSet<String>();
    var read = new TreeSet<String>();
    try (var all = Files.walk(files)) {
      for (var file : all.filter(each -> each.toString().endsWith(".xls")).toList()) {
        number.matcher(Files.readString(file)).results().forEach(hit -> raw.add(hit.group(1)));
        var readings = Readings.of(HTML, file);
        assertThat(readings.rejected()).as("%s", file).isEmpty();
        readings.patents().forEach(each -> read.add(each.number().toString()));
      }
    }
    System.out.println(
        "CNKI: " + read.size() + " different numbers, by the raw text " + raw.size());
    assertThat(raw).isNotEmpty();
    assertThat(read).containsExactlyElementsOf(raw);
  }

  @Test
  void aTableOfAnySizeIsReadInLittleMemory() throws IOException {
    long before = used();
    long[] seen = new long[2];
    HTML.read(
        new Endless(64L << 20),
        reading -> {
          if (++seen[0] % 20_000 == 0) {
            seen[1] = Math.max(seen[1], used() - before);
          }
        });
    assertThat(seen[0]).isGreaterThan(100_000);
    assertThat(seen[1]).as("bytes kept while reading 64 MiB").isLessThan(16L << 20);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static String html(String... cells) {
    return "<html><head><style>td{color:red}</style></head><body><table border='1'> "
        + row(HEADER.split(",")).replace("<td>", "<td style='x:@'>")
        + row(cells)
        + "</table></body></html>";
  }

  private static String row(String... cells) {
    return "<tr>   <td>" + String.join("</td>   <td>", cells) + "</td>  </tr>  ";
  }

  /** One table that is as long as one likes. */
  private static final class Endless extends InputStream {
    private byte[] now =
        html("中国专利", "甲", "乙", "丙", "", "CN100000001A", "", "", "", "").getBytes(UTF_8);
    private int at;
    private long left;

    Endless(long size) {
      left = size;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) {
      if (at == now.length) {
        if (left <= 0) {
          return -1;
        }
        now =
            row("中国专利", "甲", "乙", "丙".repeat(100), "", "CN100000001A", "", "", "", "")
                .getBytes(UTF_8);
        at = 0;
      }
      int got = Math.min(length, now.length - at);
      System.arraycopy(now, at, to, from, got);
      at += got;
      left -= got;
      return got;
    }
  }
}
