package ca.lipworkbench.workbench.pages;

import java.util.List;

/**
 * Everything that the page of one area says, in one language; the template only lays it out.
 *
 * @param frame what is around it
 * @param dashboard the dashboard's title
 * @param area the area's place name
 * @param mark name of its mark's class
 * @param fullName its full name; empty where that is the place name
 * @param kind what kind of area it is; empty where the full name says so
 * @param boundary how sure its boundary is
 * @param unknownParts its parts that no file lists; empty where there are none
 * @param crumbs what lies above it
 * @param comparators the areas that stand beside it
 * @param groups the other areas, by province
 * @param addable partnerships that can be added to the charts
 * @param finding the one sentence
 * @param summary what follows it; empty where it would need a value that is not there
 * @param standing the leading value for every area
 * @param figures the figures
 * @param story what people who know the place say; empty where nothing is told
 * @param citation how to cite the page
 */
record AreaPage(
    Frame frame,
    String dashboard,
    Labels area,
    String mark,
    Labels fullName,
    String kind,
    String boundary,
    String unknownParts,
    List<Crumb> crumbs,
    List<Key> comparators,
    List<Group> groups,
    List<Option> addable,
    String finding,
    String summary,
    Standing standing,
    List<FigureView> figures,
    String story,
    Citation citation) {

  /** A link upwards. */
  record Crumb(Labels name, String address) {}

  /**
   * An area with its mark.
   *
   * @param style name of the mark's class
   * @param name the area's place name
   * @param address its page; empty for the page's own
   */
  record Key(String style, Labels name, String address) {}

  /** Areas of one province; an area without address is the page's own. */
  record Group(String name, List<Crumb> areas) {}

  /** A partnership in the menu that adds one to the charts. */
  record Option(String area, Labels name) {}

  /**
   * The leading value for every area of the page.
   *
   * @param caption what is shown
   * @param rows a row an area
   * @param ranges whether any row shows a range
   */
  record Standing(String caption, List<Row> rows, boolean ranges) {
    /** An area and its value. */
    record Row(Key key, CellView cell) {}
  }

  /**
   * How to cite the page.
   *
   * @param text who, what, which edition, when
   * @param pinned to what it is pinned
   * @param address permanent address, relative to the page
   * @param addressText the same as text
   */
  record Citation(String text, String pinned, String address, String addressText) {}
}
