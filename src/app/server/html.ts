/** Text that may stand in an element or between the quotes of an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** JSON that may stand in a `<script type="application/json">`: nothing in it ends the element. */
export const jsonForPage = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** What stands around every page that the server writes. `head` and `body` are HTML already. */
export const documentOf = (page: {
  readonly title: string;
  readonly language: string;
  readonly seat: 'resident' | 'kiosk';
  readonly isDemo: boolean;
  readonly head: string;
  readonly body: string;
}): string => `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="icon" href="/icon.svg">
<meta name="theme-color" content="#0b5d5a">
${page.head}
</head>
<body class="seat-${page.seat}"${page.isDemo ? ' data-demo' : ''}>
${page.body}
</body>
</html>
`;
