import { lazy, Suspense } from 'react'
import { useApp } from '../state/context'

const EditorDialog = lazy(() => import('../features/editor/EditorDialog'))
const ReportDialog = lazy(() => import('../features/report/ReportDialog'))

/** Dialogs about one card, opened from practice and from reading alike. */
export function CardDialogs() {
  const dialog = useApp((state) => state.cardDialog)
  const openCardDialog = useApp((state) => state.openCardDialog)
  if (!dialog) return null
  const Chosen = dialog.kind === 'edit' ? EditorDialog : ReportDialog
  return (
    <Suspense fallback={null}>
      <Chosen id={dialog.cardId} onClose={() => openCardDialog(null)} />
    </Suspense>
  )
}
