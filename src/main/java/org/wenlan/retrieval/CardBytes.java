package org.wenlan.retrieval;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A card as bytes; part of the index format, see {@link IndexFields#FORMAT}. */
final class CardBytes {
  private static final int NO_DAY = Integer.MIN_VALUE;
  private static final Set<String> CARD = Set.of(IndexFields.CARD);

  private CardBytes() {}

  static byte[] write(Card card) {
    var bytes = new ByteArrayOutputStream(512);
    try (var out = new DataOutputStream(bytes)) {
      out.writeLong(card.id());
      out.writeUTF(card.number());
      out.writeUTF(card.right());
      list(out, card.titles());
      list(out, card.applicants());
      list(out, card.inventors());
      out.writeUTF(card.application());
      out.writeInt(day(card.published()));
      out.writeInt(day(card.filed()));
      list(out, card.classes());
      out.writeUTF(card.status());
      out.writeInt(day(card.since()));
      out.writeUTF(card.family());
      out.writeUTF(card.summary());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A document's card. */
  static Card of(StoredFields stored, int document) throws IOException {
    return read(stored.document(document, CARD).getBinaryValue(IndexFields.CARD));
  }

  static Card read(BytesRef bytes) {
    try (var in =
        new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
      return new Card(
          in.readLong(),
          in.readUTF(),
          in.readUTF(),
          list(in),
          list(in),
          list(in),
          in.readUTF(),
          day(in.readInt()),
          day(in.readInt()),
          list(in),
          in.readUTF(),
          day(in.readInt()),
          in.readUTF(),
          in.readUTF());
    } catch (IOException damaged) {
      throw new UncheckedIOException("A card in the index cannot be read", damaged);
    }
  }

  private static void list(DataOutputStream out, List<String> texts) throws IOException {
    out.writeShort(texts.size());
    for (var text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> list(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    var texts = new ArrayList<String>(size);
    for (int i = 0; i < size; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static int day(@Nullable LocalDate day) {
    return day == null ? NO_DAY : (int) day.toEpochDay();
  }

  private static @Nullable LocalDate day(int day) {
    return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
  }
}
