import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const DATA_IMAGE = /url\((["']?)data:image\/svg\+xml(?:;charset=utf-8)?,((?:(?!\1\)).)*)\1\)/g;

/**
 * The kit's style sheets carry small images inside themselves, which the content security policy forbids. The build
 * puts each into a file of its own, so that the policy needs no exception.
 */
export function noDataImages(): Plugin {
  return {
    name: 'kanava-no-data-images',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue;
        asset.source = String(asset.source).replace(DATA_IMAGE, (_url, _quote, image: string) => {
          const source = decodeURIComponent(image.replaceAll('\\"', '"'));
          const fileName = `assets/kit-${createHash('sha256').update(source).digest('hex').slice(0, 10)}.svg`;
          if (!(fileName in bundle)) this.emitFile({ type: 'asset', fileName, source });
          return `url(/${fileName})`;
        });
      }
    },
  };
}
