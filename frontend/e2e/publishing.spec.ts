import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

test('an administrator chooses how the list is shown, sees it, publishes it and reads what changed (IIS-5, LSK-dir, OUT-ONE)', async ({
  page,
  signIn,
}) => {
  await signIn('administrator@lvm.demo');
  await page.goto('/public-list');
  await expect(page.getByRole('heading', { name: 'Esikatselu' })).toBeVisible();
  await page.getByLabel('Ryhmittely').selectOption({ label: 'Yksiköittäin' });
  await expect(page.getByText('Ryhmittely: Alustoittain → Yksiköittäin')).toBeVisible();
  await page.getByRole('button', { name: 'Julkaise' }).click();
  await expect(page.getByText('Kirjoita, miksi julkaiset.')).toBeVisible();
  await page.getByLabel('Oma johdanto luettelon alkuun').check();
  await page.getByLabel('Johdanto suomeksi').fill('Seuraa meitä täällä.');
  await page.getByLabel('Johdanto ruotsiksi').fill('Följ oss här.');
  await page.getByLabel('Johdanto englanniksi').fill('Follow us here.');
  await expect(page.getByText('Seuraa meitä täällä.', { exact: true }).last()).toBeVisible();
  await page.getByRole('button', { name: 'Lisää kohderyhmä' }).click();
  await page.getByRole('button', { name: 'Julkaise' }).click();
  await expect(page.getByText('Täytä tämä kenttä tai poista kohta.')).toHaveCount(6);
  for (const [language, audience] of Object.entries({
    suomeksi: 'Nuorille',
    ruotsiksi: 'För unga',
    englanniksi: 'For the young',
  })) {
    await page.getByLabel(`Kenelle, ${language}`).fill(audience);
    await page.getByLabel(`Palvelun nimi ${language}`).fill('Netari');
  }
  await page.getByLabel('Palvelun verkko-osoite').fill('https://www.netari.fi/');
  await expect(page.getByRole('link', { name: 'Netari' })).toBeVisible();
  await page.getByLabel('Miksi julkaiset').fill('Uusi verkkosivusto avautuu.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Julkaise' }).click();
  await expect(page.getByText('Luettelo on julkaistu.')).toBeVisible();
  const version = page.getByRole('listitem').filter({ hasText: 'Uusi verkkosivusto avautuu.' });
  await expect(version).toContainText('julkaissut');
  await version.getByRole('button', { name: /^Mi[kt]ä muuttui versiossa/ }).click();
  await expect(version.getByText(/Lisätty|Luettelon tileissä ei ole muutoksia/).first()).toBeVisible();
  await expect(version.getByText('Ryhmittely: Alustoittain → Yksiköittäin')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.goto('/public/lvm');
  await expect(page.getByText('Ne eivät ole meidän tilejämme.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Netari' })).toHaveAttribute('href', 'https://www.netari.fi/');
  await expect(page.getByText('Seuraa meitä täällä.')).toBeVisible();
});

test('the page that stands alone is accessible in three languages and needs no script (PUB-formats)', async ({
  page,
}) => {
  for (const language of ['fi', 'sv', 'en']) {
    await page.goto(`/api/v1/public/organisations/iisalmi/page.html?lang=${language}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('what is copied works on a page of another origin with a strict policy, and falls back to its link (PUB-formats)', async ({
  page,
  signIn,
}) => {
  await signIn('administrator@iisalmi.demo');
  await page.goto('/public-list/embed');
  const plain = page.getByRole('region', { name: 'Tavallinen HTML-sivu' });
  const snippet = (await plain.getByText('<kanava-list').textContent()) ?? '';
  const policy = (await plain.getByText('script-src').textContent()) ?? '';
  await expectAccessible(page);
  const here = new URL(page.url()).origin;
  const site = createServer((request, response) => {
    const broken =
      request.url === '/broken'
        ? snippet.replace('/organisations/iisalmi/accounts"', '/organisations/nobody/accounts"')
        : snippet;
    response.writeHead(200, {
      'Content-Type': 'text/html;charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; ${policy}`,
    });
    response.end(
      `<!doctype html><html lang="fi"><title>Muu sivusto</title><main><h1>Somessa</h1>${broken}</main></html>`,
    );
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  try {
    const there = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    expect(there).not.toBe(here);
    const list = await (await page.request.get(`${here}/api/v1/public/organisations/iisalmi/accounts`)).json();
    await page.goto(`${there}/`);
    if (list.accounts.length > 0) {
      await expect(page.getByRole('link', { name: list.accounts[0].name }).first()).toHaveAttribute(
        'href',
        list.accounts[0].address,
      );
    }
    await expect(page.getByRole('link', { name: 'Viralliset tilit' })).toBeHidden();
    await expectAccessible(page);
    await page.goto(`${there}/broken`);
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('link', { name: 'Viralliset tilit' })).toBeVisible();
  } finally {
    site.close();
  }
});

test('whoever runs the web server gets the lines for names at the domain (EVID-STD)', async ({ page, signIn }) => {
  await signIn('administrator@lvm.demo');
  await page.goto('/public-list');
  const card = page.getByRole('region', { name: 'Oma verkkotunnus tilin nimenä' });
  const list = `${new URL(page.url()).origin}/api/v1/public/organisations/lvm`;
  await expect(card.getByText(`return 302 ${list}/webfinger?$args;`)).toBeVisible();
  await expect(card.getByText(`Redirect temp "/.well-known/webfinger" "${list}/webfinger"`)).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await card.scrollIntoViewIfNeeded();
  await expectNoSidewaysScroll(page);
});
