package org.reweave.reports.worksheet;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reweave.reports.pdf.Form;
import org.reweave.reports.worksheet.PdfParser.Broken;

/**
 * What somebody filled into a worksheet and sent back: either answers, or a refusal with nothing of
 * the file in it. The file is not trusted: it may be broken, huge or made to hurt.
 */
public sealed interface FilledWorksheet {

  /**
   * The answers.
   *
   * @param fields text by field key, without the fields that were left blank
   */
  record Answers(Map<String, String> fields) implements FilledWorksheet {
    public Answers {
      fields = Map.copyOf(fields);
    }

    /** Says how many, never what. */
    @Override
    public String toString() {
      return "Answers[" + fields.size() + " fields]";
    }
  }

  /** Why a file is not read. */
  record Refused(Reason reason) implements FilledWorksheet {}

  /** Why a file is not read. */
  enum Reason {
    TOO_LARGE,
    NOT_A_PDF,
    ENCRYPTED,
    BROKEN,
    /** It has none of the worksheet's fields, or was handed out for another task. */
    OTHER_FORM,
    ANSWER_TOO_LONG
  }

  /**
   * What is read at most.
   *
   * @param bytes size of the file
   * @param characters length of one answer
   */
  record Limits(int bytes, int characters) {
    public static final Limits STANDARD = new Limits(5_000_000, 8_000);
  }

  /**
   * Reads the answers of a worksheet.
   *
   * @param keys keys of the worksheet's fields; other fields of the file are passed over
   * @param mark of the task; a file marked for another one is refused, so that nobody's answers end
   *     up with somebody else's. A file without any mark is read
   */
  static FilledWorksheet read(byte[] pdf, Set<String> keys, String mark, Limits limits) {
    if (pdf.length > limits.bytes()) {
      return new Refused(Reason.TOO_LARGE);
    }
    if (!new String(pdf, 0, Math.min(pdf.length, 1024), StandardCharsets.ISO_8859_1)
        .contains("%PDF-")) {
      return new Refused(Reason.NOT_A_PDF);
    }
    try {
      PdfObjects objects = PdfObjects.read(pdf, limits.bytes());
      if (objects.isEncrypted()) {
        return new Refused(Reason.ENCRYPTED);
      }
      Reader reader = new Reader(objects, keys, mark, limits.characters());
      reader.readForm();
      return reader.result();
    } catch (Broken e) {
      return new Refused(Reason.BROKEN);
    }
  }

  /** Walks through the tree of fields. */
  final class Reader {

    private static final int MOST_FIELDS = 5_000;
    private static final int DEEPEST = 20;

    private final PdfObjects objects;
    private final Set<String> keys;
    private final String mark;
    private final int characters;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Set<PdfValue> seen = new HashSet<>();
    private boolean known;
    private boolean foreign;
    private boolean tooLong;
    private int fields;

    private Reader(PdfObjects objects, Set<String> keys, String mark, int characters) {
      this.objects = objects;
      this.keys = keys;
      this.mark = mark;
      this.characters = characters;
    }

    private FilledWorksheet result() {
      if (!known || foreign) {
        return new Refused(Reason.OTHER_FORM);
      }
      return tooLong ? new Refused(Reason.ANSWER_TOO_LONG) : new Answers(answers);
    }

    private void readForm() throws Broken {
      Optional<PdfValue> form =
          objects
              .trailer("Root")
              .flatMap(root -> entry(root, "AcroForm"))
              .flatMap(acroForm -> entry(acroForm, "Fields"));
      if (form.isPresent() && form.get() instanceof PdfValue.Array(List<PdfValue> roots)) {
        for (PdfValue field : roots) {
          read(field, "", false, 0);
        }
      }
    }

    private Optional<PdfValue> entry(PdfValue dict, String key) {
      return dict instanceof PdfValue.Dict d ? objects.get(d, key) : Optional.empty();
    }

    private void read(PdfValue value, String parent, boolean parentTicks, int depth) throws Broken {
      if (++fields > MOST_FIELDS || depth > DEEPEST) {
        throw new Broken();
      }
      boolean again = value instanceof PdfValue.Reference && !seen.add(value);
      Optional<PdfValue> resolved = objects.resolve(value);
      if (again || resolved.isEmpty() || !(resolved.get() instanceof PdfValue.Dict field)) {
        return;
      }
      boolean ticks =
          objects
              .get(field, "FT")
              .map(type -> type.equals(new PdfValue.Name("Btn")))
              .orElse(parentTicks);
      String name = parent;
      Optional<PdfValue> own = objects.get(field, "T");
      if (own.isPresent() && own.get() instanceof PdfValue.Text(byte[] bytes)) {
        name = parent.isEmpty() ? PdfText.decode(bytes) : parent + "." + PdfText.decode(bytes);
        answer(name, field, ticks);
      }
      Optional<PdfValue> kids = objects.get(field, "Kids");
      if (kids.isPresent() && kids.get() instanceof PdfValue.Array(List<PdfValue> values)) {
        for (PdfValue kid : values) {
          read(kid, name, ticks, depth + 1);
        }
      }
    }

    private void answer(String name, PdfValue.Dict field, boolean ticks) throws Broken {
      int colon = name.indexOf(WorksheetDocument.PART);
      String key = colon < 0 ? name : name.substring(0, colon);
      if (!keys.contains(key)) {
        return;
      }
      known = true;
      foreign |= isMarkedForAnother(field);
      String text = text(objects.get(field, "V"));
      if (text.isBlank() || ticks && text.equals("Off")) {
        return;
      }
      String joined = ticks ? "," : "\n";
      answers.merge(key, colon < 0 ? text : text.replace('\n', ' '), (a, b) -> a + joined + b);
      tooLong |= answers.getOrDefault(key, "").length() > characters;
    }

    private boolean isMarkedForAnother(PdfValue.Dict field) {
      Optional<PdfValue> mapping = objects.get(field, "TM");
      return mapping.isPresent()
          && mapping.get() instanceof PdfValue.Text(byte[] name)
          && !PdfText.decode(name).startsWith(mark + Form.MARK_END);
    }

    private String text(Optional<PdfValue> value) throws Broken {
      if (value.isEmpty()) {
        return "";
      }
      return switch (value.get()) {
        case PdfValue.Text(byte[] bytes) -> PdfText.decode(bytes);
        case PdfValue.Name(String name) -> name;
        case PdfValue.Stream stream -> objects.unpack(stream).map(PdfText::decode).orElse("");
        default -> "";
      };
    }
  }
}
