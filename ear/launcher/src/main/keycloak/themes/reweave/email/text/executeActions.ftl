<#ftl output_format="plainText">
<#-- As the base theme, with the login name: it is generated, so nobody could guess it. -->
${msg("executeActionsBody", link, linkExpiration, realmName, "", linkExpirationFormatter(linkExpiration), user.username)}
