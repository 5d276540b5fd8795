package ca.lipworkbench.workbench.server;

import ca.lipworkbench.engine.text.Language;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tells Vaadin which languages there are; texts come from our own catalogues. */
final class BothLanguages implements I18NProvider {
  private static final long serialVersionUID = 1L;

  @Override
  public List<Locale> getProvidedLocales() {
    return Arrays.stream(Language.values()).map(Language::locale).toList();
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... parameters) {
    throw new UnsupportedOperationException("Texts come from message catalogues: " + key);
  }
}
