package org.wenlan.transfer;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.transfer.TransferSource.Origin;

/** The boxes whose cases are transferred, and whose case a number is. */
@Component
class TransferSources {
  private final List<TransferSource> all;

  TransferSources(List<TransferSource> all) {
    this.all = List.copyOf(all);
  }

  /** What a number is to somebody. */
  sealed interface Found {

    /** A case whose file they have before them. */
    record Case(Origin origin) implements Found {}

    /** A case of the platform that they have not before them, if there is it at all. */
    record Shut() implements Found {}

    /** No case of the platform. */
    record Elsewhere() implements Found {}
  }

  private Optional<TransferSource> of(String number) {
    return all.stream().filter(one -> one.owns(number)).findFirst();
  }

  /** A number of a case of the platform as it is kept, however it was typed; others as they are. */
  String written(String typed) {
    var plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toUpperCase(Locale.ROOT);
    return of(plain).isPresent() ? plain : typed;
  }

  Found find(Actor.Person who, String typed, Instant at) {
    var number = written(typed);
    return of(number)
        .map(source ->
            source.open(who, number, at).<Found>map(Found.Case::new).orElseGet(Found.Shut::new))
        .orElseGet(Found.Elsewhere::new);
  }

  /** Whether somebody may know of what rests on a restricted case. */
  boolean knows(Actor who, String number) {
    return switch (who) {
      case Actor.Platform _ -> true;
      case Actor.Person person -> of(number).filter(one -> one.knows(person, number)).isPresent();
      case Actor.Anyone _, Actor.Client _ -> false;
    };
  }
}
