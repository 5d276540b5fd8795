package ca.lipworkbench.workbench.ui.data;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.imports.LayoutForm;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.imports.ImportJob;
import ca.lipworkbench.workbench.imports.ImportJobs;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The first step: a place to drop a file, what can be read, and imports that are not finished. */
final class UploadPart extends Div {
  private static final long serialVersionUID = 1L;

  private final transient DataWords words;
  private final transient ImportJobs jobs;
  private final transient Person person;
  private final transient Consumer<ImportJob> opened;
  private final Div problem = new Div();

  UploadPart(DataWords words, ImportJobs jobs, Person person, Consumer<ImportJob> opened) {
    this.words = words;
    this.jobs = jobs;
    this.person = person;
    this.opened = opened;
    addClassName("upload-part");
    Upload upload = new Upload((UploadHandler) this::receive);
    upload.setMaxFiles(1);
    // Not by setMaxFileSize, which counts to 2 GB.
    upload.getElement().setProperty("maxFileSize", (double) jobs.settings().longestUpload());
    upload.setI18n(UploadWords.of(words));
    upload.getElement().setAttribute("aria-label", words.text("upload.label"));
    upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
    Div drop =
        new Div(
            new H2(words.text("upload.title")),
            new Paragraph(words.text("upload.lead", words.bytes(jobs.settings().longestUpload()))),
            upload,
            problem);
    drop.addClassNames("panel", "drop");
    Div side = new Div(readable());
    List<ImportJob> open =
        jobs.list(person.id()).stream().filter(job -> !job.state().isOver()).toList();
    if (!open.isEmpty()) {
      side.addComponentAsFirst(unfinished(open));
    }
    side.addClassName("side");
    add(drop, side);
  }

  /** Called by the request that brings the bytes, which holds no lock of the session. */
  private void receive(UploadEvent event) {
    UI ui = event.getUI();
    try {
      OptionalLong size =
          event.getFileSize() < 0 ? OptionalLong.empty() : OptionalLong.of(event.getFileSize());
      ImportJob job = jobs.receive(person.id(), event.getFileName(), size, event.getInputStream());
      var _ = ui.access(() -> opened.accept(job));
    } catch (WorkbenchException e) {
      String sentence = e.sentence(words.language());
      event.reject(sentence);
      var _ = ui.access(() -> refuse(sentence));
    }
  }

  private void refuse(String sentence) {
    problem.removeAll();
    problem.add(new StateBox(StateBox.Kind.ERROR, sentence, words.text("upload.nothing-kept")));
  }

  private Div unfinished(List<ImportJob> open) {
    UnorderedList list = new UnorderedList();
    list.addClassName("plain-list");
    Address here = Address.current(UI.getCurrent());
    for (ImportJob job : open) {
      Anchor link = new Anchor(here.with(ImportView.JOB, job.id()).link(), job.fileName());
      Span begun = new Span(words.text("upload.begun", words.when(job.begunAt())));
      begun.addClassName("quiet");
      list.add(new ListItem(link, begun));
    }
    return section(words.text("upload.unfinished"), list);
  }

  private Div readable() {
    UnorderedList list = new UnorderedList();
    list.addClassName("plain-list");
    for (Descriptor descriptor : Descriptors.shipped().all()) {
      if (descriptor.source().nature() == Source.Nature.OFFICIAL) {
        Span layout = new Span(LayoutForm.of(descriptor).text(words.language()));
        layout.addClassName("quiet");
        list.add(new ListItem(words.span(descriptor.title()), layout));
      }
    }
    Div section = section(words.text("upload.readable"), list);
    section.add(new Paragraph(words.text("upload.more-layouts")));
    return section;
  }

  private static Div section(String title, UnorderedList list) {
    Div section = new Div(new H2(title), list);
    section.addClassNames("panel", "section");
    return section;
  }
}
