package ca.lipworkbench.workbench.ui.people;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.accounts.AccountsError;
import ca.lipworkbench.workbench.accounts.Deed;
import ca.lipworkbench.workbench.accounts.Role;
import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;

/** The words of these screens in one language. */
record PeopleWords(Language language, Areas areas) {
  private static final Messages MESSAGES =
      Messages.of("ca/lipworkbench/workbench/ui/people/messages");
  private static final Messages ACCOUNTS = Messages.of(AccountsError.BUNDLE);
  private static final int SHOWN_MILLIS = 6_000;

  String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }

  String role(Role role) {
    return ACCOUNTS.text(language, "role." + role);
  }

  String may(Role role) {
    return ACCOUNTS.text(language, "role." + role + ".may");
  }

  String topic(Deed.Topic topic) {
    return ACCOUNTS.text(language, "topic." + topic);
  }

  String place(Optional<AreaId> place) {
    return place
        .map(id -> areas.find(id).map(this::place).orElse(id.value()))
        .orElseGet(() -> text("place.national"));
  }

  String place(Area area) {
    return area.place().in(language);
  }

  /** Says shortly that something was done. */
  void say(String key, Object... arguments) {
    Notification.show(text(key, arguments), SHOWN_MILLIS, Notification.Position.BOTTOM_START);
  }

  String sentence(WorkbenchException error) {
    return error.sentence(language);
  }
}
