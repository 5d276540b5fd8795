package ca.lipworkbench.workbench.ui.frame;

import com.vaadin.flow.component.Html;

/** A line drawing of 20 by 20 beside a word, in the colour of the text; hidden from readers. */
public final class Glyph extends Html {
  private static final long serialVersionUID = 1L;

  /** What is drawn. */
  public enum Shape {
    HOME("<path d='M3 9.2 10 3.5l7 5.7V17h-4.6v-4.6H7.6V17H3z'/>"),
    NOTE("<path d='M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 9.5h5.5M7.5 12.5h5.5'/>"),
    PIVOT("<path d='M3 4h14v12.5H3zM3 8h14M8 4v12.5'/>"),
    DATA(
        "<path d='M3.5 5c0-1.4 2.9-2.5 6.5-2.5s6.5 1.1 6.5 2.5v10c0 1.4-2.9 2.5-6.5 2.5S3.5 16.4"
            + " 3.5 15zM3.5 5c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5M3.5 10c0 1.4 2.9 2.5 6.5"
            + " 2.5s6.5-1.1 6.5-2.5'/>"),
    GLOBE(
        "<circle cx='10' cy='10' r='7.5'/><path d='M2.5 10h15M10 2.5c2.4 2.1 3.4 4.6 3.4 7.5s-1"
            + " 5.4-3.4 7.5c-2.4-2.1-3.4-4.6-3.4-7.5s1-5.4 3.4-7.5z'/>"),
    PEOPLE(
        "<circle cx='7.5' cy='7' r='3'/><path d='M2 16.5c.4-3.2 2.6-5 5.5-5s5.1 1.8 5.5"
            + " 5M13 4.300a3 3 0 0 1 0 5.400M15 11.900c1.7.7 2.7 2.3 3 4.6'/>"),
    LIST("<path d='M3 5h14M3 10h14M3 15h14'/>"),
    SEARCH("<circle cx='8.5' cy='8.5' r='5.5'/><path d='M12.7 12.7 17.5 17.5'/>"),
    PLUS("<path d='M10 4v12M4 10h12'/>"),
    CLOSE("<path d='m5 5 10 10M15 5 5 15'/>"),
    CHECK("<path d='m4 10.5 4 4 8-9'/>"),
    WARNING("<path d='M10 3 18 17H2zM10 8v4M10 14.200v.8'/>"),
    REFUSED("<circle cx='10' cy='10' r='7'/><path d='m5 5 10 10'/>"),
    CLOCK("<circle cx='10' cy='10' r='7'/><path d='M10 6v4.300l2.8 1.7'/>"),
    UPLOAD("<path d='M10 14V4M5.5 8.2 10 3.700l4.5 4.500M4 17h12'/>"),
    DOWNLOAD("<path d='M10 3v10M5.5 8.8 10 13.300l4.5-4.500M4 17h12'/>"),
    RUN("<path d='M6 4v12l10-6z'/>"),
    STOP("<path d='M6 6h8v8H6z'/>"),
    LINK(
        "<path d='M8.5 11.500a3.2 3.2 0 0 0 4.7.2l2.6-2.600a3.2 3.2 0 0 0-4.6-4.600L10"
            + " 5.700M11.5 8.500a3.2 3.2 0 0 0-4.7-.2l-2.6 2.600a3.2 3.2 0 0 0 4.6"
            + " 4.600l1.2-1.2'/>"),
    SWAP("<path d='M4 7h12l-3-3M16 13H4l3 3'/>"),
    BACK("<path d='M7 5 3 9l4 4M3 9h9a4.5 4.5 0 0 1 0 9H9'/>"),
    FORWARD("<path d='m13 5 4 4-4 4M17 9H8a4.5 4.5 0 0 0 0 9h3'/>"),
    MORE(
        "<circle cx='4.5' cy='10' r='.8'/><circle cx='10' cy='10' r='.8'/><circle cx='15.5'"
            + " cy='10' r='.8'/>"),
    SETTINGS(
        "<circle cx='10' cy='10' r='2.8'/><path d='M10 2.500v2.200M10 15.300v2.200M2.5"
            + " 10h2.200M15.3 10h2.200M4.7 4.700l1.6 1.600M13.7 13.700l1.6 1.600M4.7"
            + " 15.300l1.6-1.600M13.7 6.300l1.6-1.6'/>");

    private final String drawing;

    Shape(String drawing) {
      this.drawing = drawing;
    }
  }

  /** The drawing of a shape. */
  public Glyph(Shape shape) {
    super(
        "<svg class='glyph' viewBox='0 0 20 20' width='20' height='20' fill='none' "
            + "stroke='currentColor' stroke-width='1.5' stroke-linecap='round' "
            + "stroke-linejoin='round' aria-hidden='true' focusable='false'>"
            + shape.drawing
            + "</svg>");
  }
}
