package org.wenlan.consultation;

/** Which act may lead from which state to which: written down once more, by hand. */
final class Legal {

  private Legal() {}

  static boolean move(State before, Act act, State after) {
    var from = before.code();
    var to = after.code();
    return switch (act) {
      case Act.Accept _ -> from.equals("Received") && to.equals("Accepted");
      case Act.Refuse _ -> from.equals("Received") && to.equals("NotAccepted");
      case Act.Withdraw _ ->
          !from.equals("Answered")
              && !from.equals("NotAccepted")
              && !from.equals("Withdrawn")
              && to.equals("Withdrawn");
      case Act.Keep _ -> from.equals("Accepted") && to.equals("InWork");
      case Act.Offer _ -> from.equals("Accepted") && to.equals("Offered");
      case Act.Take _ -> from.equals("Offered") && to.equals("InWork");
      case Act.Decline _ -> from.equals("Offered") && to.equals("Accepted");
      case Act.Claim _, Act.Release _, Act.Fill _ -> from.equals("InWork") && to.equals("InWork");
      case Act.HandIn _ -> from.equals("InWork") && to.equals("UnderReview");
      case Act.GiveBack _ -> from.equals("UnderReview") && to.equals("InWork");
      case Act.OnClock _ -> from.equals(to) && before.open();
      case Act.Sign _ -> before instanceof State.UnderReview && after instanceof State.Answered;
    };
  }
}
