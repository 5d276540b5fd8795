package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.notebooks.composing.Actor;
import ca.lipworkbench.notebooks.composing.Composition;
import ca.lipworkbench.notebooks.composing.ProposeOutcome;
import ca.lipworkbench.notebooks.composing.PublicationEvent;
import ca.lipworkbench.notebooks.composing.PublicationState;
import ca.lipworkbench.notebooks.composing.Publishing;
import ca.lipworkbench.notebooks.publishing.PublishOutcome;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;

/** What can be done with a draft that is ready, what was done, and where it is used. */
final class DeedPanel extends Div {
  private static final long serialVersionUID = 1L;

  private final Words words;
  private final transient Publishing publishing;
  private final transient Actor actor;
  private final transient SerializableConsumer<String> done;

  DeedPanel(Words words, Publishing publishing, Actor actor, SerializableConsumer<String> done) {
    this.words = words;
    this.publishing = publishing;
    this.actor = actor;
    this.done = done;
    addClassName("pb-deeds");
  }

  void show(Composition composition, boolean isReady) {
    removeAll();
    Optional<PublicationState> state = publishing.find(composition.slug());
    state.ifPresent(this::review);
    if (publishing.mayPublish(actor, composition.draft().region())) {
      int edition = state.map(PublicationState::nextEdition).orElse(1);
      Button publish = new Button(words.text("deed.publish", edition));
      publish.addClickListener(
          click -> {
            publish.setText(words.text("deed.publishing"));
            publish.addClassName("pb-busy");
            publish(composition);
          });
      publish.addThemeNames("primary");
      publish.setDisableOnClick(isReady);
      publish.setEnabled(isReady);
      publish.addClassName("pb-deed");
      add(publish);
    }
    if (actor.proposing() == Actor.Proposing.ALLOWED) {
      TextField remark = new TextField(words.text("deed.remark"));
      remark.addClassName("pb-remark");
      remark.setMaxLength(400);
      Button propose =
          new Button(words.text("deed.propose"), click -> propose(composition, remark.getValue()));
      propose.setEnabled(isReady);
      propose.addClassName("pb-deed");
      add(remark, propose);
    }
    if (!isReady) {
      Paragraph why = new Paragraph(words.text("deed.not-ready"));
      why.addClassName("pb-meta");
      add(why);
    }
    state.filter(known -> !known.editions().isEmpty()).ifPresent(this::used);
  }

  private void review(PublicationState state) {
    state
        .proposal()
        .ifPresent(
            event ->
                add(
                    new StateBox(
                        StateBox.Kind.STALE,
                        words.text("review.waiting"),
                        said("review.proposed", event),
                        new Anchor(
                            "publications?slug=" + state.slug(), words.text("review.open")))));
    state
        .sentBack()
        .ifPresent(
            event ->
                add(
                    new StateBox(
                        StateBox.Kind.REFUSED,
                        words.text("review.sent-back", words.name(event.actor())),
                        event.remark())));
  }

  private String said(String key, PublicationEvent event) {
    return words.text(key, words.name(event.actor()), words.moment(event.at()));
  }

  private void used(PublicationState state) {
    add(new H2(words.text("used.title")));
    if (state.current().isEmpty()) {
      add(new Paragraph(words.text("used.withdrawn")));
      return;
    }
    Anchor open = new Anchor("/" + state.slug() + "/", words.text("used.open"));
    open.setTarget(AnchorTarget.BLANK);
    open.setRouterIgnore(true);
    add(
        new Paragraph(words.text("used.public", state.current().get())),
        open,
        new Paragraph(words.text("used.frozen")));
  }

  private void publish(Composition composition) {
    Later.publish(
        words,
        done,
        () ->
            switch (publishing.publish(
                actor, composition.note(), composition.slug(), composition.draft())) {
              case PublishOutcome.Published published ->
                  words.text("done.published", published.dashboard().revision());
              case PublishOutcome.Blocked blocked -> words.text("done.blocked");
            });
  }

  private void propose(Composition composition, String remark) {
    done.accept(
        Later.outcome(
            words,
            () ->
                switch (publishing.propose(
                    actor,
                    composition.note(),
                    composition.slug(),
                    composition.draft(),
                    remark.strip())) {
                  case ProposeOutcome.Proposed proposed -> words.text("done.proposed");
                  case ProposeOutcome.Blocked blocked -> words.text("done.blocked");
                }));
  }
}
