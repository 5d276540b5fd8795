package ca.lipworkbench.workbench.accounts;

/** Something that a person may do, beyond reading what is published. */
public enum Permission {
  /** Read publications and notes that are for members. */
  READ,
  /** Write the stories and goal links of one's own partnership, and start from templates. */
  WRITE_STORIES,
  /** Load files into tables. */
  IMPORT,
  /** Ask tables by pointing and clicking. */
  PIVOT,
  /** Type SQL over the tables that one may read. */
  TYPE_SQL,
  /** Write, run and share notes. */
  WRITE_NOTES,
  /** Propose a dashboard for publication. */
  PROPOSE,
  /** Confirm areas, indicators, labels and goal links. */
  CURATE,
  /** Approve, publish, withdraw and roll back dashboards. */
  PUBLISH,
  /** Invite people, change their roles, reset their passwords, disable them. */
  MANAGE_PEOPLE,
  /** Read the audit trail. */
  AUDIT,
  /** Change settings and plug-ins. */
  SETTINGS
}
