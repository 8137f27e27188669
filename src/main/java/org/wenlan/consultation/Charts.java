package org.wenlan.consultation;

import org.springframework.stereotype.Component;
import org.wenlan.judging.Chart;
import org.wenlan.judging.ClaimFeatures;
import org.wenlan.judging.DesignChart;
import org.wenlan.judging.FeatureChart;
import org.wenlan.judging.MarkSheet;

/** With which chart a case begins. */
@Component
class Charts {
  private final RightsRegister register;

  Charts(RightsRegister register) {
    this.register = register;
  }

  /** Of a patent the features of the asserted claim, as far as the register holds its text. */
  Chart begin(Request request) {
    return switch (request.right().matter()) {
      case PATENT -> FeatureChart.of(ClaimFeatures.split(register.claim(request.right())));
      case DESIGN -> DesignChart.begun(request.product().name());
      case TRADEMARK -> MarkSheet.begun();
    };
  }
}
