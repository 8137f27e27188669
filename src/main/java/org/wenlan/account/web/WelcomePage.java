package org.wenlan.account.web;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.account.Accounts.Invited;

/**
 * Where an invited person becomes a member.
 *
 * @param secret for the authenticator, base 32 in groups of four
 * @param rows of the QR code with the same, true for dark
 */
record WelcomePage(
    String word,
    Invited invited,
    String name,
    String fault,
    String secret,
    List<Dark> rows,
    int size) {

  /** One dark square. */
  record Dark(int x, int y) {}

  static WelcomePage of(String word, Invited invited, String name, String fault) {
    var address =
        "otpauth://totp/Wenlan:"
            + URLEncoder.encode(invited.name(), StandardCharsets.UTF_8).replace("+", "%20")
            + "?secret="
            + invited.secret()
            + "&issuer=Wenlan";
    var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    var dark = new ArrayList<Dark>();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          dark.add(new Dark(x + 4, y + 4));
        }
      }
    }
    var grouped = invited.secret().replaceAll("(.{4})(?=.)", "$1 ");
    return new WelcomePage(word, invited, name, fault, grouped, List.copyOf(dark), code.size + 8);
  }
}
