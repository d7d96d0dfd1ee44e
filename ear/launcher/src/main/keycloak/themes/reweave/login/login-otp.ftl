<#-- The code from the app. Who has several apps chooses one, with or without a mouse. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
  <#if section = "header">
    ${msg("doLogIn")}
  <#elseif section = "form">
    <form id="kc-otp-login-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <#if otpLogin.userOtpCredentials?size gt 1>
        <fieldset class="rw-which">
          <legend class="pf-v5-c-form__label-text">${msg("loginOtpWhich")}</legend>
          <#list otpLogin.userOtpCredentials as app>
            <label>
              <input type="radio" name="selectedCredentialId" value="${app.id}"<#if app.id == (otpLogin.selectedCredentialId!"")> checked</#if>>
              <#if app.userLabel == "unnamed">${msg("loginOtpUnnamed")}<#else>${app.userLabel}</#if>
            </label>
          </#list>
        </fieldset>
      <#else>
        <input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!''}">
      </#if>
      <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp" autofocus=true />
      <@buttons.loginButton />
    </form>
  </#if>
</@layout.registrationLayout>
