import { deferredPart } from '../i18n/deferredPart'
import { useApp } from '../state/context'

const EditorDialog = deferredPart(() =>
  import('../features/editor/EditorDialog').then((module) => module.EditorDialog),
)
const ReportDialog = deferredPart(() =>
  import('../features/report/ReportDialog').then((module) => module.ReportDialog),
)

/** Dialogs about one card, opened from practice and from reading alike. */
export function CardDialogs() {
  const dialog = useApp((state) => state.cardDialog)
  const openCardDialog = useApp((state) => state.openCardDialog)
  if (!dialog) return null
  const Chosen = dialog.kind === 'edit' ? EditorDialog : ReportDialog
  return <Chosen id={dialog.cardId} onClose={() => openCardDialog(null)} />
}
