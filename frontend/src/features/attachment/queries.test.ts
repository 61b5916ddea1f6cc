import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Attachment, AttachmentList } from '#/api/types';
import { answering } from '#/test/server';
import { addAttachment, attachmentsQuery, fetchAttachment, megabytes, removeAttachment } from './queries';

const LIST: AttachmentList = { items: [], addable: true, maxBytes: 10 * 1024 * 1024, endings: ['.pdf'] };
const PLAN = { id: 'f-1', name: 'plan.pdf', mediaType: 'application/pdf' } as Attachment;

test('a file is sent as the body, its name as a parameter', async () => {
  const asked = answering({ id: 'f-1' });
  await addAttachment('a-1', new File(['[1]'], 'Sääntö 1.pdf'), LIST);
  expect(asked).toMatchObject([
    { method: 'POST', path: '/api/v1/accounts/a-1/attachments?name=Sääntö 1.pdf', body: [1] },
  ]);
});

test('one that is too large is refused before any of it is sent, with the limit', async () => {
  const asked = answering({});
  const file = { name: 'film.pdf', size: LIST.maxBytes + 1 } as File;
  await expect(addAttachment('a-1', file, LIST)).rejects.toMatchObject({
    slug: 'file-too-large',
    params: { megabytes: '10' },
  });
  expect(asked).toEqual([]);
  expect(megabytes(LIST.maxBytes)).toBe(10);
});

test('attachments are listed, fetched and taken away at their address', async () => {
  const asked = answering({ items: [] });
  await new QueryClient().fetchQuery(attachmentsQuery('a-1'));
  await fetchAttachment('a-1', PLAN);
  await removeAttachment('a-1', PLAN);
  expect(asked).toMatchObject([
    { method: 'GET', path: '/api/v1/accounts/a-1/attachments' },
    { method: 'GET', path: '/api/v1/accounts/a-1/attachments/f-1' },
    { method: 'DELETE', path: '/api/v1/accounts/a-1/attachments/f-1' },
  ]);
});
