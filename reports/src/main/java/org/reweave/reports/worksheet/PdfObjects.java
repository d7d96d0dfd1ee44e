package org.reweave.reports.worksheet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.reweave.reports.worksheet.PdfParser.Broken;

/**
 * The objects of a PDF that a stranger may have made, found by going through the bytes once from
 * front to back. Tables of offsets are ignored: they can lie, loop and claim any size. A later
 * object replaces an earlier one of the same number, as saving in a viewer does.
 *
 * <p>Only what forms need is unpacked, and only up to a limit.
 */
final class PdfObjects {

  private static final int MOST_HOPS = 10;
  private static final long WORK_FOR_A_BYTE = 8;

  private final byte[] data;
  private final PdfParser.Work work;
  private final Map<Integer, PdfValue> objects = new HashMap<>();
  private final Map<String, PdfValue> trailer = new HashMap<>();
  private int unpackable;

  private PdfObjects(byte[] data, int unpackable) {
    this.data = data;
    this.unpackable = unpackable;
    work = new PdfParser.Work(WORK_FOR_A_BYTE * ((long) data.length + unpackable));
  }

  /**
   * Reads the objects.
   *
   * @param unpackable most bytes that all packed streams together may unpack to
   */
  static PdfObjects read(byte[] data, int unpackable) throws Broken {
    PdfObjects objects = new PdfObjects(data, unpackable);
    objects.scan();
    return objects;
  }

  boolean isEncrypted() {
    return trailer.containsKey("Encrypt");
  }

  /** The entry of the trailer, or of the last of them that has it. */
  Optional<PdfValue> trailer(String key) {
    return Optional.ofNullable(trailer.get(key)).flatMap(this::resolve);
  }

  /** What a value stands for, if it is a reference. */
  Optional<PdfValue> resolve(PdfValue value) {
    PdfValue current = value;
    for (int hops = 0; hops < MOST_HOPS; hops++) {
      if (!(current instanceof PdfValue.Reference(int object))) {
        return Optional.of(current);
      }
      PdfValue next = objects.get(object);
      if (next == null) {
        return Optional.empty();
      }
      current = next;
    }
    return Optional.empty();
  }

  Optional<PdfValue> get(PdfValue.Dict dict, String key) {
    return dict.get(key).flatMap(this::resolve);
  }

  private void scan() throws Broken {
    int at = 0;
    while (at < data.length) {
      if (startsWith("trailer", at)) {
        at = trailerAt(at + 7);
      } else if (PdfParser.isDigit(data[at])) {
        at = numberAt(at);
      } else {
        at++;
      }
    }
  }

  private int trailerAt(int at) throws Broken {
    PdfParser parser = new PdfParser(data, at, work);
    try {
      if (parser.value() instanceof PdfValue.Dict(Map<String, PdfValue> entries)) {
        trailer.putAll(entries);
        return parser.position();
      }
    } catch (Broken e) {
      requireWork();
    }
    return at;
  }

  /** An object if the digits are the beginning of {@code 12 0 obj}; else goes past them. */
  private int numberAt(int at) throws Broken {
    int afterNumber = digits(at);
    int generation = blanks(afterNumber);
    int afterGeneration = digits(generation);
    int keyword = blanks(afterGeneration);
    boolean begins =
        afterNumber - at <= 9
            && generation > afterNumber
            && afterGeneration > generation
            && startsWith("obj", keyword);
    if (!begins) {
      return afterNumber;
    }
    int number =
        Integer.parseInt(new String(data, at, afterNumber - at, StandardCharsets.ISO_8859_1));
    return objectAt(number, keyword + 3);
  }

  private int objectAt(int number, int at) throws Broken {
    PdfParser parser = new PdfParser(data, at, work);
    try {
      PdfValue value = parser.value();
      parser.skipBlanks();
      if (value instanceof PdfValue.Dict dict && startsWith("stream", parser.position())) {
        return streamAt(number, dict, parser.position() + 6);
      }
      objects.put(number, value);
      return parser.position();
    } catch (Broken e) {
      requireWork();
      return at;
    }
  }

