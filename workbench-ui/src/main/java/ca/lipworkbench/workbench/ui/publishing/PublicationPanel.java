package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.notebooks.composing.Actor;
import ca.lipworkbench.notebooks.composing.PublicationEvent;
import ca.lipworkbench.notebooks.composing.PublicationEvent.Origin;
import ca.lipworkbench.notebooks.composing.PublicationState;
import ca.lipworkbench.notebooks.composing.Publishing;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.PublishOutcome;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One dashboard: where it stands, its editions, its history, and what can be done with it. */
final class PublicationPanel extends Section {
  private static final long serialVersionUID = 1L;

  private final Words words;
  private final transient Workbench workbench;
  private final transient Publishing publishing;
  private final transient Actor actor;
  private final transient PublicationState state;
  private final transient Optional<Origin> origin;
  private final transient SerializableConsumer<String> done;

  PublicationPanel(
      Words words,
      Workbench workbench,
      Actor actor,
      PublicationState state,
      boolean isOpen,
      SerializableConsumer<String> done) {
    this.words = words;
    this.workbench = workbench;
    this.publishing = workbench.publishing();
    this.actor = actor;
    this.state = state;
    this.origin = publishing.origin(state);
    this.done = done;
    addClassNames("panel", "pb-publication");
    getElement().setAttribute("data-slug", state.slug().value());
    add(head());
    boolean decides = origin.filter(this::decides).isPresent();
    state.proposal().ifPresent(proposal -> add(review(proposal, isOpen)));
    if (!state.editions().isEmpty()) {
      add(editions(decides, isOpen));
    }
    if (!state.events().isEmpty()) {
      add(history());
    }
  }

  private boolean decides(Origin made) {
    return publishing.mayPublish(actor, made.draft().region());
  }

  private Div head() {
    String title =
        origin.map(made -> made.draft().title().in(words.language())).orElse(state.slug().value());
    H2 name = new H2(title);
    Span standing = new Span(words.text("standing." + state.standing().name()));
    standing.addClassNames(
        "tag",
        switch (state.standing()) {
          case PROPOSED -> "warn";
          case SENT_BACK -> "refused";
          case PUBLIC -> "ok";
          case WITHDRAWN -> "error";
        });
    Div names = new Div(name, standing);
    names.addClassName("pb-publication-names");
    Div links = new Div();
    links.addClassName("pb-links");
    if (state.current().isPresent()) {
      Anchor open = new Anchor("/" + state.slug() + "/", words.text("used.open"));
      open.setTarget(AnchorTarget.BLANK);
      open.setRouterIgnore(true);
      links.add(open);
    }
    origin.ifPresent(
        made -> links.add(new Anchor("publish/" + made.note(), words.text("list.compose"))));
    Span meta =
        new Span(
            state.current().isPresent()
                ? words.text("list.meta", "/" + state.slug() + "/", state.current().get())
                : "/" + state.slug() + "/");
    meta.addClassName("pb-meta");
    Div head = new Div(names, meta, links);
    head.addClassName("pb-publication-head");
    return head;
  }

  private Div review(PublicationEvent proposal, boolean isOpen) {
    Div review = new Div();
    review.addClassName("pb-review");
    review.add(
        new Paragraph(
            words.text(
                "review.proposed", words.name(proposal.actor()), words.moment(proposal.at()))));
    if (!proposal.remark().isBlank()) {
      Paragraph remark = new Paragraph(words.text("quote", proposal.remark()));
      remark.addClassName("pb-quote");
      review.add(remark);
    }
    if (proposal.origin().filter(this::decides).isEmpty()) {
      review.add(new Paragraph(words.text("review.not-yours")));
      return review;
    }
    Div holder = new Div();
    Button look = new Button(words.text("review.look"), click -> look(holder));
    Button approve = new Button(words.text("review.approve", state.nextEdition()));
    approve.setDisableOnClick(true);
    approve.addClickListener(
        click -> {
          approve.setText(words.text("deed.publishing"));
          approve(proposal.id());
        });
    approve.addThemeNames("primary");
    TextArea comment = new TextArea(words.text("review.comment"));
    comment.addClassName("pb-remark");
    comment.setMaxLength(2_000);
    Button back =
        new Button(
            words.text("review.send-back"),
            click ->
                attempt(
                    () -> {
                      publishing.sendBack(
                          actor, state.slug().value(), proposal.id(), comment.getValue());
                      return words.text("done.sent-back");
                    }));
    Div buttons = new Div(look, approve);
    buttons.addClassName("pb-buttons");
    review.add(buttons, comment, back, holder);
    if (isOpen) {
      look(holder);
    }
    return review;
  }

