package ca.lipworkbench.workbench.pages;

import java.util.List;

/**
 * A page of links to areas: the front page, or the list of one dashboard's areas.
 *
 * @param frame what is around it
 * @param title its title
 * @param lead what the reader finds here
 * @param listings the dashboards, or the one without a title
 */
record ListPage(Frame frame, String title, String lead, List<Listing> listings) {
  /**
   * A dashboard and its areas.
   *
   * @param title its title; empty where the page is about it
   * @param address its page
   * @param meta edition and date
   * @param groups its areas
   */
  record Listing(String title, String address, String meta, List<AreaPage.Group> groups) {}
}
