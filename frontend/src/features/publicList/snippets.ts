import type { Language } from '#/api/types';

/** The element's script. Pages of others name its hash: another content is another number in the address. */
export const EMBED_SCRIPT = '/embed/3/kanava-list.js';
export const EMBED_HASH = 'sha384-P3U4ZdmBVglxjNK3Gs1v+DkMjNNfeelc6AuxSDLZmX/czI7tZhDVS0sp2T8rQngL';

export type Place = { origin: string; slug: string; language: Language };

const list = ({ origin, slug }: Omit<Place, 'language'>) => `${origin}/api/v1/public/organisations/${slug}`;
const link = (place: Place, text: string) => `<a href="${list(place)}/page.html?lang=${place.language}">${text}</a>`;

/** For pages that take a script. Until the list has come, and whenever it doesn't, the link within is shown. */
export function elementSnippet(place: Place, fallback: string): string {
  return `<script src="${place.origin}${EMBED_SCRIPT}" integrity="${EMBED_HASH}" crossorigin="anonymous" defer></script>
<kanava-list src="${list(place)}/accounts" lang="${place.language}">${link(place, fallback)}</kanava-list>`;
}

export const policySnippet = ({ origin }: Place) => `script-src ${origin}; connect-src ${origin}`;

/** The last good answer is kept for a minute: a visitor doesn't wait for us, and we aren't asked for each. */
export function wordpressSnippet(place: Place, fallback: string): string {
  return `add_shortcode('viralliset_tilit', function () {
  $list = get_transient('kanava_list_${place.language}');
  if ($list === false) {
    $answer = wp_remote_get('${list(place)}/accounts.html?lang=${place.language}', ['timeout' => 3]);
    if (wp_remote_retrieve_response_code($answer) !== 200) {
      return '${link(place, fallback)}';
    }
    $list = wp_remote_retrieve_body($answer);
    set_transient('kanava_list_${place.language}', $list, 60);
  }
  return $list;
});`;
}

export function phpSnippet(place: Place, fallback: string): string {
  return `<?php
$list = @file_get_contents('${list(place)}/accounts.html?lang=${place.language}', false,
  stream_context_create(['http' => ['timeout' => 3]]));
echo $list === false ? '${link(place, fallback)}' : $list;
?>`;
}

/** A form of plain HTML: no script and no style, on any page; the answer is a page of ours. */
export function questionSnippet({ origin, language }: Place, question: string, button: string): string {
  return `<form action="${origin}/api/v1/public/lookup.html" method="get" role="search">
  <label for="kanava-url">${question}</label>
  <input id="kanava-url" name="url" type="text" maxlength="2048" autocapitalize="none" spellcheck="false" required>
  <input name="lang" type="hidden" value="${language}">
  <button type="submit">${button}</button>
</form>`;
}

export const formPolicySnippet = ({ origin }: Place) => `form-action 'self' ${origin}`;

/** Bluesky asks the domain for an id, the Fediverse for a name: both are sent on to the list. */
export function nginxSnippet(place: Omit<Place, 'language'>, domain: string): string {
  return `location = /.well-known/atproto-did {
  return 302 ${list(place)}/atproto-did?domain=${domain};
}
location = /.well-known/webfinger {
  return 302 ${list(place)}/webfinger?$args;
}`;
}

/** What is asked goes along by itself. */
export function apacheSnippet(place: Omit<Place, 'language'>, domain: string): string {
  return `Redirect temp "/.well-known/atproto-did" "${list(place)}/atproto-did?domain=${domain}"
Redirect temp "/.well-known/webfinger" "${list(place)}/webfinger"`;
}
