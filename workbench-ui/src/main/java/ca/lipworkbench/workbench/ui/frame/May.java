package ca.lipworkbench.workbench.ui.frame;

/**
 * Names of permissions for {@code @RolesAllowed}, which takes constants only. Each equals the name
 * of a {@link ca.lipworkbench.workbench.accounts.Permission}; a test keeps them the same.
 */
public final class May {
  public static final String READ = "READ";
  public static final String WRITE_STORIES = "WRITE_STORIES";
  public static final String IMPORT = "IMPORT";
  public static final String PIVOT = "PIVOT";
  public static final String TYPE_SQL = "TYPE_SQL";
  public static final String WRITE_NOTES = "WRITE_NOTES";
  public static final String PROPOSE = "PROPOSE";
  public static final String CURATE = "CURATE";
  public static final String PUBLISH = "PUBLISH";
  public static final String MANAGE_PEOPLE = "MANAGE_PEOPLE";
  public static final String AUDIT = "AUDIT";
  public static final String SETTINGS = "SETTINGS";

  private May() {}
}
