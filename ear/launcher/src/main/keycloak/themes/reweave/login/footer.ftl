<#-- The way out, as on each page of a client: the portal ends what session there is and moves on. -->
<#macro content>
  <#if (client.baseUrl)?has_content>
    <form class="rw-exit" method="post" action="${client.baseUrl}open/leave">
      <input type="hidden" name="to" value="exit">
      <button type="submit" class="pf-v5-c-button pf-m-link" id="rw-exit">${msg("quickExit")}</button>
    </form>
  </#if>
</#macro>
