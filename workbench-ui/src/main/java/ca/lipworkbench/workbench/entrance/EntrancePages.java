package ca.lipworkbench.workbench.entrance;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.accounts.AccountsError;
import ca.lipworkbench.workbench.accounts.Invitation;
import ca.lipworkbench.workbench.accounts.PasswordRules;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.pages.FormPage;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the pages of the entrance into words and fields. */
final class EntrancePages {
  private static final Messages ACCOUNTS = Messages.of(AccountsError.BUNDLE);

  private final Areas areas;

  EntrancePages(Areas areas) {
    this.areas = areas;
  }

  /**
   * A page.
   *
   * @param isDeadEnd whether its link does not work
   */
  record Drawn(String html, boolean isDeadEnd) {}

  Drawn draw(Accounts accounts, Visit visit, Said said, Door.Proof proof) {
    return switch (visit.kind()) {
      case SIGN_IN -> signIn(accounts, visit, said, proof);
      case SET_UP ->
          accounts.setUp().accepts(visit.token())
              ? setUp(visit, said, proof)
              : deadEnd(visit, accounts.setUp().isOpen() ? "set-up.dead" : "set-up.done");
      case INVITATION ->
          accounts
              .invitations()
              .find(visit.token())
              .map(invitation -> invitation(visit, said, proof, invitation))
              .orElseGet(() -> deadEnd(visit, "invitation.dead"));
      case RESET ->
          accounts
              .myAccount()
              .findReset(visit.token())
              .map(person -> reset(visit, said, proof, person))
              .orElseGet(() -> deadEnd(visit, "reset.dead"));
    };
  }

  private static Drawn signIn(Accounts accounts, Visit visit, Said said, Door.Proof proof) {
    boolean first = accounts.setUp().isOpen();
    String email = visit.typed("email");
    List<FormPage.Field> fields =
        List.of(
            field(visit, said, "email", "email", "username", email, "", email.isEmpty()),
            field(
                visit, said, "password", "password", "current-password", "", "", !email.isEmpty()));
    return page(
        visit,
        "sign-in",
        List.of(text(visit, first ? "sign-in.first" : "sign-in.lead")),
        said.notice(),
        Optional.of(form(visit, proof, fields, "sign-in.button")),
        List.of(
            link(visit, "sign-in.forgotten", "", ""),
            link(visit, "sign-in.public", "sign-in.public.link", publicSite(visit))));
  }

  private Drawn setUp(Visit visit, Said said, Door.Proof proof) {
    List<FormPage.Field> fields = new ArrayList<>();
    fields.add(field(visit, said, "name", "text", "name", visit.typed("name"), "name.hint", true));
    fields.add(
        field(
            visit, said, "email", "email", "username", visit.typed("email"), "email.hint", false));
    fields.add(places(visit, said));
    passwords(visit, said, fields);
    return page(
        visit,
        "set-up",
        List.of(text(visit, "set-up.lead")),
        said.notice(),
        Optional.of(form(visit, proof, fields, "set-up.button")),
        List.of());
  }

  private Drawn invitation(Visit visit, Said said, Door.Proof proof, Invitation invitation) {
    Language language = visit.language();
    String role = ACCOUNTS.text(language, "role." + invitation.role());
    String place =
        invitation
            .place()
            .flatMap(areas::find)
            .map(area -> area.place().in(language))
            .orElse(text(visit, "place.national"));
    List<String> lead =
        List.of(
            invitation
                .invitedBy()
                .map(name -> text(visit, "invitation.by", name, role, place))
                .orElseGet(() -> text(visit, "invitation.lead", role, place)),
            ACCOUNTS.text(language, "role." + invitation.role() + ".may"));
    List<FormPage.Field> fields = new ArrayList<>();
    fields.add(field(visit, said, "name", "text", "name", visit.typed("name"), "name.hint", true));
    passwords(visit, said, fields);
    return page(
        visit,
        "invitation",
        lead,
        said.notice(),
        Optional.of(form(visit, proof, fields, "invitation.button", invitation.email())),
        List.of(link(visit, "invitation.email", "", "", invitation.email())));
  }

  private static Drawn reset(Visit visit, Said said, Door.Proof proof, Person person) {
    List<FormPage.Field> fields = new ArrayList<>();
    passwords(visit, said, fields);
    return page(
        visit,
        "reset",
        List.of(text(visit, "reset.lead", person.name())),
        said.notice(),
        Optional.of(form(visit, proof, fields, "reset.button", person.email())),
        List.of());
  }

