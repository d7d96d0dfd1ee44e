<#-- What comes next, or that something is done: said once, with the way on as a button. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#elseif requiredActions?has_content>${msg("infoActionsTitle")}<#else>${message.summary}</#if>
  <#elseif section = "form">
    <#if requiredActions?has_content>
      <p>${msg("infoActions")}</p>
      <ul class="rw-actions"><#list requiredActions as action><li>${kcSanitize(msg("requiredAction.${action}"))?no_esc}</li></#list></ul>
    <#elseif messageHeader??>
      <p>${message.summary}</p>
    </#if>
    <#if !skipLink??>
      <#if pageRedirectUri?has_content>
        <@on href=pageRedirectUri label=msg("backToApplication")/>
      <#elseif actionUri?has_content>
        <@on href=actionUri label=msg("proceedWithAction")/>
      <#elseif (client.baseUrl)?has_content>
        <@on href=client.baseUrl label=msg("backToApplication")/>
      </#if>
    </#if>
  </#if>
</@layout.registrationLayout>
<#macro on href label>
  <p class="rw-on"><a class="pf-v5-c-button pf-m-primary pf-m-block" id="kc-proceed" href="${href}">${label}</a></p>
</#macro>
