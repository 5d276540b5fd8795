package ca.lipworkbench.workbench.server;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Development only, on the lead's branch until accounts arrive: a role's name signs in as it. */
@SuppressWarnings("EnumOrdinal")
final class InterimPeople implements UserDetailsService {
  record Somebody(Person person) implements UserDetails, SignedIn.Principal {
    private static final long serialVersionUID = 1L;

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
      return person.role().permissions().stream()
          .map(permission -> new SimpleGrantedAuthority("ROLE_" + permission.name()))
          .toList();
    }

    @Override
    public String getPassword() {
      return "{noop}" + person.email();
    }

    @Override
    public String getUsername() {
      return person.email();
    }
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    Role role = Role.valueOf(name.toUpperCase(Locale.ROOT));
    return new Somebody(
        new Person(
            new PersonId("000000000000000" + role.ordinal()),
            "Analyst " + (char) ('A' + role.ordinal()),
            name,
            role,
            Optional.of(new AreaId("NB-moncton")),
            Language.ENGLISH,
            true));
  }
}
