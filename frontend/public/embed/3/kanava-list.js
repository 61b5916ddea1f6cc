// The official list on any page. Until a good answer comes, and if none does, what stands within is shown.
customElements.define(
  'kanava-list',
  class extends HTMLElement {
    async connectedCallback() {
      try {
        const list = await (await fetch(this.getAttribute('src'), { credentials: 'omit' })).json();
        const wanted = (this.lang || document.documentElement.lang).slice(0, 2).toLowerCase();
        const language = list.organisation.name[wanted] ? wanted : 'fi';
        const make = (name, ...content) => {
          const element = document.createElement(name);
          element.append(...content);
          return element;
        };
        const text = (words) => make('p', words[language]);
        const section = (heading, ...content) => make('section', make('h2', heading[language]), ...content);
        const link = (text, address) => {
          if (!/^https:/.test(address)) return text;
          const made = make('a', text);
          made.href = address;
          made.dir = 'auto';
          return made;
        };
        const item = (account) =>
          make(
            'li',
            link(account.name, account.address),
            account.unit ? `, ${account.unit[language]}` : '',
            `, ${list.platforms.find(({ id }) => id === account.platform).name}`,
            ...(account.closing
              ? [`. ${account.closing[language]} `, link(account.successorUrl ?? '', account.successorUrl)]
              : []),
            make('br'),
            `${account.answers[language]} `,
            link(account.confidential[language], account.confidentialUrl),
          );
        const warnings = list.warnings.map(({ name, platformName, warning, warningNote }) =>
          make(
            'p',
            make('mark', '⚠ ', make('strong', name), `, ${platformName}. ${warning[language]} `, warningNote ?? ''),
          ),
        );
        const sections = list.sections.map(({ heading, size }) =>
          section(heading, make('ul', ...list.accounts.splice(0, size).map(item))),
        );
        const others = list.recommended.map(({ audience, services }) =>
          section(
            audience,
            text(list.recommendedText),
            make('ul', ...services.map(({ name, url }) => make('li', link(name[language], url)))),
          ),
        );
        this.attachShadow({ mode: 'open' }).append(
          ...warnings,
          ...[list.intro, list.emptyText].filter(Boolean).map(text),
          ...sections,
          ...others,
          text(list.disclaimer),
        );
      } catch {}
    }
  },
);
