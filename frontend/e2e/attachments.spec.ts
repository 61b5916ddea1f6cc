import { beginRequest, fillRequest, openAccount, sendRequest } from './steps';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
/** How every program of Windows begins. */
const PROGRAM = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510)]);
const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: PDF });

/** Another one each time, as a server that runs for long keeps those that were added. */
const NAME = `Liitekoe ${Date.now() % 100_000}`;
const PLAN = 'Viestintäsuunnitelma 2027.pdf';

test.describe
  .serial('files beside a request', () => {
    test('RAU-acct: a plan goes with the request; a renamed program and a huge file are refused in words', async ({
      page,
      signIn,
    }) => {
      test.setTimeout(120_000);
      await signIn('requester@iisalmi.demo');
      await beginRequest(page);
      await fillRequest(page, {
        name: NAME,
        platform: 'Facebook',
        unit: /Maahanmuuttoneuvonta/,
        responsible: 'Vastuuhenkilö',
        updaters: ['Päivittäjä 1', 'Päivittäjä 2'],
        mailbox: 'maahanmuutto@iisalmi.fi',
      });
      const card = page.getByRole('region', { name: 'Liitteet' });
      const choose = card.getByLabel('Lisää liite');

      await choose.setInputFiles({ name: 'suunnitelma.pdf', mimeType: 'application/pdf', buffer: PROGRAM });
      await expect(card.getByText(/^Tätä tiedostoa ei voi liittää: sisällöltään/)).toBeVisible();
      await expectAccessible(page);
      await choose.setInputFiles(pdf('suunnitelma.exe'));
      await expect(card.getByText('Sisältöä vastaava pääte on .pdf.', { exact: false })).toBeVisible();
      await choose.setInputFiles({ ...pdf('iso.pdf'), buffer: Buffer.alloc(10 * 1024 * 1024 + 1) });
      await expect(card.getByRole('alert')).toContainText('Tiedosto saa olla enintään 10 Mt.');
      await expect(card.getByRole('listitem')).toHaveCount(0);

      await choose.setInputFiles(pdf(PLAN));
      await expect(page.getByText(`Liite on lisätty: ${PLAN}`)).toBeVisible();
      await choose.setInputFiles(pdf('turha.pdf'));
      await expect(card.getByRole('listitem')).toHaveCount(2);
      await expectAccessible(page);
      await card.getByRole('button', { name: 'Poista liite turha.pdf' }).click();
      const dialog = page.getByRole('dialog');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Poista' }).click();
      await expect(card.getByRole('listitem')).toHaveCount(1);

      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page);
      await page.setViewportSize({ width: 1360, height: 860 });

      await sendRequest(page);
      await expect(card.getByRole('listitem')).toHaveCount(1);
      await expect(card.getByLabel('Lisää liite')).toHaveCount(0);
      await expect(page.getByRole('region', { name: 'Historia' }).getByText('Liite poistettu')).toBeVisible();
    });

    test('APP-outcome: whoever decides reads the plan and adds the minutes', async ({ page, signIn }) => {
      await signIn('supervisor@iisalmi.demo');
      await openAccount(page, NAME);
      const card = page.getByRole('region', { name: 'Liitteet' });
      const coming = page.waitForEvent('download');
      await card.getByRole('button', { name: `Lataa ${PLAN}` }).click();
      expect((await coming).suggestedFilename()).toBe(PLAN);

      await card.getByLabel('Lisää liite').setInputFiles(pdf('ote pöytäkirjasta.pdf'));
      const added = card.getByRole('listitem').filter({ hasText: 'ote pöytäkirjasta.pdf' });
      await expect(added.getByText('päätöksen liite', { exact: false })).toBeVisible();
      await expect(added.getByRole('button', { name: /^Poista/ })).toHaveCount(0);
      await expectAccessible(page);
    });
  });
