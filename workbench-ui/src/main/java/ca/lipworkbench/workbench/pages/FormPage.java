package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.text.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page with one form, drawn without script: where people come into the workbench.
 *
 * @param language of the page
 * @param brand name of the workbench
 * @param title what the page is for
 * @param lead sentences below the title
 * @param notice what went wrong, or what the person should know; {@link Notice#NONE} otherwise
 * @param form the form; empty where there is nothing to fill in
 * @param links ways on below it
 * @param otherAddress this page in the other language
 * @param otherName how the other language calls itself
 */
public record FormPage(
    Language language,
    String brand,
    String title,
    List<String> lead,
    Notice notice,
    Optional<Form> form,
    List<Link> links,
    String otherAddress,
    String otherName) {

  /**
   * Something the person has to know.
   *
   * @param kind {@code error}, {@code warn} or {@code note}
   */
  public record Notice(String kind, String text) {
    /** Nothing. */
    public static final Notice NONE = new Notice("", "");

    private static final String TRIANGLE = "M10 3 18 17H2zM10 8v4M10 14.200v.8";
    private static final String CLOCK =
        "M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M10 6v4.300l2.800 1.700";
    private static final String LETTER = "M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M10 9v5M10 6v.8";

    boolean isEmpty() {
      return text.isEmpty();
    }

    String drawing() {
      return switch (kind) {
        case "error" -> TRIANGLE;
        case "warn" -> CLOCK;
        default -> LETTER;
      };
    }
  }

  /** What is filled in. */
  public record Form(String action, List<Hidden> hidden, List<Field> fields, String button) {}

  /** A value that the form carries unseen. */
  public record Hidden(String name, String value) {}

  /**
   * A field.
   *
   * @param type as in HTML; {@code select} for a list
   * @param autocomplete what a browser may fill in
   * @param value what stands in it
   * @param hint what to write
   * @param error what is wrong with it; empty when nothing is
   * @param choices of a list
   * @param focus whether the person begins here
   */
  public record Field(
      String name,
      String label,
      String type,
      String autocomplete,
      String value,
      String hint,
      String error,
      List<Choice> choices,
      boolean focus) {
    boolean isChoice() {
      return type.equals("select");
    }

    @Nullable String describedBy() {
      String ids =
          (hint.isEmpty() ? "" : name + "-hint") + (error.isEmpty() ? "" : " " + name + "-error");
      return ids.isEmpty() ? null : ids.strip();
    }

    @Nullable String invalid() {
      return error.isEmpty() ? null : "true";
    }
  }

  /** A line of a list; one with options of its own is their heading. */
  public record Choice(String value, String label, List<Choice> options) {}

  /** A link in a sentence. */
  public record Link(String before, String text, String address) {}

  /** The page as HTML. */
  public String html() {
    return Templates.form(this);
  }

  String tag() {
    return language.locale().toLanguageTag();
  }

  String otherTag() {
    return language.other().locale().toLanguageTag();
  }

  String documentTitle() {
    return title + " | " + brand;
  }
}
