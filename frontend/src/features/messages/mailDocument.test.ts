import { expect, test } from 'vitest';
import { withoutStyle } from './mailDocument';

test('the style comes out of a mail, and the rest stays as it was', () => {
  const mail =
    '<!DOCTYPE html><html lang="sv"><head><title>Hej</title><style>p { margin: 0 }</style></head><body><p>Hej</p></body></html>';
  const { document, style } = withoutStyle(mail);
  expect(style).toBe('p { margin: 0 }');
  expect(document).toBe('<!DOCTYPE html><html lang="sv"><head><title>Hej</title></head><body><p>Hej</p></body></html>');
});
