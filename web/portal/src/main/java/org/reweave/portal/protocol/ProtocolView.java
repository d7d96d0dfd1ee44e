package org.reweave.portal.protocol;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;
import org.reweave.protocol.NewProtocol;
import org.reweave.protocol.ProtocolSetting;
import org.reweave.protocol.Protocols;
import org.reweave.seeds.Content;
import org.reweave.seeds.Protocol;
import org.reweave.seeds.Protocol.How;
import org.reweave.seeds.Protocol.When;

/** Which questionnaires the clinic gives when: ours, and what it has set for itself. */
@Named
@RequestScoped
public class ProtocolView extends View {
  private static final String PATH = "/admin/protocol";
  private static final Pattern FIELD = Pattern.compile("lines\\[(\\d{1,3})]\\.(\\w+)");

  /** Empty rows to write further lines into. */
  private static final int SPARE = 3;

  private static final int MOST_ROWS = 99;

  @EJB Protocols protocols;
  @Inject Say say;

  private @Nullable ProtocolSetting setting;

  @Override
  protected void post(String action) {
    switch (action) {
      case "save" -> form.then(this::save, Form.link(PATH, "done", "protocolset"));
      case "withdraw" -> form.then(protocols::withdraw, Form.link(PATH, "done", "protocolback"));
      default -> {}
    }
  }

  /** A row without a questionnaire is none, so a line's number may be less than its row's. */
  private void save() {
    var rows = IntStream.range(0, sentRows()).filter(this::filled).boxed().toList();
    try {
      protocols.save(new NewProtocol(rows.stream().map(this::line).toList(), form.text("reason")));
    } catch (Invalid invalid) {
      throw invalid.renamed(field -> atRow(field, rows));
    }
  }

  private boolean filled(int row) {
    var instrument = form.text(field(row, "instrument"));
    return !instrument.isEmpty() && !instrument.equals(Choice.NONE);
  }

  private NewProtocol.NewLine line(int row) {
    var when =
        Form.required(
            field(row, "when"),
            form.choice(field(row, "when"), When.class),
            say.of("protocolWhenNone"));
    return new NewProtocol.NewLine(
        form.text(field(row, "instrument")),
        when,
        when.counts() ? form.number(field(row, "count")) : null,
        when == When.CHANGE ? null : form.number(field(row, "within")),
        form.choice(field(row, "how"), How.class));
  }

  private static String atRow(String name, List<Integer> rows) {
    var field = FIELD.matcher(name);
    if (!field.matches()) {
      return name;
    }
    var line = Integer.parseInt(field.group(1));
    return line < rows.size() ? field(rows.get(line), field.group(2)) : "";
  }

  @Override
  protected void read() {
    var read = protocols.read();
    for (int i = 0; i < read.lines().size(); i++) {
      var line = read.lines().get(i);
      form.show(field(i, "instrument"), line.instrument());
      form.show(field(i, "when"), line.when());
      form.show(field(i, "count"), line.count() == 0 ? "" : line.count());
      form.show(field(i, "within"), line.when() == When.CHANGE ? "" : line.within());
      form.show(field(i, "how"), line.how());
    }
    form.show("reason", read.reason());
    setting = read;
  }

  private int sentRows() {
    return Math.clamp(Objects.requireNonNullElse(form.number("rows"), 0), 0, MOST_ROWS);
  }

  private static String field(int row, String name) {
    return "lines[" + row + "]." + name;
  }

  /** The protocol that holds. */
  public ProtocolSetting getSetting() {
    return Objects.requireNonNull(setting, "the page was not loaded");
  }

  /** Ours. */
  public List<Protocol.Line> getShipped() {
    return Protocol.shipped().lines();
  }

  /** What a line of ours rests on. */
  public String source(Protocol.Line line) {
    return Protocol.source(line);
  }

  /** A line in words. */
  public String words(Protocol.Line line) {
    return say.of("protocolLine." + line.when(), line.count(), line.within())
        + (line.how() == How.IN_PERSON ? ", " + say.of("protocolInPerson") : "");
  }

  /** What the rows' fields are called, without their ends. */
  public List<String> getRows() {
    return IntStream.range(0, Math.max(getSetting().lines().size() + SPARE, sentRows()))
        .mapToObj(row -> field(row, ""))
        .toList();
  }

  /** The questionnaires to choose from. */
  public List<Choice> getInstruments() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(Choice.NONE, say.of("protocolNone")));
    Content.english().instruments().stream()
        .map(i -> new Choice(i.key(), i.title()))
        .forEach(choices::add);
    return choices;
  }

  /** The ways to choose from. */
  public List<Choice> getWays() {
    return Arrays.stream(How.values())
        .map(how -> new Choice(how.name(), say.of("protocolHow." + how)))
        .toList();
  }

  /** The occasions to choose from. */
  public List<Choice> getOccasions() {
    return Arrays.stream(When.values())
        .map(when -> new Choice(when.name(), say.of("protocolWhen." + when)))
        .toList();
  }
}
