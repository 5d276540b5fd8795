package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.notebooks.composing.ComposeOutcome;
import ca.lipworkbench.notebooks.composing.DraftEdits;
import ca.lipworkbench.notebooks.composing.DraftMerge.Clash;
import ca.lipworkbench.notebooks.composing.StoredDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;

/** Two people wrote at the same time: both texts, and which of them stays. */
final class ClashDialog {
  private ClashDialog() {}

  static void open(
      Words words, ComposeOutcome.Clashed clashed, SerializableConsumer<DashboardDraft> chosen) {
    DashboardDraft theirs = clashed.merged();
    Div both = new Div();
    both.addClassName("pb-clashes");
    for (Clash clash : clashed.clashes()) {
      theirs = DraftEdits.write(theirs, clash.place(), clash.theirs());
      Div texts =
          new Div(
              text(words.text("clash.theirs"), clash.theirs()),
              text(words.text("clash.ours"), clash.ours()));
      texts.addClassName("pb-pair");
      both.add(new H3(words.place(clash.place())), texts);
    }
    DashboardDraft taken = theirs;
    show(
        words,
        who(words, clashed.theirs().stored().orElseThrow(), "clash.text"),
        both,
        () -> chosen.accept(clashed.merged()),
        () -> chosen.accept(taken));
  }

  static void open(
      Words words, ComposeOutcome.Apart apart, SerializableConsumer<DashboardDraft> chosen) {
    show(
        words,
        who(words, apart.theirs().stored().orElseThrow(), "clash.figures"),
        new Div(),
        () -> chosen.accept(apart.ours()),
        () -> chosen.accept(apart.theirs().draft()));
  }

  private static String who(Words words, StoredDraft theirs, String key) {
    return words.text(key, words.name(theirs.savedBy()), words.moment(theirs.savedAt()));
  }

  private static Div text(String head, String text) {
    Div box = new Div(new Paragraph(head), new Paragraph(text));
    box.addClassName("pb-clash");
    return box;
  }

  private static void show(
      Words words, String sentence, Div both, Runnable keepMine, Runnable takeTheirs) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(words.text("clash.title"));
    dialog.setCloseOnOutsideClick(false);
    dialog.setCloseOnEsc(false);
    dialog.add(new Paragraph(sentence), both);
    dialog
        .getFooter()
        .add(
            button(words.text("clash.take"), dialog, takeTheirs, "tertiary"),
            button(words.text("clash.keep"), dialog, keepMine, "primary"));
    dialog.open();
  }

  private static Button button(String text, Dialog dialog, Runnable action, String theme) {
    Button button =
        new Button(
            text,
            click -> {
              dialog.close();
              action.run();
            });
    button.addThemeNames(theme);
    return button;
  }
}
