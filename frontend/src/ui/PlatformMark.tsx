import css from './PlatformMark.module.css';

type PlatformMarkProps = { platform: { id: string; mark: string } | undefined; large?: boolean };

/** Plain letters: the platforms' logos are theirs. */
export function PlatformMark({ platform, large }: PlatformMarkProps) {
  return (
    <span className={large ? `${css.mark} ${css.large}` : css.mark} data-platform={platform?.id} aria-hidden>
      {platform?.mark ?? '?'}
    </span>
  );
}
