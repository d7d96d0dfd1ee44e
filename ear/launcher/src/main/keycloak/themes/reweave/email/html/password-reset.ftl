<#-- As the base theme, under its own title. -->
<#import "template.ftl" as layout>
<@layout.emailLayout title=msg("passwordResetSubject")>
${kcSanitize(msg("passwordResetBodyHtml", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration)))?no_esc}
</@layout.emailLayout>
