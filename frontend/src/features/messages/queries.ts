import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Language, MessageKind } from '#/api/types';

export const VIEWS = ['html', 'text', 'template'] as const;
export type View = (typeof VIEWS)[number];

/** Which text is looked at, in which language and form; and how far down the mails. */
export type MessagesSearch = {
  kind?: MessageKind | undefined;
  language?: Language | undefined;
  view?: View | undefined;
  cursor?: string | undefined;
};

export const templatesQuery = (language: Language) =>
  queryOptions({
    queryKey: ['messageTemplates', language],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/message-templates', { params: { query: { language } }, signal })),
    staleTime: 5 * 60_000,
  });

export const outgoingQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['outgoingMessages', cursor],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/outgoing-messages', { params: { query: { cursor } }, signal })),
  });
