// The official list of an organisation, on any page: text and links only, no style of its own, nothing kept.
// Until a good answer has come, and whenever none comes, the page shows what stands within the element.
customElements.define(
  'kanava-list',
  class extends HTMLElement {
    async connectedCallback() {
      try {
        const answer = await fetch(this.getAttribute('src'), { credentials: 'omit' });
        const { sections, accounts, warnings = [], platforms, organisation, disclaimer } = await answer.json();
        const wanted = this.lang || document.documentElement.lang.slice(0, 2);
        const language = organisation.name[wanted] ? wanted : 'fi';
        const make = (name, ...content) => {
          const element = document.createElement(name);
          element.append(...content);
          return element;
        };
        const link = (text, address) => {
          if (!/^https:/.test(address)) return text;
          const made = make('a', text);
          made.href = address;
          made.dir = 'auto';
          return made;
        };
        const item = ({
          name,
          address,
          platform,
          unit,
          closing,
          successorUrl,
          answers,
          confidential,
          confidentialUrl,
        }) =>
          make(
            'li',
            link(name, address),
            unit ? `, ${unit[language]}` : '',
            `, ${platforms.find(({ id }) => id === platform).name}`,
            ...(closing ? [`. ${closing[language]} `, link(successorUrl, successorUrl)] : []),
            make('br'),
            `${answers[language]} `,
            link(confidential[language], confidentialUrl),
          );
        // An account in somebody else's hands is warned of above all others, and led to by nobody.
        const warned = warnings.map(({ name, platformName, warning, warningNote }) =>
          make('p', make('strong', name), `, ${platformName}. ${warning[language]} `, warningNote ?? ''),
        );
        let from = 0;
        const list = sections.map(({ heading, size }) => {
          const items = accounts.slice(from, from + size).map(item);
          from += size;
          return make('section', make('h2', heading[language]), make('ul', ...items));
        });
        this.attachShadow({ mode: 'open' }).append(...warned, ...list, make('p', disclaimer[language]));
      } catch {
        // What stands within the element is shown already.
      }
    }
  },
);
