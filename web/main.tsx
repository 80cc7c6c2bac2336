import './design/layers.css';
import './design/tokens.css';
import './design/base.css';
import './design/parts.css';
import './design/tabs.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RequestProblem } from './api/request.ts';
import { Workbench } from './shell/workbench.tsx';
import { words } from './words/words.ts';

/** A request that the server refused is not made again; one that did not reach it is, twice. */
function shouldRetry(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof RequestProblem && error.status > 0 && error.status < 500);
}

const queries = new QueryClient({
  defaultOptions: { queries: { retry: shouldRetry, retryDelay: 400, staleTime: 5_000 } },
});

document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;
createRoot(document.querySelector('#workbench')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Workbench />
    </QueryClientProvider>
  </StrictMode>,
);
