package org.reweave.portal.platform;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.reweave.account.Me;
import org.reweave.platform.Failure;
import org.reweave.platform.Roles;

/**
 * Clients' pages are in the language in which they were invited, whatever the browser asks for: the
 * device may be somebody else's. Those of staff are in English so far, and those before anybody has
 * signed in are in the browser's language.
 */
public class ReadersLanguage extends ViewHandlerWrapper {
  public ReadersLanguage(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    var page = context.getExternalContext();
    if (page.getUserPrincipal() == null) {
      return super.calculateLocale(context);
    }
    if (!page.isUserInRole(Roles.CLIENT)) {
      return Locale.ENGLISH;
    }
    var beans = CDI.current();
    var me = beans.select(Me.class).get();
    try {
      return beans.select(Reader.class).get().language(me::get);
    } catch (Failure nobodyOfOurs) {
      // The page that tells so has to be in some language.
      return super.calculateLocale(context);
    }
  }
}
