import { useEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { IntlProvider } from 'use-intl'
import { Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { TodayPage } from '../features/today/TodayPage'
import { deferredPart } from '../i18n/deferredPart'
import type { Messages } from '../i18n/translation'
import { useSettings } from '../state/context'
import { deferredComponent } from '../state/deferred'
import { CardDialogs } from './CardDialogs'
import { Crashed } from './Crashed'
import { NotFound } from './NotFound'
import { Notices } from './Notices'
import { Shell } from './Shell'
import { useMessages } from './useMessages'
import { useOtherTabsSettings } from './useOtherTabsSettings'
import { useTheme } from './useTheme'

// A screen is one folder in features and one route below.
const PractisePage = deferredComponent(() =>
  import('../features/practise/PractisePage').then((m) => m.PractisePage),
)
const LibraryPage = deferredPart(() =>
  import('../features/library/LibraryPage').then((m) => m.LibraryPage),
)
const DeckPage = deferredPart(() => import('../features/deck/DeckPage').then((m) => m.DeckPage))
const ReadPage = deferredPart(() => import('../features/read/ReadPage').then((m) => m.ReadPage))
const SharePage = deferredPart(() => import('../features/share/SharePage').then((m) => m.SharePage))
const AddPage = deferredPart(() => import('../features/add/AddPage').then((m) => m.AddPage))
const InsightsPage = deferredPart(() =>
  import('../features/insights/InsightsPage').then((m) => m.InsightsPage),
)
const PlansPage = deferredPart(() => import('../features/plan/PlansPage').then((m) => m.PlansPage))
const PlanPage = deferredPart(() => import('../features/plan/PlanPage').then((m) => m.PlanPage))
const SettingsPage = deferredPart(() =>
  import('../features/settings/SettingsPage').then((m) => m.SettingsPage),
)
const WelcomePage = deferredComponent(() =>
  import('../features/welcome/WelcomePage').then((m) => m.WelcomePage),
)

interface AppProps {
  readonly messages: Messages
}

export function App({ messages: first }: AppProps) {
  const { language } = useSettings()
  const messages = useMessages(language, first)
  useTheme()
  useOtherTabsSettings()
  return (
    <IntlProvider locale={language} messages={messages} timeZone={timeZone}>
      <Router base={import.meta.env.BASE_URL.replace(/\/$/, '')}>
        <ErrorBoundary FallbackComponent={Crashed}>
          <Shell>
            <Routes />
          </Shell>
          <CardDialogs />
        </ErrorBoundary>
        <Notices />
      </Router>
    </IntlProvider>
  )
}

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

function Routes() {
  const { welcomed } = useSettings()
  const [path] = useLocation()
  // From Today the next step is to practise: its screen travels meanwhile.
  useEffect(() => {
    if (path === '/') void PractisePage.preload()
  }, [path])
  return (
    <Switch>
      <Route path="/">{welcomed ? <TodayPage /> : <Redirect to="/welcome" replace />}</Route>
      <Route path="/welcome" component={WelcomePage} />
      <Route path="/practise" component={PractisePage} />
      <Route path="/library" component={LibraryPage} />
      <Route path="/library/add" component={AddPage} />
      <Route path="/library/:deck">{({ deck }) => <DeckPage deck={deck} />}</Route>
      <Route path="/read/:deck/:card?">
        {({ deck, card }) => <ReadPage deck={deck} card={card} />}
      </Route>
      <Route path="/share/:deck">{({ deck }) => <SharePage deck={deck} />}</Route>
      <Route path="/insights" component={InsightsPage} />
      <Route path="/plans" component={PlansPage} />
      <Route path="/plans/new">
        <PlanPage />
      </Route>
      <Route path="/plans/:plan">{({ plan }) => <PlanPage plan={plan} />}</Route>
      <Route path="/settings" component={SettingsPage} />
      <Route component={NotFound} />
    </Switch>
  )
}
