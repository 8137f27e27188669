package org.wenlan.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.rights.Claims.Branch;
import org.wenlan.rights.Patent.Claim;

/** All claims here are invented. */
class ClaimsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "根据权利要求1所述的夹具，其特征在于，所述2个臂平行。 = 1",
        "根据权利要求1-3任一项所述的夹具 = 1 2 3",
        "根据权利要求１至３中任意一项所述的夹具 = 1 2 3",
        "如权利要求1或2所述的方法 = 1 2",
        "如权利要求1、3或5所述的方法 = 1 3 5",
        "按照权利要求1，2，3中任一项的方法 = 1 2 3",
        "一种设备，用于实施权利要求4所述的方法 = 4",
        "如申請專利範圍第1項所述之裝置 = 1",
        "如請求項1至3中任一項所述之裝置 = 1 2 3",
        "根据权利要求2或权利要求4所述的装置 = 2 4",
        "根据权利要求1所述的方法，1.5毫米厚 = 1",
        "The clamp according to claim 1, wherein 2 arms are parallel. = 1",
        "The clamp as claimed in any one of claims 1 to 3. = 1 2 3",
        "The method of claim 2, 3 mm thick. = 2",
        "The method of claims 1, 2, or 4, wherein = 1 2 4",
        "A kit with the clamp of claim 1 and the tool of claim 5. = 1 5",
        "The clamp of claim 1 or claim 2 = 1 2",
        "The clamp of claims 1-3 and 6 through 8. = 1 2 3 6 7 8",
        "The clamp of claim 1 and a second arm = 1",
        "Clamp (claim 4) = 4",
        "Klemme nach Anspruch 1, dadurch gekennzeichnet = 1",
        "Klemme nach einem der Ansprüche 1 bis 3 oder 5 = 1 2 3 5",
        "Klemme nach Patentanspruch 2 = 2",
        "Pince selon la revendication 1, caractérisée = 1",
        "Pince selon l'une quelconque des revendications 1 à 3 = 1 2 3",
        "請求項1に記載のクランプ = 1",
        "請求項１乃至３のいずれか１項に記載のクランプ = 1 2 3",
        "請求項1又は請求項2に記載の装置 = 1 2",
        "청구항 1에 있어서 = 1",
        "제1항 내지 제3항 중 어느 한 항에 있어서 = 1 2 3",
        "제 1 항 또는 제 2 항에 있어서 = 1 2",
        "Устройство по п. 1, отличающееся = 1",
        "Dispositivo según la reivindicación 3 = 3",
        "A clamp with 3 arms and claim to fame. = ''",
        "一种夹具，包括第1臂和第2臂 = ''",
        "The clamp of claim 9999999 = ''",
      })
  void theClaimsThatAClaimNamesAreRead(String text, String named) {
    assertThat(Claims.references(text, 20)).isEqualTo(numbers(named));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "The clamp according to any of the preceding claims",
        "The clamp of any one of the previous claims",
        "根据前述权利要求中任一项所述的夹具",
        "根据上述任一权利要求所述的夹具",
        "Klemme nach einem der vorhergehenden Ansprüche",
        "Pince selon l'une des revendications précédentes"
      })
  void thePrecedingClaimsAreAllBefore(String text) {
    assertThat(Claims.references(text, 4)).containsExactly(1, 2, 3);
    assertThat(Claims.references(text, 1)).isEmpty();
  }

  @Test
  void aClaimNeverNamesItself() {
    assertThat(Claims.references("The clamp of claims 1 to 5", 3)).containsExactly(1, 2, 4, 5);
  }

  @Test
  void anAbsurdRangeNamesItsEndsOnly() {
    assertThat(Claims.references("of claims 1 to 9999", 3)).containsExactly(1, 9999);
  }

  @Test
  void chineseClaimsInOneTextAreTakenApart() {
    var claims =
        Claims.split(
            "zh", "1.一种夹具，其特征在于，厚1.5毫米，包括：臂。2.根据权利要求1所述的夹具，其特征在于，臂为2.\n" + "3．如权利要求1或2所述的夹具。");
    assertThat(claims).extracting(Claim::number).containsExactly(1, 2, 3);
    assertThat(claims.get(0).text()).isEqualTo("一种夹具，其特征在于，厚1.5毫米，包括：臂。");
    assertThat(claims.get(1).dependsOn()).containsExactly(1);
    assertThat(claims.get(2).dependsOn()).containsExactly(1, 2);
  }

  @Test
  void englishClaimsInOneTextAreTakenApart() {
    var claims =
        Claims.split(
            "en",
            "What is claimed is: 1. A clamp comprising arms of 1.5 mm. 2. The clamp of claim 1. 3. The"
                + " clamp of claim\n2, wherein step 4. is left out.");
    assertThat(claims).extracting(Claim::number).containsExactly(1, 2, 3);
    assertThat(claims.get(2).text())
        .isEqualTo("The clamp of claim\n2, wherein step 4. is left out.");
  }

  @Test
  void japaneseClaimsAreTakenApartAtTheirMarks() {
    var claims = Claims.split("ja", "【請求項１】腕を備えるクランプ。\n【請求項２】請求項１に記載のクランプ。");
    assertThat(claims).extracting(Claim::number).containsExactly(1, 2);
    assertThat(claims.get(1).text()).isEqualTo("請求項１に記載のクランプ。");
  }

  @Test
  void aTextWithoutNumbersIsTheFirstClaim() {
    assertThat(Claims.split("zh", "一种夹具，包括臂。"))
        .containsExactly(new Claim("zh", 1, "一种夹具，包括臂。", List.of()));
    assertThat(Claims.split("zh", "一种夹具。2.根据权利要求1所述的夹具。"))
        .extracting(Claim::number)
        .containsExactly(1, 2);
    assertThat(Claims.split("zh", " \n")).isEmpty();
  }

  @Test
  void aSingleClaimMayHaveAnyNumber() {
    assertThat(Claims.split("en", "7. The clamp of claim 2."))
        .extracting(Claim::number)
        .containsExactly(7);
    assertThat(Claims.of("en", 7, "7. The clamp of claim 2.").text())
        .isEqualTo("The clamp of claim 2.");
    assertThat(Claims.of("en", 7, "2.5 mm clamp").text()).isEqualTo("2.5 mm clamp");
  }

  @Test
  void noTextIsLostWhereverTheNumbersStand() {
    long seed = 20261123;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    String[] pieces = {
      "1.",
      "2.",
      "3．",
      "4、",
      "一种夹具",
      "根据权利要求1所述",
      "。",
      "\n",
      " ",
      "claim 1",
      ". ",
      "The arm",
      "；",
      "10)",
      "【請求項2】",
      "x"
    };
    for (int round = 0; round < 5000; round++) {
      var text = new StringBuilder();
      for (int count = random.nextInt(14); count >= 0; count--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      var kept = new StringBuilder();
      for (var claim : Claims.split("zh", text.toString())) {
        kept.append(claim.number()).append(claim.text());
      }
      // the letters are all there and in their order; only numbers and signs around them may go
      assertThat(letters(kept.toString())).as("%s", text).isEqualTo(letters(text.toString()));
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\\p{N}\\p{P}]|請求項", "");
  }

  @Test
  void theTreeShowsEachClaimUnderTheFirstThatItNames() {
    var claims =
        List.of(
            claim(1),
            claim(2, 1),
            claim(3, 2, 1),
            claim(4),
            claim(5, 4),
            claim(6, 1),
            claim(7, 99));
    assertThat(Claims.tree(claims))
        .extracting(it -> it.claim().number() + ":" + it.depth() + ":" + it.parent())
        .containsExactly("1:0:null", "2:1:1", "3:2:2", "6:1:1", "4:0:null", "5:1:4", "7:0:null");
  }

  @Test
  void circlesAndForwardReferencesLoseNoClaim() {
    var claims = List.of(claim(1, 2), claim(2, 3), claim(3, 1), claim(4, 5), claim(5), claim(5, 1));
    assertThat(Claims.tree(claims))
        .extracting(Branch::claim)
        .containsExactlyInAnyOrderElementsOf(claims);
    assertThat(Claims.tree(claims)).first().isEqualTo(new Branch(claims.getFirst(), 0, null));
  }

  @Test
  void aChainOfTenThousandClaimsIsNotTooDeep() {
    var claims = new ArrayList<Claim>();
    claims.add(claim(1));
    for (int number = 2; number <= 10_000; number++) {
      claims.add(claim(number, number - 1));
    }
    assertThat(Claims.tree(claims)).last().extracting(Branch::depth).isEqualTo(9_999);
  }

  @Test
  void eachLanguageHasItsOwnTree() {
    var claims =
        List.of(
            new Claim("de", 1, "Klemme", List.of()),
            new Claim("en", 1, "Clamp", List.of()),
            new Claim("de", 2, "Klemme nach Anspruch 1", List.of(1)),
            new Claim("en", 2, "Clamp of claim 1", List.of(1)));
    assertThat(Claims.tree(claims))
        .extracting(it -> it.claim().language() + it.depth())
        .containsExactly("de0", "de1", "en0", "en1");
  }

  private static Claim claim(int number, Integer... named) {
    return new Claim("en", number, "claim " + number, List.of(named));
  }

  private static List<Integer> numbers(String text) {
    return text.isBlank()
        ? List.of()
        : List.of(text.split(" ")).stream().map(Integer::valueOf).toList();
  }
}
