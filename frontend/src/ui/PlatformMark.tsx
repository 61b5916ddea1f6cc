import type { Platform } from '#/api/types';
import css from './PlatformMark.module.css';

/* Plain letters: the platforms' logos are theirs. */
const LETTERS: Record<Platform, string> = { FACEBOOK: 'f', INSTAGRAM: 'ig', LINKEDIN: 'in', X: 'X', YOUTUBE: 'yt' };

export function PlatformMark({ platform, large }: { platform: Platform | undefined; large?: boolean }) {
  return (
    <span className={large ? `${css.mark} ${css.large}` : css.mark} data-platform={platform} aria-hidden>
      {platform ? LETTERS[platform] : '?'}
    </span>
  );
}
