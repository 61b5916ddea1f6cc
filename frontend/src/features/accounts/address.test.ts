import { expect, test } from 'vitest';
import { shownAddress, webAddress } from './address';

test.each([
  ['https://www.facebook.com/MinunIisalmeni', 'facebook.com/MinunIisalmeni'],
  ['http://iisalmi.fi/', 'iisalmi.fi'],
  ['https://www.rautalampi.fi/s%C3%B6kesm%C3%A4ki', 'rautalampi.fi/sökesmäki'],
  ['https://example.org/100%', 'example.org/100%'],
  ['@iisalmi', '@iisalmi'],
])('%s is shown as %s', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});

test('only a web address becomes a link', () => {
  expect(webAddress('HTTPS://iisalmi.fi')).toBe('HTTPS://iisalmi.fi');
  expect(webAddress('javascript:alert(1)')).toBeUndefined();
  expect(webAddress('iisalmi.fi')).toBeUndefined();
});
