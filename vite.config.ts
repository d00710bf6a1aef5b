/** How the web app is built: `scripts/build-web.ts` does it at installation. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('src/web/', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('dist/web/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // A data: address would need a policy that allows it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // For work on the pages: `npx vite` beside `ascribe serve --port 4040 --no-open`.
  server: { host: '127.0.0.1', proxy: { '/api': { target: 'http://127.0.0.1:4040', changeOrigin: true } } },
})