  private int streamAt(int number, PdfValue.Dict dict, int keywordEnd) throws Broken {
    int from = keywordEnd;
    if (from < data.length && data[from] == '\r') {
      from++;
    }
    if (from < data.length && data[from] == '\n') {
      from++;
    }
    int to = streamEnd(dict, from);
    boolean kept = dict.isOfType("ObjStm") || !dict.entries().containsKey("Type");
    byte[] packed = kept ? Arrays.copyOfRange(data, from, to) : new byte[0];
    PdfValue.Stream stream = new PdfValue.Stream(dict, packed);
    if (dict.isOfType("XRef")) {
      trailer.putAll(dict.entries());
    } else if (dict.isOfType("ObjStm")) {
      unpackObjects(stream);
    } else {
      objects.put(number, stream);
    }
    return to;
  }

  private int streamEnd(PdfValue.Dict dict, int from) throws Broken {
    if (dict.entries().get("Length") instanceof PdfValue.Number(double length)
        && length >= 0
        && length <= data.length - from) {
      int to = from + (int) length;
      for (int lineEnd = 0; lineEnd <= 2; lineEnd++) {
        if (startsWith("endstream", to + lineEnd)) {
          return to;
        }
      }
    }
    int to = from;
    while (to < data.length && !startsWith("endstream", to)) {
      to++;
    }
    work.spend((long) to - from);
    return to;
  }

  private void unpackObjects(PdfValue.Stream stream) throws Broken {
    Optional<byte[]> unpacked = unpack(stream);
    if (unpacked.isEmpty()
        || !(stream.dict().entries().get("N") instanceof PdfValue.Number(double count))
        || !(stream.dict().entries().get("First") instanceof PdfValue.Number(double first))) {
      return;
    }
    byte[] bytes = unpacked.get();
    PdfParser index = new PdfParser(bytes, 0, work);
    try {
      for (int i = 0; i < count; i++) {
        if (index.value() instanceof PdfValue.Number(double number)
            && index.value() instanceof PdfValue.Number(double offset)
            && first + offset < bytes.length) {
          objects.put((int) number, new PdfParser(bytes, (int) (first + offset), work).value());
        } else {
          return;
        }
      }
    } catch (Broken e) {
      requireWork();
    }
  }

  /** The bytes of a stream; empty if they are packed in a way that forms do not use. */
  Optional<byte[]> unpack(PdfValue.Stream stream) throws Broken {
    PdfValue filter = stream.dict().entries().get("Filter");
    if (filter instanceof PdfValue.Array(List<PdfValue> filters) && filters.size() == 1) {
      filter = filters.getFirst();
    }
    if (filter == null) {
      return Optional.of(stream.packed());
    }
    boolean flate = filter instanceof PdfValue.Name(String name) && name.equals("FlateDecode");
    if (!flate || stream.dict().entries().containsKey("DecodeParms")) {
      return Optional.empty();
    }
    return Optional.of(inflate(stream.packed()));
  }

  private byte[] inflate(byte[] packed) throws Broken {
    Inflater inflater = new Inflater();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      inflater.setInput(packed);
      int read = inflater.inflate(buffer);
      while (read > 0) {
        unpackable -= read;
        if (unpackable < 0) {
          throw new Broken();
        }
        out.write(buffer, 0, read);
        read = inflater.inflate(buffer);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new Broken();
    } finally {
      inflater.end();
    }
  }

  /** A broken object is passed over, but not when the work it took was the last. */
  private void requireWork() throws Broken {
    if (work.isSpent() || unpackable < 0) {
      throw new Broken();
    }
  }

  private boolean startsWith(String word, int at) {
    if (at + word.length() > data.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (data[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int digits(int from) {
    int to = from;
    while (to < data.length && PdfParser.isDigit(data[to])) {
      to++;
    }
    return to;
  }

  private int blanks(int from) {
    int to = from;
    while (to < data.length && PdfParser.isBlank(data[to])) {
      to++;
    }
    return to;
  }
}
