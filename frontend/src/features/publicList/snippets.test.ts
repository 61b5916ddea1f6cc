// @vitest-environment node

import { expect, test } from 'vitest';
import script from '../../../public/embed/3/kanava-list.js?raw';
import {
  apacheSnippet,
  EMBED_HASH,
  elementSnippet,
  nginxSnippet,
  phpSnippet,
  questionSnippet,
  wordpressSnippet,
} from './snippets';

const place = { origin: 'https://kanava.example.org', slug: 'iisalmi', language: 'fi' } as const;

test('pages of others name the hash of the script as it is: another content needs another number', async () => {
  const hash = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(script));
  expect(EMBED_HASH).toBe(`sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`);
});

test('the script is less than a kilobyte, and writes neither markup nor style', async () => {
  const packed = new Blob([script]).stream().pipeThrough(new CompressionStream('gzip'));
  expect((await new Response(packed).arrayBuffer()).byteLength).toBeLessThan(1024);
  expect(script).not.toMatch(/innerHTML|insertAdjacentHTML|\.style\b|eval\(/);
});

test.each([elementSnippet, wordpressSnippet, phpSnippet])('without the list there is a link to it', (snippet) => {
  expect(snippet(place, 'Viralliset tilit')).toContain(
    '<a href="https://kanava.example.org/api/v1/public/organisations/iisalmi/page.html?lang=fi">Viralliset tilit</a>',
  );
});

test('the form asks the page that needs no script, and is plain HTML (VER-lookup)', () => {
  const snippet = questionSnippet(place, 'Onko tämä tili aito?', 'Tarkista');
  expect(snippet).toContain('<form action="https://kanava.example.org/api/v1/public/lookup.html" method="get"');
  expect(snippet).toContain('<label for="kanava-url">Onko tämä tili aito?</label>');
  expect(snippet).not.toMatch(/<script|style=|\son\w+=/);
});

test.each([nginxSnippet, apacheSnippet])(
  'the web server sends what networks ask on to the list (EVID-STD)',
  (snippet) => {
    const lines = snippet(place, 'iisalmi.fi');
    const list = 'https://kanava.example.org/api/v1/public/organisations/iisalmi';
    expect(lines).toContain(`${list}/atproto-did?domain=iisalmi.fi`);
    expect(lines).toContain(`${list}/webfinger`);
    expect(lines.match(/\/\.well-known\/[a-z-]+/g)).toEqual(['/.well-known/atproto-did', '/.well-known/webfinger']);
  },
);
