const STYLE = /<style>([\s\S]*?)<\/style>/;

/**
 * A mail carries its style inside, which our content security policy refuses in a page. So the style is taken out before
 * anything reads the mail as a document, and put back as a sheet made by us: nothing else of it is changed.
 */
export function withoutStyle(html: string): { document: string; style: string } {
  return { document: html.replace(STYLE, ''), style: STYLE.exec(html)?.[1] ?? '' };
}
