/** Starts the app. @module */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProblem } from './api/client.ts'
import { router } from './router.tsx'
import './styles/base.css'
import './styles/frame.css'
import './styles/parts.css'
import './styles/board.css'
import './styles/grid.css'
import './styles/reader.css'
import './styles/pages.css'
import './styles/print.css'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The server's events say when to ask again.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (count, error) => !(error instanceof ApiProblem) && count < 2,
      retryDelay: 600,
    },
    mutations: { networkMode: 'always' },
  },
})

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
