<#-- The frame of every mail: plain, narrow and silent about whom it is from. -->
<#macro emailLayout>
<#assign title=msg("executeActionsSubject")>
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light">
<title>${title}</title>
<style>
a { display: inline-block; padding: 11px 20px; border-radius: 8px; background: #175a5c; color: #fff; font-weight: 560; text-decoration: none }
</style>
</head>
<body style="margin:0;padding:32px 16px;background:#f7f4ee;color:#1e2a2b;font:17px/1.55 Inter,system-ui,-apple-system,'Segoe UI',sans-serif">
<div role="main" style="max-width:30rem;margin:0 auto;padding:28px;background:#fffefc;border:1px solid #e4dfd4;border-radius:12px;overflow-wrap:anywhere">
<h1 style="margin:0;font-size:24px;font-weight:640;letter-spacing:-.02em">${title}</h1>
<#nested>
</div>
</body>
</html>
</#macro>
