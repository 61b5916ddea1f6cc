import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { Problem, unwrap } from '#/api/problem';
import type { Attachment, AttachmentList } from '#/api/types';

export const attachmentsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['attachments', accountId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/accounts/{id}/attachments', { params: { path: { id: accountId } }, signal })),
  });

export const megabytes = (bytes: number) => Math.floor(bytes / (1024 * 1024));

/** The body is the file. One that can't be taken isn't sent for minutes first: the server would hang up in the middle. */
export function addAttachment(accountId: string, file: File, { maxBytes }: AttachmentList): Promise<Attachment> {
  if (file.size > maxBytes) {
    return Promise.reject(new Problem('file-too-large', 413, { megabytes: String(megabytes(maxBytes)) }));
  }
  return unwrap(
    api.POST('/api/v1/accounts/{id}/attachments', {
      params: { path: { id: accountId }, query: { name: file.name } },
      headers: { 'Content-Type': 'application/octet-stream' },
      // The contract's word for bytes is a text of them.
      body: file as unknown as string,
      bodySerializer: (body) => body,
    }),
  );
}

const at = (accountId: string, attachment: Attachment) => ({
  path: { id: accountId, attachmentId: attachment.id },
});

export const fetchAttachment = (accountId: string, attachment: Attachment): Promise<Blob> =>
  unwrap(
    api.GET('/api/v1/accounts/{id}/attachments/{attachmentId}', {
      params: at(accountId, attachment),
      headers: { Accept: `${attachment.mediaType}, application/problem+json` },
      parseAs: 'blob',
    }),
  ) as Promise<unknown> as Promise<Blob>;

export const removeAttachment = (accountId: string, attachment: Attachment) =>
  unwrap(api.DELETE('/api/v1/accounts/{id}/attachments/{attachmentId}', { params: at(accountId, attachment) }));
