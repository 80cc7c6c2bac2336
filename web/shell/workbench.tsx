import './shell.css';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { paths } from '../address/paths.ts';
import { Loading, NotFound } from '../design/states.tsx';
import { words } from '../words/words.ts';
import { Boundary } from './boundary.tsx';
import { Header } from './header.tsx';

const OverviewPage = lazy(() => import('../pages/overview/overview-page.tsx'));
const IncidentPage = lazy(() => import('../pages/incident/incident-page.tsx'));
const ArticlePage = lazy(() => import('../pages/article/article-page.tsx'));
const ActorPage = lazy(() => import('../pages/actor/actor-page.tsx'));
const AssessmentsPage = lazy(() => import('../pages/assessments/assessments-page.tsx'));
const ReviewPage = lazy(() => import('../pages/review/review-page.tsx'));
const SourcesPage = lazy(() => import('../pages/sources/sources-page.tsx'));
const ImportPage = lazy(() => import('../pages/import/import-page.tsx'));
const ExportPage = lazy(() => import('../pages/export/export-page.tsx'));
const SettingsPage = lazy(() => import('../pages/settings/settings-page.tsx'));

/** The whole workbench: the bar on top, and the page that the address names. */
export function Workbench() {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <Header />
      <main id="content" ref={main} tabIndex={-1}>
        <Boundary key={path}>
          <Suspense fallback={<Loading lines={12} />}>
            <Pages />
          </Suspense>
        </Boundary>
      </main>
    </>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={OverviewPage} />
      <Route path="/incidents/:id">{({ id }) => <IncidentPage key={id} id={decodeURIComponent(id)} />}</Route>
      <Route path="/articles/:id">{({ id }) => <ArticlePage key={id} id={decodeURIComponent(id)} />}</Route>
      <Route path="/actors/:id">{({ id }) => <ActorPage key={id} id={decodeURIComponent(id)} />}</Route>
      <Route path={paths.assessments} component={AssessmentsPage} />
      <Route path={paths.review} component={ReviewPage} />
      <Route path={paths.sources} component={SourcesPage} />
      <Route path={paths.import} component={ImportPage} />
      <Route path={paths.export} component={ExportPage} />
      <Route path={paths.settings} component={SettingsPage} />
      <Route component={NotFound} />
    </Switch>
  );
}
