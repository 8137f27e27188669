package org.wenlan.testing;

import java.time.LocalDate;
import java.util.List;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Claims;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Event;
import org.wenlan.rights.Patent.Origin;
import org.wenlan.rights.Patent.Paragraph;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** A few patents with everything that a record can hold. All of it is invented. */
public final class InventedPatents {
  private static final LocalDate FILED = LocalDate.of(2019, 3, 2);

  private InventedPatents() {}

  /** An application, its grant, an American member of the family, and one that cites the first. */
  public static List<Patent> lamps() {
    return List.of(application(), grant(), american(), citing());
  }

  /** The application of a lamp, with text in two languages. */
  public static Patent application() {
    return lamp("A", LocalDate.of(2020, 9, 11))
        .event(new Event(LocalDate.of(2020, 9, 11), "CN", "PB01", "公布"))
        .event(new Event(LocalDate.of(2020, 10, 6), "CN", "SE01", "实质审查的生效"))
        .build();
  }

  private static Patent grant() {
    return lamp("B", LocalDate.of(2021, 12, 3))
        .event(new Event(LocalDate.of(2021, 12, 3), "CN", "GR01", "授权"))
        .build();
  }

  private static PatentDraft lamp(String kind, LocalDate published) {
    var draft =
        new PatentDraft("invented", new PublicationNumber("CN", "190000001", kind))
            .right(Right.INVENTION)
            .published(published)
            .filed(FILED)
            .application(new ApplicationNumber("CN", "201910000001"))
            .title("zh", "一种带热管理的可调色温台灯及其控制方法")
            .title("en", "Desk lamp with adjustable colour temperature and thermal management")
            .summary("zh", "本发明公开了一种台灯，包括灯臂、灯头和控制电路。控制电路按环境光调节色温，并在灯头温度超过阈值时降低功率。（虚构数据）")
            .summary(
                "en",
                "A desk lamp has an arm, a head and a control circuit. The circuit sets the colour"
                    + " temperature by ambient light and lowers the power when the head gets too"
                    + " warm. (Invented.)")
            .party(
                new Party(
                    Role.APPLICANT, "云栖照明（虚构）有限公司", "云栖照明虚构", "浙江省杭州市西湖区某路 1 号", "CN", "330106"))
            .party(new Party(Role.INVENTOR, "林某某", "林某某", null, "CN", null))
            .party(new Party(Role.INVENTOR, "赵某", "赵某", null, "CN", null))
            .party(new Party(Role.AGENT, "某专利代理事务所", "某专利代理事务所", null, "CN", null))
            .symbol(new Symbol(Scheme.IPC, "F21S6/00", true))
            .symbol(new Symbol(Scheme.IPC, "H05B45/20", false))
            .symbol(new Symbol(Scheme.CPC, "F21S6/003", true))
            .symbol(new Symbol(Scheme.CPC, "F21Y2115/10", false))
            .priority(new Priority("CN201810000009", LocalDate.of(2018, 5, 4)))
            .citation(new Citation("US9000001B2", null, "X", Origin.SEARCH))
            .citation(new Citation("CN105000000A", null, "Y", Origin.EXAMINATION))
            .citation(
                new Citation(null, "某某. 台灯散热研究[J]. 虚构学报, 2016(3): 1-9.", "A", Origin.APPLICANT))
            .alias(Patent.Of.PUBLICATION, "original", "CN 190000001 " + kind)
            .alias(Patent.Of.APPLICATION, "original", "201910000001.X")
            .other("优先审查", "是");
    var claims =
        List.of(
            "一种台灯，其特征在于，包括灯臂、灯头和控制电路，所述控制电路与环境光传感器相连。",
            "根据权利要求1所述的台灯，其特征在于，所述灯头内设有温度传感器。",
            "根据权利要求2所述的台灯，其特征在于，温度超过 70 ℃ 时所述控制电路降低功率。",
            "根据权利要求1至3任一项所述的台灯，其特征在于，所述灯臂为铝合金。",
            "一种权利要求1所述台灯的控制方法，其特征在于，包括：\n步骤一，读取环境光；\n步骤二，设定色温。",
            "一种存储介质，其特征在于，存有执行上述步骤的程序。");
    for (int i = 0; i < claims.size(); i++) {
      draft = draft.claim(Claims.of("zh", i + 1, claims.get(i)));
    }
    return draft
        .paragraph(new Paragraph("zh", true, null, "技术领域"))
        .paragraph(new Paragraph("zh", false, "0001", "本发明涉及照明，尤其涉及一种台灯。"))
        .paragraph(new Paragraph("zh", true, null, "背景技术"))
        .paragraph(new Paragraph("zh", false, "0002", "现有台灯的色温固定，长时间阅读易使眼睛疲劳；灯头散热不良还会缩短光源寿命。"))
        .paragraph(new Paragraph("zh", false, "0003", "因此需要一种能随环境调节且不过热的台灯。"));
  }

  private static Patent american() {
    return new PatentDraft("invented", new PublicationNumber("US", "2020990001", "A1"))
        .right(Right.INVENTION)
        .published(LocalDate.of(2020, 11, 5))
        .filed(LocalDate.of(2019, 4, 30))
        .application(new ApplicationNumber("US", "16999001"))
        .title("en", "Desk lamp with thermal management")
        .priority(new Priority("CN201810000009", LocalDate.of(2018, 5, 4)))
        .build();
  }

  private static Patent citing() {
    return new PatentDraft("invented", new PublicationNumber("CN", "190000777", "A"))
        .right(Right.INVENTION)
        .published(LocalDate.of(2023, 2, 17))
        .filed(LocalDate.of(2022, 8, 1))
        .application(new ApplicationNumber("CN", "202210000777"))
        .title("zh", "一种护眼灯")
        .citation(new Citation("CN190000001A", null, "X", Origin.SEARCH))
        .build();
  }
}
