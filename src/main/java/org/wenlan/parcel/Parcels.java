package org.wenlan.parcel;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to parcels that were handed over. Thread-safe. */
@Component
public class Parcels {
  private final ParcelStore store;

  Parcels(ParcelStore store) {
    this.store = store;
  }

  /** Keeps a parcel within the caller's transaction; keeping it twice is keeping it once. */
  public void keep(Parcel parcel, Instant at) {
    store.put(parcel, at);
  }

  /** The parcel of a seal, as it was handed over. */
  public Optional<Parcel> find(String seal) {
    return store.find(seal);
  }
}
