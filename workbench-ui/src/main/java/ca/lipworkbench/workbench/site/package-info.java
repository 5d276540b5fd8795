/**
 * The public site's server: hands out published files to anonymous visitors, with no session, no
 * cookie, no query and no state of its own. There is no Spring Security here, because nobody signs
 * in: what it would bring, the headers and the refusal of strange paths, stands in two small
 * classes that also cover what Tomcat answers by itself, which a filter chain would not see.
 */
@NullMarked
package ca.lipworkbench.workbench.site;

import org.jspecify.annotations.NullMarked;
