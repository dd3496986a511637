import { lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { IntlProvider } from 'use-intl'
import { Redirect, Route, Router, Switch } from 'wouter'
import { TodayPage } from '../features/today/TodayPage'
import type { Messages } from '../i18n/translation'
import { useSettings } from '../state/context'
import { CardDialogs } from './CardDialogs'
import { Crashed } from './Crashed'
import { NotFound } from './NotFound'
import { Notices } from './Notices'
import { Shell } from './Shell'
import { useMessages } from './useMessages'
import { useOtherTabsSettings } from './useOtherTabsSettings'
import { useTheme } from './useTheme'

// A screen is one folder in features and one route below.
const PractisePage = lazy(() =>
  import('../features/practise/PractisePage').then((m) => ({ default: m.PractisePage })),
)
const LibraryPage = lazy(() =>
  import('../features/library/LibraryPage').then((m) => ({ default: m.LibraryPage })),
)
const DeckPage = lazy(() =>
  import('../features/deck/DeckPage').then((m) => ({ default: m.DeckPage })),
)
const ReadPage = lazy(() =>
  import('../features/read/ReadPage').then((m) => ({ default: m.ReadPage })),
)
const SharePage = lazy(() =>
  import('../features/share/SharePage').then((m) => ({ default: m.SharePage })),
)
const AddPage = lazy(() => import('../features/add/AddPage').then((m) => ({ default: m.AddPage })))
const SettingsPage = lazy(() =>
  import('../features/settings/SettingsPage').then((m) => ({ default: m.SettingsPage })),
)
const WelcomePage = lazy(() =>
  import('../features/welcome/WelcomePage').then((m) => ({ default: m.WelcomePage })),
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
            <Suspense fallback={null}>
              <Routes />
            </Suspense>
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
      <Route path="/settings" component={SettingsPage} />
      <Route component={NotFound} />
    </Switch>
  )
}
