import { useMemo, useRef } from 'react';
import css from './Messages.module.css';
import { withoutStyle } from './mailDocument';

/** The mail as a document of its own, without scripts, forms or a way out of its frame. */
export function MailPreview({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const mail = useMemo(() => withoutStyle(html), [html]);

  function dress(): void {
    const inside = frame.current?.contentDocument;
    const own = frame.current?.contentWindow as (Window & typeof globalThis) | null | undefined;
    if (!inside || !own || !frame.current) return;
    const sheet = new own.CSSStyleSheet();
    sheet.replaceSync(mail.style);
    inside.adoptedStyleSheets = [sheet];
    frame.current.height = String(inside.documentElement.scrollHeight);
  }

  return (
    <iframe
      ref={frame}
      className={css.mail}
      sandbox="allow-same-origin"
      srcDoc={mail.document}
      title={title}
      onLoad={dress}
    />
  );
}
