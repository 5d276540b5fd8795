package ca.lipworkbench.datasets.curated;

/** What can be wrong with an entry, a file or an edit of a list. */
public enum FaultReason {
  // Files and edits
  FILE_EMPTY,
  NOT_UTF_8,
  NOT_CSV,
  COLUMN_UNKNOWN,
  COLUMN_TWICE,
  COLUMN_MISSING,
  FIELDS_MISCOUNTED,
  ENTRY_TWICE,
  FIELD_MISSING,
  FIELD_TOO_LONG,
  FIELD_WITH_BREAK,
  NO_REASON,
  NO_SUCH_EDIT,
  // What several lists have
  NOT_A_CHOICE,
  NOT_A_DATE,
  ENDS_BEFORE_START,
  FRENCH_MISSING,
  // Areas
  NOT_AN_AREA_ID,
  AREA_ID_TAKEN,
  PLACE_TWICE,
  PROVINCE_UNKNOWN,
  REGION_UNKNOWN,
  NO_PARTS,
  NOT_A_DGUID,
  PART_UNKNOWN,
  PARTS_OVERLAP,
  BOUNDARIES_OUT_OF_ORDER,
  // Boundary changes
  VINTAGES_OUT_OF_ORDER,
  NOT_A_SUBDIVISION,
  CHANGE_UNLIKE_KIND,
  CHANGED_TWICE,
  // Goals, indicators, labels, orders
  NOT_A_TARGET,
  NOT_A_TABLE,
  NOT_A_RANK,
  RANK_TAKEN,
  RELATION_WITHOUT_RATIONALE,
  NOT_A_GROUP
}