  private void look(Div holder) {
    holder.removeAll();
    AreaId area = Tab.place(UI.getCurrent()).orElseGet(() -> new AreaId("none"));
    Optional<String> name =
        workbench.composing().review().preview(actor, state.slug().value(), area);
    if (name.isEmpty()) {
      holder.add(new Paragraph(words.text("preview.empty")));
      return;
    }
    IFrame frame = new IFrame("preview/" + name.get() + "/" + words.language().tag() + "/");
    frame.setTitle(words.text("review.frame"));
    frame.addClassNames("pb-frame", "pb-frame-review");
    holder.add(frame);
  }

  private void approve(long proposal) {
    Later.publish(
        words,
        done,
        () ->
            switch (publishing.approve(actor, state.slug().value(), proposal)) {
              case PublishOutcome.Published published ->
                  words.text("done.published", published.dashboard().revision());
              case PublishOutcome.Blocked blocked ->
                  blocked.blockers().getFirst().sentence(words.language());
            });
  }

  private Details editions(boolean decides, boolean isOpen) {
    UnorderedList editions = new UnorderedList();
    editions.addClassName("pb-editions");
    for (int edition : state.editions().reversed()) {
      ListItem item = new ListItem(new Span(words.text("edition", edition)));
      Optional<PublicationEvent> event = state.edition(edition);
      Span who =
          new Span(
              event
                  .map(e -> words.text("edition.by", words.name(e.actor()), words.moment(e.at())))
                  .orElseGet(() -> words.text("edition.before")));
      who.addClassName("pb-meta");
      item.add(who);
      if (state.current().filter(current -> current == edition).isPresent()) {
        Span shown = new Span(words.text("edition.shown"));
        shown.addClassNames("tag", "ok");
        item.add(shown);
      } else if (decides) {
        Button back =
            new Button(words.text("edition.roll-back", edition), click -> rollBack(edition));
        back.addThemeNames("small");
        item.add(back);
      }
      editions.add(item);
    }
    Div content = new Div(editions);
    if (decides && state.current().isPresent()) {
      Button withdraw = new Button(words.text("withdraw"), click -> withdraw());
      withdraw.addThemeNames("error", "tertiary");
      content.add(withdraw);
    }
    Details details = new Details(words.text("editions", state.editions().size()), content);
    details.setOpened(isOpen || state.editions().size() == 1);
    return details;
  }

  private Details history() {
    UnorderedList events = new UnorderedList();
    events.addClassName("pb-history");
    for (PublicationEvent event : List.copyOf(state.events()).reversed()) {
      String what =
          words.text(
              "event." + event.kind().name(),
              words.name(event.actor()),
              event.edition().isPresent() ? event.edition().getAsInt() : 0);
      Span when = new Span(words.moment(event.at()));
      when.addClassName("pb-meta");
      ListItem item = new ListItem(new Span(what), when);
      if (!event.remark().isBlank()) {
        Paragraph remark = new Paragraph(words.text("quote", event.remark()));
        remark.addClassName("pb-quote");
        item.add(remark);
      }
      events.add(item);
    }
    return new Details(words.text("history"), events);
  }

  private void rollBack(int edition) {
    attempt(
        () -> {
          publishing.rollBack(actor, state.slug().value(), edition);
          return words.text("done.rolled-back", edition);
        });
  }

  private void withdraw() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(words.text("withdraw.title", title()));
    TextArea reason = new TextArea(words.text("withdraw.reason"));
    reason.setWidthFull();
    reason.setMaxLength(2_000);
    dialog.setText(new Div(new Paragraph(words.text("withdraw.text")), reason));
    dialog.setCancelable(true);
    dialog.setCancelText(words.text("withdraw.keep"));
    dialog.setConfirmText(words.text("withdraw.do"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(
        confirm ->
            attempt(
                () -> {
                  publishing.withdraw(actor, state.slug().value(), reason.getValue());
                  return words.text("done.withdrawn");
                }));
    dialog.open();
  }

  private String title() {
    return origin
        .map(Origin::draft)
        .map(DashboardDraft::title)
        .map(title -> title.in(words.language()))
        .orElse(state.slug().value());
  }

  private void attempt(Supplier<String> deed) {
    done.accept(Later.outcome(words, deed));
  }
}
