import type { ComponentType, ReactNode, SVGProps } from 'react';
import css from './Badge.module.css';

export type Tone = 'accent' | 'neutral' | 'info' | 'success' | 'warning' | 'danger';
export type Icon = ComponentType<SVGProps<SVGSVGElement>>;
export type Look = { tone: Tone; icon?: Icon };

/** Word, icon and colour together: never the colour alone. */
export function Badge({ tone, icon: Icon, children }: Look & { children: ReactNode }) {
  return (
    <span className={Icon ? css.badge : `${css.badge} ${css.plain}`} data-color={tone}>
      {Icon && <Icon aria-hidden />}
      {children}
    </span>
  );
}
