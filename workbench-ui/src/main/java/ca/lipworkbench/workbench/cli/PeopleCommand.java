package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.workbench.accounts.Account;
import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.accounts.AccountsError;
import ca.lipworkbench.workbench.accounts.Invitations;
import ca.lipworkbench.workbench.accounts.People;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.config.Workbench;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code people list|invite|disable|enable|reset-link}: accounts, without the server. */
final class PeopleCommand implements Command {
  private static final String VERBS = "list|invite|disable|enable|reset-link";
  private static final String ROLE = "role";
  private static final String PLACE = "place";

  @Override
  public String name() {
    return "people";
  }

  @Override
  public Permission permission() {
    return Permission.MANAGE_PEOPLE;
  }

  @Override
  public Set<String> options() {
    return Set.of(Listing.FORMAT, ROLE, PLACE);
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) {
    if (arguments.operands().isEmpty()) {
      throw new UsageException("usage.operands", VERBS);
    }
    String verb = arguments.operands().getFirst();
    List<String> rest = arguments.operands().subList(1, arguments.operands().size());
    if (!List.of(VERBS.split("\\|")).contains(verb)) {
      throw new UsageException("usage.unknown-command", "people " + verb);
    }
    if (verb.equals("list") != rest.isEmpty() || rest.size() > 1) {
      throw verb.equals("list")
          ? new UsageException("usage.no-operands", rest.getFirst())
          : new UsageException("usage.one-operand", "EMAIL");
    }
    Optional<Role> role = verb.equals("invite") ? Optional.of(role(arguments)) : Optional.empty();
    try (Workbench workbench = session.open()) {
      Accounts accounts = workbench.accounts();
      switch (verb) {
        case "list" -> list(session, accounts, arguments);
        case "invite" ->
            link(
                session,
                "invitation/",
                accounts
                    .invitations()
                    .invite(
                        session.subject(),
                        rest.getFirst(),
                        role.orElseThrow(),
                        arguments.option(PLACE).map(PeopleCommand::place),
                        session.language())
                    .token(),
                Invitations.VALID);
        case "disable" -> {
          Person person = person(accounts, rest.getFirst());
          accounts.people().disable(session.subject(), person.id());
          session.say("people.disabled", person.email());
        }
        case "enable" -> {
          Person person = person(accounts, rest.getFirst());
          accounts.people().enable(session.subject(), person.id());
          session.say("people.enabled", person.email());
        }
        default ->
            link(
                session,
                "reset/",
                accounts
                    .people()
                    .offerReset(session.subject(), person(accounts, rest.getFirst()).id()),
                People.RESET_VALID);
      }
    }
    return ExitStatus.DONE;
  }

  private static void list(Session session, Accounts accounts, Arguments arguments) {
    Listing listing = new Listing();
    for (Account account : accounts.people().list(session.subject())) {
      listing.add(
          "email", account.person().email(),
          "role", word(account.person().role()),
          "place", account.person().place().map(AreaId::value).orElse(""),
          "enabled", Boolean.toString(account.person().enabled()),
          "signedIn", account.signedInAt().map(Object::toString).orElse(""),
          "name", account.person().name());
    }
    listing.write(session, arguments);
  }

  private static void link(Session session, String path, String token, Duration valid) {
    session.out().println("/workbench/" + path + token);
    session.say("people.link", valid.toHours());
  }

  private static Person person(Accounts accounts, String email) {
    return accounts
        .people()
        .findByEmail(email)
        .orElseThrow(() -> new WorkbenchException(AccountsError.PERSON_UNKNOWN, email));
  }

  private static Role role(Arguments arguments) {
    String wanted =
        arguments
            .option(ROLE)
            .orElseThrow(() -> new UsageException("usage.option-needed", "--" + ROLE));
    List<String> words = Arrays.stream(Role.values()).map(PeopleCommand::word).toList();
    return Arrays.stream(Role.values())
        .filter(role -> word(role).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "usage.not-a-choice", wanted, "--" + ROLE, String.join(", ", words)));
  }

  private static AreaId place(String text) {
    try {
      return new AreaId(text);
    } catch (IllegalArgumentException e) {
      throw new WorkbenchException(e, AccountsError.PLACE_UNFIT, text);
    }
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
