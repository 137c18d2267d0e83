/** The page before its scripts have filled it. */
export const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<title>Verbatim – preview</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page/main.js"></script>
</head>
<body>
<noscript>This page plays Discord and needs JavaScript.</noscript>
</body>
</html>
`;
