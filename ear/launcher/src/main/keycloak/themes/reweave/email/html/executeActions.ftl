<#-- As the base theme, with the login name: it is generated, so nobody could guess it. -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
${kcSanitize(msg("executeActionsBodyHtml", link, linkExpiration, realmName, "", linkExpirationFormatter(linkExpiration), user.username))?no_esc}
</@layout.emailLayout>
