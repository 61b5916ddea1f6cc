import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { noDataImages } from './build/noDataImages.ts';

const backend = process.env.KANAVA_BACKEND ?? `http://127.0.0.1:${process.env.KANAVA_PORT ?? '8080'}`;
const toBackend = { target: backend, changeOrigin: false };

export default defineConfig({
  plugins: [react(), noDataImages()],
  resolve: { alias: { '#': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.VITE_PORT ?? 5173),
    // The catalogue of problems lies beside the contract; a test compares the texts with it.
    fs: { allow: ['.', '../api-spec', '../backend/src/main/resources'] },
    proxy: { '/api': toBackend, '/health': toBackend, '/demo-site': toBackend },
  },
  build: {
    target: 'es2023',
    // The content security policy allows nothing inline: neither fonts nor icons become data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    unstubGlobals: true,
    coverage: {
      provider: 'v8',
      // Logic is measured here, in the modules without markup; what is drawn is proved by the journeys in e2e.
      include: ['src/**/*.ts'],
      // Likewise what only says which address of the API is asked, and which page stands where.
      exclude: [
        // Loaded along with a hook, they would count all the same.
        'src/**/*.tsx',
        'src/app/{layouts,pages}.ts',
        'src/app/routes/**',
        'src/**/*.test.ts',
        'src/**/*.d.ts',
        'src/api/generated/**',
        'src/test/**',
        'src/ui/kit.ts',
        'src/features/**/queries.ts',
        'src/features/**/commands.ts',
      ],
      reporter: ['text-summary', 'html'],
      // A little under what is reached, so that logic without tests is noticed.
      thresholds: { statements: 94, branches: 90, functions: 91, lines: 96 },
    },
  },
});
