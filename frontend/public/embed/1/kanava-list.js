// The official list of an organisation, on any page: text and links only, no style of its own, nothing kept.
// Until a good answer has come, and whenever none comes, the page shows what stands within the element.
customElements.define(
  'kanava-list',
  class extends HTMLElement {
    async connectedCallback() {
      try {
        const answer = await fetch(this.getAttribute('src'), { credentials: 'omit' });
        const { sections, accounts, organisation, notice } = await answer.json();
        const wanted = this.lang || document.documentElement.lang.slice(0, 2);
        const language = organisation.name[wanted] ? wanted : 'fi';
        const closing = {
          fi: ['Lopetetaan', 'Seuraa jatkossa:'],
          sv: ['Avslutas', 'Följ i fortsättningen:'],
          en: ['Closing on', 'From then on, follow'],
        }[language];
        const make = (name, ...content) => {
          const element = document.createElement(name);
          element.append(...content);
          return element;
        };
        const link = (text, address) => {
          if (new URL(address).protocol !== 'https:') return text;
          const made = make('a', text);
          made.href = address;
          made.dir = 'auto';
          return made;
        };
        const item = ({ name, address, unit, closesOn, successorUrl }) =>
          make(
            'li',
            link(name, address),
            unit ? `, ${unit[language]}` : '',
            closesOn
              ? `. ${closing[0]} ${new Date(closesOn).toLocaleDateString(`${language}-FI`, { timeZone: 'UTC' })}. ${closing[1]} `
              : '',
            closesOn ? link(successorUrl.replace(/^https?:\/\//, ''), successorUrl) : '',
          );
        let from = 0;
        const list = sections.map(({ heading, size }) => {
          const items = accounts.slice(from, from + size).map(item);
          from += size;
          return make('section', make('h2', heading[language]), make('ul', ...items));
        });
        this.attachShadow({ mode: 'open' }).append(...list, make('p', notice[language]));
      } catch {
        // What stands within the element is shown already.
      }
    }
  },
);