  private static Drawn deadEnd(Visit visit, String key) {
    Drawn drawn =
        page(
            visit,
            key,
            List.of(text(visit, key + ".lead")),
            FormPage.Notice.NONE,
            Optional.empty(),
            List.of(
                link(
                    visit,
                    "dead.sign-in",
                    "dead.sign-in.link",
                    "/workbench/sign-in?lang=" + visit.language().tag())));
    return new Drawn(drawn.html(), true);
  }

  private static Drawn page(
      Visit visit,
      String key,
      List<String> lead,
      FormPage.Notice notice,
      Optional<FormPage.Form> form,
      List<FormPage.Link> links) {
    Language language = visit.language();
    FormPage page =
        new FormPage(
            language,
            text(visit, "brand"),
            text(visit, key + ".title"),
            lead,
            notice,
            form,
            links,
            visit.address(language.other()),
            text(visit, "language.other"));
    return new Drawn(page.html(), false);
  }

  private static FormPage.Form form(
      Visit visit, Door.Proof proof, List<FormPage.Field> fields, String button, String... user) {
    List<FormPage.Hidden> hidden = new ArrayList<>();
    hidden.add(new FormPage.Hidden(proof.name(), proof.value()));
    for (String email : user) {
      // So that a browser keeps the new password under the right name.
      hidden.add(new FormPage.Hidden("username", email));
    }
    return new FormPage.Form(visit.address(visit.language()), hidden, fields, text(visit, button));
  }

  private static void passwords(Visit visit, Said said, List<FormPage.Field> fields) {
    boolean wrong = said.field().equals("password");
    fields.add(
        new FormPage.Field(
            "password",
            text(visit, "password.new"),
            "password",
            "new-password",
            "",
            text(visit, "password.hint", PasswordRules.SHORTEST),
            wrong ? said.text() : "",
            List.of(),
            wrong));
    fields.add(field(visit, said, "repeat", "password", "new-password", "", "", false));
  }

  private static FormPage.Field field(
      Visit visit,
      Said said,
      String name,
      String type,
      String autocomplete,
      String value,
      String hint,
      boolean first) {
    boolean wrong = said.field().equals(name);
    return new FormPage.Field(
        name,
        text(visit, "field." + name),
        type,
        autocomplete,
        value,
        hint.isEmpty() ? "" : text(visit, hint),
        wrong ? said.text() : "",
        List.of(),
        wrong || (first && said.field().isEmpty()));
  }

  private FormPage.Field places(Visit visit, Said said) {
    Language language = visit.language();
    Collator order = Collator.getInstance(language.locale());
    Map<String, List<FormPage.Choice>> byProvince = new LinkedHashMap<>();
    areas.all().stream()
        .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
        .sorted(
            Comparator.comparing((Area area) -> province(area, language), order::compare)
                .thenComparing(area -> area.place().in(language), order::compare))
        .forEach(
            area ->
                byProvince
                    .computeIfAbsent(province(area, language), key -> new ArrayList<>())
                    .add(
                        new FormPage.Choice(
                            area.id().value(), area.place().in(language), List.of())));
    List<FormPage.Choice> choices = new ArrayList<>();
    choices.add(new FormPage.Choice("", text(visit, "place.national.choice"), List.of()));
    byProvince.forEach((label, options) -> choices.add(new FormPage.Choice("", label, options)));
    return new FormPage.Field(
        "place",
        text(visit, "field.place"),
        "select",
        "off",
        visit.typed("place"),
        text(visit, "place.hint"),
        said.field().equals("place") ? said.text() : "",
        choices,
        said.field().equals("place"));
  }

  private String province(Area area, Language language) {
    return area.province()
        .or(area::region)
        .flatMap((AreaId above) -> areas.find(above))
        .map(above -> above.name().in(language))
        .orElse("");
  }

  private static FormPage.Link link(
      Visit visit, String before, String text, String address, Object... arguments) {
    return new FormPage.Link(
        text(visit, before, arguments), text.isEmpty() ? "" : text(visit, text), address);
  }

  private static String publicSite(Visit visit) {
    return "/" + visit.language().tag() + "/";
  }

  private static String text(Visit visit, String key, Object... arguments) {
    return Said.MESSAGES.text(visit.language(), key, arguments);
  }
}
