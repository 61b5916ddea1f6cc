import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Schemas } from '#/api/types';

export type NoticesSearch = { unread?: true | undefined; cursor?: string | undefined };

export const noticesQuery = ({ unread, cursor }: NoticesSearch) =>
  queryOptions({
    queryKey: ['notices', unread ?? false, cursor],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/notices', { params: { query: { unread: unread ?? false, cursor } }, signal })),
  });

/** How many are unread, for the bell. Somebody else's act brings a notice, so it is asked for again and again. */
export const unreadQuery = queryOptions({
  queryKey: ['notices', 'count'],
  queryFn: ({ signal }) =>
    unwrap(api.GET('/api/v1/notices', { params: { query: { unread: true, limit: 1 } }, signal })).then(
      ({ unread }) => unread,
    ),
  refetchInterval: 60_000,
});

export const readNotice = (id: string) => unwrap(api.POST('/api/v1/notices/{id}/read', { params: { path: { id } } }));

export const readAllNotices = () => unwrap(api.POST('/api/v1/notices/read-all'));

export const deliveryQuery = queryOptions({
  queryKey: ['noticeDelivery'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/notice-delivery', { signal })),
});

export const chooseDelivery = (body: Schemas['NoticeDeliveryChoice']) =>
  unwrap(api.PUT('/api/v1/me/notice-delivery', { body }));
