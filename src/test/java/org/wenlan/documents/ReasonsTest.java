package org.wenlan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Messages;

class ReasonsTest {

  @Test
  void everyReasonSaysInBothLanguagesWhatIsWrongAndWhatToDo() throws Exception {
    var messages = new Messages();
    int reasons = 0;
    for (var method : Reasons.class.getDeclaredMethods()) {
      if (method.getReturnType() != Refusal.class || Modifier.isPrivate(method.getModifiers())) {
        continue;
      }
      var arguments =
          Arrays.stream(method.getParameterTypes())
              .map(type ->
                  type == Kind.class ? Kind.PNG : type == long.class ? (Object) 12_345L : "word")
              .toArray();
      var why = (Refusal) method.invoke(null, arguments);
      for (var language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
        for (var key : new String[] {why.rule(), why.remedy()}) {
          var text = messages.text(language, key, why.arguments().toArray());
          assertThat(text).as(key).isNotBlank().doesNotContain("{", "}");
        }
        // Every argument is said somewhere, as it is and not as a number with commas.
        var both =
            messages.text(language, why.rule(), why.arguments().toArray())
                + messages.text(language, why.remedy(), why.arguments().toArray());
        assertThat(why.arguments()).allSatisfy(word -> assertThat(both).contains(word));
      }
      reasons++;
    }
    assertThat(reasons).isGreaterThanOrEqualTo(20);
  }

  @Test
  void everyKindHasANameInBothLanguages() {
    for (var kind : Kind.values()) {
      assertThat(new Messages().has(Locale.ENGLISH, "documents.kind." + kind)).isTrue();
      assertThat(new Messages().has(Locale.SIMPLIFIED_CHINESE, "documents.kind." + kind)).isTrue();
    }
  }
}
