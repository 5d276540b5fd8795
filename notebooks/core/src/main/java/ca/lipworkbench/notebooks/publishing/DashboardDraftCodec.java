package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.notebooks.json.JsonDocument;
import ca.lipworkbench.notebooks.json.JsonObject;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Figure;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.GoalLink;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file form of a draft, version 1. A French text may be absent here; the gates say where it is
 * missing. The story may be absent.
 */
public final class DashboardDraftCodec {
  private static final String WHAT = "dashboard draft";
  private static final int VERSION = 1;
  private static final int LARGEST = 4_000_000;
  private static final String STORY = "story";
  private static final String[] FIELDS = {"title", "summary", STORY, "region", "figures"};

  private DashboardDraftCodec() {}

  /**
   * What a file holds.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException when it is not a draft of version 1;
   *     the sentence says what and where
   */
  public static DashboardDraft parse(byte[] file) {
    return read(JsonDocument.parse(WHAT, file, VERSION, LARGEST));
  }

  /** The draft as a file. */
  public static byte[] write(DashboardDraft draft) {
    ObjectNode root = JsonDocument.object();
    root.put("version", VERSION);
    fill(root, draft);
    return JsonDocument.write(root);
  }

  static DashboardDraft read(JsonObject root) {
    JsonObject object = root.allow(FIELDS);
    List<Figure> figures = new ArrayList<>();
    for (JsonObject figure : object.objects("figures")) {
      figures.add(figure(figure));
    }
    return new DashboardDraft(
        object.bilingual("title"),
        object.bilingual("summary"),
        object.has(STORY) ? Optional.of(object.bilingual(STORY)) : Optional.empty(),
        object.text("region"),
        figures);
  }

  static void fill(ObjectNode root, DashboardDraft draft) {
    put(root, "title", draft.title());
    put(root, "summary", draft.summary());
    draft.story().ifPresent(story -> put(root, STORY, story));
    root.put("region", draft.region());
    ArrayNode figures = root.putArray("figures");
    for (Figure figure : draft.figures()) {
      ObjectNode node = figures.addObject();
      node.put("paragraph", figure.paragraph());
      node.put("chart", word(figure.chart()));
      put(node, "finding", figure.finding());
      put(node, "subtitle", figure.subtitle());
      put(node, "alternativeText", figure.alternativeText());
      put(node, "reading", figure.reading());
      ArrayNode goals = node.putArray("goals");
      for (GoalLink goal : figure.goals()) {
        ObjectNode link = goals.addObject();
        link.put("target", goal.target());
        link.put("relation", word(goal.relation()));
        put(link, "label", goal.label());
      }
    }
  }

  private static Figure figure(JsonObject object) {
    object.allow(
        "paragraph", "chart", "finding", "subtitle", "alternativeText", "reading", "goals");
    List<GoalLink> goals = new ArrayList<>();
    for (JsonObject goal : object.objects("goals")) {
      goal.allow("target", "relation", "label");
      goals.add(
          new GoalLink(
              goal.text("target"),
              choice(goal, "relation", Relation.values()),
              goal.bilingual("label")));
    }
    return new Figure(
        object.text("paragraph"),
        choice(object, "chart", ChartKind.values()),
        object.bilingual("finding"),
        object.bilingual("subtitle"),
        object.bilingual("alternativeText"),
        object.bilingual("reading"),
        goals);
  }

  private static <E extends Enum<E>> E choice(JsonObject object, String field, E[] choices) {
    String text = object.text(field);
    List<String> words = new ArrayList<>();
    for (E choice : choices) {
      if (word(choice).equals(text)) {
        return choice;
      }
      words.add(word(choice));
    }
    throw object.wrongField(field, "one of " + String.join(", ", words));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void put(ObjectNode node, String field, BilingualText text) {
    ObjectNode texts = node.putObject(field);
    texts.put("en", text.english());
    text.french().ifPresent(french -> texts.put("fr", french));
  }
}
