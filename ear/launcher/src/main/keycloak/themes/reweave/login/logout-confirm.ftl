<#-- Whether to sign out: asked of those who come by an address, not by a button of ours. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "form">
    <form class="${properties.kcFormClass!}" action="${url.logoutConfirmAction}" method="post">
      <p>${msg("logoutConfirmHeader")}</p>
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <@buttons.actionGroup>
        <@buttons.button id="kc-logout" name="confirmLogout" label="doLogout"/>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
