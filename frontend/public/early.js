// Runs before anything is painted, so that a chosen dark screen doesn't flash white and the language is right at once.
const html = document.documentElement;
try {
  html.setAttribute('data-color-scheme', localStorage.getItem('kanava.colorScheme') || 'auto');
  html.lang = localStorage.getItem('kanava.language') || 'fi';
} catch (_) {
  // Storage can be forbidden; the defaults in the page stand.
}
