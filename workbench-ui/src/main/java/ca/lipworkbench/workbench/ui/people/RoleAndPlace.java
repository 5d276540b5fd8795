package ca.lipworkbench.workbench.ui.people;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.workbench.accounts.People;
import ca.lipworkbench.workbench.accounts.Role;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.text.Collator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody is, and where: only what the person at the screen may give. */
final class RoleAndPlace extends Div {
  private static final long serialVersionUID = 1L;

  private final transient PeopleWords words;
  private final Select<Role> role = new Select<>();
  private final ComboBox<Area> place = new ComboBox<>();
  private final List<Area> partnerships;
  private final List<Area> regions;

  RoleAndPlace(PeopleWords words, People people, Subject asker) {
    this.words = words;
    addClassName("fields");
    partnerships = reachable(people, asker, GeographicLevel.PARTNERSHIP);
    regions = reachable(people, asker, GeographicLevel.IRCC_REGION);
    List<Role> roles = people.grantableRoles(asker);
    role.setLabel(words.text("role"));
    role.setItems(roles);
    role.setItemLabelGenerator(words::role);
    role.addValueChangeListener(change -> fit(change.getValue()));
    place.setItemLabelGenerator(words::place);
    place.setClearButtonVisible(true);
    add(role, place);
    role.setValue(roles.contains(Role.ANALYST) ? Role.ANALYST : roles.getFirst());
  }

  void set(Role value, Optional<AreaId> at) {
    role.setValue(value);
    fit(value);
    place.setValue(
        at.flatMap(id -> words.areas().find(id))
            .filter(area -> partnerships.contains(area) || regions.contains(area))
            .orElse(null));
  }

  Role role() {
    return role.getValue();
  }

  Optional<AreaId> place() {
    return place.getOptionalValue().map(Area::id);
  }

  private void fit(Role value) {
    boolean regional = value == Role.REGIONAL_ADMINISTRATOR;
    List<Area> fitting = regional ? regions : partnerships;
    Area kept = place.getValue();
    place.setLabel(words.text(regional ? "region" : "place"));
    place.setItems(fitting);
    place.setPlaceholder(
        regional || value == Role.COORDINATOR
            ? words.text("place.choose")
            : words.text("place.national"));
    place.setValue(kept != null && fitting.contains(kept) ? kept : null);
    if (regional && fitting.size() == 1) {
      place.setValue(fitting.getFirst());
    }
    role.setHelperText(words.may(value));
  }

  private List<Area> reachable(People people, Subject asker, GeographicLevel level) {
    Collator order = Collator.getInstance(words.language().locale());
    List<Area> all = words.areas().all().stream().filter(area -> area.level() == level).toList();
    Set<AreaId> reached =
        new HashSet<>(people.reachable(asker, all.stream().map(Area::id).toList()));
    return all.stream()
        .filter(area -> reached.contains(area.id()))
        .sorted((a, b) -> order.compare(words.place(a), words.place(b)))
        .toList();
  }
}
