package ca.lipworkbench.workbench.pages;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;

/** The templates of {@code src/main/jte}, called as the classes that they are compiled into. */
final class Templates {
  /** Nothing watches the tags: jte's compiled templates take null for that. */
  @SuppressWarnings("NullAway")
  private static final HtmlInterceptor NONE = null;

  private Templates() {}

  static String area(AreaPage page) {
    return render(out -> JteareaGenerated.render(out, NONE, page));
  }

  static String list(ListPage page) {
    return render(out -> JtelistGenerated.render(out, NONE, page));
  }

  static String about(Frame frame) {
    return render(out -> JteaboutGenerated.render(out, NONE, frame));
  }

  static String choice(ChoicePage page) {
    return render(out -> JtechoiceGenerated.render(out, NONE, page));
  }

  static String absence(AbsencePage page) {
    return render(out -> JteabsenceGenerated.render(out, NONE, page));
  }

  static String form(FormPage page) {
    return render(out -> JteformGenerated.render(out, NONE, page));
  }

  private static String render(Consumer<OwaspHtmlTemplateOutput> template) {
    StringOutput text = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(text));
    return text.toString();
  }
}
